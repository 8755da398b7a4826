"""Tables with the columns of Drupal and Discourse."""

import io

import pytest

from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

DRUPAL = """cid,entity_id,pid,name,mail,homepage,hostname,comment_body__value,comment_body__format,status,created
1,7,0,Ann,ann@example.org,https://ann.example,192.0.2.1,<p>Hello</p>,basic_html,1,1767348000
2,7,1,Ben,,,,Hello **you**,markdown,0,1767348060
3,7,,,,,,Plain & simple,plain_text,,
"""
POSTS = """id,topic_id,post_number,reply_to_post_number,username,raw,created_at,hidden,deleted_at
11,5,1,,ann,Hello *you*,2026-01-02 10:00:00,false,
12,5,2,1,ben,Bad,2026-01-02 10:01:00,true,
13,5,3,,cat,Worse,2026-01-02 10:02:00,false,2026-01-03 10:00:00
"""
ARCHIVE = """topic_title,categories,is_pm,post_raw,post_cooked,like_count,url,created_at
On soup,Food,No,Hello *you*,<p>Hello <em>you</em></p>,0,https://forum.example/t/soup/5/1,2026-01-02 10:00:00 UTC
"""


def read(text: str) -> tuple[str, list[Record]]:
    """Read a table as a dump of unknown format; every row must be a comment."""
    dump = read_dump("-", stdin=io.BytesIO(text.encode()))
    records = list(dump)
    assert all(isinstance(record, Record) for record in records)
    return dump.format, [record for record in records if isinstance(record, Record)]


def test_drupal() -> None:
    """A table of Drupal keeps ids, threads, statuses, times and the formats of the texts."""
    name, (first, second, third) = read(DRUPAL)
    assert name == "drupal-csv"
    assert (first.submission.id, first.submission.parent_id, first.submission.post_id) == ("1", None, "7")
    assert (first.status, first.native_status, first.body_format) == ("approved", "published", "html")
    assert str(first.submission.created_at) == "2026-01-02 10:00:00+00:00"
    assert (second.submission.parent_id, second.status, second.body_format) == ("1", "pending", "markdown")
    assert (third.status, third.native_status, third.body_format) == ("unknown", "", "text")
    assert first.source.line == 2


def test_discourse() -> None:
    """A table of posts is what the same posts as JSON are."""
    name, (first, second, third) = read(POSTS)
    assert name == "discourse-csv"
    assert (first.submission.id, first.submission.author, first.body_format) == ("5/1", "ann", "markdown")
    assert (second.submission.parent_id, second.status) == ("5/1", "pending")
    assert third.status == "trash"


@pytest.mark.parametrize(("raw", "form"), [("Hello *you*", "markdown"), ("", "html")])
def test_archive(raw: str, form: str) -> None:
    """An archive has neither names nor ids; its Markdown is read where it is there."""
    name, (first,) = read(ARCHIVE.replace("Hello *you*", raw, 1))
    assert name == "discourse-csv"
    assert (first.submission.author, first.body_format, first.post.title) == (None, form, "On soup")
