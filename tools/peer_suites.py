"""Run django-contrib-comments' own test suite with the guard attached to it.

Downloads its source distribution with pip into a temporary directory and runs its tests there, once as they are, and
once for each way of attaching the guard: the signal, the moderator, the form::

    python tools/peer_suites.py
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PEER = "django-contrib-comments==2.2.0"

WAYS = ("plain", "signal", "moderator", "form")

DRIVER = Path(__file__).with_name("attach_guard.py")


def downloaded(place: Path) -> Path:
    """Download and unpack the peer's source distribution; give the directory of it."""
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-binary",
        ":all:",
        "--dest",
        str(place),
    ]
    subprocess.run([*pip, PEER], check=True)  # noqa: S603  (the words are ours)
    (archive,) = place.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(place, filter="data")
    return next(path for path in place.iterdir() if path.is_dir())


def run(suite: Path, way: str) -> tuple[int, str]:
    """Run the suite with the guard attached by *way*; give its status and what it printed."""
    done = subprocess.run(  # noqa: S603  (as above)
        [sys.executable, str(DRIVER), way, str(suite)],
        check=False,
        cwd=suite.parent,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def main() -> int:
    """Run the suite every way; tell each outcome, and whether all passed."""
    passed = True
    with tempfile.TemporaryDirectory() as place:
        suite = downloaded(Path(place)) / "tests" / "runtests.py"
        for way in WAYS:
            status, printed = run(suite, way)
            told = [line for line in printed.splitlines() if line.startswith(("Ran ", "Judged "))]
            asked = way == "plain" or "Judged 0 comments" not in told
            sys.stdout.write(f"{PEER}, {way}: {'passed' if status == 0 and asked else 'FAILED'}: {', '.join(told)}\n")
            if status:
                sys.stdout.write(printed)
            passed = passed and status == 0 and asked
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
