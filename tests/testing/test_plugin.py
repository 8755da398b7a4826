"""The plugin gives its fixture to a host's tests, and costs nothing before it is used."""

import os
import subprocess
import sys
from pathlib import Path

HOST_TESTS = """
import sys

def test_first_nothing_is_loaded():
    assert [name for name in sys.modules if name.startswith("commentguard.guard")] == []

def test_override(commentguard_override):
    from commentguard import Guard
    from commentguard.testing import make_submission
    calls = commentguard_override("spam")
    assert Guard().review(make_submission()).verdict == "spam"
    assert len(calls) == 1

def test_over():
    from commentguard import Guard
    from commentguard.testing import make_submission
    assert Guard().review(make_submission()).verdict == "publish"
"""


def test_fixture(tmp_path: Path) -> None:
    """The override lasts for the test that asks for it, and nothing is loaded for tests that do not."""
    (tmp_path / "test_host.py").write_text(HOST_TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "commentguard.testing.plugin", "-p", "no:cacheprovider", "."]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV"))}
    done = subprocess.run(  # noqa: S603  (our own program)
        command,
        cwd=tmp_path,
        env=environment | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert "3 passed" in done.stdout, done.stdout


def test_is_small() -> None:
    """Pytest loads the plugin in every run of a host, so it is short."""
    import commentguard.testing.plugin as plugin  # noqa: PLC0415, PLR0402  (its file is what is measured)

    assert len(Path(plugin.__file__).read_text(encoding="utf-8").splitlines()) < 30
