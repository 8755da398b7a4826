"""Staticman's trees of YAML and JSON files."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commentguard.errors import DumpError, UnknownFormat
from commentguard.model.comment import Post
from commentguard.readers.dump import read_dump
from commentguard.readers.flat_yaml import flat_mapping
from commentguard.readers.record import Record, Status
from commentguard.readers.staticman import MAX_FILE_BYTES

TREE = Path(__file__).parent / "samples" / "staticman"
EXPECTED = [json.loads(line) for line in (TREE.parent / "expected.jsonl").read_text().splitlines()]


def test_expected() -> None:
    """Each file is a comment; a file that would run code is lost, and nothing runs."""
    pytest.importorskip("yaml")
    dump = read_dump(TREE)
    items = list(dump)
    records = [item for item in items if isinstance(item, Record)]
    assert dump.format == "staticman"
    assert str(dump.report) == "read 5, salvaged 0, lost 1"
    for record, expected in zip(records, EXPECTED[:4], strict=False):
        assert record.submission.content == expected["body"]
        assert record.submission.author == expected["name"]
        assert (record.submission.url or "") == expected["url"]
        assert record.submission.email is None
        assert record.submission.created_at == datetime.fromisoformat(expected["date"]).replace(tzinfo=UTC)
        assert record.post == Post(id="/p/", url="/p/")
        assert (record.status, record.body_format) == (Status.APPROVED, "markdown")
    assert records[4].submission.created_at == datetime(2026, 1, 2, 10, tzinfo=UTC)
    assert records[4].submission.id == "json-1"
    assert [str(item) for item in items if isinstance(item, DumpError)] == [
        f"{TREE}/post/entry1767348000100.yml: the message of this comment is no text"
    ]


def test_other_names_and_strangers(tmp_path: Path) -> None:
    """Names of other forms are known; what is no comment is noted, what is broken is lost, what is no data is left."""
    (tmp_path / "a.json").write_text('{"comment": "x", "authorName": "Liz", "replyTo": "7", "postId": "soup"}')
    (tmp_path / "b.json").write_text("[1]")
    (tmp_path / "c.json").write_text('{"message": ')
    (tmp_path / "d.json").write_text('{"navigation": 1}')
    (tmp_path / "e.json").write_bytes(b'{"message": "\xff"}')
    (tmp_path / "f.json").write_bytes(b" " * (MAX_FILE_BYTES + 1))
    (tmp_path / "g.json").symlink_to(tmp_path / "nowhere")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    dump = read_dump(tmp_path)
    first, *errors = list(dump)
    assert isinstance(first, Record)
    assert (first.submission.author, first.submission.parent_id, first.submission.id) == ("Liz", "7", "a")
    assert first.post == Post(id="soup")
    assert [error.reason for error in errors if isinstance(error, DumpError)] == [
        "this is not JSON, or of a size or depth that no comment has",
        "byte 14 is not UTF-8",
        "the file is over 1048576 bytes long",
        "cannot be read: No such file or directory",
    ]
    assert [fault.where for fault in dump.report.mended] == [str(tmp_path / "b.json"), str(tmp_path / "d.json")]


@pytest.mark.parametrize("content", [None, '{"navigation": []}', '{"message'])
def test_other_directory(tmp_path: Path, content: str | None) -> None:
    """A directory without comments is none that can be read."""
    if content is not None:
        (tmp_path / "a.json").write_text(content)
        (tmp_path / "b.json").write_bytes(b"\xff")
    if content != '{"message':
        with pytest.raises(UnknownFormat, match="this is a directory, and none of a known format"):
            read_dump(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 'x'\n'c': \"\\u00f8\"", {"a": "1", "b": "x", "c": "ø"}),
        ("a: ~\nb: null\nc:\nd: ''\ne: 'null'", {"a": None, "b": None, "c": None, "d": "", "e": "null"}),
        ("a: [1, {b: c}]\nd: e", {"a": None, "d": "e"}),
        ("? [x, y]\n: 1\na: 2", {"a": "2"}),
        ("a: &x 1\nb: *x", {"a": "1", "b": None}),
        ("<<: {a: b}\nc: d", {"<<": None, "c": "d"}),
        ("a: !!python/object/apply:os.system ['true']", {"a": None}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: 1\n---\nb: 2", {"a": "1"}),
        ("nothing", None),
        ("- a", None),
        ("", None),
        ("# only words", None),
    ],
)
def test_yaml(text: str, expected: dict[str, str | None] | None) -> None:
    """Plain values are given as typed, and nothing else."""
    pytest.importorskip("yaml")
    assert flat_mapping(text, "x") == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: [", "this is not YAML"),
        ("a: b: c", "this is not YAML"),
        ("a: \x01", "this is not YAML"),
        ("a: " + "[" * 100_000, "this is YAML nested deeper than any comment"),
    ],
)
def test_broken_yaml(text: str, reason: str) -> None:
    """What is not YAML is an error with the place."""
    pytest.importorskip("yaml")
    with pytest.raises(DumpError, match=reason):
        flat_mapping(text, "x.yml")


def test_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PyYAML the JSON files are read, and each YAML file says what is missing."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    (tmp_path / "a.json").write_text('{"message": "x"}')
    (tmp_path / "b.yml").write_text("message: y\n")
    first, error = list(read_dump(tmp_path))
    assert isinstance(first, Record)
    assert isinstance(error, DumpError)
    assert error.reason.endswith("pip install 'commentguard[yaml]'")
