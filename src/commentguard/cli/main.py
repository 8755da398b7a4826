"""The `commentguard` command: parse, let a command do its work, answer with an exit code."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from commentguard.cli.help import Paragraphs
from commentguard.cli.talk import tell
from commentguard.errors import CommentGuardError

DESCRIPTION = """\
Reads comments that strangers sent to a blog, cleans their HTML, and says which to publish, which to hold for a
moderator, and which are spam, with the reasons. Nothing is sent anywhere, and no dump is changed."""

EPILOG = """\
exit codes: 0 done, 1 only where --fail-on was asked for and met, 2 the command, its settings or its input cannot be
used, 3 done but some comments could not be read, 130 interrupted.

example: commentguard scan export.xml"""

FAILED = 2
INTERRUPTED = 130
CLOSED_PIPE = 141
"""128 and the number of the signal, as shells report SIGINT and SIGPIPE."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that *argv* (without the program's name) asks for, and give its exit code.

    As argparse does, `--help`, `--version` and a wrong usage end in SystemExit.
    """
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
    except BrokenPipeError:
        raise
    except (CommentGuardError, OSError) as error:
        tell(_sentence(error))
        return FAILED
    return code


def run() -> None:
    """Run the command of this process and exit: quietly when a pipe is closed, with 130 when interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a character gets its number, not a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at exit; there must be something that takes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = CLOSED_PIPE
    except KeyboardInterrupt:
        tell("interrupted")
        code = INTERRUPTED
    sys.exit(code)


def _parser() -> argparse.ArgumentParser:
    # Here and not above, so that an interrupt while they load finds run() ready for it.
    from commentguard.cli import backtest, check, completion, learn, rules, scan  # noqa: PLC0415

    parser = argparse.ArgumentParser(
        prog="commentguard",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    parser.add_argument("--version", action="version", version=f"commentguard {version('commentguard')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in (scan, check, rules, backtest, learn, completion):
        command.add_to(commands)
    # A command may want to look at the whole command line, as completion does.
    parser.set_defaults(parser=parser)
    return parser


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)
