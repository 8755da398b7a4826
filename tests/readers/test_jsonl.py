"""JSON lines."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from commentguard.errors import DumpError
from commentguard.model.comment import Post
from commentguard.readers.record import Record, Source, Status

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

FIRST = b'{"content": "first"}\n'


def line(**fields: object) -> bytes:
    """Give a line of JSON."""
    return json.dumps(fields).encode() + b"\n"


def test_all_fields(read: Read) -> None:
    """Our own names, every one."""
    (record,), errors, report = read(
        line(
            id=7,
            content="I <b>agree</b>",
            author="Liz",
            email="liz@example.org",
            url="https://liz.example/",
            ip="192.0.2.7",
            user_agent="Mozilla/5.0",
            post_id="10",
            parent_id="3",
            created_at="2024-03-01T13:00:00+01:00",
            kind="pingback",
            status="held",
            post_title="On soup",
            post_url="https://blog.example/soup/",
            post_text="Soup is good.",
        )
    )
    typed = record.submission
    assert (typed.id, typed.content, typed.author, typed.url) == (7, "I <b>agree</b>", "Liz", "https://liz.example/")
    hidden = [typed.email, typed.ip, typed.user_agent]
    assert [one.reveal("test") for one in hidden if one] == ["liz@example.org", "192.0.2.7", "Mozilla/5.0"]
    assert (typed.post_id, typed.parent_id, typed.kind) == ("10", "3", "pingback")
    assert typed.created_at == datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert (record.status, record.native_status, record.body_format) == (Status.PENDING, "held", "html")
    assert record.post == Post(id="10", title="On soup", url="https://blog.example/soup/", text="Soup is good.")
    assert record.source == Source(path="<stdin>", format="jsonl", index=1, line=1)
    assert not errors
    assert str(report) == "read 1, salvaged 0, lost 0"


@pytest.mark.parametrize(
    "fields",
    [
        {"comment_content": "hi", "comment_author": "Liz", "comment_post_ID": "10", "comment_approved": "1"},
        {"comment": "hi", "name": "Liz", "object_pk": 10, "approved": True},
        {"text": "hi", "author": "Liz", "post_id": "10", "status": "approved"},
        {"body": "hi", "name": "Liz", "post_id": 10, "status": "ham"},
    ],
)
def test_names_of_other_systems(read: Read, fields: dict[str, object]) -> None:
    """WordPress', django-contrib-comments' and Isso's names give the same comment."""
    (record,), _, _ = read(line(**fields))
    assert (record.submission.content, record.submission.author, record.post.id) == ("hi", "Liz", "10")
    assert record.status is Status.APPROVED


@pytest.mark.parametrize("parent", [0, "0", None])
def test_no_parent(read: Read, parent: object) -> None:
    """Systems write 0 for the parent of a comment that has none."""
    assert read(line(content="hi", parent=parent))[0][0].submission.parent_id is None


@pytest.mark.parametrize("name", ["created_at", "comment_date_gmt", "date", "created", "submit_date"])
@pytest.mark.parametrize("moment", ["2024-03-01 12:00:00", "2024-03-01T12:00:00Z", 1709294400, 1709294400.0])
def test_times(read: Read, name: str, moment: object) -> None:
    """Times come in many shapes and leave in one."""
    record = read(line(content="hi", **{name: moment}))[0][0]
    assert record.submission.created_at == datetime(2024, 3, 1, 12, tzinfo=UTC)


def test_nothing_known(read: Read) -> None:
    """A comment without anything else is unknown in all of it."""
    record = read(line(content="hi", kind=None))[0][0]
    assert (record.status, record.native_status, record.post) == (Status.UNKNOWN, "", Post())
    assert (record.submission.created_at, record.submission.kind) == (None, "comment")


