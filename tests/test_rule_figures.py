"""The figures of the rules are counts by rule and file, and hold no word of the comments."""

import json
from pathlib import Path

import pytest

rule_figures = pytest.importorskip("benchmarks.rule_figures", reason="benchmarks are not part of a source distribution")

INVENTED = Path(rule_figures.__file__).parent / "invented"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Give a directory of labelled comments, one of which the guard refuses."""
    rows = [
        {"text": "Buy cheap viagra, call us now", "label": "spam"},
        {"text": "Buy cheap viagra pills online, call us now", "label": "spam"},
        {"text": "Why do you say that?", "label": "ham"},
        {"text": "", "label": "ham"},
    ]
    (tmp_path / "garden.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return tmp_path


def test_counts_are_written(directory: Path) -> None:
    """The file has the size of each set, and for each rule in how much spam and ham it found something."""
    output = directory / "figures.json"
    rule_figures.main([str(directory), "-o", str(output)])
    read = json.loads(output.read_text(encoding="utf-8"))
    assert read["sets"] == {"garden": [2, 2]}
    assert read["rules"]["commerce.pills"] == {"garden": [2, 0]}
    assert read["rules"]["ham.question"] == {"garden": [0, 1]}
    assert read["rules"]["past.flood"] == {}
    assert set(read["rules"]) == {rule.id for rule in rule_figures.GUARD.rules}


def test_counts_are_printed(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file to write to, the figures are printed, a line for each rule."""
    rule_figures.main([str(directory), "--every", "3"])
    lines = capsys.readouterr().out.splitlines()
    assert '    "garden": [1, 1]' in lines
    assert '    "commerce.pills": {"garden": [1, 0]},' in lines


@pytest.mark.parametrize("path", sorted(INVENTED.glob("*.jsonl")), ids=lambda path: path.stem)
def test_invented_comments_are_invented(path: Path) -> None:
    """The invented comments have a label, a kind and a post."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert sum(row["label"] == "spam" for row in rows) >= 60
    assert sum(row["label"] == "ham" for row in rows) >= 60
    assert all(row["kind"] and row["title"] and row["text"] for row in rows)
