"""A test makes every guard answer as it wants."""

import pytest

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.model.comment import Post
from commentguard.model.verdict import Finding, Thresholds, Verdict
from commentguard.testing.answers import RULE, override
from commentguard.testing.build import make_submission
from commentguard.testing.samples import SPAM_SAMPLES

STRICT = Guard(thresholds=Thresholds(hold=-5, spam=-1))
HOLDING = Guard.from_mapping({"typed_addresses": "hold"})


@pytest.mark.parametrize("guard", [Guard(), STRICT, HOLDING], ids=["default", "strict", "holding"])
@pytest.mark.parametrize("verdict", list(Verdict))
def test_verdict(verdict: Verdict, guard: Guard) -> None:
    """Every guard decides as told, on good comments and bad ones, whatever its settings."""
    with override(verdict):
        for submission in (make_submission(), make_submission(content="Mail me: a@example.org"), *SPAM_SAMPLES):
            assert guard.review(submission).verdict is verdict


def test_word() -> None:
    """The verdict may be given as its word."""
    with override("hold"):
        assert Guard().review(make_submission()).verdict is Verdict.HOLD


def test_unknown_word() -> None:
    """A word that is no verdict is refused at once."""
    with pytest.raises(ValueError, match="reject"), override("reject"):
        pass


def test_findings() -> None:
    """The findings of the test are the score, and one more makes up for what is missing to the verdict."""
    finding = Finding(rule="links.many", points=30, because="3 links")
    with override("spam", findings=[finding]):
        score = Guard().review(make_submission()).score
    assert [(one.rule, one.points) for one in score.findings] == [("links.many", 30), (RULE, 70)]


def test_findings_alone() -> None:
    """Without a verdict, the findings decide by the guard's own thresholds."""
    with override(findings=[Finding(rule="links.many", points=60, because="3 links")]):
        decision = Guard().review(make_submission())
    assert (decision.verdict, decision.score.total) == (Verdict.HOLD, 60)


def test_problems() -> None:
    """A guard refuses with the problems of the test, and the call is listed without a decision."""
    submission = make_submission()
    with (
        override(problems=[Problem("email", "invalid")]) as calls,
        pytest.raises(InvalidSubmission) as caught,
    ):
        Guard().review(submission)
    assert caught.value.problems == (Problem("email", "invalid"),)
    assert [(call.submission, call.decision) for call in calls] == [(submission, None)]


def test_real_problems() -> None:
    """What is really wrong with a submission is still found."""
    with override("publish") as calls, pytest.raises(InvalidSubmission):
        Guard().review(make_submission(email=""))
    assert calls[0].decision is None


def test_calls() -> None:
    """The submissions and posts that the guards saw are listed in order, those to be admitted too."""
    history = MemoryHistory()
    with override("spam") as calls:
        Guard().review(make_submission(author="Ines"))
        Guard(history=history).admit(make_submission(author="Jo"), Post(title="Ferns"))
    assert [call.submission.author for call in calls] == ["Ines", "Jo"]
    assert [call.post for call in calls] == [None, Post(title="Ferns")]
    assert len(history) == 1


def test_content_is_safe() -> None:
    """What is shown of a comment is sanitized as ever."""
    guard = Guard()
    with override("publish"):
        decision = guard.review(make_submission(content="<b>x</b><script>alert(1)</script>"))
    assert str(guard.public(decision).html) == "<p><b>x</b></p>"


def test_nested() -> None:
    """The inner override holds, and both see the call."""
    with override("spam") as outer, override("publish") as inner:
        assert Guard().review(make_submission()).verdict is Verdict.PUBLISH
    assert len(outer) == len(inner) == 1


def test_end() -> None:
    """After the override, and after an error inside it, guards decide for themselves again."""
    with pytest.raises(RuntimeError), override("spam"):
        raise RuntimeError
    assert Guard().review(make_submission()).verdict is Verdict.PUBLISH
