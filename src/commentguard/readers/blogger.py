"""Blogger: the Atom feed of an old backup, and the one of Google Takeout."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import utc
from commentguard.readers.xml_block import Block
from commentguard.readers.xml_blocks import XmlBlocks
from commentguard.readers.xml_stream import root_name

MAX_POSTS = 200_000
"""Posts whose titles are kept for the comments on them."""

_COMMENT_KIND = "blogger/2008/kind#comment"
_POST_KIND = "blogger/2008/kind#post"
_MARKS = (b"schemas.google.com/blogger/2008", b"schemas.google.com/blogger/2018", b"tag:blogger.com,1999:")
_NOBODY = "noreply@blogger.com"
_RELATED = re.compile(r"/comments/default/(\d{1,30})$")
_KEPT_CHARACTERS = 500

# The words of Blogger's API; those of its Takeout are the same in capitals.
_STATUSES = {
    "live": Status.APPROVED,
    "pending": Status.PENDING,
    "spam": Status.SPAM,
    "emptied": Status.DELETED,
}


@attrs.frozen
class BloggerReader:
    """Reads the comments of a Blogger feed; its posts, pages, settings and templates are passed over.

    No feed tells an e-mail or IP address. The old backup has published comments only.
    """

    name: str = "blogger"

    def recognises(self, head: bytes) -> bool:
        """Look for a feed with the names of Blogger in it."""
        return root_name(head) == "feed" and any(mark in head for mark in _MARKS)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        posts: dict[str, Post] = {}
        index = 0
        for block in XmlBlocks(stream, ("entry",), path, report):
            if isinstance(block, DumpError):
                yield block
                continue
            kind = _kind(block)
            if kind == "comment":
                index += 1
                source = Source(path=path, format=self.name, index=index, line=block.line, recovered=block.recovered)
                yield _record(block, posts, source)
            elif kind == "post" and len(posts) < MAX_POSTS:
                post = _post(block)
                posts[post.id] = post


def _kind(entry: Block) -> str:
    terms = [part.attributes.get("term", "") for part in entry.all("category")]
    if any(term.endswith(_COMMENT_KIND) for term in terms):
        return "comment"
    if any(term.endswith(_POST_KIND) for term in terms):
        return "post"
    return entry.text("type").lower()


def _post(entry: Block) -> Post:
    texts = (entry.text("id"), entry.text("title"), next(_links(entry, "alternate"), ""))
    number, title, url = (text[:_KEPT_CHARACTERS] for text in texts)
    return Post(id=number, title=title, url=url)


def _record(entry: Block, posts: dict[str, Post], source: Source) -> Record:
    replied = entry.attribute("in-reply-to", "ref") or entry.text("parent")
    email = entry.text("author/email")
    status, native = _status(entry)
    post = posts.get(replied, Post(id=replied))
    return Record(
        submission=Submission(
            id=entry.text("id") or None,
            content=next((part.text for part in entry.all("content")), None),
            author=entry.text("author/name"),
            # Every comment of an old backup has this address.
            email=None if email in {"", _NOBODY} else email,
            url=entry.text("author/uri") or None,
            created_at=utc(entry.text("published")),
            post_id=replied or None,
            parent_id=entry.text("inReplyTo") or _parent(entry),
        ),
        source=source,
        status=status,
        native_status=native,
        post=attrs.evolve(post, url=post.url or entry.attribute("in-reply-to", "href")),
    )


def _parent(entry: Block) -> str | None:
    """Give the comment that this one answers, which an old backup only links to."""
    for link in _links(entry, "related"):
        found = _RELATED.search(link)
        if found:
            return f"{entry.text('id').rpartition('.post-')[0]}.post-{found[1]}"
    return None


def _status(entry: Block) -> tuple[Status, str]:
    if entry.text("trashed"):
        return Status.TRASH, "trashed"
    native = entry.text("status")
    if not native:
        return Status.APPROVED, "published"
    return _STATUSES.get(native.lower(), Status.UNKNOWN), native


def _links(entry: Block, relation: str) -> Iterator[str]:
    return (part.attributes.get("href", "") for part in entry.all("link") if part.attributes.get("rel") == relation)
