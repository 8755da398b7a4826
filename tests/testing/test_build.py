"""Builders give ordinary values, with what a test is about changed."""

import pytest

from commentguard.guard.guard import Guard
from commentguard.model.verdict import Verdict
from commentguard.testing.build import make_decision, make_post, make_submission


def test_ordinary() -> None:
    """The default guard publishes what the builder gives, with no finding against it."""
    decision = Guard().review(make_submission(), make_post())
    assert decision.verdict is Verdict.PUBLISH
    assert decision.score.total <= 0


def test_own_fields() -> None:
    """A field of the test's own goes before the builder's."""
    assert make_submission(author="Jo", ip="192.0.2.1").author == "Jo"
    assert make_post(title="Ferns").title == "Ferns"


def test_unknown_field() -> None:
    """A field that a submission does not have is refused."""
    with pytest.raises(TypeError, match="mail"):
        make_submission(mail="x")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_decision(verdict: Verdict) -> None:
    """A decision of each verdict can be had, about any comment."""
    decision = make_decision(verdict, content="Hello", author="")
    assert (decision.verdict, decision.comment.content) == (verdict, "Hello")
