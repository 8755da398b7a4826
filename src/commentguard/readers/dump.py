"""A comment dump that is open for reading."""

import io
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from commentguard.errors import DumpError, UnknownFormat
from commentguard.readers.columns import Columns
from commentguard.readers.formats import reader_for, reader_named
from commentguard.readers.parts import Part, part_of_tree, parts_of
from commentguard.readers.reader import Reader
from commentguard.readers.record import Record
from commentguard.readers.report import Report


class Dump:
    """The comments of one dump, in order, to be read once.

    Iterating gives a Record for each comment and a DumpError, not raised, for each part that is lost. *report* counts
    along. Reading to the end closes the file, and so does `close` or leaving a `with` block.
    """

    def __init__(self, stream: io.IOBase, parts: Iterator[Part | DumpError], path: str, report: Report) -> None:
        self.path = path
        self.report = report
        self._stream = stream
        self._lost, first = _up_to_first(parts, path)
        self.format = first.format
        self._items = self._counted(first, parts)

    def __iter__(self) -> Iterator[Record | DumpError]:
        return self._items

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def packed_bytes(self) -> int:
        """How many bytes of the file were read, packed as they are; 0 where that cannot be told."""
        try:
            return self._stream.tell()
        except (OSError, ValueError):
            return 0

    def close(self) -> None:
        """Close the file; the standard input stays open."""
        with suppress(OSError):
            self._stream.close()

    def _counted(self, first: Part, rest: Iterator[Part | DumpError]) -> Iterator[Record | DumpError]:
        with self:
            for item in self._everything(first, rest):
                if isinstance(item, DumpError):
                    # The frames that found the fault hold what they read; a traceback with locals would show it.
                    item.__traceback__ = None
                    self.report.lost += 1
                    if self.report.strict:
                        raise item
                elif item.source.recovered:
                    self.report.salvaged += 1
                else:
                    self.report.read += 1
                yield item

    def _everything(self, first: Part, rest: Iterator[Part | DumpError]) -> Iterator[Record | DumpError]:
        yield from self._lost
        yield from self._readable(first)
        for part in rest:
            if isinstance(part, DumpError):
                yield part
            else:
                yield from self._readable(part)

    def _readable(self, part: Part) -> Iterator[Record | DumpError]:
        try:
            yield from part.read(self.report)
        except OSError as error:
            yield DumpError(f"reading broke off: {error.strerror or error}", part.path)
        fault = part.fault()
        if fault:
            yield DumpError(fault, part.path)


def _up_to_first(parts: Iterator[Part | DumpError], path: str) -> tuple[list[DumpError], Part]:
    """Give the first part that can be read and what was lost before it."""
    lost: list[DumpError] = []
    for part in parts:
        if isinstance(part, Part):
            return lost, part
        lost.append(part)
    raise lost[0] if lost else UnknownFormat("no member of this archive is a comment dump of a known format", path)


def read_dump(
    path: str | Path,
    *,
    format: str | None = None,  # noqa: A002  (the word that users know from --format and Source.format)
    stdin: BinaryIO | None = None,
    strict: bool = False,
    map: Mapping[str, str] | None = None,  # noqa: A002  (as above: --map)
) -> Dump:
    """Open a comment dump and recognise its format by its content, never by its name.

    *path* `-` reads *stdin*, or the standard input of the program. *format* is the word of a format that is not to be
    guessed, such as `wxr`. With *strict* the first fault of the file is raised while iterating; without it, what
    cannot be read is given as a DumpError and reading goes on. *map* says which column of a table, or key of JSON
    lines, holds a field that is not recognised by its name: `{"body": "text", "email": "mail"}`.

    What is compressed (gz, bz2, xz, zip, and zst with the extra `zstd`) is unpacked while it is read; several dumps in
    one zip are read one after the other. A directory is read where a format is one, as that of Staticman is.

    Raises DumpError when the dump is missing, not readable or empty, and UnknownFormat, a DumpError,
    when no reader recognises it.
    """
    columns = None if map is None else Columns.of(map)
    name = "<stdin>" if str(path) == "-" else str(path)
    report = Report(strict=strict)
    if str(path) != "-" and os.path.isdir(path):  # noqa: PTH112  (Path.is_dir raises for names that no file can have)
        return Dump(io.BytesIO(), iter([part_of_tree(Path(path), format)]), name, report)

    def find(head: bytes, where: str) -> Reader:
        return reader_for(head, where, columns) if format is None else reader_named(format, where, columns)

    stream = _Kept(stdin or sys.stdin.buffer) if str(path) == "-" else _opened(Path(path))
    try:
        return Dump(stream, parts_of(stream, name, find, report.note), name, report)
    except DumpError:
        stream.close()
        raise


def _opened(path: Path) -> io.RawIOBase:
    try:
        return path.open("rb", buffering=0)
    except FileNotFoundError:
        raise DumpError("there is no such file", str(path)) from None
    except (OSError, ValueError) as error:
        raise DumpError(f"cannot be opened: {getattr(error, 'strerror', None) or error}", str(path)) from None


class _Kept(io.RawIOBase):
    """The standard input, which belongs to somebody else and is not closed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        return self._stream.read(size)
