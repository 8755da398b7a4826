"""Holds: what a site lets a moderator see first, whatever the points."""

from datetime import UTC, datetime

import attrs
import pytest

from commentguard.errors import NotPublished, Problem
from commentguard.guard.guard import Guard
from commentguard.guard.holds import Holds
from commentguard.history.memory import MemoryHistory
from commentguard.markup.policies import PLAIN
from commentguard.model.comment import Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Thresholds, Verdict

LENIENT = Thresholds(hold=10_000, spam=10_000)
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def reviewed(content: str, **settings: int | bool) -> Decision:
    """Give the decision on *content* of a guard that no points make hold anything."""
    guard = Guard(thresholds=LENIENT, holds=Holds(**settings))  # type: ignore[arg-type]  # each is of its own type
    return guard.review(Submission(author="Liz", email="liz@example.org", content=content))


TWO = "See http://a.example and <a href='http://b.example'>this</a>."


def test_none_by_default() -> None:
    """Links and newcomers are the business of the rules unless a site says otherwise."""
    assert reviewed(TWO).comment.holds == ()


@pytest.mark.parametrize(("links", "held"), [(1, True), (2, True), (3, False)])
def test_links(links: int, held: bool) -> None:
    """From so many links on, bare ones and tags together, a comment is held and says why."""
    decision = reviewed(TWO, links=links)
    expected = (Problem("content", "too_many_links", {"limit": links, "actual": 2}),) if held else ()
    assert decision.comment.holds == expected
    assert decision.verdict is (Verdict.HOLD if held else Verdict.PUBLISH)


def test_removed_links() -> None:
    """A link whose tag the policy took away still counts."""
    guard = Guard(policy=PLAIN, thresholds=LENIENT, holds=Holds(links=2))
    decision = guard.review(Submission(author="Liz", email="liz@example.org", content=TWO))
    assert [problem.code for problem in decision.comment.holds] == ["too_many_links"]


def test_least_links() -> None:
    """A comment without links cannot be held for them."""
    with pytest.raises(ValueError, match="links"):
        Holds(links=0)


def test_first_comment() -> None:
    """An author is held until one comment of the same name and address was published."""
    guard = Guard(thresholds=LENIENT, history=MemoryHistory(), holds=Holds(first_comment=True))
    liz = Submission(author="Liz", email="liz@example.org", content="I agree.")
    first = guard.admit(liz, now=NOON)
    assert (first.verdict, first.comment.holds) == (Verdict.HOLD, (Problem("author", "first_comment"),))
    attrs.evolve(guard, holds=Holds()).admit(attrs.evolve(liz, content="And more."), now=NOON)
    assert guard.admit(attrs.evolve(liz, content="Once more."), now=NOON).verdict is Verdict.PUBLISH
    assert guard.admit(attrs.evolve(liz, email="joe@example.org"), now=NOON).verdict is Verdict.HOLD


def test_first_comment_without_history() -> None:
    """Where nobody is known, everybody is new."""
    decision = reviewed("I agree.", first_comment=True)
    assert decision.verdict is Verdict.HOLD
    with pytest.raises(NotPublished):
        Guard().public(decision)


def test_after_validation() -> None:
    """Reasons of validation stay, before those of the site, and all are explained."""
    guard = Guard(holds=Holds(first_comment=True))
    decision = guard.review(Submission(author="Jаne", email="jane@example.org", content="I agree."))
    assert [problem.code for problem in decision.comment.holds] == ["mixed_script", "first_comment"]
    assert "   hold  author: first_comment" in decision.explain()
