"""Small WordPress exports, put together by hand, and a way to read bytes as a dump."""

import io
from collections.abc import Callable

import pytest

from commentguard.errors import DumpError
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record
from commentguard.readers.report import Report

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" ?>\n'
    '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">\n'
    "<channel><title>The blog</title>\n"
)
ITEM = "<item><title>On soup</title><link>https://blog.example/soup/</link><wp:post_id>10</wp:post_id>\n"
TAIL = "</item></channel></rss>\n"


def cdata(text: str) -> str:
    """Give *text* as WordPress writes it."""
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def _comment(number: int = 1, content: str = "Hello", **more: str) -> str:
    fields = {"id": str(number), "author": f"Ann {number}", "content": content, "approved": "1", **more}
    inner = "".join(f"<wp:comment_{name}>{cdata(text)}</wp:comment_{name}>" for name, text in fields.items())
    return f"<wp:comment>{inner}</wp:comment>\n"


def _export(*comments: str, head: str = HEAD, item: str = ITEM, tail: str = TAIL) -> bytes:
    return (head + item + "".join(comments) + tail).encode()


def _read(content: bytes) -> tuple[list[Record], list[DumpError], Report]:
    dump = read_dump("-", stdin=io.BytesIO(content))
    items = list(dump)
    records = [item for item in items if isinstance(item, Record)]
    return records, [item for item in items if isinstance(item, DumpError)], dump.report


@pytest.fixture(scope="session")
def comment() -> Callable[..., str]:
    """Give a comment element on one line: `comment(number, content, **fields without their "comment_")`."""
    return _comment


@pytest.fixture(scope="session")
def export() -> Callable[..., bytes]:
    """Give an export of one post: `export(*comments, head=…, item=…, tail=…)`; the first comment is on line 5."""
    return _export


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], tuple[list[Record], list[DumpError], Report]]:
    """Read bytes as a dump on the standard input: the comments, what is lost, and the report."""
    return _read
