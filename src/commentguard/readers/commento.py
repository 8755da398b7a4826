"""Commento, and Comentario as it exported before its version 3."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream
from commentguard.readers.people import Person, people
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.source import rewindable
from commentguard.readers.times import moment

_STATUSES = {"approved": Status.APPROVED, "unapproved": Status.PENDING, "flagged": Status.SPAM}


@attrs.frozen
class CommentoReader:
    """Reads an export of Commento. It names the commenters after the comments, so that it is gone through twice.

    The names, addresses and links of all commenters are held meanwhile.
    """

    name: str = "commento"

    def recognises(self, head: bytes) -> bool:
        """Look for the keys of its comments, or of the commenters where those come first."""
        places = keys_by_place(head)
        return "commentHex" in places.get("comments[]", ()) or "commenterHex" in places.get("commenters[]", ())

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        with rewindable(stream) as file:
            known = people(file, "commenters[]", "commenterHex", _person)
            source = Source(path=path, format=self.name, index=1, line=1)
            yield from records(
                JsonStream(file, path, report).values("comments[]"),
                source,
                lambda fields, place: _record(fields, place, known),
                ("commentHex",),
            )


def _person(fields: Mapping[str, Any]) -> Person:
    return Person(_defined(fields, "name"), _defined(fields, "email"), _defined(fields, "link"))


def _defined(fields: Mapping[str, Any], name: str) -> str:
    """Give a field, for which Commento writes the word `undefined` where it has none."""
    value = text(fields, name)
    return "" if value == "undefined" else value


def _record(fields: Mapping[str, Any], source: Source, known: Mapping[str, Person]) -> Record:
    author = known.get(text(fields, "commenterHex"), Person())
    host, page = text(fields, "domain", "host"), text(fields, "url", "path")
    parent = text(fields, "parentHex")
    native = "deleted" if text(fields, "deleted") == "true" else text(fields, "state")
    markdown = text(fields, "markdown")
    return Record(
        submission=Submission(
            id=text(fields, "commentHex"),
            content=markdown or text(fields, "html"),
            author=author.name,
            email=author.email or None,
            url=author.url or None,
            created_at=moment(text(fields, "creationDate")),
            post_id=page or None,
            parent_id=None if parent == "root" else parent or None,
        ),
        source=source,
        status=Status.DELETED if native == "deleted" else _STATUSES.get(native, Status.UNKNOWN),
        native_status=native,
        post=Post(id=page, url=f"https://{host}{page}" if host and page.startswith("/") else page),
        body_format="markdown" if markdown else "html",
    )
