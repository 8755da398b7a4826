"""Reddit: comments as its API and the archives of it have them, one object a line."""

import html
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

_BY_WHOM = {
    "reddit": Status.SPAM,
    "automod_filtered": Status.SPAM,
    "deleted": Status.DELETED,
    "author": Status.DELETED,
}
_BODIES = {"[removed]": "removed", "[deleted]": "deleted"}
_NATIVE = {"removed": Status.TRASH, "deleted": Status.DELETED, "": Status.APPROVED}


@attrs.frozen
class RedditReader:
    """Reads comments of Reddit. Of what was removed there only the word `[removed]` is left, in most archives."""

    name: str = "reddit"

    def recognises(self, head: bytes) -> bool:
        """Look for the keys of a comment."""
        places = keys_by_place(head)
        return any({"body", "created_utc", "link_id"} <= places.get(place, frozenset()) for place in ("", "[]"))

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        source = Source(path=path, format=self.name, index=1, line=1)
        return records(JsonStream(stream, path, report).values("", "[]"), source, _record, ("body",))


def _record(fields: Mapping[str, Any], source: Source) -> Record:
    link = text(fields, "link_id").removeprefix("t3_")
    kind, _, parent = text(fields, "parent_id").partition("_")
    body = text(fields, "body")
    by_whom = text(fields, "removed_by_category")
    native = by_whom or _BODIES.get(body, "")
    return Record(
        submission=Submission(
            id=text(fields, "id"),
            # Reddit escapes three characters in what it gives, on top of the Markdown.
            content=body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
            author=html.unescape(text(fields, "author")),
            created_at=moment(text(fields, "created_utc")),
            post_id=link or None,
            parent_id=parent if kind == "t1" and parent else None,
        ),
        source=source,
        status=_BY_WHOM.get(by_whom, Status.TRASH) if by_whom else _NATIVE[native],
        native_status=native,
        post=Post(id=link, title=text(fields, "link_title"), url=text(fields, "link_permalink")),
        body_format="markdown",
    )
