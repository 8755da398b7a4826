"""A share that was counted, and how far the true one may be from it."""

from math import sqrt

import attrs

SURE = 1.959964
"""Standard deviations on either side of a mean that hold 95 % of a normal distribution."""


@attrs.frozen
class Share:
    """*part* of *whole*, both counted."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share is with 95 % confidence (Wilson's score interval)."""
        if not self.whole:
            return 0.0, 1.0
        share, square = self.part / self.whole, SURE * SURE
        middle = share + square / (2 * self.whole)
        spread = SURE * sqrt(share * (1 - share) / self.whole + square / (4 * self.whole**2))
        scale = 1 + square / self.whole
        low, high = (middle - spread) / scale, (middle + spread) / scale
        return (0.0 if not self.part else low), (1.0 if self.part == self.whole else high)

    def to_dict(self) -> dict[str, object]:
        """Give the share as plain data."""
        return {"part": self.part, "whole": self.whole, "share": self.value, "interval": list(self.interval)}

    def __str__(self) -> str:
        if self.value is None:
            return "none to count"
        low, high = self.interval
        return f"{self.value:.1%} ({low:.1%} to {high:.1%})"
