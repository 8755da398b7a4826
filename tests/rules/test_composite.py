"""Rules about what other rules found."""

import pickle

import pytest

from commentguard.errors import InvalidRule
from commentguard.model.verdict import Finding
from commentguard.rules.composite import Composite
from commentguard.rules.example import Example
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet


def says(rule_id: str, points: int = 10) -> Rule:
    """Make a rule that finds the last part of its id."""
    word = rule_id.partition(".")[2]
    return Rule(id=rule_id, points=points, why="It says so.", check=Pattern(source=word, because=f"says {word}"))


def joins(rule_id: str, expression: str, *, points: int = 50, replaces: bool = False, because: str = "") -> Rule:
    """Make a composite."""
    check = Composite(expression=expression, replaces=replaces, because=because)
    return Rule(id=rule_id, points=points, why="It says both.", check=check)


BOTH = joins("both.roofs", "wares.roof and place.barn and not talk")
SET = RuleSet.of(says("wares.roof"), says("wares.shed"), says("place.barn", 20), says("talk.why", -5))


def found(rules: RuleSet, text: str) -> dict[str, int]:
    """Give the points of each finding by its rule."""
    return {finding.rule: finding.points for finding in rules.score(Example(text=text).case()).findings}


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("roof barn", {"both.roofs": 50, "place.barn": 20, "wares.roof": 10}),
        ("roof", {"wares.roof": 10}),
        ("why roof barn", {"place.barn": 20, "wares.roof": 10, "talk.why": -5}),
    ],
)
def test_score(text: str, points: dict[str, int]) -> None:
    """A composite gives its points beside those of its parts."""
    assert found(SET | RuleSet.of(BOTH), text) == points


def test_replaces() -> None:
    """The parts that make a replacing composite true stay to be read, and give no points."""
    rules = SET | RuleSet.of(joins("both.roofs", "wares and (place.barn or talk)", replaces=True))
    findings = rules.score(Example(text="a roof, a shed, a barn").case()).findings
    assert findings == (
        Finding(rule="both.roofs", points=50, because="place.barn and wares.roof and wares.shed", start=18, end=22),
        Finding(rule="place.barn", points=0, because="says barn, in both.roofs", start=18, end=22),
        Finding(rule="wares.roof", points=0, because="says roof, in both.roofs", start=2, end=6),
        Finding(rule="wares.shed", points=0, because="says shed, in both.roofs", start=10, end=14),
    )


def test_of_composites() -> None:
    """A composite may speak of another one by its id; its group does not count."""
    rules = SET | RuleSet.of(BOTH, joins("all.of-it", "both.roofs and wares.shed", points=7))
    assert found(rules, "roof barn shed")["all.of-it"] == 7
    with pytest.raises(InvalidRule, match=r"^all\.of-it: the set has no rule or group 'both'$"):
        (SET | RuleSet.of(BOTH, joins("all.of-it", "both"))).checked()


def test_only_not() -> None:
    """An expression that is true of nothing found speaks of the comment as a whole."""
    finding = (SET | RuleSet.of(joins("no.talk", "not talk"))).score(Example(text="barn").case()).findings[0]
    assert finding == Finding(rule="no.talk", points=50, because="not talk")


def test_caps() -> None:
    """Caps hold for composites, after they replaced points."""
    rules = (SET | RuleSet.of(joins("wares.all", "wares.roof and wares.shed", replaces=True))).capped({"wares": 30})
    assert found(rules, "roof shed") == {"wares.all": 30, "wares.roof": 0, "wares.shed": 0}


def test_failed_part() -> None:
    """A rule that failed found nothing."""

    def fails(_case: object) -> list[str]:
        """Fail."""
        raise ValueError

    broken = Rule(id="bad.rule", points=9, why="It fails.", check=fails)
    assert found(RuleSet.of(broken, joins("all.bad", "bad.rule")), "roof") == {"bad.rule": 0}


def test_unknown_part() -> None:
    """A composite that speaks of what the set does not have is refused when the set is compiled."""
    with pytest.raises(InvalidRule, match=r"^both\.roofs: the set has no rule or group 'place\.barn'$"):
        RuleSet.of(BOTH, says("wares.roof"), says("talk.why")).score(Example(text="roof").case())


def test_circle() -> None:
    """Composites that speak of each other are refused."""
    with pytest.raises(InvalidRule, match=r"in a circle: a\.one -> a\.two -> a\.one"):
        RuleSet.of(joins("a.one", "a.two"), joins("a.two", "not a.one")).checked()


def test_without() -> None:
    """What a set leaves out on purpose finds nothing, and the composite stays."""
    rules = (SET | RuleSet.of(BOTH)).without("talk", "wares.shed").checked()
    assert found(rules, "why roof barn")["both.roofs"] == 50
    assert "both.roofs" not in found(rules.without("place.barn"), "roof barn")


def test_alone() -> None:
    """A composite cannot be asked without its set."""
    with pytest.raises(InvalidRule, match="a composite is asked by its set of rules: wares"):
        list(BOTH.evidence(Example(text="roof").case()))


def test_examples() -> None:
    """A set tries the examples of composites among all its rules."""
    tried = Rule(id="a.b", points=1, why="Both.", spam=["roof barn"], ham=["barn"], check=Composite(expression="wares"))
    assert (SET | RuleSet.of(tried)).broken_examples() == ()
    assert RuleSet.of(tried, says("wares.barn")).broken_examples() == ("a.b finds something in: barn",)


def test_data() -> None:
    """A composite is data: it hashes, compares and pickles."""
    assert pickle.loads(pickle.dumps(BOTH)) == BOTH  # noqa: S301  (our own pickle)
    assert len({BOTH.check, Composite(expression="wares.roof and place.barn and not talk")}) == 1
    with pytest.raises(InvalidRule, match="is wanted here"):
        Composite(expression="roof and")
