"""The JSON formats of comment systems: each sample against what is in it."""

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError
from commentguard.model.comment import Post
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record
from commentguard.readers.times import utc

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

SAMPLES = Path(__file__).parent / "samples"
EXPECTED = {row["id"]: row for row in map(json.loads, (SAMPLES / "expected.jsonl").read_text().splitlines())}

# What each format keeps beside the body and the name, its word for each of the first five comments' status, and ours.
FORMATS: Mapping[str, tuple[str, str, set[str], str]] = {
    "isso.db": ("isso", "markdown", {"email", "url", "date", "parent"}, "approved approved pending pending deleted"),
    "isso_generic.json": ("isso-json", "markdown", {"email", "url", "date", "parent"}, "approved approved"),
    "remark42_backup.ndjson": ("remark42", "html", {"date", "parent"}, "approved approved spam approved deleted"),
    "commento.json": ("commento", "markdown", {"date"}, "approved approved spam pending deleted"),
    "comentario_v3.json": ("comentario", "markdown", {"email", "date"}, "approved approved trash pending deleted"),
    "cusdis.json": ("cusdis", "markdown", {"email", "date"}, "approved approved pending pending deleted"),
    "ghost_comments.json": ("ghost", "html", {"date"}, "approved approved trash approved deleted"),
    "django_dumpdata.json": (
        "django",
        "text",
        {"email", "url", "date", "ip"},
        "approved approved pending pending trash",
    ),
    "reddit.ndjson": ("reddit", "markdown", set(), "approved approved spam approved approved"),
}
NAMELESS = {("ghost", number) for number in range(1, 6)} | {("commento", 4), ("reddit", 5)}


@pytest.mark.parametrize("sample", FORMATS)
def test_expected(sample: str) -> None:
    """Every comment comes with what its format keeps of it."""
    name, body_format, kept, statuses = FORMATS[sample]
    dump = read_dump(SAMPLES / sample)
    records = [item for item in dump if isinstance(item, Record)]
    assert dump.format == name
    assert (dump.report.lost, dump.report.faults) == (0, 0)
    assert [str(record.status) for record in records] == statuses.split()
    assert {record.body_format for record in records} == {body_format}
    for number, record in enumerate(records, 1):
        assert record.source.index == number
        assert_as_expected(record, EXPECTED[number], kept, nameless=(name, number) in NAMELESS)


def assert_as_expected(record: Record, expected: dict[str, Any], kept: set[str], *, nameless: bool) -> None:
    """Compare a record with a row of what is expected."""
    typed = record.submission
    body = expected["body"]
    assert typed.content in {body, f"<p>{body}</p>", "[removed]"}
    if not nameless:
        assert typed.author == expected["name"]
    if "date" in kept:
        assert typed.created_at == utc(expected["date"])
    if "url" in kept:
        assert (typed.url or "") == expected["url"]
    if "email" in kept and str(record.status) != "deleted":
        assert typed.email is not None
        assert typed.email.reveal("test") == expected["email"]
    if "ip" in kept:
        assert typed.ip is not None
        assert typed.ip.reveal("test") == expected["ip"]
    if "parent" in kept:
        assert (typed.parent_id or "0") == str(expected["parent"])


def test_commento_joins_commenters(read: Read) -> None:
    """The commenter's address and link come from the second array; `undefined` and `root` are nothing."""
    records, _, _ = read((SAMPLES / "commento.json").read_bytes())
    first, second = (record.submission for record in records[:2])
    assert first.email is not None
    assert (first.email.reveal("test"), first.url, first.parent_id) == ("ann@example.com", None, None)
    assert (second.url, second.parent_id) == ("https://borge.example/", first.id)
    assert records[0].post == Post(id="/p/", url="https://blog.example/p/")
    assert records[3].submission.email is None


def test_comentario_v1_is_commento(read: Read) -> None:
    """The older exports of Comentario have Commento's keys but for host and path, and HTML where no Markdown is."""
    (record,), _, _ = read(
        b'{"version":1,"commenters":[],"comments":[{"commentHex":"a","html":"<p>x<\\/p>","host":"blog.example",'
        b'"path":"/","state":"strange"}]}'
    )
    assert (record.submission.content, record.body_format) == ("<p>x</p>", "html")
    assert (str(record.status), record.native_status) == ("unknown", "strange")
    assert record.post.url == "https://blog.example/"


def test_comentario_pages_and_zero_times(read: Read) -> None:
    """A page's title comes with its comments; the year 1 is no time; HTML is taken where there is no Markdown."""
    (record,), _, _ = read(
        b'{"comments":[{"id":"1","pageId":"p","isPending":true,"html":"x","createdTime":"0001-01-01T00:00:00.000Z",'
        b'"authorName":"Liz"}],"pages":[{"id":"p","path":"/p/","title":"Soup","isReadonly":false}],"version":3}'
    )
    assert (record.submission.created_at, record.submission.author, record.body_format) == (None, "Liz", "html")
    assert record.post == Post(id="p", title="Soup", url="/p/")


