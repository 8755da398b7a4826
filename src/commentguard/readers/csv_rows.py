"""The rows of a table as text: CSV and TSV as databases, spreadsheets and scripts write them."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from commentguard.errors import DumpError
from commentguard.readers.report import Report

MAX_LINE = 1 << 20
"""The longest line that is read, in characters."""
MAX_ROW_LINES = 20_000
"""The most lines that one row may span."""
MAX_RETRIES = 1_000
"""Broken rows that are looked at a second time, line by line; beyond, their lines are lost."""

DELIMITERS = ",;\t|"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Excel writes, and reads, a first line that names the delimiter.
_NAMED = re.compile(r"\"?sep=([,;\t|])\"?\r?\n")
_NAME = re.compile(r"[\w .:/()#@\[\]-]{1,100}")
_STRAY = re.compile("[\udc80-\udcff]+")


class Header(NamedTuple):
    """The names of the columns, what stands between them, and the number of lines up to the first row."""

    names: tuple[str, ...]
    delimiter: str
    lines: int


class Row(NamedTuple):
    """One row: its cells by the names of their columns, and the line it starts on. Empty cells are left out."""

    cells: dict[str, str]
    line: int


def header_of(head: bytes) -> Header | None:
    """Give the header that a table starts with, or None for what is no table with one."""
    encoding, head = _encoding(head)
    text = head.decode(encoding, "replace").replace("\0", "")
    named = _NAMED.match(text)
    first = text[named.end() if named else 0 :].lstrip("\n\r").partition("\n")[0]
    found = {mark: _names(first, mark) for mark in (named[1] if named else DELIMITERS)}
    delimiter = max(found, key=lambda mark: len(found[mark]))
    if not found[delimiter]:
        return None
    return Header(found[delimiter], delimiter, text[: text.index(first)].count("\n") + 1)


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    """Give the names in *line*, or nothing where they are not names, at least two, and each another."""
    names = _split(line, delimiter)
    return names if len(names) > 1 and len(set(names)) == len(names) and all(map(_NAME.fullmatch, names)) else ()


def _split(line: str, delimiter: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([line.strip("\r\n")], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return ()
    return tuple(cell.strip() for cell in cells)


def _encoding(head: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, head.removeprefix(mark)
    return "utf-8", head


class CsvRows:
    """The rows of the table in *stream* after its *header*, in order, and a DumpError for each line that is lost.

    Quotes are doubled within quotes, and cells may hold line breaks. A row that cannot be right costs its first line:
    the next line is looked at as the start of a row, so that a quote that nobody closed takes little with it. Bytes
    that are not UTF-8 are read as Windows-1252, which is what spreadsheets write.
    """

    def __init__(self, stream: BinaryIO, header: Header, path: str, report: Report) -> None:
        encoding = _encoding(stream.peek(4)[:4])[0]  # type: ignore[attr-defined]
        self._text = io.TextIOWrapper(stream, encoding, "surrogateescape", newline="")
        self._header = header
        self._path = path
        self._report = report
        self._line = 0
        self._again: list[str] = []
        self._taken: list[str] = []
        self._retries = 0

    def __iter__(self) -> Iterator[Row | DumpError]:
        for _ in range(self._header.lines):
            next(self._lines(), None)
        rows = csv.reader(self._lines(), delimiter=self._header.delimiter, strict=True)
        while True:
            self._taken = []
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield self._lost(str(error))
                rows = csv.reader(self._lines(), delimiter=self._header.delimiter, strict=True)
                continue
            if len(cells) == len(self._header.names):
                filled = {name: cell for name, cell in zip(self._header.names, cells, strict=True) if cell}
                yield Row(filled, self._line - len(self._taken) + 1)
            elif any(cells):
                yield self._lost(f"the row has {len(cells)} cells and the header {len(self._header.names)}")

    def close(self) -> None:
        """Let go of the stream, which belongs to the dump."""
        with suppress(ValueError):
            self._text.detach()

    def _lines(self) -> Iterator[str]:
        while len(self._taken) < MAX_ROW_LINES and (line := self._next()):
            self._line += 1
            self._taken.append(line)
            yield line

    def _next(self) -> str:
        if self._again:
            return self._again.pop()
        line = self._text.readline(MAX_LINE)
        if "\0" in line:
            self._mend("NUL characters were dropped")
            line = line.replace("\0", "") or "\n"
        if not line.isascii() and _STRAY.search(line):
            self._mend("bytes that are not UTF-8 were read as Windows-1252")
            line = _STRAY.sub(_as_windows, line)
        return line

    def _lost(self, reason: str) -> DumpError:
        first = self._line - len(self._taken) + 1
        if len(self._taken) > 1 and self._retries < MAX_RETRIES:
            self._retries += 1
            self._again += reversed(self._taken[1:])
            self._line = first
        return DumpError(f"this row cannot be read ({reason})", f"{self._path}:{first}")

    def _mend(self, reason: str) -> None:
        self._report.mend(DumpError(reason, f"{self._path}:{self._line + 1}"))


def _as_windows(stray: re.Match[str]) -> str:
    return stray[0].encode("utf-8", "surrogateescape").decode("windows-1252", "replace")
