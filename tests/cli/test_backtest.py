"""`commentguard backtest`."""

import json
import re
from pathlib import Path

import pytest
from tests.moderated import comments, written

from commentguard.cli.main import main

SPAM = "Buy cheap viagra http://a.example http://b.example http://c.example"


def dump(directory: Path) -> str:
    """Write a dump with something to say in every part of a backtest."""
    spam = [
        {"id": f"s{number}", "author": f"Meds {number}", "content": f"{SPAM} and {number}", "status": "spam"}
        for number in range(6)
    ]
    lost = {"id": "lost", "author": "", "content": SPAM, "status": "approved"}
    undecided = {"id": "u", "author": "Ann", "content": "Not yet.", "status": "pending"}
    empty = {"id": "e", "author": "Ann", "content": "", "status": "spam"}
    return written(directory, *comments(), *spam, lost, undecided, empty)


def backtest(*argv: str) -> int:
    """Backtest the default settings."""
    return main(["backtest", "--isolated", *argv])


def test_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text has counts, both thresholds, suggestions, rules, overlaps, lost and missed comments and the curve."""
    assert backtest(dump(tmp_path)) == 0
    out, err = capsys.readouterr()
    for words in (
        "47 comments with a decision: 21 published, 26 spam",
        "1 left out, without a decision of a moderator",
        "1 left out, being no acceptable submission",
        "held from 50                  spam from 100",
        "spam caught (recall)      23.1% (11.0% to 42.1%)",
        "to hold at most 1.0% of the good comments",
        "commerce.pills",
        "rules that mostly find something in the same comments",
        "1 published comments that would be held or called spam",
        "#lost  (no name): Buy cheap viagra",
        "20 spam that would be published",
        "nothing was found",
        "spam caught    good caught",
    ):
        assert words in out
    assert err == ""


def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is one object with all of it."""
    assert backtest(dump(tmp_path), "--format", "json", "--budget", "0.5") == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["comments"], data["spam"], data["ham"]) == (47, 26, 21)
    assert data["suggested"]["budget"] == 0.5
    assert "flips" not in data


def test_labelled_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON lines of text and label are read as they are."""
    rows = [{"text": "I see.", "label": "ham"}, {"text": SPAM, "label": "spam"}]
    assert backtest(written(tmp_path, *rows)) == 0
    assert "2 comments with a decision: 1 published, 1 spam" in capsys.readouterr().out


def test_one_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without spam the false positives are still told."""
    assert backtest(written(tmp_path, {"text": "I see.", "label": "ham"})) == 0
    out = capsys.readouterr().out
    assert "Without comments of both kinds" in out
    assert "none to count" in out


def test_nothing_decided(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dump without decisions cannot be compared with."""
    assert backtest(written(tmp_path, {"text": "I see."})) == 2
    assert "--map status=COLUMN" in capsys.readouterr().err


def test_mapped_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The column with the decision may have any name."""
    path = written(tmp_path, {"text": "I see.", "class": "ham"})
    assert backtest(path, "--map", "status=class") == 0
    assert "1 published, 0 spam" in capsys.readouterr().out


def test_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The result goes to a file, but never over a dump."""
    path, target = dump(tmp_path), tmp_path / "out.txt"
    assert backtest(path, "-o", str(target)) == 0
    assert "47 comments" in target.read_text(encoding="utf-8")
    assert backtest(path, "-o", path) == 2
    assert "would be overwritten" in capsys.readouterr().err


def test_broken_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read is told, and the exit code says so."""
    path = Path(dump(tmp_path))
    path.write_text(path.read_text(encoding="utf-8") + "\n{" * 12, encoding="utf-8")
    assert backtest(str(path)) == 3
    told = capsys.readouterr().err
    assert told.count("not read:") == 10
    assert told.count("more could not be read") == 1
    assert backtest(str(path), "--quiet") == 3
    assert capsys.readouterr().err == ""
    assert backtest(str(path), "--strict") == 2


def test_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of rules is tried along with the others, and a rule of the same id takes the place of theirs."""
    rule = """
[[rule]]
id = "{id}"
points = {points}
why = "Nobody here sells paper."
words = ["{word}"]
spam = ["Come for {word}."]
ham = ["Here we have leeks."]
"""
    file = tmp_path / "rules.toml"
    text = rule.format(id="garden.marbling", points=60, word="marbling")
    file.write_text(text + rule.format(id="commerce.pills", points=7, word="viagra"), encoding="utf-8")
    assert backtest(dump(tmp_path), "--rules", str(file)) == 0
    out = capsys.readouterr().out
    assert "spam caught (recall)      100.0%" in out
    assert re.search(r"garden\.marbling +\+60 +20 +0", out)
    assert re.search(r"commerce\.pills +\+7 ", out)


def test_against(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Other settings are compared: what they would decide otherwise, for better or worse, and by which rules."""
    path, other = dump(tmp_path), tmp_path / "other.toml"
    other.write_text('[rules]\nwithout = ["links", "commerce", "promotion"]\n', encoding="utf-8")
    assert backtest(path, "--against", str(other)) == 0
    out = capsys.readouterr().out
    assert "7 comments are decided otherwise by the other settings: 1 for the better, 6 for the worse" in out
    assert "good: spam -> publish" in out
    assert backtest(path, "--against", str(other), "--format", "json") == 0
    assert len(json.loads(capsys.readouterr().out)["flips"]) == 7


def test_against_thresholds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where only the thresholds differ, no rule is blamed; long lists are cut."""
    path, other = dump(tmp_path), tmp_path / "other.toml"
    other.write_text("[thresholds]\nhold = -500\nspam = -500\n", encoding="utf-8")
    assert backtest(path, "--against", str(other)) == 0
    out = capsys.readouterr().out
    assert "other thresholds" in out
    assert "and 20 more; --format json has all" in out


@pytest.mark.parametrize("share", ["many", "-1", "1", "nan"])
def test_budget(share: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A budget is a share."""
    with pytest.raises(SystemExit):
        backtest("x", "--budget", share)
    assert "a share from 0 to 1" in capsys.readouterr().err


def test_map(capsys: pytest.CaptureFixture[str]) -> None:
    """Columns are given in pairs."""
    with pytest.raises(SystemExit):
        backtest("x", "--map", "status")
    assert "pairs such as" in capsys.readouterr().err
