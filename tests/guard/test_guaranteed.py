"""Strings whose verdict is guaranteed."""

import pytest

from commentguard.guard.guaranteed import GUARANTEED_HOLD, GUARANTEED_SPAM
from commentguard.guard.guard import Guard
from commentguard.model.comment import Submission
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.rules.ruleset import RuleSet

LAX = Guard(rules=RuleSet(), thresholds=Thresholds(hold=10_000, spam=10_000), required=())


@pytest.mark.parametrize("guard", [Guard(required=()), LAX])
@pytest.mark.parametrize(("string", "verdict"), [(GUARANTEED_SPAM, Verdict.SPAM), (GUARANTEED_HOLD, Verdict.HOLD)])
@pytest.mark.parametrize("field", ["text", "author"])
def test_verdict(guard: Guard, string: str, verdict: Verdict, field: str) -> None:
    """Whatever the rules and thresholds, in the text or as a name, the string has its verdict, and a finding says so."""
    submission = {
        "text": Submission(content=f"Hello <b>{string}</b>, is it?", author="Liz"),
        "author": Submission(content="Hello, is it?", author=string),
    }[field]
    decision = guard.review(submission)
    (finding,) = [one for one in decision.score.findings if one.rule.startswith("guaranteed.")]
    assert decision.verdict is verdict
    assert decision.case.field(finding.field)[finding.start : finding.end] == string
    assert f"guaranteed.{verdict}: the string for tests “{string}” (at least {verdict})" in decision.explain()
    assert finding.to_dict()["at_least"] == verdict


def test_both() -> None:
    """Of both strings the severer verdict counts."""
    assert LAX.review(Submission(content=f"{GUARANTEED_HOLD} {GUARANTEED_SPAM}")).verdict is Verdict.SPAM


def test_neither() -> None:
    """A part of a string is no string for tests."""
    assert LAX.review(Submission(content=f"It is {GUARANTEED_SPAM[:-1]} here")).verdict is Verdict.PUBLISH
