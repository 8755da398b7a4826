"""How fast and how large a scan is: comments of 300 characters as JSON lines, in one process and in several.

    python benchmarks/scan.py [--comments 1000000] [--jobs 2]

Prints comments per second and the peak memory of each run, the ratio of the two, and the share of reading. Memory is
that of the scan and of its largest worker, as the system counts them.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from commentguard.readers.dump import read_dump

WORDS = (  # noqa: SIM905  (words, as they are read)
    "we tried this with our second child and it took about three weeks until it worked my neighbour who reads more "
    "than I do says that the third chapter of the book has the reason for it still what would you do when nobody "
    "answers thanks for the long answer garden winter table soup bread letter window street morning question"
).split()
LENGTH = 300
PEOPLE = 5000
POSTS = 300


def write_dump(path: Path, count: int) -> None:
    """Write *count* comments, no two of the same words."""
    chance = random.Random(1)  # noqa: S311  (comments, not keys)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            person = chance.randrange(PEOPLE)
            fields = {
                "id": number,
                "author": f"Ann {person}",
                "email": f"ann{person}@example.org",
                "post_id": chance.randrange(POSTS),
                "created_at": 1_700_000_000 + 60 * number,
                "status": "approved",
                "content": " ".join(chance.choices(WORDS, k=80))[:LENGTH],
            }
            file.write(f"{json.dumps(fields)}\n")


def scanned(dump: Path, out: Path, jobs: int) -> tuple[float, int]:
    """Scan in a process of its own; give the seconds and the KB of memory that it took."""
    command = [sys.executable, "-m", "commentguard", "scan", "--isolated", "-q", str(dump)]
    start = time.perf_counter()
    process = subprocess.Popen([*command, "--format", "jsonl", "-o", str(out), "-j", str(jobs)])  # noqa: S603  (our own program)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the scan ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss


def seconds_of_reading(dump: Path) -> float:
    """Read the dump, and decide nothing."""
    start = time.perf_counter()
    for _ in read_dump(dump):
        pass
    return time.perf_counter() - start


def main(argv: Iterable[str] | None = None) -> None:
    """Print a line for each run, and what they come to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--comments", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(None if argv is None else list(argv))
    with tempfile.TemporaryDirectory() as directory:
        dump = Path(directory, "dump.jsonl")
        write_dump(dump, options.comments)
        reading = seconds_of_reading(dump)
        runs = {}
        for jobs in (1, options.jobs):
            out = Path(directory, f"out{jobs}.jsonl")
            runs[jobs], memory = scanned(dump, out, jobs)
            print(f"-j {jobs}: {options.comments / runs[jobs]:8.0f} comments/s, {memory / 1024:4.0f} MB in one process")
        same = Path(directory, "out1.jsonl").read_bytes() == out.read_bytes()
    print(f"-j {options.jobs} is {runs[1] / runs[options.jobs]:.2f} times as fast; the same bytes: {same}")
    print(f"reading takes {reading / runs[1]:.0%} of the time of -j 1")


if __name__ == "__main__":
    main()
