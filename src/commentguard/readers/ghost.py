"""Ghost: its comments as the Admin API gives them, or the rows of its tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import inner, text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream, Value
from commentguard.readers.people import Person, people
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.source import rewindable
from commentguard.readers.times import moment

_STATUSES = {"published": Status.APPROVED, "hidden": Status.TRASH, "deleted": Status.DELETED}
_PLACES = ("comments[]", "[]", "")


@attrs.frozen
class GhostReader:
    """Reads comments of Ghost, whose authors are members: named in each comment, or in an array `members` beside them.

    The names and addresses of that array are held meanwhile. What a moderator has hidden is in the bin, spam or not.
    """

    name: str = "ghost"

    def recognises(self, head: bytes) -> bool:
        """Look for the keys of a comment: its HTML, its status, its member and its post."""
        places = keys_by_place(head)
        return any(_is_comment(places.get(place, frozenset())) for place in _PLACES)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order, each before the replies that stand in it; see `Reader.read`."""
        with rewindable(stream) as file:
            known = people(file, "members[]", "id", _person)
            values = JsonStream(file, path, report).values(*_PLACES, "members[]")
            source = Source(path=path, format=self.name, index=1, line=1)
            yield from records(
                _with_replies(values), source, lambda fields, place: _record(fields, place, known), ("html",)
            )


def _is_comment(keys: frozenset[str]) -> bool:
    return {"html", "status"} <= keys and not keys.isdisjoint({"member_id", "member"})


def _with_replies(values: Iterable[Value | DumpError]) -> Iterator[Value | DumpError]:
    for value in values:
        if isinstance(value, DumpError):
            yield value
        elif value.place != "members[]":
            yield value
            replies = inner(value.value, "replies")
            if isinstance(replies, list):
                yield from (value._replace(value=reply) for reply in replies)


def _person(fields: Mapping[str, Any]) -> Person:
    return Person(text(fields, "name"), text(fields, "email"))


def _record(fields: Mapping[str, Any], source: Source, known: Mapping[str, Person]) -> Record:
    member = inner(fields, "member")
    author = known.get(text(fields, "member_id"), Person()) if member is None else _person(member)
    post = text(fields, "post_id") or text(inner(fields, "post"), "id")
    native = text(fields, "status")
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            content=text(fields, "html"),
            author=author.name,
            email=author.email or None,
            created_at=moment(text(fields, "created_at")),
            post_id=post or None,
            parent_id=text(fields, "in_reply_to_id", "parent_id") or None,
        ),
        source=source,
        status=_STATUSES.get(native, Status.UNKNOWN),
        native_status=native,
        post=Post(id=post, title=text(inner(fields, "post"), "title"), url=text(inner(fields, "post"), "url")),
    )
