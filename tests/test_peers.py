"""The benchmarks that learn run, and compare everybody on the same comments."""

import json
from pathlib import Path

import pytest
from tests.moderated import comments

pytest.importorskip("sklearn", reason="needs the extra learn")
labelled = pytest.importorskip("benchmarks.labelled", reason="benchmarks are not part of a source distribution")
peers = pytest.importorskip("benchmarks.peers", reason="benchmarks are not part of a source distribution")
learning = pytest.importorskip("benchmarks.learning", reason="benchmarks are not part of a source distribution")


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Give a directory of labelled comments, and a file without spam, which is passed by."""
    rows = [
        {"text": row["content"], "group": row["post_id"], "label": "spam" if row["status"] == "spam" else "ham"}
        for row in comments()
    ]
    (tmp_path / "garden.jsonl").write_text("\n".join(map(json.dumps, [*rows, rows[0]])), encoding="utf-8")
    (tmp_path / "good.jsonl").write_text(json.dumps(rows[0]), encoding="utf-8")
    return tmp_path


def test_peers(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has a line for each system; what the list and the words tell apart is found."""
    blocked = directory / "list.txt"
    blocked.write_text("marbling\n", encoding="utf-8")
    peers.main([str(directory), "--blocklist", str(blocked)])
    printed = capsys.readouterr().out
    assert "garden: 40 comments, 20 spam" in printed
    assert "good" not in printed
    lines = {line[:28].strip(): line for line in printed.splitlines()}
    assert "0.000 (0.000 to 0.000)" in lines["default rules"]
    for name in ("default rules + table", "TF-IDF + LinearSVC", "blocklist"):
        assert "1.000 (1.000 to 1.000)" in lines[name]


def test_folds_keep_groups_together(directory: Path) -> None:
    """No group is on both sides of a fold, and everything is judged once."""
    ((_, given),) = labelled.files(directory, 1000)
    judged: list[int] = []
    for seen, unseen in labelled.folds(given):
        assert not {given[place].group for place in seen} & {given[place].group for place in unseen}
        judged += unseen
    assert sorted(judged) == list(range(len(given)))


def test_few_decisions(directory: Path) -> None:
    """A few decisions have five of each kind."""
    ((_, given),) = labelled.files(directory, 1000)
    chosen = labelled.drawn(given, range(len(given)), 10, 1)
    assert sum(given[place].spam for place in chosen) == 5
    assert len(set(chosen)) == 10


def test_learning(directory: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The curve has a line for each number of decisions."""
    monkeypatch.setattr(learning, "FEW", (20,))
    learning.main([str(directory), "--draws", "1"])
    printed = capsys.readouterr().out
    assert "rules alone" in printed
    assert "rules + table of 20 decisions" in printed
    assert "rules + table of all decisions" in printed
