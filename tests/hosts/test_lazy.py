"""Frameworks are loaded by their hosts, and by nothing else."""

import subprocess
import sys

FRAMEWORKS = {
    "dask",
    "django",
    "django_comments",
    "fastapi",
    "flask",
    "isso",
    "pandas",
    "pyarrow",
    "pydantic",
    "pyspark",
    "rest_framework",
    "starlette",
    "wtforms",
}

PROGRAM = """
import sys
from commentguard import *
import commentguard.cli.main, commentguard.hosts
print(*{name.partition(".")[0] for name in sys.modules})
"""


def test_no_framework() -> None:
    """Neither the whole library nor its command loads a framework, wherever one is installed."""
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", PROGRAM], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert FRAMEWORKS & set(done.stdout.split()) == set()
    assert "commentguard" in done.stdout.split()
