"""Judging: a case, a set of rules and two thresholds make a decision."""

from collections.abc import Iterator

import pytest

from commentguard.guard.judge import judge
from commentguard.guard.wash import clean
from commentguard.markup.policies import WORDPRESS
from commentguard.model.case import Case
from commentguard.model.comment import Comment
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.rules.rule import rule
from commentguard.rules.ruleset import RuleSet


@rule("test.length", points=50, spam=["long enough"], ham=["short"])
def length(case: Case) -> Iterator[str]:
    """Ten characters are too many for this test."""
    if len(case.clean.text) > 10:
        yield "more than ten characters"


def case(content: str) -> Case:
    """Give the case of a comment that says *content*."""
    return Case(clean=clean(Comment(content=content), WORDPRESS))


@pytest.mark.parametrize(
    ("thresholds", "verdict"),
    [
        (Thresholds(), Verdict.HOLD),
        (Thresholds(hold=51), Verdict.PUBLISH),
        (Thresholds(hold=10, spam=50), Verdict.SPAM),
    ],
)
def test_thresholds(thresholds: Thresholds, verdict: Verdict) -> None:
    """The thresholds say what the same points lead to; reaching one is enough."""
    decision = judge(case("more than ten"), RuleSet((length,)), thresholds)
    assert decision.score.total == 50
    assert decision.verdict is verdict
    assert decision.thresholds == thresholds


def test_nothing_found() -> None:
    """Without findings a comment is published by the default thresholds."""
    decision = judge(case("too short"), RuleSet((length,)))
    assert decision.score.findings == ()
    assert decision.verdict is Verdict.PUBLISH
