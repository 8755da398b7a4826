"""The dumps in a file: the file itself, what it unpacks to, or the members of an archive."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import attrs

from commentguard.errors import DumpError, UnknownFormat
from commentguard.readers.compression import Unpacked, packing
from commentguard.readers.formats import HEAD_BYTES, tree_reader_for
from commentguard.readers.reader import Reader
from commentguard.readers.record import Record
from commentguard.readers.report import Report
from commentguard.readers.zip_members import Member, ZipMembers

Find = Callable[[bytes, str], Reader]
"""Gives the reader for the first bytes of a dump of that name; raises UnknownFormat."""


@attrs.frozen(kw_only=True)
class Part:
    """A run of comments of one *format*. *fault* is asked at its end: why the stream ended early, or nothing."""

    path: str
    format: str
    read: Callable[[Report], Iterator[Record | DumpError]]
    fault: Callable[[], str] = str


def part_of_tree(directory: Path, name: str | None) -> Part:
    """Give the one part of a directory. Raises UnknownFormat."""
    reader = tree_reader_for(directory, name)
    return Part(path=str(directory), format=reader.name, read=lambda report: reader.read_tree(directory, report))


def parts_of(
    stream: io.RawIOBase, path: str, find: Find, note: Callable[[DumpError], None]
) -> Iterator[Part | DumpError]:
    """Give what *stream* holds that can be read; each part must be read before the next is asked for.

    A member of a zip file that is no dump is only told to *note*. Raises DumpError for a file that is empty, packed
    twice or not readable, and UnknownFormat for one that is no dump.
    """
    head = _head(stream, path)
    packed_with = packing(head)
    if packed_with is None:
        if not head:
            raise DumpError("the file is empty", path)
        yield _part(path, find(head, path), _whole(head, stream))
    elif packed_with == "zip":
        yield from _of_zip(ZipMembers(_Rewound(head, stream)), path, find, note)
    else:
        unpacked = Unpacked(head, stream)
        head = _head(unpacked, path)
        if not head:
            raise DumpError(_broken(packed_with, unpacked.fault) if unpacked.fault else "the file is empty", path)
        _refuse_twice_packed(head, path)
        yield _part(path, find(head, path), _whole(head, unpacked), lambda: _told(packed_with, unpacked))


def _of_zip(
    members: ZipMembers, path: str, find: Find, note: Callable[[DumpError], None]
) -> Iterator[Part | DumpError]:
    for member in members:
        if member.is_junk:
            continue
        where = f"{path}/{member.name}"
        try:
            yield _of_member(member, where, find)
        except UnknownFormat:
            note(DumpError("this member of the archive is no comment dump of a known format; it was skipped", where))
        except DumpError as error:
            yield error
    if members.fault:
        yield DumpError(_broken("zip", members.fault), path)


def _of_member(member: Member, where: str, find: Find) -> Part:
    head = _head(member, where)
    if not head:
        raise DumpError(_broken("zip", member.fault), where) if member.fault else UnknownFormat("it is empty", where)
    _refuse_twice_packed(head, where)
    return _part(where, find(head, where), _whole(head, member), lambda: _told("zip", member))


def _part(path: str, reader: Reader, stream: BinaryIO, fault: Callable[[], str] = str) -> Part:
    return Part(path=path, format=reader.name, read=lambda report: reader.read(stream, path, report), fault=fault)


def _refuse_twice_packed(head: bytes, where: str) -> None:
    packed_with = packing(head)
    if packed_with:
        raise DumpError(f"what this unpacks to is packed again, with {packed_with}; unpack it first", where)


def _told(packed_with: str, stream: Unpacked | Member) -> str:
    return f"{_broken(packed_with, stream.fault)}; what comes before was read" if stream.fault else ""


def _broken(packed_with: str, fault: str) -> str:
    return f"this is compressed with {packed_with}, and {fault}"


def _whole(head: bytes, rest: io.RawIOBase) -> BinaryIO:
    """Give the stream from its start: a file itself, so that a reader may go back in it, or *rest* after *head*."""
    if isinstance(rest, io.FileIO) and rest.seekable():
        rest.seek(0)
        return io.BufferedReader(rest, HEAD_BYTES)
    return io.BufferedReader(_Rewound(head, rest), HEAD_BYTES)


def _head(stream: io.RawIOBase, name: str) -> bytes:
    head = b""
    try:
        while len(head) < HEAD_BYTES and (more := stream.read(HEAD_BYTES - len(head))):
            head += more
    except OSError as error:
        raise DumpError(f"cannot be read: {error.strerror or error}", name) from None
    return head


class _Rewound(io.RawIOBase):
    """A stream whose first bytes were looked at and come first again, also where nothing can be rewound."""

    def __init__(self, head: bytes, rest: io.RawIOBase) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # (what BufferedReader hands in)
        chunk, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        chunk = chunk or self._rest.read(len(buffer)) or b""
        buffer[: len(chunk)] = chunk
        return len(chunk)
