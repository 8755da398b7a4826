"""What a guard does with its history: it asks, tells, and goes on without when it must."""

import logging
from datetime import datetime

import attrs
import pytest

from commentguard.errors import HistoryUnavailable
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.model.comment import Comment, Submission
from commentguard.model.decision import Decision
from commentguard.model.past import Past
from commentguard.model.verdict import Finding, Verdict

SUBMISSION = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.", post_id="7")


class Away(MemoryHistory):
    """A history that is away, for questions or for good."""

    def __init__(self, *, asking: bool, telling: bool) -> None:
        super().__init__()
        self.asking, self.telling = asking, telling

    def past(self, comment: Comment, text: str, now: datetime | None = None) -> Past:
        """Answer unless it is away for questions."""
        if self.asking:
            raise HistoryUnavailable("the disk is away")
        return super().past(comment, text, now)

    def remember(self, decision: Decision) -> None:
        """Remember unless it is away."""
        if self.telling:
            raise HistoryUnavailable("the disk is full")
        super().remember(decision)


def note(because: str) -> Finding:
    """Give the finding that says what happened."""
    return Finding(rule="history.unavailable", points=0, because=because)


@pytest.mark.parametrize(
    ("asking", "telling", "notes"),
    [
        (False, False, ()),
        (True, False, (note("judged without the history: the disk is away"),)),
        (False, True, (note("not remembered: the disk is full"),)),
        (True, True, (note("judged without the history: the disk is away"), note("not remembered: the disk is full"))),
    ],
)
def test_unavailable(asking: bool, telling: bool, notes: tuple[Finding, ...], caplog: pytest.LogCaptureFixture) -> None:
    """A comment is judged with or without the history; what was missing stands in the decision and in the log."""
    guard = Guard(history=Away(asking=asking, telling=telling))
    decision = guard.admit(SUBMISSION)
    assert decision.verdict is Verdict.PUBLISH
    assert decision.score.findings[-len(notes) or len(decision.score.findings) :] == notes
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * len(notes)
    assert all(f"+0  history.unavailable: {found.because}" in decision.explain() for found in notes)
    assert guard.review(SUBMISSION).case.past.published == (not telling and not asking)


def test_remember_under_an_id() -> None:
    """A decision is remembered under the id that the host gave the comment since."""
    history = MemoryHistory()
    guard = Guard(history=history)
    decision = guard.remember(guard.review(SUBMISSION), id="81")
    assert decision.comment.id == "81"
    guard.remember(decision)
    guard.remember(guard.review(SUBMISSION), id="81")
    assert len(history) == 1
    assert guard.review(attrs.evolve(SUBMISSION, id="81")).case.past == Past()


def test_remember_nothing() -> None:
    """Without a history nothing is remembered, and a decision is what it was."""
    guard = Guard()
    decision = guard.review(SUBMISSION)
    assert guard.remember(decision) is decision


def test_overrule() -> None:
    """What a moderator decides counts for the author from then on."""
    guard = Guard(history=MemoryHistory())
    guard.remember(guard.review(SUBMISSION), id="81")
    ruling = guard.overrule("81", Verdict.SPAM, "anna")
    assert (ruling.was, ruling.verdict) == (Verdict.PUBLISH, Verdict.SPAM)
    assert guard.review(SUBMISSION).case.past.spam == 1


def test_overrule_without_a_history() -> None:
    """A moderator is told that nothing keeps the decision."""
    with pytest.raises(HistoryUnavailable, match="no history that could keep a moderator's decision"):
        Guard().overrule("81", Verdict.SPAM, "anna")
