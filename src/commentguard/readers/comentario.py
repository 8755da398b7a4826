"""Comentario, from version 3 of its exports on; the older ones are those of Commento."""

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


@attrs.frozen
class ComentarioReader:
    """Reads an export of Comentario. It names commenters and pages elsewhere, so that it is gone through three times.

    The names, addresses and links of all commenters, and the titles of all pages, are held meanwhile. What a moderator
    has refused is in the bin, spam or not.
    """

    name: str = "comentario"

    def recognises(self, head: bytes) -> bool:
        """Look for the keys of its comments, or of the pages or commenters where those come first."""
        places = keys_by_place(head)
        return (
            {"isPending", "pageId"} <= places.get("comments[]", frozenset())
            or {"isReadonly", "path"} <= places.get("pages[]", frozenset())
            or {"isCommenter", "isModerator"} <= places.get("commenters[]", frozenset())
        )

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        with rewindable(stream) as file:
            known = people(file, "commenters[]", "id", _person)
            pages = people(file, "pages[]", "id", _page)
            source = Source(path=path, format=self.name, index=1, line=1)
            yield from records(
                JsonStream(file, path, report).values("comments[]"),
                source,
                lambda fields, place: _record(fields, place, known, pages),
                ("markdown", "html"),
            )


def _person(fields: Mapping[str, Any]) -> Person:
    return Person(text(fields, "name"), text(fields, "email"), text(fields, "websiteUrl", "link"))


def _page(fields: Mapping[str, Any]) -> Person:
    return Person(name=text(fields, "title"), url=text(fields, "path"))


def _record(
    fields: Mapping[str, Any], source: Source, known: Mapping[str, Person], pages: Mapping[str, Person]
) -> Record:
    author = known.get(text(fields, "userCreated"), Person())
    page = text(fields, "pageId")
    about = pages.get(page, Person())
    status, native = _status(fields)
    markdown = text(fields, "markdown")
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            content=markdown or text(fields, "html"),
            author=author.name or text(fields, "authorName"),
            email=author.email or None,
            url=author.url or None,
            ip=text(fields, "authorIp") or None,
            created_at=moment(text(fields, "createdTime")),
            post_id=page or None,
            parent_id=text(fields, "parentId") or None,
        ),
        source=source,
        status=status,
        native_status=native,
        post=Post(id=page, title=about.name, url=about.url),
        body_format="markdown" if markdown else "html",
    )


def _status(fields: Mapping[str, Any]) -> tuple[Status, str]:
    if text(fields, "isDeleted") == "true":
        return Status.DELETED, "deleted"
    if text(fields, "isPending") == "true":
        return Status.PENDING, "pending"
    if text(fields, "isApproved") == "true":
        return Status.APPROVED, "approved"
    return Status.TRASH, "rejected"
