"""What rules cannot judge is said, not guessed."""

import pytest

from commentguard.errors import InvalidConfig
from commentguard.guard.judge import judge
from commentguard.guard.scope import Scope
from commentguard.model.verdict import Verdict
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.ruleset import RuleSet


@pytest.mark.parametrize(
    ("text", "scope", "rules"),
    [
        ("I agree.", Scope(), []),
        ("Agreed!", Scope(), ["scope.short"]),
        ("", Scope(), ["scope.short"]),
        ("+1", Scope(words=1), []),
        ("I agree.", Scope(words=3), ["scope.short"]),
        ("", Scope(words=0), []),
        ("屋根です", Scope(scripts=()), []),
        ("屋根", Scope(scripts=()), ["scope.short"]),
        ("Крыша и дом.", Scope(), ["scope.script"]),
        ("Крыша и дом.", Scope(scripts=["Cyrillic"]), []),
        ("A roof and a house.", Scope(scripts=["Cyrillic"]), ["scope.script"]),
        ("Крыша, that is a roof.", Scope(), []),
        ("这是屋顶。", Scope(), ["scope.script"]),
        ("👍 👍", Scope(words=0), []),
    ],
)
def test_abstains(text: str, scope: Scope, rules: list[str]) -> None:
    """Too few words, or letters of another script, are named in a finding of no points."""
    decision = judge(Example(text=text).case(), RuleSet(), scope=scope)
    assert [finding.rule for finding in decision.score.findings] == rules
    assert decision.abstains is bool(rules)
    assert (decision.verdict, decision.score.total) == (Verdict.PUBLISH, 0)
    assert decision.to_dict()["abstains"] is bool(rules)


def test_hold() -> None:
    """A site may hold what cannot be judged."""
    decision = judge(Example(text="Agreed!").case(), RuleSet(), scope=Scope(hold=True))
    assert decision.verdict is Verdict.HOLD
    assert "+0  scope.short: too short to be judged (at least hold)" in decision.explain()


def test_judged_all_the_same() -> None:
    """A comment that a rule speaks against was judged."""
    decision = judge(Example(text="http://roofs.example").case(), DEFAULT_RULES)
    assert not decision.abstains
    assert decision.score.total > 0


@pytest.mark.parametrize("scripts", ["Latin", ["Latn1"], ["Klingon"], [""]])
def test_refused(scripts: list[str]) -> None:
    """A string in place of a list, and scripts that there are not, are refused."""
    with pytest.raises(InvalidConfig, match="scope: "):
        Scope(scripts=scripts)
