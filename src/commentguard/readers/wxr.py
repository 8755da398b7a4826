"""WordPress exports (WXR 1.0, 1.1, 1.2), and what other systems write in their shape."""

from collections.abc import Iterator
from typing import BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import utc
from commentguard.readers.wxr_elements import MAX_COMMENT_BYTES, Broken, Elements, Found, Refused
from commentguard.readers.wxr_fields import AKISMET, Fields
from commentguard.readers.wxr_hollow import Hollow
from commentguard.readers.wxr_salvage import Lost, Salvage
from commentguard.readers.wxr_text import plain
from commentguard.readers.xml_stream import XmlStream

_TAG = b"<wp:comment>"
_MARKS = (b"wordpress.org/export", b"<wp:wxr_version", _TAG)


@attrs.frozen
class WxrReader:
    """Reads a WordPress export, well-formed or not.

    The file is read as XML for as long as it is. From a syntax error on, comments are picked out block by block and
    marked as recovered. A document type is refused with everything after it: exports have none, attacks need one.

    WordPress leaves spam out of its exports, so that nearly all of one is approved.
    """

    name: str = "wxr"

    def recognises(self, head: bytes) -> bool:
        """Look for the namespace of the export, its version or a comment."""
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = head.replace(b"\0", b"")
        return any(mark in head for mark in _MARKS) and b"<" in head.partition(b"{")[0]

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        return iter(_Export(stream, path, report))


class _Export:
    """The comments of one export: read as XML first, salvaged where that ends."""

    def __init__(self, stream: BinaryIO, path: str, report: Report) -> None:
        self._path = path
        self._report = report
        self._source = XmlStream(stream, path, report)
        self._chunks = iter(self._source)
        self._hollow = Hollow(self._chunks)
        self._elements = Elements()
        self._tail = b""
        self._tail_start = 0
        self._found = 0
        self._index = 0

    def __iter__(self) -> Iterator[Record | DumpError]:
        try:
            yield from self._well_formed()
        except Refused as refused:
            yield self._error("the file declares a document type, which no export has; it is refused", refused.line)
        except Broken as broken:
            yield from self._records(self._elements.release())
            fault = f"the XML is broken here ({broken.reason}); from here on comments are picked out one by one"
            self._report.mend(self._error(fault, broken.line))
            yield from self._salvaged(broken)

    def _well_formed(self) -> Iterator[Record | DumpError]:
        tags = 0
        border = b""
        for piece in self._hollow:
            tags += (border + piece.hollow).count(_TAG)
            border = (border + piece.hollow)[1 - len(_TAG) :]
            self._tail += piece.raw
            self._elements.feed(piece.hollow, piece.taken)
            yield from self._records(self._elements.take())
            offset = self._hollow.raw_offset(self._elements.offset)
            self._tail = self._tail[offset - self._tail_start :]
            self._tail_start = offset
        self._elements.feed(b"", final=True)
        yield from self._records(self._elements.release())
        tags += self._hollow.tags
        if tags > self._found:
            odd = f"{tags - self._found} of {tags} comment tags stand in quoted text and were not read as comments"
            self._report.note(DumpError(odd, self._path))

    def _salvaged(self, broken: Broken) -> Iterator[Record | DumpError]:
        offset = self._hollow.raw_offset(broken.offset)
        rest = self._tail[max(0, offset - self._tail_start) :] + self._hollow.rest
        for found in Salvage(rest, self._chunks, broken.resume_line, self._elements.post):
            if isinstance(found, Lost):
                yield self._error(found.reason, found.line)
            else:
                yield from self._records([found], recovered=True)

    def _records(self, elements: list[Found], *, recovered: bool = False) -> Iterator[Record | DumpError]:
        self._found += len(elements)
        path, before = self._path, self._source.first_line - 1
        for fields, line, post, overlong in elements:
            if overlong:
                yield self._error(f"a comment is over {MAX_COMMENT_BYTES} bytes long", line)
                continue
            self._index += 1
            source = Source(path=path, format="wxr", index=self._index, line=line + before, recovered=recovered)
            yield _record(fields, post, source)

    def _line(self, line: int) -> int:
        return line + self._source.first_line - 1

    def _error(self, reason: str, line: int) -> DumpError:
        return DumpError(reason, f"{self._path}:{self._line(line)}")


def _record(fields: Fields, post: Post, source: Source) -> Record:
    number, author, email, url, ip, date_gmt, content, approved, kind, parent, akismet = fields
    native = (approved or "").strip()
    parent = (parent or "").strip()
    return Record(
        submission=Submission(
            id=(number or "").strip() or None,
            content=content,
            author=plain(author or ""),
            email=(email or "").strip() or None,
            url=(url or "").strip() or None,
            ip=(ip or "").strip() or None,
            created_at=utc(date_gmt),
            # WordPress before 5.5 left the type of an ordinary comment empty.
            kind=(kind or "").strip() or "comment",
            post_id=post.id or None,
            parent_id=None if parent == "0" else parent or None,
        ),
        source=source,
        status=Status.of(native),
        native_status=native,
        post=post,
        labels=_labels((akismet or "").strip()),
    )


def _labels(akismet: str) -> tuple[tuple[str, str], ...]:
    return ((AKISMET, akismet),) if akismet in {"true", "false"} else ()
