"""What each rule finds."""

from math import log

import pytest

from commentguard.backtest.figures import RuleFigures, figures, overlaps
from commentguard.backtest.trial import Trial
from commentguard.model.verdict import Verdict


def trial(*earned: tuple[str, int], spam: bool = True) -> Trial:
    """Give a trial with what it earned."""
    return Trial(spam=spam, verdict=Verdict.PUBLISH, total=sum(points for _, points in earned), earned=earned)


TRIALS = [
    trial(("a.a", 40), ("a.b", 20)),
    trial(("a.a", 60)),
    trial(("a.a", 30), ("b.b", -20), ("a.a", 30)),
    trial(("a.b", 20), ("a.c", 30), spam=False),
    trial(spam=False),
]


def by_rule() -> dict[str, RuleFigures]:
    """Give the figures of TRIALS."""
    return {one.rule: one for one in figures(TRIALS, 50)}


def test_counts() -> None:
    """A comment counts once for a rule, whatever it finds in it."""
    found = by_rule()
    assert [(one.rule, one.spam.part, one.ham.part) for one in figures(TRIALS, 50)] == [
        ("a.a", 3, 0),
        ("b.b", 1, 0),
        ("a.b", 1, 1),
        ("a.c", 0, 1),
    ]
    assert found["a.a"].points == 60
    assert found["b.b"].points == -20


def test_thanks_to_the_rule() -> None:
    """What is held thanks to a rule would not be held without its points."""
    found = by_rule()
    assert (found["a.a"].needed, found["a.a"].costs) == (2, 0)
    assert (found["a.b"].needed, found["a.b"].costs) == (1, 1)
    assert (found["b.b"].needed, found["b.b"].costs) == (0, 0)


def test_lift() -> None:
    """Lift is the log-odds ratio, half a comment added to each count."""
    assert by_rule()["a.b"].lift == pytest.approx(log((1.5 / 2.5) / (1.5 / 1.5)))


def test_overlaps() -> None:
    """Rules overlap when they find something in mostly the same comments, and in enough of them."""
    assert overlaps(TRIALS) == ()
    (found,) = overlaps([*[trial(("a.a", 1), ("b.b", 1))] * 5, trial(("a.a", 1)), *[trial(("a.a", 1), ("c.c", 1))] * 4])
    assert found.to_dict() == {"rules": ["a.a", "b.b"], "same": 5, "either": 10, "share": 0.5}
