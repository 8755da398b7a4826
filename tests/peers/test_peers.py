"""Sites with other comment packages, each in a process of its own."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(("package", "site"), [("django_comments_xtd", "xtd"), ("wagtail", "wagtail")])
def test_site(package: str, site: str) -> None:
    """The site's own tests pass, with the guard as its comments' moderator."""
    if find_spec(package) is None:
        pytest.skip(f"{package}, of the dependency group peers, is not installed")
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, str(HERE / f"site_{site}.py")],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
