"""Numbers of a comment, worth points in steps."""

from typing import Any

import pytest

from commentguard.errors import InvalidRule
from commentguard.model.past import Past
from commentguard.model.verdict import Finding
from commentguard.rules.example import Example
from commentguard.rules.feature import MEASURES, Feature
from commentguard.rules.needs import Needs
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet

LINKS = Feature(name="links", steps=((1, 10), (3, 40)), because="{value} links")
RULE = Rule(id="links.number", points=LINKS.most, why="Links are paid.", check=LINKS)


@pytest.mark.parametrize(("links", "points"), [(0, None), (1, 10), (2, 10), (3, 40), (9, 40)])
def test_steps(links: int, points: int | None) -> None:
    """A number is worth the points of the highest step it reaches."""
    findings = RuleSet.of(RULE).score(Example(text="http://a.example " * links).case()).findings
    assert findings == (
        () if points is None else (Finding(rule="links.number", points=points, because=f"{links} links"),)
    )


def test_weighed() -> None:
    """Another weight of the rule moves all steps alike."""
    rules = RuleSet.of(RULE).weighed({"links.number": 20})
    assert [rules.score(Example(text="http://a.example " * links).case()).total for links in (1, 3)] == [5, 20]


@pytest.mark.parametrize(
    ("name", "example", "value"),
    [
        ("links", {"text": "http://a.example"}, 1),
        ("link-percent", {"text": "see http://a.example"}, 80),
        ("characters", {"text": "a roof"}, 6),
        ("words", {"text": "a roof, don't"}, 3),
        ("lines", {"text": "a\nb\n"}, 2),
        ("longest-word", {"text": "a roof"}, 4),
        ("repeated-percent", {"text": "roof roof roof barn"}, 50),
        ("capital-percent", {"text": "ABc 1d"}, 50),
        ("digits", {"text": "12 ab 3"}, 3),
        ("exclamation-marks", {"text": "a! b!!"}, 3),
        ("question-marks", {"text": "a? b??"}, 3),
        ("emoji", {"text": "😀 roof 😀 ©"}, 2),
        ("removed-tags", {"changes": [("tag", "b", "", 0, 3), ("url", "a.href", "", 0, 3)]}, 1),
        ("author-characters", {"author": "Jane"}, 4),
        ("published", {"past": Past(published=2)}, 2),
        ("recent", {"past": Past(recent=2)}, 2),
    ],
)
def test_measures(name: str, example: dict[str, Any], value: int) -> None:
    """Each number is counted as its name says, and is 0 for an empty comment."""
    assert MEASURES[name](Example.of(example).case()) == value
    assert MEASURES[name](Example().case()) == 0


def test_every_measure() -> None:
    """Every number is tried."""
    assert len(test_measures.pytestmark[0].args[1]) == len(MEASURES)


def test_wanted() -> None:
    """Numbers of links and such are counted only where there are any."""
    assert LINKS.wanted == Needs(traits=["links"])
    assert Feature(name="words", steps=((1, 1),)).wanted == Needs()


def test_no_because() -> None:
    """Without a sentence the number is named."""
    (evidence,) = Feature(name="words", steps=((1, -5), (2, -2)))(Example(text="a b").case())
    assert (evidence.because, evidence.share) == ("words: 2", 0.4)


@pytest.mark.parametrize(
    ("name", "steps", "message"),
    [
        ("link", ((1, 1),), "there is no feature 'link'; there are links,"),
        ("links", (), r"the values of steps rise, and begin at 1 or above: \[\]"),
        ("links", ((0, 1),), r"begin at 1 or above: \[0\]"),
        ("links", ((3, 1), (2, 1)), r"rise, and begin at 1 or above: \[3, 2\]"),
        ("links", ((1, 1), (2, -1)), r"all above 0, or all below: \[1, -1\]"),
        ("links", ((1, 0),), r"all above 0, or all below: \[0\]"),
        ("links", ((1, 2, 3),), r"two whole numbers, not \(1, 2, 3\)"),
        ("links", ((1, 0.5),), r"two whole numbers, not \(1, 0.5\)"),
    ],
)
def test_refused(name: str, steps: Any, message: str) -> None:
    """Unknown names and odd steps are refused."""
    with pytest.raises(InvalidRule, match=message):
        Feature(name=name, steps=steps)
