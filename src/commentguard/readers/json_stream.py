"""The values of JSON documents of any size, one at a time."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from commentguard.errors import DumpError
from commentguard.readers.report import Report

CHUNK_BYTES = 65_536
MAX_VALUE = 1 << 20
"""The longest value that is decoded at once, in characters: sixteen times what a comment may hold."""
MAX_LOST = 100
"""Values lost in one file before the rest of it is given up."""

MAX_MEMBERS = 1_000
"""Keys of one object that are held; no comment has as many."""

_DECODER = json.JSONDecoder(strict=False)
_SPACES = " \t\n\r"
_SPACE = re.compile(r"[ \t\n\r]*")
_NEXT_OBJECT = r",\s{0,500}(?=\{\s{0,500}%s)"
_NEXT_LINE = re.compile(r"\n\s{0,500}(?=\{)")
_NEXT_CHARACTERS = 1_100
_KEY_CHARACTERS = 50
_STRAY = re.compile("[\udc80-\udcff]+")
_LOOKAHEAD = 16
"""A fault this near to the end of the buffer may only mean that the rest is not there yet."""


class Value(NamedTuple):
    """A value, its place as `json_head` writes places, and the line it starts on.

    *recovered* says that the document is broken somewhere before it.
    """

    place: str
    value: Any
    line: int
    recovered: bool


class _BrokenError(Exception):
    """The document cannot be read on from here."""


class JsonStream:
    """The JSON documents in *stream*, one after another, each read piece by piece.

    No more than one value is held at a time, and none longer than *limit* characters. Faults that lose nothing go to
    *report*. UTF-8 is expected, with or without a byte order mark, or UTF-16 with one, as PowerShell writes it.
    """

    def __init__(self, stream: BinaryIO, path: str, report: Report, *, limit: int = MAX_VALUE) -> None:
        self._path = path
        self._report = report
        self._limit = limit
        self._stream = stream
        self._decoder: codecs.IncrementalDecoder | None = None
        self._buffer = ""
        self._at = 0
        self._line = 1
        self._counted = 0
        self._ended = False
        self._lost = 0
        self._recovered = False
        self._last: Any = None
        self._wanted: tuple[str, ...] = ()

    def values(self, *wanted: str) -> Iterator[Value | DumpError]:
        """Give the values at the *wanted* places, in the order of the file, and a DumpError for each that is lost.

        After a broken value reading goes on at the next object of the array, or on the next line where each holds a
        document; in an array what follows is marked as recovered.
        """
        self._wanted = wanted
        try:
            while self._peek():
                try:
                    yield from self._walk("")
                except _BrokenError as broken:
                    if "" not in wanted:
                        raise
                    yield from self._resume(broken, _NEXT_LINE)
        except _BrokenError as broken:
            yield self._error(f"{broken}; nothing after it was read")

    # The walk through a document.

    def _walk(self, place: str) -> Iterator[Value | DumpError]:
        opened = self._peek()
        if opened == "[" and (self._leads(f"{place}[]") or "[]" not in place):
            yield from self._array(f"{place}[]")
        elif opened == "{" and self._leads_further(place):
            yield from self._object(place)
        else:
            line = self._line_here()
            self._last = value = self._decode()
            if place in self._wanted:
                yield Value(place, value, line, self._recovered)

    def _leads(self, place: str) -> bool:
        return any(not place or _rest(wanted, place)[:1] in {".", "["} or wanted == place for wanted in self._wanted)

    def _leads_further(self, place: str) -> bool:
        return any(_rest(wanted, place).lstrip("." if place else "")[:1] not in {"", "["} for wanted in self._wanted)

    def _array(self, place: str) -> Iterator[Value | DumpError]:
        self._at += 1
        first = ""
        while self._peek() != "]":
            try:
                yield from self._walk(place)
                first = first or _first_key(self._last)
                if self._peek() == "{":
                    self._report.mend(self._error("a comma is missing here"))
                elif self._peek() != "]":
                    self._take(",")
            except _BrokenError as broken:
                yield from self._resume(broken, re.compile(_NEXT_OBJECT % re.escape(first)))
                self._recovered = True
        self._at += 1

    def _object(self, place: str) -> Iterator[Value | DumpError]:
        """Walk through an object that leads further; it is a value itself only where it led nowhere."""
        line = self._line_here()
        members: dict[str, Any] | None = {} if place in self._wanted else None
        self._at += 1
        while self._peek() != "}":
            key = str(self._decode())
            self._take(":")
            within = f"{place}.{key}" if place else key
            if members is None or (self._leads(within) and self._peek() in {"[", "{"}):
                members = None
                yield from self._walk(within)
            elif len(members) == MAX_MEMBERS:
                raise _BrokenError(f"an object has over {MAX_MEMBERS} keys")
            else:
                members[key] = self._decode()
            if self._peek() != "}":
                self._take(",")
        self._at += 1
        if members is not None:
            yield Value(place, members, line, self._recovered)

    def _resume(self, broken: _BrokenError, where: re.Pattern[str]) -> Iterator[DumpError]:
        """Go on at the next object. Raises _BrokenError where there is none."""
        self._lost += 1
        if self._lost > MAX_LOST:
            raise _BrokenError("too much of the file is broken") from None
        error = self._error(str(broken))
        while (found := where.search(self._buffer, self._at)) is None:
            # The comma may be there and the object not.
            self._at = max(self._at, len(self._buffer) - _NEXT_CHARACTERS)
            if not self._fill(CHUNK_BYTES):
                raise broken from None
        self._at = found.end()
        yield error

    # The buffer.

    def _decode(self) -> Any:
        while True:
            try:
                value, end = _DECODER.raw_decode(self._buffer, self._at)
            except RecursionError:
                raise _BrokenError("this is JSON nested deeper than any comment") from None
            except ValueError as error:
                self._check(error)
            else:
                # The rest of a number may not be there yet.
                if end < len(self._buffer) or self._ended:
                    self._at = end
                    return value
            held = len(self._buffer) - self._at
            if held > self._limit:
                raise _BrokenError(f"a value is over {self._limit} characters long")
            # What is there is doubled each time, so that looking at it again costs linear time in all.
            self._fill(max(CHUNK_BYTES, held))

    def _check(self, error: ValueError) -> None:
        """Raise _BrokenError unless *error* may only mean that a value is not there to its end."""
        if not isinstance(error, json.JSONDecodeError):
            raise _BrokenError("a number has more digits than any comment needs")
        lookahead = 0 if self._ended else _LOOKAHEAD
        cut = error.pos >= len(self._buffer.rstrip()) - lookahead or error.msg.startswith("Unterminated string")
        if not cut:
            raise _BrokenError(f"this is not JSON ({error.msg})")
        if self._ended:
            raise _BrokenError("the file is cut off in this value")

    def _take(self, mark: str) -> None:
        found = self._peek()
        if found != mark:
            raise _BrokenError(f"this is not JSON ('{mark}' is expected)" if found else "the file is cut off here")
        self._at += 1
        self._peek()

    def _peek(self) -> str:
        """Give the next character that is no space; empty at the end of the file."""
        while True:
            if self._buffer[self._at : self._at + 1] in _SPACES:
                space = _SPACE.match(self._buffer, self._at)
                self._at = space.end() if space else self._at
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._fill(CHUNK_BYTES):
                return ""

    def _fill(self, size: int) -> bool:
        """Read *size* bytes more and forget what lies behind; tell whether there were any."""
        self._line_here()
        chunk = self._stream.read(size)
        self._ended = not chunk
        if self._decoder is None:
            self._decoder = _decoder(chunk)
        self._buffer = self._buffer[self._at :] + self._clean(self._decoder.decode(chunk, final=self._ended))
        self._at = self._counted = 0
        return not self._ended

    def _clean(self, text: str) -> str:
        if text.isascii() or not _STRAY.search(text):
            return text
        self._report.mend(self._error("bytes that are not UTF-8 were replaced by U+FFFD"))
        return _STRAY.sub("\ufffd", text)

    def _line_here(self) -> int:
        self._line += self._buffer.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _error(self, reason: str) -> DumpError:
        return DumpError(reason, f"{self._path}:{self._line_here()}")


def _decoder(head: bytes) -> codecs.IncrementalDecoder:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return codecs.getincrementaldecoder("utf-16")("replace")
    return codecs.getincrementaldecoder("utf-8-sig")("surrogateescape")


def _rest(wanted: str, place: str) -> str:
    """Give what *wanted* has beyond *place*; empty where it is somewhere else."""
    return wanted[len(place) :] if wanted.startswith(place) else ""


def _first_key(value: object) -> str:
    """Give the key an object starts with, as JSON: all objects of a dump's array start alike, those in them do not."""
    key = next(iter(value), "") if isinstance(value, dict) else ""
    return json.dumps(key) if key and len(key) < _KEY_CHARACTERS else ""
