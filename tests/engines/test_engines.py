"""The guard on Spark and Dask decides as a scan does. `.ci/run` installs both; elsewhere these tests skip."""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from commentguard.cli.main import main
from commentguard.guard.guard import Guard

COMMENTS: list[dict[str, Any]] = [
    {"id": "1", "author": "Liz", "email": "liz@example.org", "content": "I <b>agree</b>, mostly."},
    {"id": "2", "author": "Meds", "content": "Buy cheap viagra http://a.example http://b.example http://c.example"},
    {"id": "3", "content": " "},
    {
        "id": "4",
        "author": "Ann",
        "content": "Write to ann@example.org <script>x()</script>",
        "created_at": "2024-05-01",
    },
]
NAMES = ("id", "author", "email", "content", "created_at")


def scanned(directory: Path) -> list[tuple[str, int | None, str | None]]:
    """Give verdict, score and HTML as a scan decides."""
    dump, out = directory / "dump.jsonl", directory / "out.jsonl"
    dump.write_text("\n".join(map(json.dumps, COMMENTS)), encoding="utf-8")
    assert main(["scan", "--isolated", str(dump), "--format", "jsonl", "-o", str(out), "--quiet"]) == 0
    decided = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    return [(one["verdict"], one["score"], one["html"]) for one in decided]


@pytest.mark.filterwarnings("ignore")  # What Spark and pandas say of each other is not ours.
def test_spark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Spark table gets the decisions of a scan, and keeps its own columns."""
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java, and there is none")
    from commentguard.hosts.spark import moderate  # noqa: PLC0415  (after the look for its engine)

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    session = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        rows = [tuple(comment.get(name) for name in NAMES) for comment in COMMENTS]
        table = session.createDataFrame(rows, ", ".join(f"{name} string" for name in NAMES))
        decided = sorted(moderate(table, Guard()).collect())
        with pytest.raises(ValueError, match="has a column 'guard_author' already; choose another prefix"):
            moderate(moderate(table, Guard()), Guard())
    finally:
        session.stop()
    assert [(row.guard_verdict, row.guard_score, row.guard_html) for row in decided] == scanned(tmp_path)
    assert [row.email for row in decided] == ["liz@example.org", None, None, None]


@pytest.mark.filterwarnings("ignore")  # What Dask and pandas say of each other is not ours.
def test_dask(tmp_path: Path) -> None:
    """A Dask table gets the decisions of a scan, and keeps its own columns and index."""
    frames = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    from commentguard.hosts.dask import moderate  # noqa: PLC0415  (after the look for its engine)

    table = frames.from_pandas(pandas.DataFrame(COMMENTS, columns=list(NAMES), index=[4, 5, 6, 7]), npartitions=2)
    lazy = moderate(table, Guard(), prefix="is_")
    decided = lazy.compute(scheduler="synchronous")
    rows = zip(decided["is_verdict"], decided["is_score"], decided["is_html"], strict=True)
    plain = [tuple(None if pandas.isna(value) else value for value in row) for row in rows]
    assert plain == scanned(tmp_path)
    assert list(decided.index) == [4, 5, 6, 7]
    assert list(lazy.columns) == list(decided.columns)
    with pytest.raises(ValueError, match="has a column 'is_author' already; choose another prefix"):
        moderate(lazy, Guard(), prefix="is_")
