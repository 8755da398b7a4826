"""How often each default rule finds something in labelled comments: the figures of the rules' reference.

    python -m benchmarks.rule_figures DIRECTORY... [-o docs/_data/rule-figures.json] [--every N]

Writes counts only, by rule and by file of the directories: nothing of the comments leaves them. `benchmarks/scoring.py`
says how the files look. To be run again after a rule was written or changed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.scoring import GUARD, Judged, judge, rows

LABELS = ("spam", "ham")


def found(judged: Iterable[Judged]) -> dict[str, Counter[str]]:
    """Count, for each label, the comments in which each rule found something."""
    counts = {label: Counter[str]() for label in LABELS}
    for one in judged:
        counts[one.label].update({finding.rule for finding in one.score.findings} if one.score else ())
    return counts


def figures(sets: dict[str, Sequence[Judged]]) -> dict[str, dict[str, object]]:
    """Give the sizes of the sets, and for each rule its counts in spam and in ham of those where it found anything."""
    counts = {name: found(judged) for name, judged in sets.items()}
    rules: dict[str, object] = {
        rule.id: {
            name: pair for name, given in counts.items() if any(pair := [given[label][rule.id] for label in LABELS])
        }
        for rule in GUARD.rules
    }
    sizes: dict[str, object] = {
        name: [sum(one.label == label for one in judged) for label in LABELS] for name, judged in sets.items()
    }
    return {"sets": sizes, "rules": rules}


def written(given: dict[str, dict[str, object]]) -> str:
    """Write *given* with a line for each set and rule, so that two of them can be compared by lines."""
    parts = []
    for key, table in given.items():
        lines = [f"    {json.dumps(name)}: {json.dumps(value)}" for name, value in table.items()]
        parts.append(f"  {json.dumps(key)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main(argv: Sequence[str] | None = None) -> None:
    """Write the figures to a file, or print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directories", type=Path, nargs="+", metavar="DIRECTORY")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read every N-th row only")
    options = parser.parse_args(argv)
    paths = [path for directory in options.directories for path in sorted(directory.glob("*.jsonl"))]
    text = written(figures({path.stem: [judge(row) for row in rows(path, "all", options.every)] for path in paths}))
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
