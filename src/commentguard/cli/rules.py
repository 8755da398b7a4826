"""`commentguard rules`: what is worth points, and why."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from commentguard.cli.harmless import json_line
from commentguard.cli.help import Paragraphs
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.cli.talk import answer
from commentguard.errors import InvalidRule
from commentguard.nearest import did_you_mean
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet
from commentguard.rules.toml import load_rules

if TYPE_CHECKING:
    from argparse import _SubParsersAction

BROKEN = 1
EPILOG = """\
exit codes: 0 done, 1 an example of a checked file does not behave, 2 a file or a name cannot be used.

example: commentguard rules links.many"""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "rules",
        help="list the rules, or explain one",
        description="Lists the rules with their points and reasons, as the settings have them; with the id of a rule, "
        "explains it by examples and says how to turn it off; with a group, lists its rules.",
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    parser.add_argument("name", nargs="?", metavar="ID", help="a rule, as links.many, or a group, as links")
    parser.add_argument(
        "--check",
        metavar="FILE",
        help="read a file of rules, try each rule on its examples among the rules of the settings, and say which do not "
        "behave",
    )
    parser.add_argument("--format", choices=["json", "text"], default="text", help="how to write (default: text)")
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the rules that were asked for. Raises InvalidRule for a name that no rule or group has."""
    rules = chosen_guard(args).rules
    if args.check is not None:
        return _check(load_rules(args.check), rules)
    chosen = _chosen(rules, args.name)
    if args.format == "json":
        answer(json_line([_data(one) for one in chosen]))
    elif args.name in rules.ids:
        answer("\n".join(_explained(chosen[0])))
    else:
        answer("\n".join(_listed(chosen, dict(rules.caps))))
    return 0


def _check(given: RuleSet, others: RuleSet) -> int:
    """Try the examples of *given* among the *others*; rules of the same id stand for theirs."""
    replaced = [name for name in given.ids if name in others.ids]
    together = others.without(*replaced) | given
    faults = [fault for one in given for fault in _faults(one, together)]
    examples = sum(len(one.spam) + len(one.ham) for one in given)
    left_out = [line for one in given for line in getattr(one.check, "left_out", ())]
    counts = f"{len(given)} rules, {examples} examples, {len(faults)} faults"
    answer("\n".join([*faults, *left_out, f"{counts}, {len(left_out)} lines left out" if left_out else counts]))
    return BROKEN if faults else 0


def _faults(one: Rule, together: RuleSet) -> Iterator[str]:
    yield from (f"{one.id} has no {kind} example" for kind in ("spam", "ham") if not getattr(one, kind))
    yield from together.broken_examples(one.id)


def _chosen(rules: RuleSet, name: str | None) -> list[Rule]:
    found = [one for one in rules if name in {None, one.id, one.group}]
    if found or name is None:
        return found
    raise InvalidRule(f"there is no rule or group {name!r}{did_you_mean(name, [*rules.ids, *rules.groups])}")


def _data(one: Rule) -> dict[str, object]:
    examples = {"spam": [str(example) for example in one.spam], "ham": [str(example) for example in one.ham]}
    return {"id": one.id, "group": one.group, "points": one.points, "why": one.why, **examples}


def _listed(rules: list[Rule], caps: dict[str, int]) -> Iterator[str]:
    width = max((len(one.id) for one in rules), default=0)
    group = ""
    for one in rules:
        if one.group != group:
            group = one.group
            yield f"{group} (at most {caps[group]} points together)" if group in caps else group
        yield f"  {one.id:{width}} {one.points:+4d}  {one.why}"


def _explained(one: Rule) -> Iterator[str]:
    speaks_for = one.points < 0
    yield f"{one.id}: {one.points:+d} points\n{one.why}"
    yield "\nIt speaks for" if speaks_for else "\nIt finds something in"
    yield from (f"  {example}" for example in one.spam)
    yield "\nIt leaves alone"
    yield from (f"  {example}" for example in one.ham)
    yield f"""
To turn it off, or to weigh it otherwise, write into commentguard.toml:
  [rules]
  without = ["{one.id}"]
  points = {{ "{one.id}" = {one.points // 2} }}"""
