"""JSON lines: one comment a line, as an object with the field names of any system that is known."""

import codecs
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.readers.columns import KNOWN_NAMES, Columns, record_of
from commentguard.readers.record import Record, Source
from commentguard.readers.report import Report

MAX_LINE_BYTES = 1 << 20
"""The longest line that is read: sixteen times what a comment may hold."""

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NAME = re.compile(rb'"([^"\\]{1,200})"\s{0,20}:')
_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.frozen
class JsonlReader:
    """Reads one comment a line, its fields by the names that `Submission.from_mapping` knows.

    Further fields: `status` (or `approved`) for what was decided, `post_title`, `post_url` and `post_text` for what
    the comment is about, and `date` for its time. A line that cannot be read is lost alone.
    """

    name: str = "jsonl"
    columns: Columns = KNOWN_NAMES

    def recognises(self, head: bytes) -> bool:
        """Look for a whole line that is an object with a comment's content in it."""
        *whole, last = _utf8_head(head).split(b"\n")
        # The last line may be longer than the head, and half of it may be all there is.
        return any(map(self._is_comment, whole)) or self._is_comment(last) or self._starts_comment(head, last)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        index = 0
        for number, line in enumerate(_lines(_reading_lines(stream)), 1):
            where = f"{path}:{number}"
            try:
                fields = _fields(line, where, report)
            except DumpError as error:
                yield error
                continue
            if fields is not None:
                index += 1
                yield record_of(
                    self.columns.renamed(fields), Source(path=path, format=self.name, index=index, line=number)
                )

    def _is_comment(self, line: bytes) -> bool:
        if not line.lstrip().startswith(b"{"):
            return False
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            return False
        return self.columns.hold_content(value)

    def _starts_comment(self, head: bytes, line: bytes) -> bool:
        if not line.lstrip().startswith(b"{") or head.lstrip().startswith(b"["):
            return False
        return self.columns.hold_content(name.decode(errors="replace") for name in _NAME.findall(line))


def _utf8_head(head: bytes) -> bytes:
    if head.startswith(_UTF_16_MARKS):
        return head.decode("utf-16", "replace").encode()
    return head.removeprefix(codecs.BOM_UTF8)


def _reading_lines(stream: BinaryIO) -> Callable[[int], bytes]:
    """Give what reads a line of *stream* in UTF-8: also of UTF-16 with a byte order mark, as PowerShell writes it."""
    if not isinstance(stream, io.BufferedReader) or not stream.peek(2).startswith(_UTF_16_MARKS):
        return stream.readline
    text = io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="\n")
    return lambda size: text.readline(size).encode()


def _lines(readline: Callable[[int], bytes]) -> Iterator[bytes]:
    """Give the lines, those that are too long cut to one byte more than is read."""
    while line := readline(MAX_LINE_BYTES + 1):
        yield line
        while len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            line = readline(MAX_LINE_BYTES + 1)


def _fields(line: bytes, where: str, report: Report) -> dict[str, Any] | None:
    """Give the object of a line, or None for an empty one. Raises DumpError for anything else."""
    if len(line) > MAX_LINE_BYTES:
        raise DumpError(f"the line is over {MAX_LINE_BYTES} bytes long", where)
    text = _text(line, where)
    if not text:
        return None
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        cut = "" if line.endswith(b"\n") else "; the file seems to be cut off here"
        raise DumpError(f"this is not JSON ({error.msg}, column {error.colno}){cut}", where) from None
    except (ValueError, RecursionError):
        raise DumpError("this is JSON of a size or depth that no comment has", where) from None
    if not isinstance(value, dict):
        raise DumpError(f"an object is expected, {{...}}, and this is a JSON {_kind(value)}", where)
    return _without_surrogates(value, where, report)


def _text(line: bytes, where: str) -> str:
    try:
        return line.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1} of the line is not UTF-8; convert the file, for instance with iconv"
        raise DumpError(reason, where) from None


def _kind(value: object) -> str:
    names = {list: "array", str: "string", bool: "truth value", type(None): "null"}
    return names.get(type(value), "number")


def _without_surrogates(fields: dict[str, Any], where: str, report: Report) -> dict[str, Any]:
    """Replace halves of characters, which JSON can spell and no text can hold."""
    broken = [name for name, value in fields.items() if isinstance(value, str) and _SURROGATE.search(value)]
    if broken:
        report.mend(DumpError("half a character (a lone surrogate) was replaced by U+FFFD", where))
    return fields | {name: _SURROGATE.sub("\ufffd", fields[name]) for name in broken}
