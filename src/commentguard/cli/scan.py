"""`commentguard scan`: a dump in, a decision about each comment out."""

import argparse
import os
import sys
from argparse import ArgumentTypeError
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from commentguard.cli.checkpoint import Checkpoints, Progressed, checkpoints_for
from commentguard.cli.cleaned import clean_format
from commentguard.cli.colours import add_colour_option, colours_for
from commentguard.cli.desk import Task
from commentguard.cli.dumps import add_dump_options, check_paths
from commentguard.cli.help import Paragraphs
from commentguard.cli.output import FORMATS
from commentguard.cli.outputs import Outputs
from commentguard.cli.progress import Progress
from commentguard.cli.recall import Recall
from commentguard.cli.scanning import Scan
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.cli.summary import Summary
from commentguard.errors import DumpError, InvalidConfig
from commentguard.guard.guard import Guard
from commentguard.model.verdict import Verdict

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE, MET, UNUSABLE, UNREAD = range(4)
MOST_JOBS = 256

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
    add_dump_options(parser, dump="a dump, its format told by its content", example="body=text,email=mail")
    add("--format", choices=sorted(FORMATS), default="text", help="how to write (default: text)")
    add("-o", "--output", metavar="FILE", help="write here instead of the standard output")
    add("--explain", action="store_true", help="add what earned points and what was taken away")
    add(
        "--only",
        choices=[*map(str, Verdict), "changed"],
        help="write these; changed: the dump's site decided otherwise",
    )
    add("--show-private", action="store_true", help="add e-mail and IP addresses, which no output has otherwise")
    add("--errors", metavar="FILE", help="write here what could not be read, one JSON object a line")
    add(
        "--clean",
        metavar="FILE",
        help="write all comments back here, ready for import: their HTML safe, addresses hidden; as a table when the "
        "name ends in .csv, else as JSON lines",
    )
    add(
        "-j",
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help="how many processes decide, or auto for one a processor; what is written is the same (default: 1)",
    )
    add("--resume", action="store_true", help="go on with the interrupted scan that wrote the file of -o")
    add("--fail-on", choices=["hold", "spam"], help="exit with 1 when a comment is spam (hold: or held)")
    add("-q", "--quiet", action="store_true", help="say nothing on the standard error but why a scan failed")
    add_colour_option(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def _jobs(text: str) -> int:
    if text == "auto":
        return os.cpu_count() or 1
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_JOBS:
        raise ArgumentTypeError(f"a number from 1 to {MOST_JOBS}, or auto, is expected")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Scan the dumps, write the rows that were asked for, and give the exit code."""
    guard = attrs.evolve(chosen_guard(args), required=("content",), history=None)
    _check_outputs(args)
    check_paths(args.paths, args.format_in, (args.output, args.clean, args.errors), args.map)
    checkpoints = checkpoints_for(args, guard)
    before = checkpoints.read() if checkpoints and args.resume and checkpoints.path.exists() else None
    task = _task(args, guard)
    scan = _scan(args, task, before or Progressed(0, Summary(), Recall()))
    with ExitStack() as files:
        out = _outputs(args, task, files, checkpoints, before)
        try:
            _write_down(scan, args.paths, out, checkpoints)
        except KeyboardInterrupt:
            if checkpoints:
                scan.say("--resume goes on with this scan")
            raise
    if args.format != "text" or args.output:
        scan.say(scan.summary.brief())
    if args.fail_on and scan.summary.at_least(Verdict(args.fail_on)):
        return MET
    if scan.summary.unread:
        return UNREAD if scan.summary.verdicts else UNUSABLE
    return DONE


def _task(args: argparse.Namespace, guard: Guard) -> Task:
    return Task(
        guard=guard,
        format=args.format,
        only=args.only,
        clean=clean_format(args.clean) if args.clean else "",
        explain=args.explain,
        private=args.show_private,
        # A file is no terminal, whatever the environment says.
        colours=colours_for("never" if args.output and args.color == "auto" else args.color, sys.stdout),
    )


def _scan(args: argparse.Namespace, task: Task, before: Progressed) -> Scan:
    return Scan(
        task=task,
        recall=before.recall,
        format_in=args.format_in,
        columns=args.map,
        strict=args.strict,
        quiet=args.quiet,
        jobs=args.jobs,
        skip=before.end,
        summary=before.summary,
        progress=_progress(args),
    )


def _outputs(
    args: argparse.Namespace,
    task: Task,
    files: ExitStack,
    checkpoints: Checkpoints | None,
    before: Progressed | None,
) -> Outputs:
    """Open what the scan writes to; from here on an interrupted one can go on."""
    paths = (args.output, args.clean, args.errors)
    if before:
        return Outputs(task, paths, files=files, sizes=before.sizes or None)
    if checkpoints:
        checkpoints.begin()
    try:
        return Outputs(task, paths, files=files)
    except OSError:
        if checkpoints:
            checkpoints.remove()
        raise


def _check_outputs(args: argparse.Namespace) -> None:
    named = [Path(path).resolve() for path in (args.output, args.clean, args.errors) if path]
    if len(set(named)) < len(named):
        raise DumpError("two outputs have the same name; -o, --clean and --errors write different things")
    if args.format == "html" and args.show_private:
        raise InvalidConfig("a report is handed on and shows no private value; leave out --show-private")


def _progress(args: argparse.Namespace) -> Progress:
    sizes = [Path(path).stat().st_size for path in args.paths if Path(path).is_file()]
    total = sum(sizes) if len(sizes) == len(args.paths) else None
    # Lines of the scan on the same terminal and a line that is written over do not go together.
    return Progress(sys.stderr, total, shown=not args.quiet and (args.output is not None or not sys.stdout.isatty()))


def _write_down(scan: Scan, paths: list[str], out: Outputs, checkpoints: Checkpoints | None) -> None:
    scan.lost = out.lose
    if checkpoints:
        scan.should_rest = checkpoints.is_due
    for batch, sheet in scan.sheets(paths):
        out.write(sheet)
        if checkpoints and batch.rests:
            checkpoints.write(out.files, Progressed(batch.end, scan.summary, scan.recall))
    out.end(scan.summary)
    if checkpoints:
        checkpoints.end(out.files)
