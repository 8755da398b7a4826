"""Every format that can be read, and how a dump is recognised by its content."""

from commentguard.errors import UnknownFormat
from commentguard.readers.jsonl import JsonlReader
from commentguard.readers.reader import Reader
from commentguard.readers.wxr import WxrReader

READERS: tuple[Reader, ...] = (WxrReader(), JsonlReader())
"""The readers in the order they are asked; those that look for more come first."""

HEAD_BYTES = 65_536
"""How much of a dump is looked at to recognise it."""


def format_names() -> tuple[str, ...]:
    """Give the word of every format that can be read, as `--from` takes it."""
    return tuple(reader.name for reader in READERS)


def reader_named(name: str, where: str = "") -> Reader:
    """Give the reader of the format *name*. Raises UnknownFormat for a name that is none."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise UnknownFormat(f"there is no format {name!r}; there are {_listed()}", where)


def reader_for(head: bytes, where: str = "") -> Reader:
    """Give the reader that recognises *head*, the first bytes of a dump. Raises UnknownFormat when none does."""
    for reader in READERS:
        if reader.recognises(head):
            return reader
    raise UnknownFormat(
        f"this is not a comment dump of a known format ({_listed()}); if it is one of them, name it with --from", where
    )


def _listed() -> str:
    return ", ".join(format_names())
