"""Fills the pages that are written out of the program itself, so that they cannot disagree with it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from commentguard.backtest.figures import RuleFigures
from commentguard.backtest.share import Share
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet

if TYPE_CHECKING:  # The tests read this file where Sphinx is not installed.
    from sphinx.application import Sphinx

RULES_MARK = "<!-- generated: rules -->"
"""Stands in `reference/rules.md` where the list of rules goes."""
SETS_MARK = "<!-- generated: sets -->"
"""Stands there where the sizes of the measured sets go."""
FIGURES = Path(__file__).parent.parent / "_data" / "rule-figures.json"
"""What `benchmarks/rule_figures.py` counted."""
FEWEST = 5
"""Findings from which on a lift says more than chance."""


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
    return "\n\n".join([*sections, *examples(finds, one.spam), *examples(leaves, one.ham), measured(one)])


@lru_cache(maxsize=1)
def counted() -> tuple[Mapping[str, list[int]], Mapping[str, Mapping[str, list[int]]]]:
    """Read the sizes of the measured sets, spam and good, and the counts of each rule in them."""
    read = json.loads(FIGURES.read_text(encoding="utf-8"))
    return read["sets"], read["rules"]


def measured(one: Rule) -> str:
    """Write in how many comments of each measured set a rule found something."""
    sizes, rules = counted()
    found = rules[one.id]
    if not found:
        return "Measured: found nothing in the labelled comments."
    lines = [figures_line(one, name, pair, sizes[name]) for name, pair in found.items()]
    return "\n".join(["Measured:", "", "| comments | spam | good | lift |", "|---|---:|---:|---:|", *lines])


def figures_line(one: Rule, name: str, pair: list[int], size: list[int]) -> str:
    """Write one set's line: counts and shares, and the lift where a set has both kinds and enough was found."""
    spam, ham = (Share(part, whole) for part, whole in zip(pair, size, strict=True))
    lift = (
        f"{RuleFigures(rule=one.id, points=one.points, spam=spam, ham=ham).lift:+.1f}"
        if all(size) and sum(pair) >= FEWEST
        else ""
    )
    return f"| {name} | {share(spam)} | {share(ham)} | {lift} |"


def share(counts: Share) -> str:
    """Write a count and its share; nothing of nothing."""
    return f"{counts.part} ({counts.value:.2%})" if counts.value is not None else ""


def sets_table() -> str:
    """Write how many comments of each kind the measured sets hold."""
    lines = [f"| {name} | {spam:,} | {ham:,} |" for name, (spam, ham) in counted()[0].items()]
    return "\n".join(["| comments | spam | good |", "|---|---:|---:|", *lines])


def examples(title: str, given: Iterable[Example]) -> Iterator[str]:
    """Write a rule's examples of one kind, each in a block of its own."""
    blocks = [f"````text\n{example}\n````" for example in given]
    if blocks:
        yield f"{title}:"
        yield from blocks


def fill(_app: "Sphinx", _page: str, source: list[str]) -> None:
    """Put the list of rules where a page has the mark for it."""
    if RULES_MARK in source[0]:
        source[0] = source[0].replace(SETS_MARK, sets_table()).replace(RULES_MARK, rules_page())


def setup(app: "Sphinx") -> dict[str, bool]:
    """Tell Sphinx when to call us."""
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}
