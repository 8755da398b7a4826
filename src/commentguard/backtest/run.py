"""Trying a guard on the comments of a dump."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import count

import attrs

from commentguard.backtest.backtest import Backtest
from commentguard.backtest.trial import Trial, trial_of
from commentguard.errors import InvalidSubmission
from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.readers.record import Record

MODERATORS = "moderators"
"""Who the history is told to have decided: dumps name nobody."""


@attrs.define(kw_only=True)
class Trials:
    """A guard at work on decided comments, one after the other.

    The past of a comment is what came before it, as moderators decided it. The e-mail address and the name may be missing, for dumps lose fields.
    """

    guard: Guard
    trials: list[Trial] = attrs.field(factory=list)
    undecided: int = 0
    refused: int = 0

    @classmethod
    def of(cls, guard: Guard) -> "Trials":
        """Begin with the settings of *guard* and an empty history."""
        return cls(guard=attrs.evolve(guard, required=("content",), history=MemoryHistory(clock=_unhurried_clock())))

    def add(self, record: Record) -> Decision | None:
        """Try the comment of *record*, and give the decision when moderators had made one."""
        try:
            decision = self.guard.review(submission_of(record, self.guard.limits), record.post)
        except InvalidSubmission:
            self.refused += 1
            return None
        spam = is_spam(record)
        self._remember(decision, str(record.source), spam)
        if spam is None:
            self.undecided += 1
            return None
        self.trials.append(trial_of(record, decision, spam=spam))
        return decision

    def _remember(self, decision: Decision, where: str, spam: bool | None) -> None:  # noqa: FBT001  (one of three answers)
        """Remember the comment, and what moderators decided about it where they did."""
        name = decision.comment.id or where
        self.guard.remember(decision, id=name)
        if spam is not None:
            self.guard.overrule(name, Verdict.SPAM if spam else Verdict.PUBLISH, MODERATORS)

    def result(self) -> Backtest:
        """Give what the trials came to."""
        return Backtest(
            trials=self.trials, thresholds=self.guard.thresholds, undecided=self.undecided, refused=self.refused
        )


def run_backtest(records: Iterable[Record], guard: Guard) -> Backtest:
    """Try *guard* on *records*: those that moderators published are good, those they called spam or trashed are spam.

    The guard's history is left alone; the past of each comment is what came before it.
    """
    trials = Trials.of(guard)
    for record in records:
        trials.add(record)
    return trials.result()


def is_spam(record: Record) -> bool | None:
    """Say whether moderators called the comment spam; None when they had not decided, or nobody can tell."""
    return {Verdict.PUBLISH: False, Verdict.SPAM: True}.get(record.status.verdict or Verdict.HOLD)


def _unhurried_clock() -> Callable[[], datetime]:
    """Give a clock that is a minute later at every look, so that comments without a time of their own are no flood."""
    minutes = count()
    return lambda: datetime(1, 1, 1, tzinfo=UTC) + timedelta(minutes=next(minutes))
