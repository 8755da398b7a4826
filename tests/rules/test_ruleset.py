"""Sets of rules are values that join, shrink, weigh, cap and score."""

import logging
import pickle
from collections.abc import Iterator
from types import ModuleType

import attrs
import pytest

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Score
from commentguard.rules.builtin import ham, links
from commentguard.rules.example import Example
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet


def says(word: str, points: int, rule_id: str = "") -> Rule:
    """Make a rule that finds a word."""
    return Rule(
        id=rule_id or f"says.{word}", points=points, why="It says so.", check=Pattern(source=word, because="says")
    )


ROOF, BARN, TREE = says("roof", 30), says("barn", 20), says("tree", -10)
NIGHT = says("night", 5, "time.night")
SET = RuleSet.of(ROOF, BARN, TREE, NIGHT)


def score(rules: RuleSet, text: str) -> Score:
    """Score a plain text."""
    return rules.score(Example(text=text).case())


def points(rules: RuleSet, text: str) -> dict[str, int]:
    """Give the points of each finding by its rule."""
    return {finding.rule: finding.points for finding in score(rules, text).findings}


def test_of_rules() -> None:
    """A set holds its rules in the order of their ids, each once."""
    assert RuleSet.of(TREE, [ROOF, NIGHT], SET, ROOF) == SET
    assert SET.ids == ("says.barn", "says.roof", "says.tree", "time.night")
    assert SET.groups == ("says", "time")
    assert list(SET) == [BARN, ROOF, TREE, NIGHT]
    assert len(SET) == 4


def test_of_module() -> None:
    """A module gives every rule its names hold."""
    both = RuleSet.of(links, ham)
    assert both == RuleSet.of(links) | RuleSet.of(ham)
    assert "links.many" in both
    assert set(both.groups) == {"ham", "links"}


def test_of_module_without_rules() -> None:
    """A module that holds no rule is refused by name."""
    with pytest.raises(InvalidRule, match="the module empty holds no rule"):
        RuleSet.of(ModuleType("empty"))


def test_contains() -> None:
    """A set says whether it has a rule, by value or by id."""
    assert ROOF in SET
    assert "says.roof" in SET
    assert "says" not in SET
    assert attrs.evolve(ROOF, points=1) not in SET


def test_two_rules_of_one_name() -> None:
    """Different rules of one id are refused; the same rule may come twice."""
    assert SET | SET == SET
    with pytest.raises(InvalidRule, match=r"two different rules are called says\.roof"):
        SET | SET.weighed({"says.roof": 1})


def test_hash() -> None:
    """Equal sets hash alike."""
    assert len({SET, RuleSet.of(NIGHT, TREE, BARN, ROOF)}) == 1


def test_without() -> None:
    """Rules go by id, groups by name; caps of what is gone do no harm."""
    assert SET.capped({"says": 9}).without("says").ids == ("time.night",)
    assert SET.without("says.roof", "time").ids == ("says.barn", "says.tree")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("says.rof", ", did you mean says.roof?"), ("sais", ", did you mean says?"), ("xyz", "")],
)
def test_unknown_name(name: str, hint: str) -> None:
    """A name the set does not have is refused with the nearest that it has."""
    with pytest.raises(InvalidRule) as caught:
        SET.without(name)
    assert str(caught.value) == f"the set has no rule or group {name!r}{hint}"


def test_weighed() -> None:
    """A weighed set gives other points and keeps everything else."""
    assert points(SET.weighed({"says.roof": 7}), "roof barn") == {"says.barn": 20, "says.roof": 7}
    with pytest.raises(InvalidRule, match=r"no rule or group 'says\.rof'"):
        SET.weighed({"says.rof": 7})
    with pytest.raises(InvalidRule, match=r"says\.roof: points are a whole number"):
        SET.weighed({"says.roof": 0.5})  # type: ignore[dict-item]
    with pytest.raises(InvalidRule, match="did you mean says"):
        SET.capped({"say": 1})


@pytest.mark.parametrize("cap", [-1, True, 2.5, "9"])
def test_bad_cap(cap: int) -> None:
    """A cap that is not a whole number from 0 on is refused."""
    with pytest.raises(InvalidRule, match="says: a cap is a whole number from 0 on"):
        SET.capped({"says": cap})


def test_score() -> None:
    """A score lists the findings, most points first, each with the place of its words."""
    assert score(SET, "a night under the roof, roof!").findings == (
        Finding(rule="says.roof", points=30, because="says", start=18, end=22),
        Finding(rule="time.night", points=5, because="says", start=2, end=7),
    )
    assert score(SET, "nothing").findings == ()


def test_cap() -> None:
    """A group never gives more than its cap; the smallest findings lose, and stay to be read."""
    capped = SET.capped({"says": 40})
    assert points(capped, "roof barn tree night") == {
        "says.roof": 30,
        "says.barn": 10,
        "says.tree": -10,
        "time.night": 5,
    }
    assert points(SET.capped({"says": 0}), "roof tree night") == {"says.roof": 0, "says.tree": 0, "time.night": 5}


def test_lower_cap_holds() -> None:
    """Of two caps of one group the lower holds, whichever set comes first."""
    low, high = SET.capped({"says": 10}), SET.capped({"says": 25, "time": 3})
    assert low | high == high | low
    assert dict((low | high).caps) == {"says": 10, "time": 3}


def test_failing_rule(caplog: pytest.LogCaptureFixture) -> None:
    """A rule that raises is named in a finding of no points and in the log, and the others still count."""

    def fails(_case: Case) -> Iterator[str]:
        """Fail."""
        raise KeyError("Jane Doe")

    failing = RuleSet.of(ROOF, Rule(id="bad.rule", points=90, why="It fails.", check=fails))
    with caplog.at_level(logging.WARNING):
        found = score(failing, "roof")
    assert found.findings[1] == Finding(rule="bad.rule", points=0, because="this rule failed: KeyError")
    assert found.total == 30
    assert caplog.messages == ["rule bad.rule failed: KeyError"]
    assert "Jane" not in caplog.text


def test_rule_of_wrong_shape() -> None:
    """A rule that gives what is no evidence is named as one that fails."""
    wrong = Rule(id="bad.shape", points=9, why="It is odd.", check=lambda _case: [3])  # type: ignore[list-item]
    assert score(RuleSet.of(wrong), "a").findings[0].because == "this rule failed: TypeError"


def test_pickle() -> None:
    """A set comes back equal and scores alike."""
    given = (SET | RuleSet.of(links)).weighed({"links.many": 3}).capped({"says": 25})
    back = pickle.loads(pickle.dumps(given))  # noqa: S301  (our own pickle)
    assert back == given
    assert score(back, "roof barn http://a.example") == score(given, "roof barn http://a.example")
