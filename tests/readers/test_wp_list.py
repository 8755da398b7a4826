"""What `wp comment list` writes."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record
from commentguard.readers.wp_list import FIELDS, WpCsvReader, WpJsonReader

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

SAMPLES = Path(__file__).parent / "samples"
COMMAND = f"wp comment list --fields={','.join(FIELDS)} --format="


def as_expected(record: Record) -> dict[str, object]:
    """Give a record in the words of the samples' expectations."""
    typed = record.submission
    return {
        "id": int(typed.id),
        "parent": int(typed.parent_id or 0),
        "status": str(record.status),
        "kind": typed.kind,
        "name": typed.author,
        "email": typed.email.reveal("test") if typed.email else "",
        "url": typed.url or "",
        "ip": typed.ip.reveal("test") if typed.ip else "",
        "date": typed.created_at.strftime("%Y-%m-%d %H:%M:%S") if typed.created_at else "",
        "body": typed.content,
    }


@pytest.mark.parametrize(
    ("name", "found"), [("wpcli.json", "wp-json"), ("wpcli.csv", "wp-csv"), ("excel_bom_semicolon.csv", "wp-csv")]
)
def test_sample(name: str, found: str) -> None:
    """Every field of every comment of the samples is read."""
    dump = read_dump(SAMPLES / name)
    assert dump.format == found
    records = [item for item in dump if isinstance(item, Record)]
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text("utf-8").splitlines()]
    assert [as_expected(record) for record in records] == expected
    assert {record.post.id for record in records} == {"10"}
    assert [record.native_status for record in records] == ["1", "1", "spam", "0", "trash", "1"]
    assert str(dump.report) == "read 6, salvaged 0, lost 0"


def test_without_content_in_json() -> None:
    """A list without the text of the comments is answered with the command that writes it."""
    (error,) = read_dump(SAMPLES / "wpcli_default_fields.json")
    assert isinstance(error, DumpError)
    assert f"write it with: {COMMAND}json (and once more with --status=spam" in error.reason


def test_without_content_in_csv(read: Read) -> None:
    """A table without the text of the comments is answered with the command that writes it."""
    records, errors, _ = read(b"comment_ID,comment_author\n1,Ann\n")
    assert not records
    assert f"write it with: {COMMAND}csv " in errors[0].reason


def test_stored_names(read: Read) -> None:
    """Names are read as WordPress shows them, and the time that counts is the one in UTC."""
    row = {
        "comment_ID": 7,
        "comment_author": "Tom &amp; J\u00f6rg",
        "comment_date": "2024-03-01 13:00:00",
        "comment_date_gmt": "2024-03-01 12:00:00",
        "comment_agent": "Mozilla/5.0",
        "comment_type": "",
        "comment_content": "a &amp; b",
    }
    (record,), errors, _ = read(json.dumps([row]).encode())
    typed = record.submission
    assert (typed.id, typed.author, typed.content, typed.kind) == ("7", "Tom & J\u00f6rg", "a &amp; b", "comment")
    assert typed.created_at == datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert typed.user_agent
    assert typed.user_agent.reveal("test") == "Mozilla/5.0"
    assert not errors


def test_broken_element(read: Read) -> None:
    """A broken element is lost alone."""
    good = json.dumps({"comment_ID": "1", "comment_content": "a"})
    records, errors, _ = read(f'[{good}, {{"comment_ID": x}}, {good}, {good[:20]}'.encode())
    assert [record.submission.content for record in records] == ["a", "a"]
    assert [record.source.recovered for record in records] == [False, True]
    assert len(errors) == 2


def test_broken_from_the_start(read: Read) -> None:
    """An error in the first element is no reason to miss the second."""
    records, errors, _ = read(b'[{"comment_ID": x}, {"comment_ID": 2, "comment_content": "b"}]')
    assert [record.submission.id for record in records] == ["2"]
    assert len(errors) == 1


def test_empty_list() -> None:
    """A list of nothing, where its format is named, gives nothing."""
    assert not [*read_dump("-", format="wp-json", stdin=io.BytesIO(b"[]"))]


@pytest.mark.parametrize("content", [b"", b"[]", b"comment_ID", b"a,b\n", b'{"comment_ID": 1}\n', b"<a>,comment_ID\n"])
def test_not_recognised(content: bytes) -> None:
    """Something else is not taken for a list."""
    assert not WpJsonReader().recognises(content)
    assert not WpCsvReader().recognises(content)
