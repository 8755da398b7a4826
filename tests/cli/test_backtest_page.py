"""A backtest as an HTML page."""

import html
from pathlib import Path

import html5lib
import pytest
from tests.moderated import comments, written

from commentguard.cli import backtest_page
from commentguard.cli.main import main

SPAM = "Buy cheap viagra http://a.example http://b.example http://c.example"
XSS = "<script>alert(1)</script>"


def dump(directory: Path) -> str:
    """Write a dump of comments, one of them with markup in all its fields."""
    hostile = {"id": XSS, "author": XSS, "content": f"{SPAM} {XSS} ann@mail.example", "status": "approved"}
    pairs = [{"id": f"s{n}", "author": "Meds", "content": f"{SPAM} and {n}", "status": "spam"} for n in range(6)]
    return written(directory, *comments(), hostile, *pairs, {"content": "?", "status": "pending"}, {"content": ""})


def page(directory: Path, *argv: str) -> str:
    """Write the page of a backtest, and give it."""
    target = directory / "page.html"
    assert main(["backtest", "--isolated", dump(directory), "--format", "html", "-o", str(target), *argv]) == 0
    return target.read_text(encoding="utf-8")


def test_has_all_parts(tmp_path: Path) -> None:
    """The page says what the text says."""
    made = page(tmp_path)
    for words in (
        "Backtest of dump.jsonl",
        "21 published by moderators, 26 spam; left out: 1 without a decision, 1 no acceptable submission",
        "What moderators published",
        "What moderators called spam",
        "How sure that is",
        "Points of good comments and of spam",
        "that a threshold would catch",
        "Suggested, to hold at most 1.0%",
        "commerce.pills",
        "Rules that mostly find something in the same comments",
        "Published comments that would be lost (1)",
        "Spam that would be published (20)",
    ):
        assert words in made
    assert "Decided otherwise" not in made


def test_is_well_formed(tmp_path: Path) -> None:
    """The page is HTML without an error."""
    html5lib.HTMLParser(strict=True).parse(page(tmp_path))


def test_nothing_runs_and_nothing_is_told(tmp_path: Path) -> None:
    """Markup of commenters is text, a policy lets nothing else run or load, and no address is shown."""
    made = page(tmp_path)
    assert made.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made
    assert "default-src 'none'" in html.unescape(made)
    assert "ann@mail.example" not in made
    assert str(tmp_path) not in made


def test_against(tmp_path: Path) -> None:
    """Other settings are compared on the page too."""
    other = tmp_path / "other.toml"
    other.write_text("[thresholds]\nhold = 50\nspam = 1000\n", encoding="utf-8")
    made = page(tmp_path, "--against", str(other))
    assert "Decided otherwise by the other settings (7)" in made
    assert "other thresholds" in made


def test_one_kind(tmp_path: Path) -> None:
    """Without spam there is no word about thresholds, and empty lists are told to be so."""
    path, target = written(tmp_path, {"text": "I see.", "label": "ham"}), tmp_path / "page.html"
    assert main(["backtest", "--isolated", path, "--format", "html", "-o", str(target)]) == 0
    made = target.read_text(encoding="utf-8")
    assert "Without comments of both kinds" in made
    assert "Suggested" not in made
    assert "There are none." in made


def test_long_lists_are_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page holds as many comments of a list as a browser opens quickly."""
    monkeypatch.setattr(backtest_page, "MOST_ROWS", 3)
    made = page(tmp_path)
    assert "Spam that would be published (20)" in made
    assert "The first 3 are here; --format json has all." in made
