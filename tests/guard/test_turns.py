"""What a decision would have been without the findings that weigh most."""

from collections.abc import Iterator

import attrs
import pytest

from commentguard.guard.guard import Guard
from commentguard.guard.turns import Turn, turns
from commentguard.model.case import Case
from commentguard.model.comment import Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Finding, Score, Verdict
from commentguard.rules.rule import Rule, rule
from commentguard.rules.ruleset import RuleSet


def finds(word: str, points: int) -> Rule:
    """Make a rule that finds *word*."""

    @rule(f"word.{word}", points=points, spam=[word], ham=["x"])
    def found(case: Case) -> Iterator[str]:
        """Find a word."""
        if word in case.clean.text:
            yield "the word"

    return found


RULES = RuleSet.of([finds("small", 20), finds("middle", 40), finds("big", 80), finds("good", -30)])


def turned(content: str, rules: RuleSet = RULES) -> list[tuple[tuple[str, ...], Verdict]]:
    """Give the turns of a decision on *content*."""
    decision = Guard(rules=rules, required=("content",)).review(Submission(content=content))
    return [(turn.without, turn.verdict) for turn in turns(decision, rules)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("small", []),
        ("big", [(("word.big",), Verdict.PUBLISH)]),
        ("big small", [(("word.big",), Verdict.PUBLISH)]),
        ("big middle small", [(("word.big",), Verdict.HOLD), (("word.big", "word.middle"), Verdict.PUBLISH)]),
        ("big good", [(("word.big",), Verdict.PUBLISH)]),
        ("x", []),
    ],
)
def test_turns(content: str, expected: list[tuple[tuple[str, ...], Verdict]]) -> None:
    """The rules of most points are silenced first, until nothing milder is left; what speaks for it stays."""
    assert turned(content) == expected


def test_caps() -> None:
    """A cap that took points away gives them back when another finding is gone."""
    assert turned("big middle", RULES.capped({"word": 80})) == [(("word.big",), Verdict.PUBLISH)]
    assert turned("big middle small", RULES.capped({"word": 60})) == [(("word.big", "word.middle"), Verdict.PUBLISH)]


def test_held_whatever() -> None:
    """Where a moderator must look whatever the points are, silence ends there."""
    decision = Guard(rules=RULES, required=("content",)).review(Submission(content="big middle", author="Pаul"))
    assert decision.verdict is Verdict.SPAM
    assert list(turns(decision, RULES)) == [Turn(("word.big",), Verdict.HOLD)]


def test_other_rules() -> None:
    """A finding of a rule that the set does not have stays."""
    decision = Guard(rules=RULES, required=("content",)).review(Submission(content="x"))
    foreign: Decision = attrs.evolve(decision, score=Score((Finding(rule="other.rule", points=80, because="x"),)))
    assert list(turns(foreign, RULES)) == []
