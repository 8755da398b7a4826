"""A text that was folded for a search, and the way back to what was typed."""

from bisect import bisect_right

import attrs

# Default_Ignorable_Code_Point of Unicode, as far as it can stand inside a word.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\U0001bca0-\U0001bca3\U000e0000-\U000e0fff"
)
"""The invisible characters, written as the inside of a character class."""


@attrs.frozen
class Folded:
    """A folded *text* and the way back: from each place in *here* on, text stands *there* in the original.

    Between two places both run side by side, except that what was folded spans to the next place in the original.
    """

    text: str
    here: tuple[int, ...] = (0,)
    there: tuple[int, ...] = (0,)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that was folded into `text[start:end]`, which is not empty."""
        return self._first(start), self._last(end - 1)

    def _first(self, index: int) -> int:
        piece = bisect_right(self.here, index) - 1
        if piece % 2:
            return self.there[piece]
        return self.there[piece] + index - self.here[piece]

    def _last(self, index: int) -> int:
        piece = bisect_right(self.here, index) - 1
        if piece % 2:
            return self.there[piece + 1]
        return self.there[piece] + index - self.here[piece] + 1
