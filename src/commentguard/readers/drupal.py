"""Drupal 8 and later: its comments as JSON:API gives them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import inner, text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream
from commentguard.readers.people import Person, people
from commentguard.readers.record import BodyFormat, Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.source import rewindable
from commentguard.readers.times import moment

_TYPE = re.compile(rb'"type"\s{0,20}:\s{0,20}"comment--')
BODY_FORMATS: Mapping[str, BodyFormat] = {"plain_text": "text", "markdown": "markdown"}


@attrs.frozen
class DrupalReader:
    """Reads pages of a JSON:API collection of comments, one a file or several after each other.

    Members sign by their name where the page was asked for with `include=uid`; their names are held meanwhile.
    """

    name: str = "drupal"

    def recognises(self, head: bytes) -> bool:
        """Look for resource objects, and comments among them."""
        keys = keys_by_place(head).get("data[]", frozenset())
        return {"type", "attributes"} <= keys and _TYPE.search(head) is not None

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        with rewindable(stream) as file:
            known = people(file, "included[]", "id", _person)
            source = Source(path=path, format=self.name, index=1, line=1)
            yield from records(
                JsonStream(file, path, report).values("data[]"),
                source,
                lambda fields, place: _record(fields, place, known),
                ("attributes",),
            )


def _person(fields: Mapping[str, Any]) -> Person:
    about = inner(fields, "attributes")
    return Person(
        text(about, "display_name", "name", "title"), text(about, "mail"), text(inner(about, "path"), "alias")
    )


def _record(fields: Mapping[str, Any], source: Source, known: Mapping[str, Person]) -> Record:
    typed = inner(fields, "attributes")
    body = inner(typed, "comment_body")
    author = known.get(_related(fields, "uid"), Person())
    about = _related(fields, "entity_id")
    page = known.get(about, Person())
    published = text(typed, "status") in {"true", "1"}
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            content=text(body, "value"),
            author=text(typed, "name") or author.name,
            email=text(typed, "mail") or author.email or None,
            url=text(typed, "homepage") or None,
            ip=text(typed, "hostname") or None,
            created_at=moment(text(typed, "created")),
            post_id=about or None,
            parent_id=_related(fields, "pid") or None,
        ),
        source=source,
        status=Status.APPROVED if published else Status.PENDING,
        native_status="published" if published else "unpublished",
        post=Post(id=about, title=page.name, url=page.url),
        body_format=BODY_FORMATS.get(text(body, "format"), "html"),
    )


def _related(fields: Mapping[str, Any], name: str) -> str:
    return text(inner(fields, "relationships", name, "data"), "id")
