"""`commentguard learn`."""

from pathlib import Path

import pytest
from tests.moderated import comments, written

from commentguard.cli.main import main
from commentguard.rules.learned.table import LearnedTable

pytest.importorskip("sklearn", reason="needs the extra learn")


def learn(*argv: str) -> int:
    """Learn under the default settings."""
    return main(["learn", "--isolated", *argv])


def test_learns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table is written, and what it would do is told."""
    target = tmp_path / "table.json"
    assert learn(written(tmp_path), "-o", str(target)) == 0
    assert dict(LearnedTable.load(target).words)["marbling"] > 0
    out, err = capsys.readouterr()
    for words in (
        "learned from 40 comments, near-duplicates left out: 20 good, 20 spam",
        "rules alone",
        "AUC                             0.500                     1.000",
        " marbling",
        "words for ham",
    ):
        assert words in out
    assert "[rules] learned" in err


def test_table_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A configuration beside the table names it, and a guard judges by it."""
    dump = written(tmp_path)
    assert learn(dump, "-o", str(tmp_path / "table.json"), "--quiet") == 0
    config = tmp_path / "commentguard.toml"
    config.write_text('[rules]\nlearned = "table.json"\n', encoding="utf-8")
    capsys.readouterr()
    assert main(["backtest", dump, "--config", str(config)]) == 0
    assert "spam caught (recall)      100.0%" in capsys.readouterr().out
    assert main(["learn", dump, "-o", str(tmp_path / "again.json"), "--config", str(config)]) == 0
    assert (tmp_path / "again.json").read_text() == (tmp_path / "table.json").read_text()


def test_missing_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A configuration that names no table is told by its key."""
    config = tmp_path / "commentguard.toml"
    config.write_text('[rules]\nlearned = "none.json"\n', encoding="utf-8")
    assert main(["backtest", "x", "--config", str(config)]) == 2
    assert "$.rules.learned: " in capsys.readouterr().err


def test_too_few(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Too few decisions are counted, and nothing is written."""
    target = tmp_path / "table.json"
    assert learn(written(tmp_path, *comments(3)), "-o", str(target)) == 2
    assert "there are 3 good comments and 3 spam" in capsys.readouterr().err
    assert not target.exists()


def test_no_better(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table that does no better than the rules is told to be so."""
    mixed = [{**row, "status": ("approved", "spam")[place // 2 % 2]} for place, row in enumerate(comments())]
    assert learn(written(tmp_path, *mixed), "-o", str(tmp_path / "t.json")) == 0
    assert "no better than the rules alone" in capsys.readouterr().out
