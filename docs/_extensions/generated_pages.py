"""Fills the pages that are written out of the program itself, so that they cannot disagree with it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet

if TYPE_CHECKING:  # The tests read this file where Sphinx is not installed.
    from sphinx.application import Sphinx

RULES_MARK = "<!-- generated: rules -->"
"""Stands in `reference/rules.md` where the list of rules goes."""


def rules_page(rules: RuleSet = DEFAULT_RULES) -> str:
    """Write the list of *rules* in Markdown: a heading for each group and each rule."""
    caps = dict(rules.caps)
    parts = []
    for group, members in groupby(rules, key=lambda one: one.group):
        cap = f"\n\nTogether they are worth at most {caps[group]} points, either way." if group in caps else ""
        parts.append("\n\n".join([f"## {group}{cap}", *map(entry, members)]))
    return "\n\n".join(parts)


def entry(one: Rule) -> str:
    """Write what the reference says about one rule."""
    finds, leaves = ("Speaks for", "Is silent on") if one.points < 0 else ("Finds", "Leaves alone")
    sections = [f"### {one.id}", f"{one.why}", f"**{one.points:+d} points**"]
    return "\n\n".join([*sections, *examples(finds, one.spam), *examples(leaves, one.ham)])


def examples(title: str, given: Iterable[Example]) -> Iterator[str]:
    """Write a rule's examples of one kind, each in a block of its own."""
    blocks = [f"````text\n{example}\n````" for example in given]
    if blocks:
        yield f"{title}:"
        yield from blocks


def fill(_app: "Sphinx", _page: str, source: list[str]) -> None:
    """Put the list of rules where a page has the mark for it."""
    if RULES_MARK in source[0]:
        source[0] = source[0].replace(RULES_MARK, rules_page())


def setup(app: "Sphinx") -> dict[str, bool]:
    """Tell Sphinx when to call us."""
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}
