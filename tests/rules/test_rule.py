"""Rules are values: checked when made, asked for evidence, pickled by name."""

import pickle
from collections.abc import Iterator

import attrs
import pytest

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.rules.example import Example
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Evidence, Rule, rule


@rule("tests.roof", points=10, spam=["a roof"], ham=["a barn"])
def roof(case: Case) -> Iterator[Evidence | str]:
    """Roofs are   worth points."""
    start = case.clean.text.find("roof")
    if start >= 0:
        yield Evidence("says", "text", start, start + 4)
        yield "says it at all"


def barn(case: Case) -> Iterator[str]:
    """Barns are worth points."""
    if "barn" in case.clean.text:
        yield "says barn"


BARN = rule("tests.barn", points=5, spam=["a barn"], ham=["a roof"])(barn)
WORD = Rule(id="tests.word", points=5, why="A word.", check=Pattern(source="word", because="says"))


def case(text: str) -> Case:
    """Give the case of a plain text."""
    return Example(text=text).case()


def test_decorator() -> None:
    """The decorator makes a rule whose reason is the docstring on one line."""
    assert isinstance(roof, Rule)
    assert (roof.id, roof.group, roof.points) == ("tests.roof", "tests", 10)
    assert roof.why == "Roofs are worth points."
    assert roof.spam == (Example(text="a roof"),)


def test_evidence() -> None:
    """A rule gives its evidence in order, plain strings as evidence about the whole comment."""
    assert list(roof.evidence(case("my roof"))) == [Evidence("says", "text", 3, 7), Evidence("says it at all")]
    assert not list(roof.evidence(case("my barn")))


@pytest.mark.parametrize(
    "rule_id", ["", "roof", "Tests.roof", "tests.", ".roof", "tests.roof.top", "tests.a_b", "a b.c", 3]
)
def test_bad_id(rule_id: str) -> None:
    """An id that is not group.name in kebab case is refused."""
    with pytest.raises(InvalidRule, match=r"is not a rule id; write group\.name"):
        attrs.evolve(roof, id=rule_id)


@pytest.mark.parametrize("points", [1.5, "10", True, None])
def test_bad_points(points: int) -> None:
    """Points that are not a whole number are refused."""
    with pytest.raises(InvalidRule, match=r"tests\.roof: points are a whole number"):
        attrs.evolve(roof, points=points)


def test_no_why() -> None:
    """A rule that does not say why is refused."""

    def silent(_case: Case) -> Iterator[str]:
        yield "because"

    with pytest.raises(InvalidRule, match="say in one sentence why"):
        rule("tests.silent", points=1, spam=["a"], ham=["b"])(silent)


def test_examples_as_one_string() -> None:
    """One string in the place of a list of examples is refused, not read letter by letter."""
    with pytest.raises(InvalidRule, match="a list, not one string"):
        rule("tests.barn", points=5, spam="a barn", ham=["a roof"])(barn)


@pytest.mark.parametrize("wrong", [{"field": "email"}, {"start": -1}, {"end": -1}, {"because": None}])
def test_bad_evidence(wrong: dict[str, object]) -> None:
    """Evidence points into a field that findings know, from a position that exists."""
    fields: dict[str, object] = {"because": "says", **wrong}
    with pytest.raises((ValueError, TypeError)):
        Evidence(**fields)  # type: ignore[arg-type]


def test_broken_examples() -> None:
    """A rule says which of its own examples do not behave."""
    broken = attrs.evolve(roof, spam=["a barn"], ham=["a roof"])
    assert broken.broken_examples() == (
        "tests.roof finds nothing in: a barn",
        "tests.roof finds something in: a roof",
    )
    assert roof.broken_examples() == ()


@pytest.mark.parametrize("given", [roof, BARN, WORD, attrs.evolve(roof, points=3), attrs.evolve(WORD, points=-3)])
def test_pickle(given: Rule) -> None:
    """A rule comes back equal, whether its name hides its function, its function has a name, or its check is data."""
    back = pickle.loads(pickle.dumps(given))  # noqa: S301  (our own pickle)
    assert back == given
    assert list(back.evidence(case("roof barn word"))) == list(given.evidence(case("roof barn word")))


def test_pickle_of_changed_rule_is_by_name() -> None:
    """The pickle of a decorated rule holds its name and what differs, no code."""
    data = pickle.dumps(attrs.evolve(roof, points=77))
    assert b"roof" in data
    assert b"Roofs are" not in data


def test_pickle_of_vanished_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule whose name no longer holds a rule is refused by that name."""
    data = pickle.dumps(roof)
    monkeypatch.setitem(globals(), "roof", None)
    with pytest.raises(InvalidRule, match="roof is no longer a rule"):
        pickle.loads(data)  # noqa: S301  (our own pickle)


@pytest.mark.parametrize("group", ["bounds", "guaranteed", "scope"])
def test_reserved_group(group: str) -> None:
    """The groups of findings that are no rule's are refused."""
    with pytest.raises(InvalidRule, match=f"{group}.roof: the groups bounds, guaranteed, scope are for findings"):
        Rule(id=f"{group}.roof", points=1, why="It does.", check=lambda _case: [])


def test_needs_found_out_when_first_used() -> None:
    """A function that gives the needs is called once, and not before the rule is used."""
    calls: list[int] = []

    def needs() -> Needs:
        calls.append(1)
        return Needs(words=["roof"])

    late = Rule(id="own.late", points=5, why="It is late.", check=lambda _case: ["found"], needs=needs)
    assert not calls
    assert [list(late.evidence(case(text))) for text in ("a barn", "a roof")] == [[], [Evidence("found")]]
    assert late.wanted == Needs(words=["roof"])
    assert len(calls) == 1


def test_odd_needs() -> None:
    """Needs that are neither is refused, by the rule's name."""
    with pytest.raises(TypeError, match=r"own\.odd: what a rule needs is a Needs, or a function that gives one"):
        Rule(id="own.odd", points=5, why="It is odd.", check=lambda _case: [], needs="roof")  # type: ignore[arg-type]  # The mistake is the test.


def test_ways_of_own_needs() -> None:
    """Ways that a rule names itself say nothing about the alternatives of its pattern."""
    either = Pattern(source=r"\b(?:old barn|red roof)\b")
    case = Example(text="a red roof").case()
    for needs, found in ((None, False), (Needs(words=["red"]), True)):
        one = Rule(id="r.one", points=1, why="It may.", check=either, needs=needs)
        assert bool(one.first_evidence(case, [0])) is found
