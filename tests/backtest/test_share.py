"""Shares and their intervals."""

import pytest

from commentguard.backtest.share import Share


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [
        (Share(0, 0), 0.0, 1.0),
        (Share(0, 10), 0.0, 0.2775),
        (Share(10, 10), 0.7225, 1.0),
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        (Share(81, 263), 0.2553, 0.3662),
        (Share(15, 148), 0.0624, 0.1605),
        (Share(1, 29), 0.0061, 0.1718),
    ],
)
def test_interval(share: Share, low: float, high: float) -> None:
    """The interval is Wilson's."""
    assert share.interval == pytest.approx((low, high), abs=1e-4)


def test_text() -> None:
    """A share is shown with its interval, and one of nothing is not."""
    assert str(Share(1, 2)) == "50.0% (9.5% to 90.5%)"
    assert str(Share(0, 0)) == "none to count"


def test_data() -> None:
    """A share as data has its counts."""
    assert Share(0, 0).to_dict() == {"part": 0, "whole": 0, "share": None, "interval": [0.0, 1.0]}
