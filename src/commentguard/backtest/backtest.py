"""A backtest: a guard tried on comments that moderators decided about."""

from collections.abc import Iterable
from functools import cached_property

import attrs

from commentguard.backtest.curve import Confusion, Curve
from commentguard.backtest.figures import Overlap, RuleFigures, figures, overlaps
from commentguard.backtest.share import Share
from commentguard.backtest.trial import Trial
from commentguard.model.verdict import Thresholds, Verdict

BUDGET = 0.01
"""The share of good comments that a moderator puts up with being held."""
SPAM_PART = 0.1
"""Nobody looks at spam: of the budget, this part may be called so."""


def _trials(given: Iterable[Trial]) -> tuple[Trial, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True, slots=False)
class Backtest:
    """The *trials* of one guard, in the order of the dump, and the *thresholds* they were held against.

    *undecided* comments had no decision of a moderator, *refused* ones are no acceptable submission; neither is tried.
    """

    trials: tuple[Trial, ...] = attrs.field(converter=_trials)
    thresholds: Thresholds = attrs.field(factory=Thresholds)
    undecided: int = 0
    refused: int = 0

    @cached_property
    def spam(self) -> tuple[Trial, ...]:
        """The trials of what moderators called spam."""
        return tuple(trial for trial in self.trials if trial.spam)

    @cached_property
    def ham(self) -> tuple[Trial, ...]:
        """The trials of what moderators published."""
        return tuple(trial for trial in self.trials if not trial.spam)

    @cached_property
    def curve(self) -> Curve:
        """What any threshold would do."""
        return Curve([trial.total for trial in self.spam], [trial.total for trial in self.ham])

    def confusion(self, verdict: Verdict = Verdict.HOLD) -> Confusion:
        """Give what the guard caught: held or called spam, or with `Verdict.SPAM` called spam.

        What its settings hold for other reasons than points counts too.
        """
        threshold = self.thresholds.spam if verdict is Verdict.SPAM else self.thresholds.hold
        return Confusion(threshold, _caught(self.spam, verdict), _caught(self.ham, verdict))

    @property
    def lost(self) -> tuple[Trial, ...]:
        """The published comments that the guard would hold or call spam, those of most points first."""
        held = (trial for trial in self.ham if trial.verdict is not Verdict.PUBLISH)
        return tuple(sorted(held, key=lambda trial: -trial.total))

    @property
    def missed(self) -> tuple[Trial, ...]:
        """The spam that the guard would publish, that of fewest points first."""
        passed = (trial for trial in self.spam if trial.verdict is Verdict.PUBLISH)
        return tuple(sorted(passed, key=lambda trial: trial.total))

    @cached_property
    def rules(self) -> tuple[RuleFigures, ...]:
        """What each rule found, those of most lift first."""
        return figures(self.trials, self.thresholds.hold)

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """The rules that mostly found something in the same comments."""
        return overlaps(self.trials)

    def suggested(self, budget: float = BUDGET) -> Thresholds:
        """Give the lowest thresholds that hold no more than *budget* of the good comments, and call a tenth of it spam.

        Few comments say little about a small budget: look at the interval of what `curve.at` gives.
        """
        hold = self.curve.within(budget)
        return Thresholds(hold=hold, spam=max(hold, self.curve.within(budget * SPAM_PART)))

    def to_dict(self, budget: float = BUDGET) -> dict[str, object]:
        """Give all that the backtest says as plain data; no private value is in it."""
        suggested = self.suggested(budget)
        return {
            "comments": len(self.trials),
            "spam": len(self.spam),
            "ham": len(self.ham),
            "undecided": self.undecided,
            "refused": self.refused,
            "thresholds": attrs.asdict(self.thresholds),
            "hold": self.confusion(Verdict.HOLD).to_dict(),
            "spam_verdict": self.confusion(Verdict.SPAM).to_dict(),
            "auc": self.curve.area,
            "recall_at_1_percent": self.curve.recall_within(BUDGET).to_dict(),
            "suggested": {
                "budget": budget,
                "hold": self.curve.at(suggested.hold).to_dict(),
                "spam": self.curve.at(suggested.spam).to_dict(),
            },
            "rules": [one.to_dict() for one in self.rules],
            "overlaps": [one.to_dict() for one in self.overlaps],
            "curve": [one.to_dict() for one in self.curve.every()],
            "lost": [trial.to_dict() for trial in self.lost],
            "missed": [trial.to_dict() for trial in self.missed],
        }


def _caught(trials: tuple[Trial, ...], verdict: Verdict) -> Share:
    wanted = {Verdict.SPAM} if verdict is Verdict.SPAM else {Verdict.HOLD, Verdict.SPAM}
    return Share(sum(trial.verdict in wanted for trial in trials), len(trials))
