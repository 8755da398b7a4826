"""`commentguard scan`: a dump in, a decision about each comment out."""

import argparse
import sys
from argparse import ArgumentTypeError
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, TextIO

import attrs

from commentguard.cli.harmless import json_line
from commentguard.cli.help import Paragraphs
from commentguard.cli.output import FORMATS
from commentguard.cli.rows import Row
from commentguard.cli.scanning import Scan, check_paths
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.errors import DumpError
from commentguard.history.memory import MemoryHistory
from commentguard.model.verdict import Verdict
from commentguard.readers.formats import format_names

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE, MET, UNUSABLE, UNREAD = range(4)

DESCRIPTION = """\
Reads comment dumps, decides about each comment, and says why. A dump is never changed. Only the text of a comment
must be there, for dumps lose fields; what is no acceptable submission is held without a score. The past of a comment
is what came before it in the same scan. The text format lists what is held or spam and ends with the counts; jsonl
and csv have every comment, in the order of the dumps."""

EPILOG = """\
exit codes: 0 done, 1 only where --fail-on was asked for and met, 2 a dump or the settings cannot be used, 3 done but
some parts of a dump could not be read, 130 interrupted.

example: commentguard scan export.xml --explain --only changed"""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "scan",
        help="decide about every comment of a dump",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="a dump, its format told by its content; - is the standard input")
    add("--format", choices=sorted(FORMATS), default="text", help="how to write (default: text)")
    add("-o", "--output", metavar="FILE", help="write here instead of the standard output")
    add("--explain", action="store_true", help="add what earned points and what was taken away")
    add(
        "--only",
        choices=[*map(str, Verdict), "changed"],
        help="write these; changed: the dump's site decided otherwise",
    )
    add(
        "--from",
        dest="format_in",
        metavar="FORMAT",
        choices=format_names(),
        help=f"the format of the dumps, where it is not recognised: {', '.join(format_names())}",
    )
    add(
        "--map",
        type=_columns,
        metavar="FIELD=COLUMN,...",
        help="the columns of a table, or keys of JSON lines, that are not known by their names: body=text,email=mail",
    )
    add("--show-private", action="store_true", help="add e-mail and IP addresses, which no output has otherwise")
    add("--strict", action="store_true", help="stop at the first part of a dump that cannot be read")
    add("--errors", metavar="FILE", help="write here what could not be read, one JSON object a line")
    add("--fail-on", choices=["hold", "spam"], help="exit with 1 when a comment is spam (hold: or held)")
    add("-q", "--quiet", action="store_true", help="say nothing on the standard error but why a scan failed")
    add_config_options(parser)
    parser.set_defaults(run=run)


def _columns(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(field.strip() and column for field, _, column in pairs):
        raise ArgumentTypeError("pairs such as body=text,email=mail are expected")
    return {field.strip(): column for field, _, column in pairs}


def run(args: argparse.Namespace) -> int:
    """Scan the dumps, write the rows that were asked for, and give the exit code."""
    guard = attrs.evolve(chosen_guard(args), required=("content",), history=MemoryHistory(clock=_unhurried_clock()))
    check_paths(args.paths, args.format_in, (args.output, args.errors), args.map)
    scan = Scan(guard=guard, format_in=args.format_in, columns=args.map, strict=args.strict, quiet=args.quiet)
    with ExitStack() as files:
        if args.errors:
            kept = files.enter_context(_created(args.errors))
            scan.lost = lambda fault: _keep(kept, fault)
        out = files.enter_context(_created(args.output)) if args.output else sys.stdout
        writer = FORMATS[args.format](out, explain=args.explain, private=args.show_private)
        for row in scan.rows(args.paths):
            if _is_wanted(row, args):
                writer.write(row)
        writer.end(scan.summary)
    if args.format != "text" or args.output:
        scan.say(scan.summary.brief())
    if args.fail_on and scan.summary.at_least(Verdict(args.fail_on)):
        return MET
    if scan.summary.unread:
        return UNREAD if scan.summary.verdicts else UNUSABLE
    return DONE


def _unhurried_clock() -> Callable[[], datetime]:
    """Give a clock that is an hour later at every look, so that comments without a time of their own are no flood."""
    hours = count()
    return lambda: datetime(1, 1, 1, tzinfo=UTC) + timedelta(hours=next(hours))


def _is_wanted(row: Row, args: argparse.Namespace) -> bool:
    if args.only == "changed":
        return row.changed
    if args.only:
        return row.verdict is Verdict(args.only)
    return args.format != "text" or row.verdict is not Verdict.PUBLISH


def _keep(kept: TextIO, fault: DumpError) -> None:
    kept.write(f"{json_line({'where': fault.where, 'reason': fault.reason})}\n")


def _created(path: str) -> TextIO:
    return open(path, "w", encoding="utf-8", newline="")  # noqa: PTH123  (an ExitStack closes it)
