"""Discourse: posts as its API gives them, in a topic, in an array or one object a line."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import moment

_ARRAYS = ("post_stream.posts[]", "latest_posts[]", "[]")
_PLACES = (*_ARRAYS, "")


@attrs.frozen
class DiscourseReader:
    """Reads posts of Discourse: their Markdown where it is there (`?include_raw=1`), else their HTML.

    A post is known by its topic and its number in it, by which replies name what they answer.
    """

    name: str = "discourse"

    def recognises(self, head: bytes) -> bool:
        """Look for the keys of a post."""
        places = keys_by_place(head)
        return any(is_post(places.get(place, frozenset())) for place in _PLACES)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the posts in order; see `Reader.read`."""
        source = Source(path=path, format=self.name, index=1, line=1)
        return records(JsonStream(stream, path, report).values(*_PLACES), source, post_record, ("raw", "cooked"))


def is_post(keys: frozenset[str]) -> bool:
    """Say whether these are the keys of a post."""
    return {"topic_id", "post_number"} <= keys and not keys.isdisjoint({"raw", "cooked"})


def post_record(fields: Mapping[str, Any], source: Source) -> Record:
    """Give the comment that a post is."""
    topic, markdown = text(fields, "topic_id"), text(fields, "raw")
    status, native = _status(fields)
    slug = text(fields, "topic_slug")
    return Record(
        submission=Submission(
            id=_address(topic, text(fields, "post_number")) or text(fields, "id"),
            content=markdown or text(fields, "cooked"),
            author=text(fields, "username", "name"),
            created_at=moment(text(fields, "created_at")),
            kind="comment" if text(fields, "post_type") in {"", "1"} else "note",
            post_id=topic or None,
            parent_id=_address(topic, text(fields, "reply_to_post_number")) or None,
        ),
        source=source,
        status=status,
        native_status=native,
        post=Post(id=topic, title=text(fields, "topic_title"), url=f"/t/{slug}/{topic}" if slug else ""),
        body_format="markdown" if markdown else "html",
    )


def _address(topic: str, number: str) -> str:
    return f"{topic}/{number}" if topic and number else ""


def _status(fields: Mapping[str, Any]) -> tuple[Status, str]:
    if text(fields, "user_deleted") == "true":
        return Status.DELETED, "deleted by user"
    if text(fields, "deleted_at"):
        return Status.TRASH, "deleted"
    if text(fields, "hidden") == "true":
        return Status.PENDING, "hidden"
    return Status.APPROVED, ""
