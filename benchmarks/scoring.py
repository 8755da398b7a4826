"""How well the default rules tell spam from ham, on a directory of labelled comments.

Each `*.jsonl` file holds one object a line: `text`, `label` (`spam` or `ham`), and where known `author`, `url`,
`title` (of the post) and `group` (the post). Comments go the whole way of a guard: validated, sanitized, scored.

    python benchmarks/scoring.py DIRECTORY [--part tuned|kept|all] [--folds N] [--rules] [--every N]

Rows of one group are always in the same part and fold. Points and words were first chosen on the `tuned` part. The
`kept` part has been looked at since, for its figures and for the rules that miss, so it flatters too; folds say how
much a figure depends on the groups that happen to be in it. Only comments that nobody has read yet are a fair test.
"""

import argparse
import hashlib
import json
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from commentguard.backtest.share import Share
from commentguard.errors import InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.model.comment import Post, Submission
from commentguard.model.verdict import Score

GUARD = Guard(required=("content",))
FALSE_POSITIVES = 0.01
"""The share of good comments that recall is given for: what a moderator puts up with."""


@attrs.frozen
class Judged:
    """A labelled comment and its score; None when the guard refused it."""

    label: str
    score: Score | None
    group: str = ""

    @property
    def total(self) -> int:
        """The points; a comment that is refused has none."""
        return self.score.total if self.score else 0


def group_of(row: dict[str, str]) -> str:
    """Give what a row shares with its likes: its group or, without one, its text."""
    return row.get("group") or row["text"]


def part_of(row: dict[str, str]) -> str:
    """Say which part a row is in, by its group."""
    return ("tuned", "kept")[hashlib.sha256(group_of(row).encode()).digest()[0] % 2]


def fold_of(group: str, folds: int) -> int:
    """Say which of so many folds a group is in; this does not depend on its part."""
    return hashlib.sha256(f"fold {group}".encode()).digest()[0] % folds


def rows(path: Path, part: str, every: int) -> Iterator[dict[str, str]]:
    """Read every *every*-th row of a *part* of a file."""
    with path.open(encoding="utf-8") as lines:
        wanted = (row for row in map(json.loads, lines) if part in {"all", part_of(row)})
        yield from (row for number, row in enumerate(wanted) if number % every == 0)


def judge(row: dict[str, str]) -> Judged:
    """Send a row the whole way of a guard."""
    submission = Submission(content=row["text"], author=row.get("author"), url=row.get("url"))
    try:
        decision = GUARD.review(submission, Post(title=row.get("title") or ""))
    except InvalidSubmission:
        return Judged(row["label"], None, group_of(row))
    return Judged(row["label"], decision.score, group_of(row))


def share_from(totals: Sequence[int], threshold: int) -> float:
    """Give the share of *totals* that reach *threshold*."""
    return sum(total >= threshold for total in totals) / len(totals)


def recall_at(spam: Sequence[int], ham: Sequence[int], false_positives: float) -> float:
    """Give the recall of the lowest threshold that lets no more than this share of ham through."""
    ranked = sorted(ham, reverse=True)
    return share_from(spam, ranked[int(len(ranked) * false_positives)] + 1)


def area(spam: Sequence[int], ham: Sequence[int]) -> float:
    """Give the chance that a spam has more points than a ham: the area under the ROC curve, ties counted half."""
    ranked = sorted(ham)
    wins = sum(bisect_left(ranked, total) + bisect_right(ranked, total) for total in spam)
    return wins / (2 * len(spam) * len(ham))


def table_line(name: str, judged: Sequence[Judged]) -> str:
    """Write the line of one file."""
    spam = [one.total for one in judged if one.label == "spam"]
    ham = [one.total for one in judged if one.label == "ham"]
    hold, is_spam = GUARD.thresholds.hold, GUARD.thresholds.spam
    cells = [f"{name:24}", f"{len(spam):6}", f"{len(ham):6}"]
    for totals in (spam, ham):
        cells += [f"{share_from(totals, bound):8.3%}" if totals else " " * 8 for bound in (hold, is_spam)]
    if spam and ham:
        cells += [f"{recall_at(spam, ham, FALSE_POSITIVES):8.3f}", f"{area(spam, ham):7.3f}"]
    refused = sum(one.score is None for one in judged)
    return " ".join(cells) + (f"  ({refused} refused)" if refused else "")


def share_cell(totals: Sequence[int], threshold: int) -> str:
    """Write the share of totals that reach a threshold, with its interval and the count it stands on."""
    count = sum(total >= threshold for total in totals)
    if not totals:
        return f"{'':32}"
    low, high = Share(count, len(totals)).interval
    return f"{count / len(totals):7.2%} [{low:7.2%}, {high:7.2%}] {count:5}"


def fold_lines(name: str, judged: Sequence[Judged], folds: int) -> Iterator[str]:
    """Write a line for each fold of a file, one for their mean, and one for all of them together."""
    hold, shares = GUARD.thresholds.hold, []
    for number in (*range(folds), folds):
        inside = [one for one in judged if number in {folds, fold_of(one.group, folds)}]
        spam, ham = ([one.total for one in inside if one.label == label] for label in ("spam", "ham"))
        if number < folds:
            shares.append([share_from(totals, hold) if totals else None for totals in (spam, ham)])
        else:
            yield f"{name:24} mean  {'  '.join(_mean(column) for column in zip(*shares, strict=True))}"
        ranked = f"{recall_at(spam, ham, FALSE_POSITIVES):8.3f}" if spam and ham else ""
        yield f"{name:24} {number if number < folds else 'all':4} {share_cell(spam, hold)} {share_cell(ham, hold)} {ranked}"


def _mean(shares: Sequence[float | None]) -> str:
    known = [share for share in shares if share is not None]
    return f"{sum(known) / len(known):7.2%} {'':24}" if known else f"{'':32}"


def rule_lines(files: dict[str, list[Judged]]) -> Iterator[str]:
    """Write a line for each rule: its points, and the share of each file and label it finds something in."""
    hits: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for name, judged in files.items():
        for one in judged:
            column = f"{name}:{one.label}"
            sizes[column] += 1
            for finding in one.score.findings if one.score else ():
                hits[finding.rule][column] += 1
    for rule in GUARD.rules:
        shares = [f"{column} {hits[rule.id][column] / sizes[column]:.1%}" for column in sizes if hits[rule.id][column]]
        yield f"{rule.id:32} {rule.points:+4d}  {'  '.join(shares)}"


def main(argv: Iterable[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--part", choices=("tuned", "kept", "all"), default="kept")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read every N-th row only")
    parser.add_argument("--folds", type=int, metavar="N", help="say the figures of each of N folds by group")
    parser.add_argument("--rules", action="store_true", help="say how often each rule finds something")
    options = parser.parse_args(None if argv is None else list(argv))
    files: dict[str, list[Judged]] = {}
    print("                           spam    ham   recall  recall      FPR      FPR  recall     AUC")
    print("                                        at hold  at spam  at hold  at spam  at 1 %")
    for path in sorted(options.directory.glob("*.jsonl")):
        files[path.stem] = [judge(row) for row in rows(path, options.part, options.every)]
        if files[path.stem]:
            print(table_line(path.stem, files[path.stem]), flush=True)
    if options.folds:
        print(f"\n{'':24} fold  recall at hold [95 %] of            FPR at hold [95 %] of         recall at 1 %")
        for name, judged in files.items():
            print(*fold_lines(name, judged, options.folds), sep="\n")
    if options.rules:
        print("", *rule_lines(files), sep="\n")


if __name__ == "__main__":
    main()
