"""Dumps of Markdown and plain text, scanned."""

import json
import sys
from pathlib import Path

import pytest

from commentguard.cli.main import main
from commentguard.markup import markdown

SAMPLES = Path(__file__).parents[1] / "readers" / "samples"


def rows_of(sample: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """Scan a sample: the rows of its output."""
    assert main(["scan", str(SAMPLES / sample), "--format", "jsonl", "-q"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_markdown_is_rendered(capsys: pytest.CaptureFixture[str]) -> None:
    """Markdown is decided on as HTML, with its emphasis and its lines."""
    pytest.importorskip("markdown_it")
    rows = rows_of("isso.db", capsys)
    assert rows[1]["html"] == "Takk! 👍 <em>Well said</em>, write me at [e-mail hidden]"


def test_text_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    """What looks like a tag in plain text is shown, for it never was one."""
    rows = rows_of("django_dumpdata.json", capsys)
    assert rows[1]["html"] == "Takk! 👍 &lt;em&gt;Well said&lt;/em&gt;, write me at [e-mail hidden]"


def test_without_the_library(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dump of Markdown cannot be used without the extra, and the message names it."""
    markdown._renderer.cache_clear()  # noqa: SLF001  (a renderer from an earlier test would be found)
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    assert main(["scan", str(SAMPLES / "cusdis.json")]) == 2
    assert "pip install 'commentguard[markdown]'" in capsys.readouterr().err
    markdown._renderer.cache_clear()  # noqa: SLF001  (as above)
