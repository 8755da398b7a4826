"""Cusdis: the rows of its table of comments, as an array of JSON or an object a line."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import inner, text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import moment


@attrs.frozen
class CusdisReader:
    """Reads the table of comments of Cusdis, which has no export of its own. What is not approved is pending."""

    name: str = "cusdis"

    def recognises(self, head: bytes) -> bool:
        """Look for the columns that only Cusdis has."""
        places = keys_by_place(head)
        return any({"by_nickname", "content"} <= places.get(place, frozenset()) for place in ("", "[]"))

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        source = Source(path=path, format=self.name, index=1, line=1)
        return records(JsonStream(stream, path, report).values("", "[]"), source, _record, ("content",))


def _record(fields: Mapping[str, Any], source: Source) -> Record:
    page = text(fields, "pageId")
    status, native = _status(fields)
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            content=text(fields, "content"),
            author=text(fields, "by_nickname"),
            email=text(fields, "by_email") or None,
            created_at=moment(text(fields, "createdAt", "created_at")),
            post_id=page or None,
            parent_id=text(fields, "parentId") or None,
        ),
        source=source,
        status=status,
        native_status=native,
        post=Post(id=page, title=text(inner(fields, "page"), "title"), url=text(inner(fields, "page"), "url")),
        body_format="markdown",
    )


def _status(fields: Mapping[str, Any]) -> tuple[Status, str]:
    if text(fields, "deletedAt", "deleted_at"):
        return Status.DELETED, "deleted"
    # SQLite has no truth values and writes 1.
    if text(fields, "approved") in {"true", "1"}:
        return Status.APPROVED, "approved"
    return Status.PENDING, "not approved"
