"""Blogger feeds."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError
from commentguard.model.comment import Post
from commentguard.readers import blogger
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

SAMPLES = Path(__file__).parent / "samples"
BLOG = "tag:blogger.com,1999:blog-1"
OLD = "http://schemas.google.com/blogger/2008"


def old(kind: str, number: int, more: str = "") -> str:
    """Give an entry of an old backup."""
    category = f'<category term="other"/><category term="{OLD}/kind#{kind}"/>'
    return f'<entry><id>{BLOG}.post-{number}</id>{category}<content type="html">a &lt;b&gt;</content>{more}</entry>'


def feed(*entries: str) -> bytes:
    """Give a feed, with a prefix that was never bound."""
    return f'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n{"".join(entries)}</feed>'.encode()


@pytest.mark.parametrize(("name", "hours"), [("blogger2008.xml", 8), ("blogger_takeout_feed.atom", 0)])
def test_sample(name: str, hours: int) -> None:
    """Every field of the samples that the format keeps is read; the old one has local times."""
    dump = read_dump(SAMPLES / name)
    assert dump.format == "blogger"
    records = [item for item in dump if isinstance(item, Record)]
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text("utf-8").splitlines()][:5]
    for record, wanted in zip(records, expected, strict=True):
        typed = record.submission
        assert (typed.id, typed.email, typed.ip) == (f"{BLOG}.post-{wanted['id']}", None, None)
        assert (typed.author, typed.content, typed.url or "") == (wanted["name"], wanted["body"], wanted["url"])
        assert typed.created_at
        local = typed.created_at.replace(tzinfo=None)
        assert (local - timedelta(hours=hours)).strftime("%Y-%m-%d %H:%M:%S") == wanted["date"]
        assert record.post.id == f"{BLOG}.post-10"
        assert str(record.status) == "approved"
    assert str(dump.report) == "read 5, salvaged 0, lost 0"


def test_posts_and_parents(read: Read) -> None:
    """A comment knows its post, which comes before it, and what it answers; other entries are passed over."""
    article = old(
        "post", 10, '<title>Soup</title><link rel="self" href="x"/><link rel="alternate" href="http://b.example/s"/>'
    )
    links = '<link rel="related" href="http://b.example/none"/><link rel="related" href="http://b.example/feeds/1/10/comments/default/2"/>'
    reply = old("comment", 3, f'<app:x/><in-reply-to ref="{BLOG}.post-10" href="http://b.example/x"/>{links}')
    first = old("comment", 2, "<author><email>ann@example.org</email></author><link rel='related' href='x'/>")
    records, errors, _ = read(feed(old("settings", 1), article, first, reply))
    assert [record.submission.parent_id for record in records] == [None, f"{BLOG}.post-2"]
    assert records[1].post == Post(id=f"{BLOG}.post-10", title="Soup", url="http://b.example/s")
    assert records[0].submission.email
    assert records[0].submission.content == "a <b>"
    assert not errors


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ("<status>LIVE</status>", "approved"),
        ("<status>PENDING</status>", "pending"),
        ("<status>SPAM</status>", "spam"),
        ("<status>EMPTIED</status>", "deleted"),
        ("<status>ELSE</status>", "unknown"),
        ("<status>LIVE</status><trashed>2026-01-01T00:00:00Z</trashed>", "trash"),
    ],
)
def test_status(more: str, status: str, read: Read) -> None:
    """Takeout tells the status."""
    mark = "<x:type>BLOG http://schemas.google.com/blogger/2018</x:type>"
    (record,), _, _ = read(feed(f"<entry>{mark}</entry><entry><type>COMMENT</type>{more}</entry>"))
    assert str(record.status) == status
    assert (record.submission.id, record.submission.content) == (None, None)


def test_broken(read: Read) -> None:
    """What is broken in a feed is lost alone."""
    records, errors, _ = read(feed(old("comment", 1), old("comment", 2, "&"), old("comment", 3)))
    assert [record.source.recovered for record in records] == [False, True]
    assert len(errors) == 1


def test_posts_are_limited(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more posts than any blog has, only the ids are known."""
    monkeypatch.setattr(blogger, "MAX_POSTS", 0)
    (record,), _, _ = read(feed(old("post", 10), old("comment", 1, f"<parent>{BLOG}.post-10</parent>")))
    assert record.post == Post(id=f"{BLOG}.post-10")


def test_another_feed(read: Read) -> None:
    """A feed of something else is no dump."""
    with pytest.raises(DumpError):
        read(feed("<entry><title>News</title></entry>"))
