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
        for chunk in self._chunks:
            tags += (border + chunk).count(_TAG)
            border = (border + chunk)[1 - len(_TAG) :]
            self._tail += chunk
            self._elements.feed(chunk)
            yield from self._records(self._elements.take())
            offset = self._elements.offset
            self._tail = self._tail[offset - self._tail_start :]
            self._tail_start = offset
        self._elements.feed(b"", final=True)
        yield from self._records(self._elements.release())
        if tags > self._found:
            odd = f"{tags - self._found} of {tags} comment tags stand in quoted text and were not read as comments"
            self._report.note(DumpError(odd, self._path))

    def _salvaged(self, broken: Broken) -> Iterator[Record | DumpError]:
        rest = self._tail[max(0, broken.offset - self._tail_start) :]
        for found in Salvage(rest, self._chunks, broken.resume_line, self._elements.post):
            if isinstance(found, Lost):
                yield self._error(found.reason, found.line)
            else:
                yield from self._records([found], recovered=True)

    def _records(self, elements: list[Found], *, recovered: bool = False) -> Iterator[Record | DumpError]:
        self._found += len(elements)
        for found in elements:
            if found.overlong:
                yield self._error(f"a comment is over {MAX_COMMENT_BYTES} bytes long", found.line)
                continue
            self._index += 1
            line = self._line(found.line)
            source = Source(path=self._path, format="wxr", index=self._index, line=line, recovered=recovered)
            yield _record(found.fields, found.post, source)

    def _line(self, line: int) -> int:
        return line + self._source.first_line - 1

    def _error(self, reason: str, line: int) -> DumpError:
        return DumpError(reason, f"{self._path}:{self._line(line)}")


def _record(fields: dict[str, str], post: Post, source: Source) -> Record:
    native = fields.get("comment_approved", "").strip()
    akismet = fields.get("akismet_result", "").strip()
    return Record(
        submission=Submission(
            id=_given(fields, "comment_id"),
            content=fields.get("comment_content"),
            author=plain(fields.get("comment_author", "")),
            email=_given(fields, "comment_author_email"),
            url=_given(fields, "comment_author_url"),
            ip=_given(fields, "comment_author_IP"),
            created_at=utc(fields.get("comment_date_gmt")),
            # WordPress before 5.5 left the type of an ordinary comment empty.
            kind=_given(fields, "comment_type") or "comment",
            post_id=post.id or None,
            parent_id=_parent(fields),
        ),
        source=source,
        status=Status.of(native),
        native_status=native,
        post=post,
        labels=(("akismet_result", akismet),) if akismet in {"true", "false"} else (),
    )


def _given(fields: dict[str, str], name: str) -> str | None:
    return fields.get(name, "").strip() or None


def _parent(fields: dict[str, str]) -> str | None:
    parent = _given(fields, "comment_parent")
    return None if parent == "0" else parent
