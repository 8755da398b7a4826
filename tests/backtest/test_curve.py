"""What thresholds would do."""

import pytest

from commentguard.backtest.curve import Curve
from commentguard.backtest.share import Share

CURVE = Curve([90, 50, 10], [50, 10, 0, -5])


def test_confusion() -> None:
    """A threshold catches what reaches it."""
    found = CURVE.at(50)
    assert (found.recall, found.false_positives, found.precision) == (Share(2, 3), Share(1, 4), Share(2, 3))
    assert found.to_dict()["ham"] == {"caught": 1, "passed": 3}


@pytest.mark.parametrize(
    ("budget", "threshold", "recall"), [(0.0, 51, 1 / 3), (0.24, 51, 1 / 3), (0.25, 11, 2 / 3), (0.99, -4, 1.0)]
)
def test_within(budget: float, threshold: int, recall: float) -> None:
    """The lowest threshold that keeps to a budget catches no more good comments than that."""
    assert CURVE.within(budget) == threshold
    assert CURVE.recall_within(budget).value == pytest.approx(recall)
    assert (CURVE.at(threshold).false_positives.value or 0) <= budget


def test_nothing() -> None:
    """Nothing tried has no area, no thresholds and no curve, and any threshold will do."""
    empty = Curve([], [])
    assert (empty.area, empty.every(), empty.within(0.5)) == (None, (), 0)
    assert Curve([3], []).within(0.1) == 3


def test_area() -> None:
    """The area is the chance that spam has more points, ties counted half."""
    assert Curve([2, 1], [1, 0]).area == pytest.approx(3.5 / 4)


def test_steps() -> None:
    """The curve goes in steps, from all to nothing."""
    steps = CURVE.every(50)
    assert [one.threshold for one in steps] == [-50, 0, 50, 100]
    assert (steps[0].spam.part, steps[0].ham.part) == (3, 4)
    assert (steps[-1].spam.part, steps[-1].ham.part) == (0, 0)
