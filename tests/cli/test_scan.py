"""`commentguard scan`: a dump in, a decision about each comment out."""

import csv
import io
import json
import os
import re
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from commentguard.cli.main import main

BLOG = Path(__file__).parents[2] / "examples" / "therapy-blog.xml"
GOOD = "I am not so sure that <b>silence</b> is the point."
SPAM = "Buy cheap viagra http://a.example http://b.example http://c.example"
FORMATS = ["csv", "jsonl", "text"]


def written(directory: Path, *comments: dict[str, Any] | str, name: str = "dump.jsonl") -> str:
    """Write a dump with a line for each comment; a string is a line as it is."""
    lines = [one if isinstance(one, str) else json.dumps(one) for one in comments]
    (directory / name).write_text("\n".join(lines), encoding="utf-8")
    return str(directory / name)


@pytest.fixture
def three(tmp_path: Path) -> str:
    """Give a dump with one good comment, one that is spam, and one that says nothing."""
    return written(
        tmp_path,
        {"id": 0, "author": "Liz", "content": GOOD, "status": "approved"},
        {"id": 1, "author": "Meds", "content": SPAM, "status": "approved"},
        {"id": 2, "author": "Ann", "content": " ", "status": "pending"},
    )


def scan(*argv: str) -> int:
    """Scan with the default settings."""
    return main(["scan", "--isolated", *argv])


