"""The comments of dumps for the commands that compare with what moderators decided."""

import argparse
from argparse import ArgumentParser
from collections.abc import Iterator

import attrs

from commentguard.cli.dumps import add_dump_options, check_paths, said_of
from commentguard.cli.talk import tell
from commentguard.errors import DumpError
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record


def add_decided_options(parser: ArgumentParser) -> None:
    """Let *parser* take dumps with decisions, and how they are to be read."""
    add_dump_options(
        parser,
        dump="a dump with the decisions of its moderators, or JSON lines of text and label (spam or ham)",
        example="body=text,status=class",
    )
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="say nothing on the standard error but why it failed"
    )


@attrs.define
class Reading:
    """The comments of the dumps that options name; *unread* counts the parts that could not be read."""

    args: argparse.Namespace
    unread: int = 0

    def check(self) -> None:
        """Raise DumpError for a dump that cannot be used, or that the output would overwrite."""
        check_paths(self.args.paths, self.args.format_in, (self.args.output,), self.args.map)

    def __iter__(self) -> Iterator[Record]:
        for path in self.args.paths:
            with read_dump(path, format=self.args.format_in, strict=self.args.strict, map=self.args.map) as dump:
                for item in dump:
                    if isinstance(item, DumpError):
                        self.unread += 1
                        self.say(said_of(item, self.unread))
                    else:
                        yield item

    def say(self, words: str) -> None:
        """Tell whoever runs the command, on the standard error, if there is anything to tell."""
        if words and not self.args.quiet:
            tell(words)
