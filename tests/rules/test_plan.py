"""A plan wakes the rules that may find something in a case, and says on which of their ways."""

import pytest

from commentguard.rules.clause import Clause
from commentguard.rules.example import Example
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.plan import Plan, Way
from commentguard.rules.rule import Check, Rule

CASED = Pattern(source=r"\b(?:red roof|old barn|red barn)\b")


def rule(name: str, check: Check = lambda _case: ["always"], needs: Needs | None = None) -> Rule:
    """Make a rule of a check."""
    return Rule(id=f"r.{name}", points=1, why="It may.", check=check, needs=needs)


def awake(plan: Plan, text: str) -> list[tuple[str, list[int]]]:
    """Give the ids of the rules that a text wakes, and their ways."""
    return [(one.id, list(ways)) for one, ways in plan.awake(Example(text=text).case())]


@pytest.mark.parametrize(
    ("text", "woken"),
    [
        ("an old red barn", [("r.always", []), ("r.roofs", [2])]),
        ("an old barn, a red roof", [("r.always", []), ("r.roofs", [0, 1])]),
        ("a roof", [("r.always", [])]),
        ("old roofs, 1 barn", [("r.always", []), ("r.digits", [])]),
    ],
)
def test_awake(text: str, woken: list[tuple[str, list[int]]]) -> None:
    """A rule sleeps where it lacks a trait or all of its ways, and is told which of these are met."""
    rules = [rule("always"), rule("roofs", CASED), rule("digits", needs=Needs(traits=["digits"]))]
    assert awake(Plan.of(rules), text) == woken


def test_shared_way() -> None:
    """Rules with a way in common each know it by its place among their own."""
    other = Pattern(source=r"\b(?:blue shed|red roof)\b")
    assert awake(Plan.of([rule("a", CASED), rule("b", other)]), "a red roof") == [("r.a", [0]), ("r.b", [1])]


def test_way_begins_with_words() -> None:
    """Whole words are looked up first, parts of words only where those stand, unless there are no whole words."""
    word, part, short = (
        Clause(words=frozenset(["roof"])),
        Clause(parts=frozenset(["tile"])),
        Clause(parts=frozenset("-")),
    )
    way = Way.of(("text",), (part, word), ())
    assert (way.first, way.then) == ((word,), (part,))
    way = Way.of(("text",), (short, part), ())
    assert (way.first, way.then) == ((part,), (short,))


def test_parts_are_needed() -> None:
    """A rule sleeps where its words stand without the parts of words that it also needs."""
    plan = Plan.of([rule("both", needs=Needs(words=["roof"], literals=["tile"]))])
    assert not plan.awake(Example(text="a roof").case())
    assert plan.awake(Example(text="a tiled roof").case())
