"""Movable Type and TypePad: the text that both export and import."""

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import utc

MAX_SECTION = 1 << 20
"""The longest section that is kept, in characters: sixteen times what a comment may hold."""

_SECTION_END, _ENTRY_END = "-----", "--------"
_FIELD = re.compile(r"([A-Z][A-Z ]{1,30}):(?: (.*))?")
_MARK = re.compile(rb"^(?:AUTHOR|TITLE|DATE|STATUS|BASENAME): ?.*\r?$", re.MULTILINE)
_END = re.compile(rb"^-----\r?$", re.MULTILINE)
_SECTION = re.compile(rb"^(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):\r?$", re.MULTILINE)
_DATES = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%y %I:%M:%S %p", "%m/%d/%y %H:%M:%S")
_STRAY = re.compile("[\udc80-\udcff]+")
_HEADERS = {
    "COMMENT": frozenset({"AUTHOR", "EMAIL", "IP", "URL", "DATE"}),
    "PING": frozenset({"TITLE", "IP", "URL", "BLOG NAME", "DATE"}),
}


@attrs.frozen
class MovableTypeReader:
    """Reads the comments and pings of exported entries. All of them are published, and none has an id.

    The file does not say its encoding, nor its times a zone: UTF-8 and UTC are taken, and Windows-1252 for bytes that
    are no UTF-8.
    """

    name: str = "movable-type"

    def recognises(self, head: bytes) -> bool:
        """Look for the fields of an entry at the start, and the end of a section and the start of another after it."""
        fields = _MARK.match(head.removeprefix(b"\xef\xbb\xbf").lstrip())
        return fields is not None and _END.search(head) is not None and _SECTION.search(head) is not None

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        return iter(_Export(stream, path, report))


class _Export:
    """The lines of one export, gathered into sections, and those into comments."""

    def __init__(self, stream: BinaryIO, path: str, report: Report) -> None:
        self._text = io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape")
        self._path = path
        self._report = report
        self._line = 0
        self._index = 0
        self._post = Post()

    def __iter__(self) -> Iterator[Record | DumpError]:
        try:
            lines: list[str] = []
            size = first = 0
            for line in self._lines():
                if line in {_SECTION_END, _ENTRY_END}:
                    yield from self._section(lines, first, overlong=size > MAX_SECTION)
                    lines, size = [], 0
                    if line == _ENTRY_END:
                        self._post = Post()
                    continue
                first = first if lines else self._line
                size += len(line) + 1
                # Of what is too long its start says what it is.
                if size <= MAX_SECTION or not lines:
                    lines.append(line[:MAX_SECTION])
            yield from self._section(lines, first, overlong=size > MAX_SECTION, cut_off=True)
        finally:
            with suppress(ValueError):
                self._text.detach()

    def _lines(self) -> Iterator[str]:
        while line := self._text.readline(MAX_SECTION):
            self._line += 1
            if not line.isascii() and _STRAY.search(line):
                self._mend("bytes that are not UTF-8 were read as Windows-1252")
                line = _STRAY.sub(_as_windows, line)
            yield line.rstrip("\n")

    def _section(
        self, lines: list[str], first: int, *, overlong: bool, cut_off: bool = False
    ) -> Iterator[Record | DumpError]:
        kind = lines[0].strip().removesuffix(":") if lines else ""
        if kind not in _HEADERS:
            if lines and not self._post.title:
                self._post = _post(lines)
        elif overlong:
            yield self._lost(f"a comment is over {MAX_SECTION} characters long", first)
        elif cut_off:
            yield self._lost("the file is cut off in this comment", first)
        else:
            self._index += 1
            source = Source(path=self._path, format="movable-type", index=self._index, line=first)
            yield _record(kind, lines[1:], self._post, source)

    def _lost(self, reason: str, line: int) -> DumpError:
        return DumpError(reason, f"{self._path}:{line}")

    def _mend(self, reason: str) -> None:
        self._report.mend(self._lost(reason, self._line))


def _as_windows(stray: re.Match[str]) -> str:
    return stray[0].encode("utf-8", "surrogateescape").decode("windows-1252", "replace")


def _post(lines: list[str]) -> Post:
    fields = {found[1]: found[2] or "" for line in lines if (found := _FIELD.fullmatch(line))}
    return Post(id=fields.get("BASENAME", ""), title=fields.get("TITLE", ""), url=fields.get("UNIQUE URL", ""))


def _record(kind: str, lines: list[str], post: Post, source: Source) -> Record:
    fields: dict[str, str] = {}
    for line in lines:
        found = _FIELD.fullmatch(line)
        # The text begins where the fields end, though it may look like another field.
        if found is None or found[1] not in _HEADERS[kind] or found[1] in fields:
            break
        fields[found[1]] = (found[2] or "").strip()
    # A line of a text that equals the end of a section was written with a tab after it.
    text = [line.removesuffix("\t") if line.rstrip("\t") in {_SECTION_END, _ENTRY_END} else line for line in lines]
    return Record(
        submission=Submission(
            content="\n".join(text[len(fields) :]),
            author=fields.get("AUTHOR") or fields.get("BLOG NAME") or "",
            email=fields.get("EMAIL") or None,
            url=fields.get("URL") or None,
            ip=fields.get("IP") or None,
            created_at=_time(fields.get("DATE", "")),
            kind="comment" if kind == "COMMENT" else "trackback",
            post_id=post.id or None,
        ),
        source=source,
        status=Status.APPROVED,
        native_status="published",
        post=post,
    )


def _time(text: str) -> datetime | None:
    for pattern in _DATES:
        try:
            return utc(datetime.strptime(text, pattern).isoformat())  # noqa: DTZ007  (the file does not say the zone)
        except ValueError:
            continue
    return None
