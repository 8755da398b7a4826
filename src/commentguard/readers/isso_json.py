"""Isso's generic JSON, which its `import -t generic` takes: threads with their comments in them."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import inner, text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream, Value
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import moment

MAX_THREAD = 1 << 26
"""The longest thread that is read, in characters; what a thread is about may stand after its comments."""


@attrs.frozen
class IssoJsonReader:
    """Reads threads of Markdown comments. One thread is held at a time. What is in the file is published."""

    name: str = "isso-json"

    def recognises(self, head: bytes) -> bool:
        """Look for threads with an id and comments, which have texts."""
        places = keys_by_place(head)
        thread, comment = places.get("[]", frozenset()), places.get("[].comments[]", frozenset())
        return "comments" in thread and ("text" in comment or not comment) and not {"model", "fields"} <= thread

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        source = Source(path=path, format=self.name, index=1, line=1)
        threads = JsonStream(stream, path, report, limit=MAX_THREAD).values("[]")
        return records(_comments(threads, path), source, _record, ("text",))


def _comments(threads: Iterator[Value | DumpError], path: str) -> Iterator[Value | DumpError]:
    """Give the comments of each thread, with the thread itself under a key that no comment has."""
    for thread in threads:
        if isinstance(thread, DumpError):
            yield thread
            continue
        comments = inner(thread.value, "comments")
        if not isinstance(comments, list):
            yield DumpError("a thread with an array of comments is expected here", f"{path}:{thread.line}")
            continue
        about = {"id": inner(thread.value, "id"), "title": inner(thread.value, "title")}
        for comment in comments:
            yield thread._replace(value={**comment, "": about} if isinstance(comment, dict) else comment)


def _record(fields: Mapping[str, Any], source: Source) -> Record:
    page, address = text(inner(fields, ""), "id"), text(fields, "remote_addr")
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            content=text(fields, "text"),
            author=text(fields, "author"),
            email=text(fields, "email") or None,
            url=text(fields, "website") or None,
            # What importers write where they know of none.
            ip=None if address in {"", "0.0.0.0", "127.0.0.1"} else address,  # noqa: S104  (nothing listens on it)
            created_at=moment(text(fields, "created")),
            post_id=page or None,
            parent_id=text(fields, "parent") or None,
        ),
        source=source,
        status=Status.APPROVED,
        post=Post(id=page, title=text(inner(fields, ""), "title"), url=page),
        body_format="markdown",
    )
