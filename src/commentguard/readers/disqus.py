"""Disqus exports."""

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

MAX_THREADS = 200_000
"""Threads whose addresses and titles are kept for the comments that refer to them, which come after all of them."""

_KEPT_CHARACTERS = 500


@attrs.frozen
class DisqusReader:
    """Reads the XML that Disqus mails. What can be imported into Disqus is a WordPress export and read as one.

    Disqus never tells the website of a commenter, and newer exports neither the address nor the IP.
    """

    name: str = "disqus"

    def recognises(self, head: bytes) -> bool:
        """Look at the root element."""
        return root_name(head) == "disqus"

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        posts: dict[str, Post] = {}
        index = 0
        for block in XmlBlocks(stream, ("thread", "post"), path, report):
            if isinstance(block, DumpError):
                yield block
            elif block.name == "thread":
                if len(posts) < MAX_THREADS:
                    posts[block.attributes.get("id", "")] = _post(block)
            else:
                index += 1
                source = Source(path=path, format=self.name, index=index, line=block.line, recovered=block.recovered)
                yield _record(block, posts, source)


def _post(thread: Block) -> Post:
    texts = (thread.attributes.get("id", ""), thread.text("title"), thread.text("link"))
    number, title, link = (text[:_KEPT_CHARACTERS] for text in texts)
    return Post(id=number, title=title, url=link)


def _record(block: Block, posts: dict[str, Post], source: Source) -> Record:
    thread = block.attribute("thread", "id")
    status, native = _status(block)
    return Record(
        submission=Submission(
            id=block.attributes.get("id"),
            content=next((part.text for part in block.all("message")), None),
            author=block.text("author/name"),
            email=block.text("author/email") or None,
            ip=block.text("ipAddress") or None,
            created_at=utc(block.text("createdAt")),
            post_id=thread or None,
            parent_id=block.attribute("parent", "id") or None,
        ),
        source=source,
        status=status,
        native_status=native,
        post=posts.get(thread, Post(id=thread)),
    )


def _status(block: Block) -> tuple[Status, str]:
    """Give the status of a comment: what is spam may be deleted as well, and deleted comments keep their text."""
    spam, deleted = block.text("isSpam").lower(), block.text("isDeleted").lower()
    if spam == "true":
        return Status.SPAM, "spam"
    if deleted == "true":
        return Status.DELETED, "deleted"
    # Files made by other programs have anything there.
    if spam in {"false", ""} and deleted in {"false", ""}:
        return Status.APPROVED, "approved"
    return Status.UNKNOWN, f"isSpam={spam[:20]}, isDeleted={deleted[:20]}"
