"""The examples of README and docs run as tests, each page in an empty directory that holds `examples/`.

A `python` block runs, with `>>>` lines as a doctest. A `console` block runs: the output of each `$` line must be what is
written below it, where `...` stands for anything. A captioned `code-block` writes the file of that name. Blocks in
other languages are only shown.
"""

import doctest
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.myst.lexers import DirectiveLexer

ROOT = Path(__file__).parent
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

collect_ignore_glob = [
    "docs/*.py",
    "docs/_extensions/*",
    "tests/peers/site_*.py",  # Each is a program of its own.
    "src/commentguard/hosts/django/*",  # Its modules are imported in a site that has settings; tests/hosts/ has one.
]
if importlib.util.find_spec("isso") is None:
    collect_ignore_glob.append(
        "src/commentguard/hosts/isso.py"
    )  # It needs a compiler, and is no part of the extra `test`.


def run_console(example: Example) -> str | None:
    """Run the `$` lines of a console block and compare what they print."""
    for part in ("\n" + example.parsed).split("\n$ ")[1:]:
        command, _, expected = part.partition("\n")
        printed = _printed(command)
        if not doctest.OutputChecker().check_output(expected.strip() + "\n", printed.strip() + "\n", OPTIONS):
            return f"$ {command}\nis shown to print\n{expected}\nbut prints\n{printed}"
    return None


def _printed(command: str) -> str:
    scripts = str(Path(sys.executable).parent)
    environment = os.environ | {
        "PATH": os.pathsep.join((scripts, os.environ["PATH"])),
        "COLUMNS": "80",
        "PYTEST_ADDOPTS": "",  # Those of this run are not the reader's.
    }
    done = subprocess.run(  # noqa: S602  (the commands are our own documents')
        command,
        shell=True,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.stdout


def captioned_files(document: Document) -> Iterable[Region]:
    """Find the code blocks that have a caption: the page's reader is to save them under that name."""
    for region in DirectiveLexer(directive="code-block", arguments="(toml|text|json|html|jinja|py)")(document):
        if "caption" in region.lexemes["options"]:
            region.parsed = (region.lexemes["options"]["caption"], str(region.lexemes["source"]))
            region.evaluator = write_file
            yield region


def write_file(example: Example) -> None:
    """Write a captioned block to the file of that name."""
    name, text = example.parsed
    Path(name).write_text(text, encoding="utf-8")


def enter(namespace: dict[str, Any]) -> None:
    """Go to an empty directory of the page's own."""
    namespace["_home"] = Path.cwd()
    namespace["_place"] = tempfile.TemporaryDirectory()
    os.chdir(namespace["_place"].name)
    Path("examples").symlink_to(ROOT / "examples")


def leave(namespace: dict[str, Any]) -> None:
    """Go back and take the directory away."""
    os.chdir(namespace["_home"])
    namespace["_place"].cleanup()


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser(language="console", evaluator=run_console),
        captioned_files,
        SkipParser(),
    ],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    setup=enter,
    teardown=leave,
).pytest()
