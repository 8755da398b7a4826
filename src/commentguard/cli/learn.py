"""`commentguard learn`: what a site's own decisions add to the rules."""

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from commentguard.backtest.backtest import BUDGET
from commentguard.backtest.curve import Curve
from commentguard.backtest.run import Trials, is_spam
from commentguard.cli.decided import Reading, add_decided_options
from commentguard.cli.help import Paragraphs
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.cli.talk import answer
from commentguard.guard.guard import Guard
from commentguard.rules.learned.decided import Decided
from commentguard.rules.learned.table import LearnedTable, unlearned
from commentguard.rules.learned.train import Learned, learn

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE, UNREAD = 0, 3
SHOWN = 8

DESCRIPTION = """\
Learns from what the moderators of a dump published and called spam, and writes a table of whole points for words. The
rules stay what they are; the table moves what they say, within bounds. Comments without a decision are left out. The
figures are of comments that the table they were judged by had not seen. Needs the extra learn."""

EPILOG = """\
exit codes: 0 done, 2 there are too few decisions, or a dump or the settings cannot be used, 3 done but some parts of a
dump could not be read.

example: commentguard learn export.xml -o table.json"""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "learn",
        help="learn points for words from decisions",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    add_decided_options(parser)
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="write the table here")
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Learn, write the table, and print what it would do. Raises CannotLearn."""
    guard = chosen_guard(args)
    reading = Reading(args)
    reading.check()
    rules = unlearned(guard.rules)
    decided = _decided(reading, attrs.evolve(guard, rules=rules))
    learned = learn(decided, rules, thresholds=guard.thresholds)
    learned.table.save(args.output)
    answer("\n".join(_said(learned, guard)))
    reading.say(f'the table is in {args.output}; [rules] learned = "{args.output}" in commentguard.toml uses it')
    return UNREAD if reading.unread else DONE


def _decided(reading: Reading, guard: Guard) -> Iterator[Decided]:
    trials = Trials.of(guard)
    for record in reading:
        decision = trials.add(record)
        if decision is not None:
            yield Decided(case=decision.case, spam=is_spam(record) is True)


def _said(learned: Learned, guard: Guard) -> Iterator[str]:
    counts = dict(learned.table.learned_from)
    yield f"learned from {counts['comments']} comments, near-duplicates left out: {counts['ham']} good, {counts['spam']} spam"
    before, after = _curve(learned.rules_alone), _curve(learned.totals)
    yield "\non comments that were not learned from"
    yield f"{'':32}  {'rules alone':26}with the table"
    hold = guard.thresholds.hold
    for name, one, other in (
        (f"spam of {hold} points or more", before.at(hold).recall, after.at(hold).recall),
        (f"good of {hold} points or more", before.at(hold).false_positives, after.at(hold).false_positives),
        ("spam found at 1 % good held", before.recall_within(BUDGET), after.recall_within(BUDGET)),
    ):
        yield f"  {name:30}  {one!s:26}{other}"
    yield f"  {'AUC':30}  {before.area or 0:<26.3f}{after.area or 0:.3f}"
    if (after.area or 0) <= (before.area or 0):
        yield "\nThe table does no better than the rules alone. Wait for more decisions before you use it."
    yield from _words(learned.table)


def _words(table: LearnedTable) -> Iterator[str]:
    ranked = sorted(table.words, key=lambda pair: (-pair[1], pair[0]))
    for heading, pairs in (("words for spam", ranked[:SHOWN]), ("words for ham", ranked[::-1][:SHOWN])):
        shown = [f"{points:+d} {word}" for word, points in pairs if (points > 0) == (heading == "words for spam")]
        if shown:
            yield f"\n{heading}\n  {', '.join(shown)}"


def _curve(totals: Iterable[tuple[int, bool]]) -> Curve:
    pairs = list(totals)
    return Curve([points for points, spam in pairs if spam], [points for points, spam in pairs if not spam])
