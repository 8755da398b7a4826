"""The comments of dumps for the commands that compare with what moderators decided."""

import argparse
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from pathlib import Path

import attrs

from commentguard.cli.talk import tell
from commentguard.errors import DumpError
from commentguard.readers.dump import read_dump
from commentguard.readers.formats import format_names
from commentguard.readers.record import Record

SHOWN_FAULTS = 10


def add_dump_options(parser: ArgumentParser) -> None:
    """Let *parser* take dumps, and how they are to be read."""
    add = parser.add_argument
    add(
        "paths",
        nargs="+",
        metavar="DUMP",
        help="a dump with the decisions of its moderators, or JSON lines of text "
        "and label (spam or ham); - is the standard input",
    )
    add(
        "--from",
        dest="format_in",
        metavar="FORMAT",
        choices=format_names(),
        help="the format of the dumps, where it is not recognised; commentguard scan --help lists them",
    )
    add(
        "--map",
        type=_columns,
        metavar="FIELD=COLUMN,...",
        help="the columns of a table, or keys of JSON lines, that are not known by their names: body=text,status=class",
    )
    add("--strict", action="store_true", help="stop at the first part of a dump that cannot be read")
    add("-q", "--quiet", action="store_true", help="say nothing on the standard error but why it failed")


def check_output(args: Namespace) -> None:
    """Raise DumpError when the output would overwrite one of the dumps."""
    if args.output and Path(args.output).exists():
        for path in args.paths:
            if path != "-" and Path(path).exists() and Path(args.output).samefile(path):
                raise DumpError("this dump would be overwritten; choose another name", path)


@attrs.define
class Reading:
    """The comments of the dumps that options name; *unread* counts the parts that could not be read."""

    args: argparse.Namespace
    unread: int = 0

    def __iter__(self) -> Iterator[Record]:
        for path in self.args.paths:
            with read_dump(path, format=self.args.format_in, strict=self.args.strict, map=self.args.map) as dump:
                for item in dump:
                    if isinstance(item, DumpError):
                        self._lose(item)
                    else:
                        yield item

    def _lose(self, fault: DumpError) -> None:
        self.unread += 1
        if self.unread <= SHOWN_FAULTS:
            self.say(f"not read: {fault}")
        elif self.unread == SHOWN_FAULTS + 1:
            self.say("more could not be read; commentguard scan --errors FILE names everything")

    def say(self, words: str) -> None:
        """Tell whoever runs the command, on the standard error."""
        if not self.args.quiet:
            tell(words)


def _columns(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(field.strip() and column for field, _, column in pairs):
        raise ArgumentTypeError("pairs such as body=text,status=class are expected")
    return {field.strip(): column for field, _, column in pairs}
