"""The example blog: its own tests, and its commands as its README gives them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

MANAGE = Path(__file__).parents[3] / "examples" / "django" / "manage.py"


def run(place: Path, *command: str) -> str:
    """Run a command of `manage.py` with its database in *place*; give what it prints."""
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-B", str(MANAGE), *command],
        check=False,
        cwd=place,
        env=os.environ | {"BLOG_DATABASE": str(place / "blog.sqlite3")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_own_tests(tmp_path: Path) -> None:
    """The example passes its own tests, which look at every page as a visitor does."""
    assert "\nOK\n" in run(tmp_path, "test", "blog")


def test_commands(tmp_path: Path) -> None:
    """The commands of the README make a blog whose old spam the guard finds."""
    assert "No changes detected" in run(tmp_path, "makemigrations", "--check")
    run(tmp_path, "migrate")
    assert "Installed 7 object(s)" in run(tmp_path, "loaddata", "blog")
    printed = run(tmp_path, "commentguard_rescan", "--only", "spam")
    assert printed.startswith("3: publish -> spam: ")
    assert printed.endswith("5 comments: 1 changed, 0 left to their moderators, 0 that validation would not take\n")
