"""The benchmarks run, and the samples of the sanitizer's are what it says they are."""

import sys
import tomllib

import pytest

sanitize = pytest.importorskip("benchmarks.sanitize", reason="benchmarks are not part of a source distribution")
score_speed = pytest.importorskip("benchmarks.score_speed", reason="benchmarks are not part of a source distribution")
rule_lists = pytest.importorskip("benchmarks.rule_lists", reason="benchmarks are not part of a source distribution")
history = pytest.importorskip("benchmarks.history", reason="benchmarks are not part of a source distribution")
scan = pytest.importorskip("benchmarks.scan", reason="benchmarks are not part of a source distribution")
read_wxr = pytest.importorskip("benchmarks.read_wxr", reason="benchmarks are not part of a source distribution")


def test_prints_its_tables(capsys: pytest.CaptureFixture[str]) -> None:
    """A short run prints the comments by kind, the share that needs repair, and the hostile shapes."""
    sanitize.main("--quick")
    printed = capsys.readouterr().out
    for line in ("plain    WORDPRESS", "exports  and <p> <br>", "load bleach", "hostile shapes", "plain text"):
        assert line in printed


def test_samples_are_ordinary() -> None:
    """The samples are many, and few are longer or shorter than most comments are."""
    comments = tomllib.loads((sanitize.SAMPLES / "comments.toml").read_text(encoding="utf-8"))
    lengths = sorted(len(text) for texts in comments.values() for text in texts)
    assert len(lengths) >= 40
    assert lengths[len(lengths) // 10] >= 80
    assert lengths[-1] <= 800


@pytest.mark.parametrize("kind", [[], ["--memory"]])
def test_history(kind: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A short run prints what a history costs and how well it knows texts again."""
    history.main("--quick", *kind)
    printed = capsys.readouterr().out
    for line in ("entries   past us", "known again", "taken for near-duplicates", "sketch us"):
        assert line in printed


def test_scan(capsys: pytest.CaptureFixture[str]) -> None:
    """A short run scans in one process and in two, and both write the same."""
    scan.main(["--comments", "20"])
    printed = capsys.readouterr().out
    for line in ("-j 1:", "-j 2:", "MB in the largest process", "the same bytes: True", "reading takes"):
        assert line in printed


def test_read_wxr(capsys: pytest.CaptureFixture[str]) -> None:
    """A short run finds all comments in each way, and says how they compare."""
    read_wxr.main(["--comments", "30", "--rounds", "1"])
    printed = capsys.readouterr().out
    for line in ("30 comments", "1.00 times iterparse", "read_dump"):
        assert line in printed


def test_score_speed(capsys: pytest.CaptureFixture[str]) -> None:
    """A short run prints what a review of each kind of comment costs, beside two sanitizers."""
    score_speed.main("--quick")
    printed = capsys.readouterr().out
    for line in ("sanitize      wash     rules", "review in bleach", "plain text", "paragraphs", "with a link", "spam"):
        assert line in printed


def test_reviewed_comments_are_of_one_length() -> None:
    """The comments are about 300 characters long."""
    assert all(270 < len(text.format(n=1000)) < 330 for text in score_speed.COMMENTS.values())


def test_rule_lists(capsys: pytest.CaptureFixture[str]) -> None:
    """A short run prints what lists and patterns add, and what loops take for the same."""
    rule_lists.main("--quick")
    printed = capsys.readouterr().out
    for line in (
        "the default rules alone",
        "650 terms that stand anywhere",
        "10 patterns, each a rule",
        "as WordPress",
    ):
        assert line in printed


def test_rule_lists_without_fast(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The extra `fast` can be left out though it is installed."""
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    rule_lists.main("--quick", "--without-fast")
    assert "index: grams" in capsys.readouterr().out
