"""What each rule finds in spam and in good comments, and which rules find the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import log

import attrs

from commentguard.backtest.share import Share
from commentguard.backtest.trial import Trial

FEWEST_SHARED = 5
"""Comments that two rules must both find something in before they are said to overlap."""
OVERLAP = 0.5
"""The share of the comments of either rule in which both find something, from which on they are said to overlap."""


@attrs.frozen(kw_only=True)
class RuleFigures:
    """What a *rule* finds: in how much *spam*, in how much *ham*.

    *needed* spam is caught at the hold threshold thanks to its points, and *costs* good comments; without the rule
    they would not be.
    """

    rule: str
    points: int
    spam: Share
    ham: Share
    needed: int = 0
    costs: int = 0

    @property
    def lift(self) -> float:
        """The log-odds that a finding speaks for spam, half a comment added to each count: 0 says nothing, 2.3 is 10:1."""
        return log(_odds(self.spam) / _odds(self.ham))

    def to_dict(self) -> dict[str, object]:
        """Give the figures as plain data."""
        shares = {"spam": self.spam.to_dict(), "ham": self.ham.to_dict()}
        return {
            "rule": self.rule,
            "points": self.points,
            **shares,
            "lift": round(self.lift, 2),
            "needed": self.needed,
            "costs": self.costs,
        }


@attrs.frozen(kw_only=True)
class Overlap:
    """Two rules that find something in the *same* comments, of those that *either* does."""

    rules: tuple[str, str]
    same: int
    either: int

    @property
    def share(self) -> float:
        """How much of what either finds both find (Jaccard)."""
        return self.same / self.either

    def to_dict(self) -> dict[str, object]:
        """Give the overlap as plain data."""
        return {"rules": list(self.rules), "same": self.same, "either": self.either, "share": round(self.share, 3)}


def figures(trials: Sequence[Trial], hold: int) -> tuple[RuleFigures, ...]:
    """Give the figures of every rule that found something, those of most lift first."""
    sizes = Counter(trial.spam for trial in trials)
    found: Counter[tuple[str, bool]] = Counter()
    decisive: Counter[tuple[str, bool]] = Counter()
    points: dict[str, int] = {}
    for trial in trials:
        for rule, earned in _summed(trial).items():
            found[rule, trial.spam] += 1
            decisive[rule, trial.spam] += trial.total >= hold > trial.total - earned
            points[rule] = max(points.get(rule, 0), earned, key=abs)
    made = [
        RuleFigures(
            rule=rule,
            points=points[rule],
            spam=Share(found[rule, True], sizes[True]),
            ham=Share(found[rule, False], sizes[False]),
            needed=decisive[rule, True],
            costs=decisive[rule, False],
        )
        for rule in points
    ]
    return tuple(sorted(made, key=lambda one: (-one.lift, one.rule)))


def overlaps(trials: Iterable[Trial]) -> tuple[Overlap, ...]:
    """Give the pairs of rules that mostly find something in the same comments, the nearest first."""
    alone: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for trial in trials:
        alone.update(trial.rules)
        both.update(combinations(sorted(trial.rules), 2))
    pairs = (
        Overlap(rules=(one, other), same=same, either=alone[one] + alone[other] - same)
        for (one, other), same in both.items()
        if same >= FEWEST_SHARED
    )
    return tuple(sorted((pair for pair in pairs if pair.share >= OVERLAP), key=lambda pair: (-pair.share, pair.rules)))


def _summed(trial: Trial) -> Counter[str]:
    summed: Counter[str] = Counter()
    for rule, points in trial.earned:
        summed[rule] += points
    return summed


def _odds(share: Share) -> float:
    return (share.part + 0.5) / (share.whole - share.part + 0.5)
