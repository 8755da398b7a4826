"""How fast and how large a scan is: comments of 300 characters as JSON lines, in one process and in several.

    python benchmarks/scan.py [--comments 1000000] [--jobs 2]

Prints comments per second and the peak memory of each run, the ratio of the two, and the share of reading. Memory is
asked of Linux twice a second: that of the largest process, and that of the scan and all its workers together, where
a page that several of them share counts once (PSS).
"""

import argparse
import filecmp
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from commentguard.readers.dump import read_dump

WORDS = (  # noqa: SIM905  (words, as they are read)
    "we tried this with our second child and it took about three weeks until it worked my neighbour who reads more "
    "than I do says that the third chapter of the book has the reason for it still what would you do when nobody "
    "answers thanks for the long answer garden winter table soup bread letter window street morning question"
).split()
LENGTH = 300
PAUSE = 0.5
"""How many seconds pass between two looks at the memory."""
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


class Cost(NamedTuple):
    """What a scan took: seconds, and MB at the peak of its largest process and of all together."""

    seconds: float
    largest: float
    together: float


def scanned(dump: Path, out: Path, jobs: int) -> Cost:
    """Scan in processes of its own, and look at them from outside."""
    command = [sys.executable, "-m", "commentguard", "scan", "--isolated", "-q", str(dump)]
    start = time.perf_counter()
    process = subprocess.Popen([*command, "--format", "jsonl", "-o", str(out), "-j", str(jobs)])  # noqa: S603  (our own program)
    largest = together = 0.0
    while process.poll() is None:
        sizes = [_megabytes(one) for one in _with_children(process.pid)]
        largest, together = max(largest, *sizes), max(together, sum(sizes))
        with suppress(subprocess.TimeoutExpired):
            process.wait(PAUSE)
    if process.returncode:
        sys.exit(f"the scan ended with {process.returncode}")
    return Cost(time.perf_counter() - start, largest, together)


def _with_children(pid: int) -> list[int]:
    """Give the ids of a process and of those that its main thread started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        children = ""
    return [pid, *map(int, children.split())]


def _megabytes(pid: int) -> float:
    """Give the proportional set size of a process; 0 where it has ended, or Linux is not there to be asked."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


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
            cost = runs[jobs] = scanned(dump, out, jobs)
            memory = f"{cost.largest:4.0f} MB in the largest process, {cost.together:4.0f} MB together"
            print(f"-j {jobs}: {options.comments / cost.seconds:8.0f} comments/s, {memory}", flush=True)
        same = filecmp.cmp(Path(directory, "out1.jsonl"), out, shallow=False)
    faster = runs[1].seconds / runs[options.jobs].seconds
    print(f"-j {options.jobs} is {faster:.2f} times as fast; the same bytes: {same}")
    print(f"reading takes {reading / runs[1].seconds:.0%} of the time of -j 1")


if __name__ == "__main__":
    main()
