"""Movable Type's text."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError, UnknownFormat
from commentguard.model.comment import Post
from commentguard.readers import movable_type
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

SAMPLES = Path(__file__).parent / "samples"
ENTRY = "AUTHOR: Owner\nTITLE: On soup\nBASENAME: soup\n-----\nBODY:\n<p>body</p>\n-----\n"


def comment(number: int, text: str = "Hi", date: str = "01/02/2026 03:04:05 PM") -> str:
    """Give a comment of five lines and its end."""
    return f"COMMENT:\nAUTHOR: Ann {number}\nEMAIL: \nDATE: {date}\n{text}\n-----\n"


def test_sample() -> None:
    """Every field of the sample that the format keeps is read; it has neither ids nor what is not published."""
    dump = read_dump(SAMPLES / "movabletype.txt")
    assert dump.format == "movable-type"
    records = [item for item in dump if isinstance(item, Record)]
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text("utf-8").splitlines()]
    wanted_rows = [row for row in expected if row["id"] != 5]
    for record, wanted in zip(records, wanted_rows, strict=True):
        typed = record.submission
        assert (typed.author, typed.content, typed.url or "") == (wanted["name"], wanted["body"], wanted["url"])
        assert typed.created_at
        assert typed.created_at.strftime("%Y-%m-%d %H:%M:%S") == wanted["date"]
        assert typed.ip
        assert typed.ip.reveal("test") == wanted["ip"]
        assert (typed.email.reveal("test") if typed.email else "") == wanted["email"]
    assert [record.submission.kind for record in records] == ["comment"] * 4 + ["trackback"]
    assert {record.post.title for record in records} == {"Post"}
    assert str(dump.report) == "read 5, salvaged 0, lost 0"


def test_posts(read: Read) -> None:
    """Each comment belongs to its entry."""
    content = ENTRY + comment(1) + "\n--------\nTITLE: Next\n-----\n" + comment(2) + "--------\n" + comment(3)
    records, errors, _ = read(content.encode())
    assert [record.post for record in records] == [Post(id="soup", title="On soup"), Post(title="Next"), Post()]
    assert [record.source.line for record in records] == [8, 18, 25]
    assert not errors


def test_text_like_fields_and_separators(read: Read) -> None:
    """A text may look like fields and, with the tab that the export adds, like the end of a section."""
    text = "NOTE: this\nDATE: 1\n\n-----\t\n--------\t\nmore"
    (record,), errors, _ = read((ENTRY + comment(1, text)).encode())
    assert record.submission.content == "NOTE: this\nDATE: 1\n\n-----\n--------\nmore"
    assert not errors


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("01/02/2026 03:04:05 PM", "2026-01-02T15:04:05+00:00"),
        ("01/02/2026 15:04:05", "2026-01-02T15:04:05+00:00"),
        ("01/02/99 03:04:05 AM", "1999-01-02T03:04:05+00:00"),
        ("01/02/99 13:04:05", "1999-01-02T13:04:05+00:00"),
        ("yesterday", None),
    ],
)
def test_times(date: str, expected: str | None, read: Read) -> None:
    """Times of all kinds that the format has are read as UTC."""
    (record,), _, _ = read((ENTRY + comment(1, date=date)).encode())
    found = record.submission.created_at
    assert (found.isoformat() if found else None) == expected


def test_line_ends_and_mark(read: Read) -> None:
    """Files of Windows, with a byte order mark, are read."""
    content = b"\xef\xbb\xbf" + (ENTRY + comment(1, "one\ntwo")).replace("\n", "\r\n").encode()
    (record,), _, _ = read(content)
    assert record.submission.content == "one\ntwo"
    assert record.post.title == "On soup"


def test_windows_1252(read: Read) -> None:
    """Bytes that are not UTF-8 are Windows-1252, and that is told."""
    (record,), _, report = read((ENTRY + comment(1, "grüße")).encode("windows-1252"))
    assert record.submission.content == "grüße"
    assert str(report.mended[0]) == "<stdin>:12: bytes that are not UTF-8 were read as Windows-1252"


def test_cut_off(read: Read) -> None:
    """A comment that has no end is lost."""
    records, errors, _ = read((ENTRY + comment(1) + comment(2)[:-8]).encode())
    assert len(records) == 1
    assert [str(error) for error in errors] == ["<stdin>:14: the file is cut off in this comment"]


def test_too_long(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment longer than any comment is lost alone."""
    monkeypatch.setattr(movable_type, "MAX_SECTION", 1_000)
    content = ENTRY + comment(1, "x" * 5_000) + comment(2, "x\n" * 5_000) + comment(3)
    records, errors, _ = read(content.encode())
    assert [record.submission.author for record in records] == ["Ann 3"]
    assert len(errors) == 2


@pytest.mark.parametrize("content", ["AUTHOR: x\nhello\n", "hello\n-----\nCOMMENT:\n", "AUTHOR: x\n-----\nx\n"])
def test_not_recognised(content: str) -> None:
    """What has no entry, or no section, is something else."""
    with pytest.raises(UnknownFormat):
        read_dump("-", stdin=io.BytesIO(content.encode()))


def test_closed_early(tmp_path: Path) -> None:
    """A dump may be closed before it is read to its end."""
    path = tmp_path / "dump"
    path.write_text(ENTRY + comment(1) * 5_000)
    with read_dump(path) as dump:
        assert isinstance(next(iter(dump)), Record)
