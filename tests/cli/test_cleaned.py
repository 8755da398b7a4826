"""`scan --clean`: the comments of a dump, ready for import."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from commentguard.cli.main import main
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

DUMP: list[dict[str, Any]] = [
    {
        "id": 1,
        "author": "Liz",
        "email": "liz@example.org",
        "ip": "192.0.2.7",
        "url": "https://liz.example",
        "content": "Write to <b onclick=x()>me</b>: liz@example.org<script>x()</script>",
        "parent_id": 7,
        "post_id": 3,
        "post_url": "https://blog.example/soup/",
        "post_title": "On soup",
        "date": "2024-05-01T12:00:00+02:00",
        "status": "approved",
    },
    {"id": 2, "author": "=cmd", "content": "=1+1", "kind": "pingback"},
    {"id": 3, "author": "x@example.org", "content": "Not <i>accepted</i>, liz@example.org"},
    {"id": 4, "content": 7},
]


def cleaned(directory: Path, name: str, *options: str) -> Path:
    """Scan the dump and give what was written back."""
    (directory / "dump.jsonl").write_text("\n".join(map(json.dumps, DUMP)), encoding="utf-8")
    argv = ["scan", "--isolated", str(directory / "dump.jsonl"), "--clean", str(directory / name), "-q", *options]
    assert main(argv) == 0
    return directory / name


def test_jsonl(tmp_path: Path) -> None:
    """Every comment is written back, safe and redacted, whatever is asked of the report; fields without a value are left out."""
    file = cleaned(tmp_path, "clean.jsonl", "--only", "spam")
    first, second, third, fourth = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert first == {
        "id": "1",
        "parent_id": "7",
        "post_id": "3",
        "post_url": "https://blog.example/soup/",
        "post_title": "On soup",
        "kind": "comment",
        "verdict": first["verdict"],
        "status": "approved",
        "native_status": "approved",
        "author": "Liz",
        "url": "https://liz.example",
        "created_at": "2024-05-01T10:00:00+00:00",
        "content": "Write to <b>me</b>: [e-mail hidden]",
    }
    assert (second["author"], second["kind"], second["status"]) == ("=cmd", "pingback", "unknown")
    assert (third["verdict"], third["author"]) == ("hold", "[e-mail hidden]")
    assert third["content"] == "Not <i>accepted</i>, [e-mail hidden]"
    assert (fourth["verdict"], fourth["content"]) == ("hold", "")


@pytest.mark.parametrize("name", ["clean.jsonl", "clean.csv"])
def test_can_be_read_again(name: str, tmp_path: Path) -> None:
    """What is written back is a dump, with the same ids, statuses and times."""
    records = [item for item in read_dump(cleaned(tmp_path, name)) if isinstance(item, Record)]
    assert [str(record.submission.id) for record in records] == ["1", "2", "3", "4"]
    first = records[0]
    assert (first.status, first.submission.parent_id, first.post.title) == ("approved", "7", "On soup")
    assert str(first.submission.created_at) == "2024-05-01 10:00:00+00:00"
    assert str(first.submission.content).startswith("Write to <b>me</b>")


def test_csv(tmp_path: Path) -> None:
    """A table has a head line, and no cell is a formula."""
    with cleaned(tmp_path, "clean.CSV").open(encoding="utf-8", newline="") as file:
        _, second, *_ = csv.DictReader(file)
    assert (second["author"], second["content"]) == ("'=cmd", "'=1+1")


@pytest.mark.parametrize("name", ["clean.jsonl", "clean.csv"])
def test_private(name: str, tmp_path: Path) -> None:
    """Addresses are written back only where they are asked for."""
    text = cleaned(tmp_path, name).read_text(encoding="utf-8")
    assert "@" not in text
    assert "192.0.2.7" not in text
    text = cleaned(tmp_path, name, "--show-private").read_text(encoding="utf-8")
    assert "liz@example.org" in text
    assert "192.0.2.7" in text


def test_same_name_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two outputs cannot have one name."""
    out = str(tmp_path / "out")
    assert main(["scan", "--isolated", "x", "-o", out, "--clean", out]) == 2
    assert "two outputs have the same name" in capsys.readouterr().err
