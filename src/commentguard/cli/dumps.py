"""The dumps that a command reads: its options, what is checked before it begins, and what is said of faults."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Mapping
from pathlib import Path

from commentguard.errors import DumpError
from commentguard.readers.dump import read_dump
from commentguard.readers.formats import format_names

SHOWN_FAULTS = 10
"""Parts that could not be read and are named on the standard error; the others are only counted."""


def add_dump_options(parser: ArgumentParser, *, dump: str, example: str) -> None:
    """Let *parser* take dumps, and how they are to be read. *dump* describes one, *example* shows mapped columns."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help=f"{dump}; - is the standard input")
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
        help=f"the columns of a table, or keys of JSON lines, that are not known by their names: {example}",
    )
    add("--strict", action="store_true", help="stop at the first part of a dump that cannot be read")


def check_paths(
    paths: Iterable[str],
    format_in: str | None,
    outputs: Iterable[str | None],
    columns: Mapping[str, str] | None = None,
) -> None:
    """Look at the dumps before anything is done. Raises DumpError for one that cannot be used or would be overwritten.

    Pipes can be read only once and are not looked at.
    """
    for path in paths:
        if is_read_once(path):
            continue
        read_dump(path, format=format_in, map=columns).close()
        if any(output and Path(output).exists() and Path(output).samefile(path) for output in outputs):
            raise DumpError("this dump would be overwritten; choose another name", path)


def is_read_once(path: str) -> bool:
    """Say whether *path* is the standard input, a pipe or a device."""
    return path == "-" or Path(path).is_fifo() or Path(path).is_char_device()


def said_of(fault: DumpError, number: int) -> str:
    """Give what is said when the *number*-th part of a run could not be read; empty where nothing is."""
    if number <= SHOWN_FAULTS:
        return f"not read: {fault}"
    return "more could not be read; commentguard scan --errors FILE names all" if number == SHOWN_FAULTS + 1 else ""


def _columns(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(field.strip() and column for field, _, column in pairs):
        raise ArgumentTypeError("pairs such as body=text,email=mail are expected")
    return {field.strip(): column for field, _, column in pairs}
