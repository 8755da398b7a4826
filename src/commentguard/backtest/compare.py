"""Two guards tried on the same comments: what changes for whom."""

from collections import Counter

import attrs

from commentguard.backtest.backtest import Backtest
from commentguard.backtest.trial import Trial


@attrs.frozen(kw_only=True)
class Flip:
    """A comment on which two guards do not agree: its trials *before* and *after*."""

    before: Trial
    after: Trial

    @property
    def rules(self) -> tuple[tuple[str, int], ...]:
        """The rules whose points differ, and by how much."""
        change = Counter[str]()
        for rule, points in self.after.earned:
            change[rule] += points
        for rule, points in self.before.earned:
            change[rule] -= points
        return tuple(sorted((pair for pair in change.items() if pair[1]), key=lambda pair: (-abs(pair[1]), pair[0])))

    def to_dict(self) -> dict[str, object]:
        """Give the flip as plain data."""
        return {
            "before": self.before.to_dict(),
            "after": self.after.to_dict(),
            "rules": [list(pair) for pair in self.rules],
        }


def flips(before: Backtest, after: Backtest) -> tuple[Flip, ...]:
    """Give the comments whose verdict differs, in the order of the dump.

    Raises ValueError when the two did not try the same comments.
    """
    if [trial.where for trial in before.trials] != [trial.where for trial in after.trials]:
        raise ValueError("two backtests can be compared when they tried the same comments in the same order")
    pairs = zip(before.trials, after.trials, strict=True)
    return tuple(Flip(before=one, after=other) for one, other in pairs if one.verdict is not other.verdict)
