"""What a learned table adds to the rules after 50, 100 and 500 decisions, and after all there are.

    python -m benchmarks.learning DIRECTORY [--most N] [--part tuned|kept|all] [--only NAME] [--draws N]

Decisions are drawn at random, five of each kind at least, from folds that the judged comments are not in; the figures
are means over the draws. `benchmarks/labelled.py` says how the files look.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from benchmarks.labelled import GUARD, Judged, files, judged
from benchmarks.peers import learned, linear_svc, rules

FEW = (50, 100, 500)


def row(name: str, many: Sequence[Judged], threshold: float) -> str:
    """Write the means of *many* runs."""
    reached = [one.reaching(threshold) for one in many]
    recall, false = (mean(pair[kind].value or 0 for pair in reached) for kind in (0, 1))
    return (
        f"{name:34} {mean(one.recall() for one in many):6.3f} {mean(one.curve.area or 0 for one in many):8.3f}"
        f" {recall:8.3f} {false:8.4f}"
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--most", type=int, default=2500, metavar="N", help="comments of a file, spread over it")
    parser.add_argument("--part", choices=("tuned", "kept", "all"), default="all", help="a half of the posts")
    parser.add_argument("--only", metavar="NAME", help="the file of this name")
    parser.add_argument("--draws", type=int, default=3, metavar="N", help="how often a few decisions are drawn")
    options = parser.parse_args(argv)
    hold = float(GUARD.thresholds.hold)
    for name, comments in files(options.directory, options.most, options.part):
        if options.only not in {None, name}:
            continue
        print(f"\n{name}: {len(comments)} comments, {sum(one.spam for one in comments)} spam")
        print(f"{'':34} recall at 1 %   AUC   recall      FPR (at its threshold)")
        print(row("rules alone", [judged(comments, rules)], hold))
        for few in (*(few for few in FEW if few < len(comments) * 0.7), None):
            seeds = range(options.draws) if few else range(1)
            label = f"{few or 'all'} decisions"
            print(row(f"rules + table of {label}", [judged(comments, learned, few, seed) for seed in seeds], hold))
            print(row(f"LinearSVC of {label}", [judged(comments, linear_svc, few, seed) for seed in seeds], 0.0))


if __name__ == "__main__":
    main()
