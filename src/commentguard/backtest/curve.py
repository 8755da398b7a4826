"""What each threshold would do: shares of spam and of good comments that reach it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs

from commentguard.backtest.share import Share


def _sorted(totals: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(totals))


@attrs.frozen
class Confusion:
    """What a threshold would do: *spam* and *ham* are the shares of either kind that reach it."""

    threshold: int
    spam: Share
    ham: Share

    @property
    def recall(self) -> Share:
        """The share of spam that is caught."""
        return self.spam

    @property
    def false_positives(self) -> Share:
        """The share of good comments that are caught."""
        return self.ham

    @property
    def precision(self) -> Share:
        """The share of what is caught that is spam."""
        return Share(self.spam.part, self.spam.part + self.ham.part)

    def to_dict(self) -> dict[str, object]:
        """Give the counts and shares as plain data."""
        return {
            "threshold": self.threshold,
            "spam": {"caught": self.spam.part, "passed": self.spam.whole - self.spam.part},
            "ham": {"caught": self.ham.part, "passed": self.ham.whole - self.ham.part},
            "recall": self.recall.to_dict(),
            "false_positives": self.false_positives.to_dict(),
            "precision": self.precision.to_dict(),
        }


@attrs.frozen
class Curve:
    """The points of spam and of ham, sorted, and what thresholds would make of them."""

    spam: tuple[int, ...] = attrs.field(converter=_sorted)
    ham: tuple[int, ...] = attrs.field(converter=_sorted)

    def at(self, threshold: int) -> Confusion:
        """Give what *threshold* would do."""
        return Confusion(threshold, _reaching(self.spam, threshold), _reaching(self.ham, threshold))

    def within(self, budget: float) -> int:
        """Give the lowest threshold that catches no more than *budget* of the good comments."""
        allowed = int(len(self.ham) * budget)
        return self.ham[-1 - allowed] + 1 if allowed < len(self.ham) else min((*self.spam, *self.ham), default=0)

    def recall_within(self, budget: float) -> Share:
        """Give the recall of that threshold."""
        return _reaching(self.spam, self.within(budget))

    @property
    def area(self) -> float | None:
        """The chance that a spam has more points than a good comment, ties counted half: the area under the ROC curve."""
        if not self.spam or not self.ham:
            return None
        wins = sum(bisect_left(self.ham, total) + bisect_right(self.ham, total) for total in self.spam)
        return wins / (2 * len(self.spam) * len(self.ham))

    def every(self, step: int = 5) -> tuple[Confusion, ...]:
        """Give what thresholds in steps would do, from where most are caught to where nothing is."""
        totals = (*self.spam, *self.ham)
        if not totals:
            return ()
        low, high = min(totals) // step * step, max(totals) // step * step + step
        return tuple(self.at(threshold) for threshold in range(low, high + 1, step))


def _reaching(totals: Sequence[int], threshold: int) -> Share:
    return Share(len(totals) - bisect_left(totals, threshold), len(totals))
