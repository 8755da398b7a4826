"""The blog that ships as an example."""

import io
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs

from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

BLOG = Path(__file__).parents[2] / "examples" / "therapy-blog.xml"


def test_is_read_whole() -> None:
    """Every comment of the example is read, none has to be salvaged, and all statuses but deletion are there."""
    dump = read_dump(BLOG)
    records = [item for item in dump if isinstance(item, Record)]
    assert str(dump.report) == "read 68, salvaged 0, lost 0"
    assert Counter(record.status.value for record in records) == {"approved": 52, "spam": 8, "pending": 6, "trash": 2}
    assert {record.submission.kind for record in records} == {"comment", "pingback", "trackback"}
    ids = {record.submission.id for record in records}
    assert len(ids) == 68
    assert {record.submission.parent_id for record in records} - {None} < ids
    assert "The In-Session Breakthrough Fantasy" in {record.post.title for record in records}


def test_agrees_with_another_parser() -> None:
    """The standard library's tree has the same contents, in the same order."""
    wp = "{http://wordpress.org/export/1.2/}"
    contents = [element.text for element in ET.parse(BLOG).iter(f"{wp}comment_content")]  # noqa: S314  (our own file)
    assert [item.submission.content for item in read_dump(BLOG) if isinstance(item, Record)] == contents


def test_salvage_agrees() -> None:
    """Broken at its start, the example gives the same comments about the same posts, all marked as recovered."""
    whole = [item for item in read_dump(BLOG) if isinstance(item, Record)]
    broken = BLOG.read_bytes().replace(b"<channel>", b"<channel></p>")
    dump = read_dump("-", stdin=io.BytesIO(broken))
    salvaged = [item for item in dump if isinstance(item, Record)]
    assert str(dump.report) == "read 0, salvaged 68, lost 0"
    for before, after in zip(whole, salvaged, strict=True):
        assert after == attrs.evolve(before, source=attrs.evolve(before.source, path="<stdin>", recovered=True))


def test_salvage_by_tags_alone_agrees() -> None:
    """Comments that are no XML give the same contents, authors and statuses."""
    whole = [item for item in read_dump(BLOG) if isinstance(item, Record)]
    broken = BLOG.read_bytes().replace(b"<wp:comment_author_IP>", b"<br><wp:comment_author_IP>")
    salvaged = [item for item in read_dump("-", stdin=io.BytesIO(broken)) if isinstance(item, Record)]
    for before, after in zip(whole, salvaged, strict=True):
        assert after.submission == before.submission
        assert (after.status, after.post, after.source.line) == (before.status, before.post, before.source.line)
