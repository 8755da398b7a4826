"""Remark42: its backups, whose first line is about users and pages and each further one is a comment."""

from collections.abc import Iterable, Iterator, Mapping
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

MAX_FIRST_LINE = 1 << 26
"""The longest first line that is read; it names every user and every page."""


@attrs.frozen
class Remark42Reader:
    """Reads a backup. The comments of users that were blocked count as spam; the addresses in it are hashes and stay out.

    The first line is held at once, and the ids of the blocked users to the end.
    """

    name: str = "remark42"

    def recognises(self, head: bytes) -> bool:
        """Look for the keys of the first line, or those of a user where the line is longer than the head."""
        places = keys_by_place(head)
        keys = places.get("", frozenset())
        return {"version", "users"} <= keys and (
            "posts" in keys or {"blocked", "verified"} <= places.get("users[]", frozenset())
        )

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        blocked: set[str] = set()
        values = JsonStream(stream, path, report, limit=MAX_FIRST_LINE).values("")
        source = Source(path=path, format=self.name, index=1, line=1)
        return records(
            _comments(values, blocked), source, lambda fields, place: _record(fields, place, blocked), ("text",)
        )


def _comments(values: Iterable[Value | DumpError], blocked: set[str]) -> Iterator[Value | DumpError]:
    """Give the comments, and note in *blocked* who the line before them says may not write."""
    for value in values:
        users = None if isinstance(value, DumpError) else inner(value.value, "users")
        if not isinstance(users, list):
            yield value
        else:
            blocked.update(text(user, "id") for user in users if inner(user, "blocked", "status") is True)


def _record(fields: Mapping[str, Any], source: Source, blocked: set[str]) -> Record:
    user, page = inner(fields, "user"), text(inner(fields, "locator"), "url")
    status, native = Status.APPROVED, ""
    if text(fields, "delete") == "true":
        status, native = Status.DELETED, "deleted"
    elif text(user, "id") in blocked:
        status, native = Status.SPAM, "user blocked"
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            content=text(fields, "text"),
            author=text(user, "name"),
            created_at=moment(text(fields, "time")),
            post_id=page or None,
            parent_id=text(fields, "pid") or None,
        ),
        source=source,
        status=status,
        native_status=native,
        post=Post(id=page, url=page, title=text(fields, "title")),
    )
