"""A comment dump that is open for reading."""

import io
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from commentguard.errors import DumpError
from commentguard.readers.formats import HEAD_BYTES, reader_for, reader_named
from commentguard.readers.reader import Reader
from commentguard.readers.record import Record
from commentguard.readers.report import Report


class Dump:
    """The comments of one dump, in order, to be read once.

    Iterating gives a Record for each comment and a DumpError, not raised, for each part that is lost. *report* counts
    along. Reading to the end closes the file, and so does `close` or leaving a `with` block.
    """

    def __init__(self, stream: BinaryIO, reader: Reader, path: str, report: Report) -> None:
        self.path = path
        self.format = reader.name
        self.report = report
        self._stream = stream
        self._items = self._counted(reader)

    def __iter__(self) -> Iterator[Record | DumpError]:
        return self._items

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the standard input stays open."""
        with suppress(OSError):
            self._stream.close()

    def _counted(self, reader: Reader) -> Iterator[Record | DumpError]:
        with self:
            for item in self._readable(reader):
                if isinstance(item, DumpError):
                    self.report.lost += 1
                    if self.report.strict:
                        raise item
                elif item.source.recovered:
                    self.report.salvaged += 1
                else:
                    self.report.read += 1
                yield item

    def _readable(self, reader: Reader) -> Iterator[Record | DumpError]:
        try:
            yield from reader.read(self._stream, self.path, self.report)
        except OSError as error:
            yield DumpError(f"reading broke off: {error.strerror or error}", self.path)


def read_dump(
    path: str | Path,
    *,
    format: str | None = None,  # noqa: A002  (the word that users know from --format and Source.format)
    stdin: BinaryIO | None = None,
    strict: bool = False,
) -> Dump:
    """Open a comment dump and recognise its format by its content, never by its name.

    *path* `-` reads *stdin*, or the standard input of the program. *format* is the word of a format that is not to be
    guessed: `wxr` or `jsonl`. With *strict* the first fault of the file is raised while iterating; without it, what
    cannot be read is given as a DumpError and reading goes on.

    Raises DumpError when the dump is missing, a directory, not readable or empty, and UnknownFormat, a DumpError,
    when no reader recognises it.
    """
    name = "<stdin>" if str(path) == "-" else str(path)
    stream = _Kept(stdin or sys.stdin.buffer) if str(path) == "-" else _opened(Path(path))
    try:
        head = _head(stream, name)
        reader = reader_for(head, name) if format is None else reader_named(format, name)
    except DumpError:
        stream.close()
        raise
    whole = io.BufferedReader(_Rewound(head, stream), HEAD_BYTES)
    return Dump(whole, reader, name, Report(strict=strict))


def _opened(path: Path) -> io.RawIOBase:
    try:
        return path.open("rb", buffering=0)
    except FileNotFoundError:
        raise DumpError("there is no such file", str(path)) from None
    except IsADirectoryError:
        raise DumpError("this is a directory; name the dump in it", str(path)) from None
    except (OSError, ValueError) as error:
        raise DumpError(f"cannot be opened: {getattr(error, 'strerror', None) or error}", str(path)) from None


def _head(stream: io.RawIOBase, name: str) -> bytes:
    head = b""
    try:
        while len(head) < HEAD_BYTES and (more := stream.read(HEAD_BYTES - len(head))):
            head += more
    except OSError as error:
        raise DumpError(f"cannot be read: {error.strerror or error}", name) from None
    if not head:
        raise DumpError("the file is empty", name)
    return head


class _Kept(io.RawIOBase):
    """The standard input, which belongs to somebody else and is not closed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        return self._stream.read(size)


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

    def close(self) -> None:
        self._rest.close()
        super().close()
