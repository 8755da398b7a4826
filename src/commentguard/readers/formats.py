"""Every format that can be read, and how a dump is recognised by its content."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from commentguard.errors import DumpError, UnknownFormat
from commentguard.readers.blogger import BloggerReader
from commentguard.readers.columns import Columns
from commentguard.readers.comentario import ComentarioReader
from commentguard.readers.commento import CommentoReader
from commentguard.readers.csv_table import CsvReader
from commentguard.readers.cusdis import CusdisReader
from commentguard.readers.discourse import DiscourseReader
from commentguard.readers.discourse_csv import DiscourseCsvReader
from commentguard.readers.disqus import DisqusReader
from commentguard.readers.django import DjangoReader
from commentguard.readers.drupal import DrupalReader
from commentguard.readers.drupal_csv import DrupalCsvReader
from commentguard.readers.ghost import GhostReader
from commentguard.readers.isso import IssoReader
from commentguard.readers.isso_json import IssoJsonReader
from commentguard.readers.jsonl import JsonlReader
from commentguard.readers.movable_type import MovableTypeReader
from commentguard.readers.reader import Reader, TreeReader
from commentguard.readers.reddit import RedditReader
from commentguard.readers.remark42 import Remark42Reader
from commentguard.readers.staticman import StaticmanReader
from commentguard.readers.wp_list import WpCsvReader, WpJsonReader
from commentguard.readers.wxr import WxrReader

READERS: tuple[Reader, ...] = (
    DisqusReader(),
    BloggerReader(),
    WxrReader(),
    MovableTypeReader(),
    WpJsonReader(),
    WpCsvReader(),
    IssoReader(),
    IssoJsonReader(),
    Remark42Reader(),
    CommentoReader(),
    ComentarioReader(),
    CusdisReader(),
    GhostReader(),
    DrupalReader(),
    DrupalCsvReader(),
    DjangoReader(),
    DiscourseReader(),
    DiscourseCsvReader(),
    RedditReader(),
    JsonlReader(),
    CsvReader(),
)
"""The readers in the order they are asked; those that look for more come first."""

WithColumns = JsonlReader | CsvReader
"""The readers whose columns can be mapped."""

TREE_READERS: tuple[TreeReader, ...] = (StaticmanReader(),)
"""The readers of directories."""

HEAD_BYTES = 65_536
"""How much of a dump is looked at to recognise it."""


def format_names() -> tuple[str, ...]:
    """Give the word of every format that can be read, as `--from` takes it."""
    return (*map(_name, READERS), *map(_name, TREE_READERS))


def reader_named(name: str, where: str = "", columns: Columns | None = None) -> Reader:
    """Give the reader of the format *name*, which finds its fields by *columns*.

    Raises UnknownFormat for a name that is none, and DumpError where columns are given to a format with its own names.
    """
    readers = _reading(columns)
    for reader in readers:
        if reader.name == name:
            return reader
    if name in map(_name, TREE_READERS):
        raise DumpError(f"the format {name!r} is a directory, and this is a file", where)
    if name in format_names():
        raise DumpError(f"the format {name!r} has its own names; columns can be mapped in {_listed(readers)}", where)
    raise UnknownFormat(f"there is no format {name!r}; there are {', '.join(format_names())}", where)


def tree_reader_for(directory: Path, name: str | None = None) -> TreeReader:
    """Give the reader that recognises *directory*, or the one of the format *name*. Raises UnknownFormat."""
    for reader in TREE_READERS:
        if name == reader.name or (name is None and reader.recognises_tree(directory)):
            return reader
    kinds = _listed(TREE_READERS)
    raise UnknownFormat(
        f"this is a directory, and none of a known format ({kinds}); name the dump in it", str(directory)
    )


def reader_for(head: bytes, where: str = "", columns: Columns | None = None) -> Reader:
    """Give the reader that recognises *head*, the first bytes of a dump. Raises UnknownFormat when none does.

    With *columns* only the formats are tried whose columns can be mapped.
    """
    readers = _reading(columns)
    for reader in readers:
        if reader.recognises(head):
            return reader
    kind = "no table or JSON lines with the mapped columns" if columns else "not a comment dump of a known format"
    raise UnknownFormat(f"this is {kind} ({_listed(readers)}); if it is one of them, name it with --from", where)


def _reading(columns: Columns | None) -> tuple[Reader, ...]:
    if columns is None:
        return READERS
    return tuple(attrs.evolve(reader, columns=columns) for reader in READERS if isinstance(reader, WithColumns))


def _listed(readers: Iterable[Reader | TreeReader]) -> str:
    return ", ".join(map(_name, readers))


def _name(reader: Reader | TreeReader) -> str:
    return reader.name
