"""`commentguard completion`: what lets a shell complete the command line."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from commentguard.cli.help import Paragraphs
from commentguard.cli.talk import tell
from commentguard.rules.builtin.default import DEFAULT_RULES

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SHELLS = ("bash", "fish", "zsh")
MISSING = 2

EPILOG = """\
Bash reads it from ~/.local/share/bash-completion/completions/commentguard, fish from
~/.config/fish/completions/commentguard.fish, zsh from a file _commentguard in a directory of its fpath.

exit codes: 0 done, 2 shtab is not installed (pip install "commentguard[completion]").

example: commentguard completion bash > ~/.local/share/bash-completion/completions/commentguard"""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "completion",
        help="write what lets a shell complete commands",
        description="Writes a script for a shell, which then completes commands, options, their words, rules and files.",
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the script of the shell; the exit code is 2 where shtab, which writes it, is not installed."""
    try:
        import shtab  # noqa: PLC0415  (an extra)
    except ImportError:
        tell('completion needs shtab: pip install "commentguard[completion]"')
        return MISSING
    for action in _actions(args.parser):
        metavar = str(action.metavar)
        if metavar.startswith(("FILE", "PATH")):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif metavar == "ID":
            action.choices = (*DEFAULT_RULES.groups, *DEFAULT_RULES.ids)
    sys.stdout.write(f"{shtab.complete(args.parser, shell=args.shell)}\n")
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Give what *parser* and its commands take, each command described by its one line of help."""
    for action in parser._actions:  # noqa: SLF001  (as shtab does; argparse has no other way to its own tree)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  (as above)
            for line in action._get_subactions():  # noqa: SLF001  (as above)
                command = action.choices[line.dest]
                command.description = line.help
                yield from _actions(command)
        yield action
