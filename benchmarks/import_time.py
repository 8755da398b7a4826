"""What `import commentguard` costs, beside `import attrs`.

    python benchmarks/import_time.py [ROUNDS]

Each round imports both, one after the other, in fresh interpreters. CPU time is counted, which a busy machine disturbs
less than the clock; the best of all rounds is the cost without the disturbance.
"""

import subprocess
import sys

MODULES = ("attrs", "commentguard")
TARGET = 1.3
PROGRAM = "import time; start = time.process_time_ns(); import {}; print(time.process_time_ns() - start)"


def cost(module: str) -> float:
    """Import *module* in a fresh interpreter; give the CPU time in milliseconds."""
    command = [sys.executable, "-c", PROGRAM.format(module)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  (our own program)
    return int(done.stdout) / 1e6


def main(rounds: int = 30) -> None:
    """Print the best cost of each module, and the ratio."""
    samples: dict[str, list[float]] = {module: [] for module in MODULES}
    for _ in range(rounds):
        for module in MODULES:
            samples[module].append(cost(module))
    best = {module: min(costs) for module, costs in samples.items()}
    print(f"Python {sys.version.split()[0]}, best of {rounds}")
    for module, milliseconds in best.items():
        print(f"{module:>14} {milliseconds:7.2f} ms")
    print(f"{'ratio':>14} {best['commentguard'] / best['attrs']:7.2f}    (target: at most {TARGET})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