def objects(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Give the objects that were printed."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_colours(
    three: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verdicts are painted where that is asked for; a file is not painted because a terminal would be."""
    assert scan(three, "--colour", "always") == 0
    printed = capsys.readouterr().out
    for painted in ("\n\x1b[1;33mhold   \x1b[0m    -  was pending", "\n  \x1b[1;32mpublish\x1b[0m       1   33.3%\n"):
        assert painted in printed
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = tmp_path / "out.txt"
    assert scan(three, "-o", str(out)) == 0
    plain = out.read_text(encoding="utf-8")
    assert "\x1b" not in plain
    assert plain == re.sub(r"\x1b\[[\d;]*m", "", printed)


def test_jsonl(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON lines have one object for each comment, in the order of the dump, always with the same keys."""
    assert scan(three, "--format", "jsonl") == 0
    good, spam, empty = objects(capsys)
    keys = ["id", "verdict", "score", "findings", "html", "changes", "problems", "status", "native_status", "source"]
    assert list(good) == list(spam) == list(empty) == keys
    assert (good["id"], good["verdict"], good["score"], good["html"]) == ("0", "publish", 0, GOOD)
    assert (good["status"], good["native_status"]) == ("approved", "approved")
    assert good["source"] == {"path": three, "format": "jsonl", "index": 1, "line": 1, "recovered": False}
    assert spam["verdict"] == "spam"
    assert spam["score"] == sum(finding["points"] for finding in spam["findings"])


def test_not_acceptable(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no acceptable submission is held without a score, with its problems."""
    assert scan(three, "--format", "jsonl", "--only", "hold", "--explain") == 0
    (empty,) = objects(capsys)
    assert (empty["verdict"], empty["score"], empty["html"], empty["findings"]) == ("hold", None, None, [])
    assert empty["problems"] == [{"field": "content", "code": "required", "params": {}}]
    assert empty["explanation"] == "hold: not scored\n  content: required"


def test_text(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The text lists what is held or spam, says why what was not scored is held, and ends with the counts."""
    assert scan(three) == 0
    out = capsys.readouterr().out
    first, second, third, rest = out.split("\n", 3)
    assert first.split() == ["spam", first.split()[1], "was", "approved", "#1", "Meds:", *SPAM.split()]
    assert second.split() == ["hold", "-", "was", "pending", "#2", "Ann"]
    assert third == "      content: required"
    assert rest.startswith(
        "\n3 comments\n  publish       1   33.3%\n  hold          1   33.3%\n  spam          1   33.3%\n"
    )
    assert "\nrules that earned points most often\n        1  " in rest
    assert "\n1 comment decided otherwise by the dump's own site (--only changed)\n" in rest
    assert "\n1 comment held without a score, being no acceptable submission\n" in rest
    assert rest.endswith("\n--explain says why\n")


def test_text_explained(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Explained, the findings stand below each line."""
    assert scan(three, "--explain", "--only", "spam") == 0
    out = capsys.readouterr().out
    assert "  links.many: " in out.split("\n\n")[0]
    assert "--explain" not in out


def test_text_without_id_and_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A comment without an id is named by its line; a long one is cut to fit a line."""
    dump = written(
        tmp_path, {"content": GOOD}, {"author": "", "content": f"{'incomprehensibility ' * 9}"}, {"content": ""}
    )
    assert scan(dump, "--only", "publish") == 0
    first, second = capsys.readouterr().out.split("\n")[:2]
    assert first == "publish    0                line 1  (no name): I am not so sure that silence is the point."
    assert second.endswith(" …")
    assert len(second) < 130
    assert scan(dump, "--only", "hold") == 0
    assert "line 3  (no name)\n" in capsys.readouterr().out


def test_empty_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A scan without a finding and without a comment has plain counts."""
    assert scan(written(tmp_path, {"content": ""}), "--only", "spam") == 0
    out = capsys.readouterr().out
    assert out.startswith("\n1 comment\n")
    assert "rules" not in out
    assert scan(written(tmp_path, "{}"), "--from", "jsonl", "--quiet") == 0
    assert "100.0%" in capsys.readouterr().out


def test_csv(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """CSV has a head line and a row for each comment; several findings share a cell."""
    assert scan(three, "--format", "csv", "--explain") == 0
    good, spam, empty = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert list(good) == [
        "id", "verdict", "score", "status", "native_status", "author", "findings", "problems", "html", "source", "explanation"
    ]  # fmt: skip
    assert (good["id"], good["verdict"], good["score"], good["author"], good["html"]) == (
        "0",
        "publish",
        "0",
        "Liz",
        GOOD,
    )
    assert good["source"] == f"{three}:1 (comment 1)"
    assert "links.many +" in spam["findings"]
    assert spam["explanation"].startswith("spam: ")
    assert (empty["score"], empty["html"], empty["problems"]) == ("", "", "content: required")


def test_only_changed(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--only changed` is what the dump's own site decided otherwise; an unknown status is no decision."""
    assert scan(three, "--format", "jsonl", "--only", "changed") == 0
    assert [one["id"] for one in objects(capsys)] == ["1"]
    assert scan(three, "--format", "jsonl", "--only", "publish") == 0
    assert [one["id"] for one in objects(capsys)] == ["0"]


def test_output(three: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With -o the data goes to a file, and the counts are told on the standard error unless quiet."""
    out = tmp_path / "out.jsonl"
    assert scan(three, "--format", "jsonl", "-o", str(out)) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "commentguard: 3 comments: 1 publish, 1 hold, 1 spam\n"
    assert scan(three, "-o", str(out), "--quiet") == 0
    assert "3 comments" in out.read_text(encoding="utf-8")
    assert capsys.readouterr() == ("", "")


def test_dump_is_not_overwritten(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A dump cannot be its own output, nor the place for its errors."""
    before = Path(three).read_bytes()
    for option in ("-o", "--errors"):
        assert scan(three, option, three) == 2
        assert (
            capsys.readouterr().err == f"commentguard: {three}: this dump would be overwritten; choose another name\n"
        )
    assert Path(three).read_bytes() == before


def test_several(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several dumps are one scan, in the order they were named."""
    one = written(tmp_path, {"id": "a", "content": GOOD}, name="one.jsonl")
    two = written(tmp_path, {"id": "b", "content": "Another one."}, name="two.jsonl")
    assert scan(two, one, "--format", "jsonl") == 0
    assert [one["id"] for one in objects(capsys)] == ["b", "a"]


def test_duplicates_are_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The past of a comment is what came before it in the scan; the next scan begins anew."""
    comments = [
        {"id": number, "author": "Joe", "email": "joe@example.org", "post_id": 1, "content": GOOD} for number in (1, 2)
    ]
    dump = written(tmp_path, *comments)
    for _ in range(2):
        assert scan(dump, "--format", "jsonl") == 0
        first, second = objects(capsys)
        assert not any(finding["rule"].startswith("past.") for finding in first["findings"])
        assert any(finding["rule"].startswith("past.") for finding in second["findings"])


@pytest.mark.parametrize(
    ("times", "is_flood"),
    [
        (["2024-05-01T12:00:00Z", "2024-05-01T12:00:03Z", "2024-05-01T12:00:06Z"], True),
        (["2024-05-01T12:00:00Z", "2024-05-01T12:01:00Z", "2024-05-01T12:02:00Z"], False),
        ([None, None, None], False),
        ([None, None, "2024-05-01T12:00:00Z"], False),
    ],
)
def test_flood(times: list[str | None], is_flood: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Comments in quick succession are told by their own times, not by how quickly they are read."""
    comments = [{"email": "joe@example.org", "content": f"Number {len(times)}.", "date": time} for time in times]
    assert scan(written(tmp_path, *comments), "--format", "jsonl") == 0
    *_, third = objects(capsys)
    assert any(finding["rule"] == "past.flood" for finding in third["findings"]) is is_flood


def test_standard_input(three: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(three).read_bytes())))
    assert scan("-", "--format", "jsonl") == 0
    first, *_ = objects(capsys)
    assert first["source"]["path"] == "<stdin>"


def test_named_pipe(three: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe with a name, as the shell's `<(…)` makes one, is read once and whole."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    feeder = threading.Thread(target=lambda: pipe.write_bytes(Path(three).read_bytes()))
    feeder.start()
    assert scan(str(pipe), "--format", "jsonl") == 0
    feeder.join()
    assert len(objects(capsys)) == 3


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["{dir}/none.xml"], "{dir}/none.xml: there is no such file"),
        (["{dir}"], "{dir}: this is a directory, and none of a known format"),
        (["{dir}/words.txt"], "{dir}/words.txt: this is not a comment dump of a known format"),
        (["{dir}/dump.jsonl", "{dir}/none.xml"], "{dir}/none.xml: there is no such file"),
        (["{dir}/dump.jsonl", "--config", "{dir}/none.toml"], "{dir}/none.toml: there is no such file"),
    ],
)
def test_unusable(argv: list[str], message: str, three: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be used ends with 2, before anything is decided or written."""
    directory = Path(three).parent
    (directory / "words.txt").write_text("Just words.")
    assert main(["scan", *(one.format(dir=directory) for one in argv), "-o", str(directory / "out")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"commentguard: {message.format(dir=directory)}")
    assert not (directory / "out").exists()


def test_some_unread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a part cannot be read, the others are decided, the part is told, and the exit code is 3."""
    dump, errors = written(tmp_path, {"content": GOOD}, "{broken", {"content": SPAM}), tmp_path / "errors.jsonl"
    assert scan(dump, "--errors", str(errors)) == 3
    captured = capsys.readouterr()
    assert "\n1 part of the dump could not be read\n" in captured.out
    assert captured.err.startswith(f"commentguard: not read: {dump}:2: ")
    assert f"commentguard: {dump}: read 2, salvaged 0, lost 1\n" in captured.err
    (fault,) = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert fault["where"] == f"{dump}:2"
    assert fault["reason"] in captured.err
    assert scan(dump, "--quiet") == 3
    assert capsys.readouterr().err == ""


def test_much_unread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of many parts that cannot be read, the first ones are named and the others counted."""
    dump = written(tmp_path, {"content": GOOD}, *["{broken"] * 20)
    assert scan(dump) == 3
    err = capsys.readouterr().err
    assert err.count("not read: ") == 10
    assert err.count("more could not be read; commentguard scan --errors FILE names all\n") == 1
    assert "lost 20\n" in err


def test_nothing_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dump of which nothing could be read is one that cannot be used."""
    dump = tmp_path / "dump.xml"
    dump.write_text(
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>'
    )
    assert scan(str(dump), "--from", "wxr") == 2
    assert "not read: " in capsys.readouterr().err


def test_much_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several faults that lose nothing are counted, and the first is named."""
    dump = tmp_path / "dump.xml"
    dump.write_bytes(b"Warning: fopen(x)\n" + BLOG.read_bytes().replace(b"<channel>", b"<channel>\x1b", 1))
    assert scan(str(dump)) == 0
    assert "commentguard: read around 2 faults; the first: " in capsys.readouterr().err


def test_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Strict, a scan stops at the first part that cannot be read, and keeps what it had decided."""
    dump = written(tmp_path, {"id": 1, "content": GOOD}, "{broken", {"id": 2, "content": SPAM})
    assert scan(dump, dump, "--strict", "--format", "jsonl") == 3
    captured = capsys.readouterr()
    assert [json.loads(line)["id"] for line in captured.out.splitlines()] == ["1"]
    assert captured.err.count("not read: ") == 1


def test_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Faults of a file that lose nothing are told and do no harm."""
    dump = tmp_path / "dump.xml"
    dump.write_bytes(b"Warning: fopen(x)\n" + BLOG.read_bytes())
    assert scan(str(dump), "--quiet") == 0
    assert capsys.readouterr().err == ""
    assert scan(str(dump)) == 0
    assert capsys.readouterr().err.startswith("commentguard: read around a fault: ")


@pytest.mark.parametrize(
    ("contents", "fail_on", "code"),
    [([GOOD], "hold", 0), ([GOOD, " "], "hold", 1), ([GOOD, " "], "spam", 0), ([SPAM], "hold", 1), ([SPAM], "spam", 1)],
)
def test_fail_on(contents: list[str], fail_on: str, code: int, tmp_path: Path) -> None:
    """Finding spam is no failure unless it was asked to be one, whatever is shown."""
    dump = written(tmp_path, *({"content": content} for content in contents))
    assert scan(dump) == 0
    assert scan(dump, "--fail-on", fail_on, "--only", "publish") == code


def test_settings(
    three: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings come from the working directory or --config, not from beside the dump; the required fields do not."""
    (tmp_path / "commentguard.toml").write_text("required = ['email']\n[thresholds]\nhold = -100\nspam = -50\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(
        "commentguard.cli.settings.find_config",
        lambda start: None if start == elsewhere else start / "commentguard.toml",
    )
    monkeypatch.chdir(elsewhere)
    assert main(["scan", three, "--only", "publish", "--format", "jsonl"]) == 0
    assert len(objects(capsys)) == 1
    monkeypatch.chdir(tmp_path)
    assert main(["scan", three, "--only", "spam", "--format", "jsonl"]) == 0
    assert len(objects(capsys)) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_show_private(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Addresses of the fields are shown only where they were asked for."""
    dump = written(
        tmp_path,
        {"id": 1, "content": SPAM, "email": "canary@example.org", "ip": "203.0.113.77"},
        {"id": 2, "content": SPAM},
        {"id": 3, "content": " ", "email": "canary@example.org", "ip": "203.0.113.77"},
    )
    assert scan(dump, "--format", form, "--explain") == 0
    out = capsys.readouterr().out
    assert "canary" not in out
    assert "203.0.113" not in out
    assert scan(dump, "--format", form, "--show-private") == 0
    out = capsys.readouterr().out
    assert out.count("canary@example.org") == out.count("203.0.113.77") == 2


@pytest.mark.parametrize("form", FORMATS)
def test_hostile(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing a commenter or a dump says acts on a terminal or a spreadsheet, in any field."""
    hostile = "=1+1\x1b[31m\u202e\x9b canary@example.org"
    fields = dict.fromkeys(["id", "author", "url", "status", "post_title", "comment_type"], hostile)
    dump = written(
        tmp_path,
        {**fields, "content": SPAM + hostile},
        {**fields, "content": ""},
        {**fields, "author": "A", "url": "", "content": SPAM},
    )
    assert scan(dump, "--format", form, "--explain") == 0
    captured = capsys.readouterr()
    assert not any(character in captured.out + captured.err for character in "\x1b\u202e\x9b")
    assert "canary" not in captured.out + captured.err
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(captured.out)) for cell in row]
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in cells)


def test_blog(capsys: pytest.CaptureFixture[str]) -> None:
    """Every comment of the example blog is read and decided, pingbacks too."""
    assert scan(str(BLOG), "--format", "jsonl") == 0
    captured = capsys.readouterr()
    rows = [json.loads(line) for line in captured.out.splitlines()]
    assert len(rows) == BLOG.read_text(encoding="utf-8").count("<wp:comment>")
    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["verdict"] for row in rows} == {"publish", "hold", "spam"}
    assert all(row["html"] is not None for row in rows if row["verdict"] == "publish")
    counts = [sum(row["verdict"] == verdict for row in rows) for verdict in ("publish", "hold", "spam")]
    assert (
        captured.err == f"commentguard: {len(rows)} comments: {counts[0]} publish, {counts[1]} hold, {counts[2]} spam\n"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_blog_shows_no_address(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No e-mail or IP address of the example blog is in any form of its scan."""
    text = BLOG.read_text(encoding="utf-8")
    private = {
        part.split("]]>")[0].split("<")[0].removeprefix("<![CDATA[")
        for tag in ("email", "IP")
        for part in text.replace("<![CDATA[", "").split(f"<wp:comment_author_{tag}>")[1:]
    } - {""}
    assert len(private) > 20
    assert scan(str(BLOG), "--format", form, "--explain") == 0
    out = capsys.readouterr().out
    assert [value for value in private if value in out] == []


def test_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns of a table are mapped to fields."""
    path = tmp_path / "table.csv"
    path.write_text(f"Number,Note,By\n7,{GOOD},Liz\n")
    assert scan(str(path), "--map", "id=Number, text=Note,author=By", "--format", "jsonl") == 0
    (row,) = objects(capsys)
    assert (row["id"], row["html"], row["source"]["format"]) == ("7", GOOD, "csv")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("text", "pairs such as body=text,email=mail are expected"),
        ("=Note", "pairs such as body=text,email=mail are expected"),
        ("txet=Note", "did you mean text?"),
        ("text=Note,body=By", "two columns are mapped to 'content'"),
    ],
)
def test_map_that_is_wrong(columns: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A map that cannot be is a mistake of usage, told in a line."""
    path = tmp_path / "table.csv"
    path.write_text("Note,By\nHi,Liz\n")
    try:
        code: object = scan(str(path), "--map", columns)
    except SystemExit as stop:
        code = stop.code
    assert code == 2
    assert message in " ".join(capsys.readouterr().err.split())
