"""Kinds of content may be judged by thresholds of their own."""

import pytest

from commentguard.guard.guard import Guard
from commentguard.guard.kinds import by_kind, kind_name, thresholds_for
from commentguard.model.comment import Comment, Submission
from commentguard.model.verdict import Thresholds, Verdict

LOW, ALL = Thresholds(hold=1, spam=2), Thresholds()


@pytest.mark.parametrize(
    ("kind", "parent", "known", "found"),
    [
        ("comment", "", {}, ALL),
        ("comment", "", {"reply": LOW}, ALL),
        ("comment", "7", {"reply": LOW}, LOW),
        ("comment", "7", {"comment": LOW}, LOW),
        ("reply", "", {"reply": LOW}, LOW),
        ("trackback", "", {"pingback": LOW}, LOW),
        ("pingback", "", {"trackback": LOW}, LOW),
        ("pingback", "7", {"reply": LOW}, ALL),
        ("Contact_Form", "", {"contact": LOW}, LOW),
        ("", "", {"comment": LOW}, LOW),
        ("forum-post", "", {"forum post": LOW}, LOW),
    ],
)
def test_thresholds_for(kind: str, parent: str, known: dict[str, Thresholds], found: Thresholds) -> None:
    """The nearest kind that has thresholds counts, or else those for all."""
    comment = Comment(content="a", kind=kind, parent_id=parent)
    assert thresholds_for(comment, by_kind(known), ALL) == found


def test_guard() -> None:
    """A guard judges a kind by its thresholds, and the decision names them."""
    guard = Guard(kinds={"pingback": Thresholds(hold=0)}, required=())
    decision = guard.review(Submission(content="I agree with this.", kind="pingback"))
    assert (decision.verdict, decision.thresholds) == (Verdict.HOLD, Thresholds(hold=0))
    assert guard.review(Submission(content="I agree with this.")).verdict is Verdict.PUBLISH


def test_kind_name() -> None:
    """A kind has one name, however it is written."""
    assert kind_name(" Contact_Form ") == kind_name("contact form") == "contact-form"