def test_object_without_content(read: Read) -> None:
    """An object that says nothing is a comment that validation will refuse, not a fault of the file."""
    records, errors, _ = read(FIRST + line(author="Liz"))
    assert records[1].submission.content is None
    assert not errors


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b'{"content": \n', "this is not JSON (Expecting value, column 12)"),
        (b"[1, 2]\n", "an object is expected, {...}, and this is a JSON array"),
        (b'"words"\n', "an object is expected, {...}, and this is a JSON string"),
        (b"12\n", "an object is expected, {...}, and this is a JSON number"),
        (b"true\n", "an object is expected, {...}, and this is a JSON truth value"),
        (b"null\n", "an object is expected, {...}, and this is a JSON null"),
        (b'{"content": "caf\xe9"}\n', "byte 17 of the line is not UTF-8; convert the file, for instance with iconv"),
        (b'{"content": ' + b"[" * 100_000 + b"\n", "this is JSON of a size or depth that no comment has"),
        (b'{"content": ' + b"1" * 10_000 + b"}\n", "this is JSON of a size or depth that no comment has"),
        (b'{"content": "' + b"x" * 3_000_000 + b'"}\n', "the line is over 1048576 bytes long"),
        (b'{"content": "' + b"x" * (2**20 - 13) + b"\n", "the line is over 1048576 bytes long"),
    ],
)
def test_bad_line(read: Read, bad: bytes, reason: str) -> None:
    """A line that cannot be read is lost alone, with its number."""
    records, errors, report = read(FIRST + bad + line(content="third"))
    assert [(one.submission.content, one.source.line, one.source.index) for one in records] == [
        ("first", 1, 1),
        ("third", 3, 2),
    ]
    assert [str(error) for error in errors] == [f"<stdin>:2: {reason}"]
    assert str(report) == "read 2, salvaged 0, lost 1"


def test_longest_line(read: Read) -> None:
    """A line of exactly the allowed length is read."""
    content = b'{"content": "' + b"x" * (2**20 - 16) + b'"}\n'
    records, errors, _ = read(content)
    assert (len(content), len(records), errors) == (2**20, 1, [])


def test_half_a_last_line(read: Read) -> None:
    """A file that was cut off says so."""
    records, errors, _ = read(FIRST + b'{"content": "sec')
    assert len(records) == 1
    assert str(errors[0]).endswith("; the file seems to be cut off here")


def test_no_line_feed_at_the_end(read: Read) -> None:
    """A last line without its line feed is a line."""
    assert len(read(FIRST.rstrip())[0]) == 1


def test_blank_lines_and_windows(read: Read) -> None:
    """A byte order mark, empty lines and Windows' line ends are nothing to speak of."""
    content = b"\xef\xbb\xbf" + FIRST.replace(b"\n", b"\r\n") + b"\r\n  \n\n" + line(content="second")
    records, errors, _ = read(content)
    assert [(one.submission.content, one.source.line) for one in records] == [("first", 1), ("second", 5)]
    assert not errors


def test_lone_surrogate(read: Read) -> None:
    """Half a character, which no text can hold, is replaced, and a pair is a character."""
    records, errors, report = read(b'{"content": "a \\ud800 b \\ud83d\\ude00", "author": "\\udfff"}\n')
    assert (records[0].submission.content, records[0].submission.author) == ("a \ufffd b 😀", "\ufffd")
    assert not errors
    assert "lone surrogate" in str(report.mended[0])


def test_values_of_other_types(read: Read) -> None:
    """What is no text goes on as it is, for validation to judge."""
    record = read(FIRST + line(content=["x"], author={"a": 1}, post_title=7, status=None))[0][1]
    assert (record.submission.content, record.submission.author) == (["x"], {"a": 1})
    assert record.post.title == ""


def test_messages_hold_no_private_value(read: Read) -> None:
    """A message about a line does not quote it."""
    _, errors, _ = read(FIRST + b'{"email": "canary@example.org" "content": 1}\n{"email": "canary@example.org')
    assert len(errors) == 2
    assert "canary" not in " ".join(map(str, errors))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16(read: Read, encoding: str) -> None:
    """UTF-16 with a byte order mark, as PowerShell writes it, is read; half a character at the end is one line lost."""
    text = '\ufeff{"content": "caf\u00e9 \u2028 \U0001f980"}\n{"content": "two"}\n{"con'
    records, errors, _ = read(text.encode(encoding) + b"x")
    assert [record.submission.content for record in records] == ["caf\u00e9 \u2028 \U0001f980", "two"]
    assert [str(error.where) for error in errors] == ["<stdin>:3"]
