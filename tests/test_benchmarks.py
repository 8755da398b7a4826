"""The benchmarks run, and the samples of the sanitizer's are what it says they are."""

import tomllib

import pytest

sanitize = pytest.importorskip("benchmarks.sanitize", reason="benchmarks are not part of a source distribution")
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
