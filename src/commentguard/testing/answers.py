"""Make every guard answer as a test wants, without inventing a comment that earns the answer."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import attrs

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.guard import Guard
from commentguard.model.comment import Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Finding, Score, Thresholds, Verdict

RULE = "testing.override"
"""The rule that a finding names which no finding of the test's own accounts for."""


@attrs.frozen(kw_only=True)
class Call:
    """What a guard was asked to review, and its *decision*; None when the submission was refused."""

    submission: Submission
    post: Post | None = None
    decision: Decision | None = None


@contextmanager
def override(
    verdict: Verdict | str | None = None, *, findings: Iterable[Finding] = (), problems: Iterable[Problem] = ()
) -> Iterator[list[Call]]:
    """Let every `Guard` of the process decide *verdict*, with *findings*, or refuse with *problems*; give its calls.

    Submissions are validated and sanitized as ever, so what is shown stays true; only the score is replaced. Where
    the findings do not add up to the verdict, one more of the rule `testing.override` makes up for it; without a
    verdict they are the score. With *problems* nothing is reviewed, and InvalidSubmission is raised. Overrides may be
    nested: the inner one holds. Raises ValueError for a word that is no verdict.

    >>> from commentguard.testing import make_submission
    >>> with override("spam") as calls:
    ...     Guard().review(make_submission()).verdict
    <Verdict.SPAM: 'spam'>
    >>> calls[0].submission.author
    'Robin Reader'
    """
    wanted = None if verdict is None else Verdict(verdict)
    given, refusals = tuple(findings), tuple(problems)
    calls: list[Call] = []
    review = Guard.review

    def answer(guard: Guard, submission: Submission, post: Post | None = None, **options: Any) -> Decision:
        if refusals:
            calls.append(Call(submission=submission, post=post))
            raise InvalidSubmission(refusals)
        try:
            decision = _forced(review(guard, submission, post, **options), wanted, given)
        except InvalidSubmission:
            calls.append(Call(submission=submission, post=post))
            raise
        calls.append(Call(submission=submission, post=post, decision=decision))
        return decision

    with patch.object(Guard, "review", answer):
        yield calls


def _forced(decision: Decision, verdict: Verdict | None, findings: tuple[Finding, ...]) -> Decision:
    score = Score(findings)
    missing = _missing(score.total, verdict, decision.thresholds)
    if missing:
        score = Score((*findings, Finding(rule=RULE, points=missing, because="a test wants this verdict")))
    comment = attrs.evolve(decision.comment, holds=()) if verdict is Verdict.PUBLISH else decision.comment
    clean = attrs.evolve(decision.case.clean, comment=comment)
    return attrs.evolve(decision, case=attrs.evolve(decision.case, clean=clean), score=score)


def _missing(total: int, verdict: Verdict | None, thresholds: Thresholds) -> int:
    """Give the points between *total* and the nearest total that *verdict* has."""
    if verdict is None or thresholds.verdict(total) is verdict:
        return 0
    lowest = {Verdict.PUBLISH: thresholds.hold - 1, Verdict.HOLD: thresholds.hold, Verdict.SPAM: thresholds.spam}
    return lowest[verdict] - total