def test_ghost_members(read: Read) -> None:
    """Authors are joined from the array of members, or stand in the comment itself; replies follow their comment."""
    records, errors, _ = read(
        b'{"comments":[{"id":"1","status":"published","html":"<p>a</p>","member_id":"m"},'
        b'{"id":"2","status":"odd","html":"<p>b</p>","member":{"name":"Liz","email":"liz@example.org"},'
        b'"post":{"id":"p","title":"Soup","url":"https://blog.example/soup/"},'
        b'"replies":[{"id":"3","status":"published","html":"<p>c</p>","parent_id":"2"}]}],'
        b'"members":[{"id":"m","name":"Ann","email":"ann@example.com"}]}'
    )
    assert not errors
    assert [record.submission.author for record in records] == ["Ann", "Liz", ""]
    assert [record.submission.parent_id for record in records] == [None, None, "2"]
    assert records[1].post == Post(id="p", title="Soup", url="https://blog.example/soup/")
    assert str(records[1].status) == "unknown"


@pytest.mark.parametrize("shape", ["[%s]", "%s\n"])
def test_ghost_rows(read: Read, shape: str) -> None:
    """Rows of the table as an array, or one a line, are comments by themselves."""
    row = '{"id":"1","status":"published","html":"<p>a</p>","member_id":null,"post_id":"p"}'
    records, _, _ = read((shape % row).encode())
    assert [record.source.format for record in records] == ["ghost"]


def test_drupal(read: Read) -> None:
    """Resource objects are joined with the members and pages that were included; the text format is kept."""
    records, errors, _ = read((SAMPLES / "drupal.json").read_bytes())
    assert not errors
    assert [(record.submission.id, str(record.status), record.body_format) for record in records] == [
        ("c-1", "approved", "text"),
        ("c-2", "approved", "html"),
        ("c-4", "pending", "markdown"),
    ]
    for record, number in zip(records, (1, 2, 4), strict=True):
        kept = {"email", "date"} | ({"ip"} if number == 1 else set())
        assert_as_expected(record, EXPECTED[number], kept, nameless=False)
    assert records[1].submission.parent_id == "c-1"
    assert records[0].post == Post(id="n-1", title="On soup", url="/soup")


def test_discourse_topic(read: Read) -> None:
    """Posts of a topic are known by their number in it; Markdown is taken where it is there."""
    records, errors, _ = read((SAMPLES / "discourse_topic.json").read_bytes())
    assert not errors
    assert [str(record.status) for record in records] == [
        "approved",
        "approved",
        "trash",
        "pending",
        "deleted",
        "approved",
    ]
    assert [record.body_format for record in records] == ["markdown", *["html"] * 5]
    assert (records[1].submission.id, records[1].submission.parent_id) == ("40/2", "40/1")
    assert records[5].submission.kind == "note"
    assert records[0].post == Post(id="40", url="/t/soup/40")
    assert records[0].submission.content == EXPECTED[1]["body"]


@pytest.mark.parametrize("shape", ["[%s]", "%s\n", '{"latest_posts": [%s]}'])
def test_discourse_rows(read: Read, shape: str) -> None:
    """Posts outside a topic are read as well."""
    records, _, _ = read((shape % '{"id": 5, "raw": "hi", "topic_id": 4, "post_number": null}').encode())
    assert [(record.source.format, record.submission.id) for record in records] == [("discourse", "5")]


