"""`commentguard backtest`: how the settings would have done on comments that moderators decided about."""

import argparse
import sys
from argparse import ArgumentTypeError
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import attrs

from commentguard.backtest.backtest import BUDGET, Backtest
from commentguard.backtest.compare import Flip, flips
from commentguard.backtest.run import Trials
from commentguard.cli.backtest_page import write_backtest
from commentguard.cli.backtest_text import told
from commentguard.cli.decided import Reading, add_decided_options
from commentguard.cli.harmless import json_line, lines
from commentguard.cli.help import Paragraphs
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.errors import DumpError
from commentguard.guard.guard import Guard
from commentguard.rules.toml import load_rules

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE, UNREAD = 0, 3

DESCRIPTION = """\
Decides anew about comments that moderators published or called spam, and compares: what is caught at both thresholds,
what each rule finds in spam and in good comments, which published comments would be lost, and which thresholds would
keep to a budget. The past of a comment is what came before it in the same run. Comments without a decision are left
out, and counted."""

EPILOG = """\
exit codes: 0 done, 2 nothing was decided in the dumps, or they or the settings cannot be used, 3 done but some parts of
a dump could not be read.

example: commentguard backtest export.xml --format html -o backtest.html"""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "backtest",
        help="compare with what moderators decided",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    add_decided_options(parser)
    add = parser.add_argument
    add("--format", choices=["html", "json", "text"], default="text", help="how to write (default: text)")
    add("-o", "--output", metavar="FILE", help="write here instead of the standard output")
    add(
        "--budget",
        type=_share,
        default=BUDGET,
        metavar="SHARE",
        help="the share of good comments that may be held, for the suggested thresholds (default: 0.01)",
    )
    add("--against", metavar="FILE", help="other settings: say what they would decide otherwise")
    add(
        "--rules",
        metavar="FILE",
        help="a file of rules to try along with those of the settings; one of the same id takes its place",
    )
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Backtest the settings and write what they came to. Raises DumpError when nothing was decided."""
    guards = [_with_rules(chosen_guard(args), args.rules), *([Guard.load(args.against)] if args.against else [])]
    reading = Reading(args)
    reading.check()
    results = _tried(reading, guards)
    if not results[0].trials:
        raise DumpError(
            "no comment in it was published or called spam by a moderator, so there is nothing to compare with; for a "
            "table or JSON lines name the column by --map status=COLUMN",
            args.paths[0],
        )
    changed = flips(*results) if args.against else None
    with ExitStack() as files:
        out = files.enter_context(_created(args.output)) if args.output else sys.stdout
        _write(out, results[0], changed, args)
    return UNREAD if reading.unread else DONE


def _with_rules(guard: Guard, path: str | None) -> Guard:
    if path is None:
        return guard
    given = load_rules(path)
    others = guard.rules.without(*(name for name in given.ids if name in guard.rules.ids))
    return attrs.evolve(guard, rules=(others | given).checked())


def _tried(reading: Reading, guards: list[Guard]) -> list[Backtest]:
    """Try all guards in one reading, for a pipe can be read only once."""
    trials = [Trials.of(guard) for guard in guards]
    for record in reading:
        for one in trials:
            one.add(record)
    return [one.result() for one in trials]


def _write(out: TextIO, result: Backtest, changed: tuple[Flip, ...] | None, args: argparse.Namespace) -> None:
    if args.format == "html":
        write_backtest(out, result, args.budget, changed, [Path(path).name for path in args.paths])
    elif args.format == "json":
        against = {} if changed is None else {"against": args.against, "flips": [flip.to_dict() for flip in changed]}
        out.write(f"{json_line(result.to_dict(args.budget) | against)}\n")
    else:
        out.write(lines("\n".join(told(result, args.budget, changed))) + "\n")


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1
    if not 0 <= share < 1:
        raise ArgumentTypeError(f"{text}: a share from 0 to 1 is expected, such as 0.01 for one in a hundred")
    return share


def _created(path: str) -> TextIO:
    return open(path, "w", encoding="utf-8", newline="")  # noqa: PTH123  (an ExitStack closes it)
