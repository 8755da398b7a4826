"""Labelled comments of a directory, for the benchmarks that learn and compare.

Each `*.jsonl` file holds one object a line: `text`, `label` (`spam` or `ham`), and where known `author`, `url`,
`title` (of the post) and `group` (the post). Near-duplicates of an earlier comment are left out, and folds keep
comments of one group together.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs
from benchmarks.scoring import part_of
from sklearn.model_selection import StratifiedGroupKFold

from commentguard.backtest.curve import Curve
from commentguard.backtest.share import Share
from commentguard.errors import InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.model.comment import Post, Submission
from commentguard.rules.learned.alike import families
from commentguard.rules.learned.decided import Decided

GUARD = Guard(required=("content",))
FOLDS = 5
ROUNDS = 200
BUDGET = 0.01
FEWEST = 20
"""Spam and good comments without which a file says nothing."""


@attrs.frozen
class Labelled:
    """A comment as typed, with its *group*, and as decided."""

    text: str
    author: str
    group: str
    decided: Decided

    @property
    def spam(self) -> bool:
        """Whether its label says spam."""
        return self.decided.spam


def files(directory: Path, most: int, part: str = "all") -> Iterator[tuple[str, list[Labelled]]]:
    """Give the comments of each file that has enough of both kinds; *most* of a *part* of a file, spread over it."""
    for path in sorted(directory.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            rows = [row for row in map(json.loads, lines) if part in {"all", part_of(row)}]
        spam = sum(row["label"] == "spam" for row in rows)
        if min(spam, len(rows) - spam) < FEWEST:
            continue
        step = max(1, len(rows) // most)
        yield path.stem, list(_distinct(rows[::step][:most]))


def _distinct(rows: Sequence[dict[str, str]]) -> Iterator[Labelled]:
    heads = families([row["text"] for row in rows])
    for place, row in enumerate(rows):
        group = row.get("group") or f"alone {place}"
        submission = Submission(content=row["text"], author=row.get("author"), url=row.get("url"))
        try:
            decision = GUARD.review(submission, Post(id=group, title=row.get("title") or ""))
        except InvalidSubmission:
            continue
        if heads[place] == place:
            decided = Decided(case=decision.case, spam=row["label"] == "spam")
            yield Labelled(row["text"], row.get("author") or "", group, decided)


def folds(comments: Sequence[Labelled]) -> list[tuple[list[int], list[int]]]:
    """Split into places to learn from and places to judge, so that a group is on one side."""
    labels = [one.spam for one in comments]
    groups = [one.group for one in comments]
    count = min(FOLDS, len(set(groups)))
    split = StratifiedGroupKFold(count, shuffle=True, random_state=1).split(labels, labels, groups)
    return [(seen.tolist(), unseen.tolist()) for seen, unseen in split]


@attrs.frozen
class Judged:
    """The points of comments that a system had not seen, beside the comments."""

    comments: Sequence[Labelled]
    points: Sequence[float]

    @property
    def curve(self) -> Curve:
        """Their curve; points that are fractions are ranked."""
        ranks = {value: rank for rank, value in enumerate(sorted(set(self.points)))}
        return Curve(*([ranks[value] for value, one in self._pairs() if one.spam is kind] for kind in (True, False)))

    def reaching(self, threshold: float) -> tuple[Share, Share]:
        """Give how much spam and how many good comments reach *threshold*."""
        kinds = ([value >= threshold for value, one in self._pairs() if one.spam is kind] for kind in (True, False))
        spam, ham = (Share(sum(kind), len(kind)) for kind in kinds)
        return spam, ham

    def recall(self) -> float:
        """Give the recall at 1 % false positives."""
        return self.curve.recall_within(BUDGET).value or 0.0

    def interval(self) -> tuple[float, float]:
        """Give where that recall is with 95 % confidence: a bootstrap over groups, which bring their threshold along."""
        dice = random.Random(1)  # noqa: S311  (it resamples)
        groups: dict[str, list[int]] = {}
        for place, one in enumerate(self.comments):
            groups.setdefault(one.group, []).append(place)
        names = list(groups)
        recalls = []
        for _ in range(ROUNDS):
            places = [place for name in dice.choices(names, k=len(names)) for place in groups[name]]
            sample = Judged([self.comments[place] for place in places], [self.points[place] for place in places])
            recalls.append(sample.recall())
        recalls.sort()
        return recalls[ROUNDS // 40], recalls[-1 - ROUNDS // 40]

    def _pairs(self) -> Iterator[tuple[float, Labelled]]:
        return zip(self.points, self.comments, strict=True)


System = Callable[[Sequence[Labelled], Sequence[Labelled]], Sequence[float]]
"""Learns from the first comments and gives the points of the second."""


def judged(comments: Sequence[Labelled], system: System, few: int | None = None, seed: int = 1) -> Judged:
    """Let *system* judge each comment by what it learned from other folds: all of them, or a *few* decisions."""
    points = [0.0] * len(comments)
    for seen, unseen in folds(comments):
        chosen = seen if few is None else drawn(comments, seen, few, seed)
        given = system([comments[place] for place in chosen], [comments[place] for place in unseen])
        for place, value in zip(unseen, given, strict=True):
            points[place] = value
    return Judged(comments, points)


def drawn(comments: Sequence[Labelled], places: Sequence[int], few: int, seed: int) -> list[int]:
    """Draw a *few* of *places*, five of each kind at least, as a site has them after its first decisions."""
    dice = random.Random(seed)  # noqa: S311  (it samples)
    mixed = dice.sample(list(places), len(places))
    first = [place for kind in (True, False) for place in [one for one in mixed if comments[one].spam is kind][:5]]
    return (first + [place for place in mixed if place not in first])[:few]


def line(name: str, one: Judged, threshold: float | None) -> str:
    """Write a row: recall at 1 % false positives with its interval, AUC, and what the system's own threshold does."""
    low, high = one.interval()
    cells = f"{name:28} {one.recall():6.3f} ({low:.3f} to {high:.3f}) {one.curve.area or 0:7.3f}"
    if threshold is None:
        return cells
    spam, ham = one.reaching(threshold)
    return f"{cells}   {spam.value or 0:6.3f}  {ham.value or 0:6.4f}"


HEAD = f"{'':28} recall at 1 % false pos.     AUC   recall     FPR\n{'':28}  (95 % interval)                   at its own threshold"