def test_django_threads_and_flags(read: Read) -> None:
    """Threads of django-comments-xtd and flags stand in other rows and are joined; other models are passed over."""
    row = {"comment": "hi", "object_pk": "10", "is_public": True, "user": ["liz"]}
    rows: list[dict[str, Any]] = [
        {"model": "auth.user", "pk": 1, "fields": {}},
        {"model": "comments.comment", "pk": 1, "fields": row},
        {"model": "comments.comment", "pk": 2, "fields": {**row, "user": 3}},
        {"model": "django_comments_xtd.xtdcomment", "pk": 1, "fields": {"parent_id": 1}},
        {"model": "django_comments_xtd.xtdcomment", "pk": 2, "fields": {"parent_id": 1}},
        {"model": "django_comments.commentflag", "pk": 1, "fields": {"comment": 2, "flag": "removal suggestion"}},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    for content in (json.dumps(rows).encode(), lines):
        records, errors, _ = read(content)
        assert not errors
        assert [record.submission.parent_id for record in records] == [None, "1"]
        assert [record.submission.author for record in records] == ["liz", ""]
        assert [record.labels for record in records] == [(), (("flag", "removal suggestion"),)]


def test_reddit_parents_and_removals(read: Read) -> None:
    """A parent is a comment, not the page; what was removed tells by whom where it can; bodies are unescaped once."""
    rows = [
        {"body": "&amp;lt; &gt;", "parent_id": "t1_a"},
        {"body": "[removed]", "removed_by_category": "moderator"},
        {"body": "[removed]"},
        {"body": "[deleted]"},
        {"body": "x", "removed_by_category": "author"},
    ]
    whole = [{"id": "1", "created_utc": 1767348001, "link_id": "t3_p", **row} for row in rows]
    records, _, _ = read(json.dumps(whole).encode())
    assert (records[0].submission.content, records[0].submission.parent_id) == ("&lt; >", "a")
    assert [str(record.status) for record in records] == ["approved", "trash", "trash", "deleted", "deleted"]
    assert [record.native_status for record in records] == ["", "moderator", "removed", "deleted", "author"]


def test_threads_without_comments(read: Read) -> None:
    """A thread that is none is lost alone."""
    content = b'[{"id": "/a/", "comments": [{"text": "x"}, 7]}, {"id": "/b/", "comments": 3}, 5]'
    records, errors, _ = read(content)
    assert [record.submission.content for record in records] == ["x"]
    assert [error.reason for error in errors] == [
        "an object is expected here, {...}, and this is none",
        "a thread with an array of comments is expected here",
        "a thread with an array of comments is expected here",
    ]


def test_broken_thread(read: Read) -> None:
    """A thread that is not JSON is lost, and the next is read."""
    records, errors, _ = read(b'[{"comments": [{"text": x}], "id": "/a/"}, {"id": "/b/", "comments": [{"text": "y"}]}]')
    assert [record.submission.content for record in records] == ["y"]
    assert records[0].source.recovered
    assert len(errors) == 1


BROKEN = (
    b'{"version":1,"comments":[{"commentHex":"a","markdown":"one"},\n'
    b'{"commentHex":"b","markdown":oops,"x":[1,{"y":2}]},\n{"commentHex":"c","markdown":"three","commenterHex":"z"}],\n'
    b'"commenters":[{"commenterHex":"z","name":"Zoe"}]}'
)


def test_broken_comment(read: Read) -> None:
    """A comment that is not JSON is lost alone, what is in it is no comment, and later ones are marked."""
    records, errors, report = read(BROKEN)
    assert [record.submission.content for record in records] == ["one", "three"]
    assert [record.source.recovered for record in records] == [False, True]
    assert records[1].submission.author == "Zoe"
    assert [str(error) for error in errors] == ["<stdin>:2: this is not JSON (Expecting value)"]
    assert str(report) == "read 1, salvaged 1, lost 1"


@pytest.mark.parametrize("sample", ["commento.json", "comentario_v3.json", "cusdis.json", "django_dumpdata.json"])
def test_cut_off(read: Read, sample: str) -> None:
    """A file that is cut off anywhere gives whole comments and one error at most, and never raises."""
    whole = (SAMPLES / sample).read_bytes()
    complete = [record.submission.content for record in read(whole)[0]]
    for end in range(600, len(whole), 97):
        records, errors, _ = read(whole[:end])
        assert [record.submission.content for record in records] == complete[: len(records)]
        assert len(errors) == 1


def test_strict() -> None:
    """Strict reading raises at the comment that is broken."""
    dump = read_dump("-", stdin=io.BytesIO(BROKEN), strict=True)
    with pytest.raises(DumpError, match="this is not JSON"):
        list(dump)


@pytest.mark.parametrize(
    "name", sorted({FORMATS[sample][0] for sample in FORMATS} - {"isso"} | {"drupal", "discourse"})
)
@pytest.mark.parametrize("value", ["[]", "{}", "null", "7", '"x"', '[[{"a": 1}], 3, null]', '{"comments": 7}'])
def test_named_and_something_else(name: str, value: str) -> None:
    """JSON of any other shape is read without a failure when a format is insisted on."""
    for wrapped in (value, f"[{value}]", f'{{"comments": [{value}], "data": [{value}], "commenters": [{value}]}}'):
        list(read_dump("-", format=name, stdin=io.BytesIO(wrapped.encode())))
        fields = f'{{"fields": {value}, "user": {value}, "member": {value}, "attributes": {value}, "users": {value}}}'
        list(read_dump("-", format=name, stdin=io.BytesIO(f"[{fields}]\n{fields}".encode())))


def test_half_characters(read: Read) -> None:
    """Halves of characters, which JSON can spell, are replaced."""
    (record,), _, _ = read(rb'[{"by_nickname": "Liz \ud800", "content": "\u00f8 \udfff", "approved": 1}]')
    assert (record.submission.author, record.submission.content) == ("Liz \ufffd", "ø \ufffd")
    assert str(record.status) == "approved"


def test_remark42_with_many_users(read: Read) -> None:
    """A first line longer than what is looked at is known by its users, and read whole."""
    users = [{"id": str(number), "blocked": {"status": number == 7}, "verified": False} for number in range(30_000)]
    lines = [{"version": 1, "users": users, "posts": []}, {"id": "1", "text": "x", "user": {"id": "7", "name": "Liz"}}]
    records, errors, _ = read("\n".join(map(json.dumps, lines)).encode())
    assert not errors
    assert [(record.source.line, str(record.status)) for record in records] == [(2, "spam")]
