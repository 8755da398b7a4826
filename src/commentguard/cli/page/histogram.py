"""A histogram in SVG, with marks at values, and its numbers as a table."""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

import attrs

from commentguard.cli.page.bars import Part
from commentguard.cli.page.element import Child, Html, tag
from commentguard.cli.page.table import Column, table

HEIGHT, TOP, BOTTOM = 240, 40, 24
"""The height of the drawing, and what of it the words above and below the bars take, in CSS pixels."""
GAP = 0.15
"""The share of a bin's width that is left between two bars."""
MOST_BINS = 40


@attrs.frozen
class Bin:
    """The values from *low* up to, not with, *high*, and the parts that fall there."""

    low: int
    high: int
    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        """How many values there are."""
        return sum(part.count for part in self.parts)


@attrs.frozen
class Mark:
    """A line at *value*, and the word above it."""

    value: int
    name: str


def bins_of(counts: Mapping[tuple[int, str], int], names: Sequence[str]) -> list[Bin]:
    """Sort counts of (value, name) into at most 40 bins of a round width, each with a part for each of *names*."""
    values = [value for value, _ in counts]
    low, high = min(values, default=0), max(values, default=0)
    width = next(step for step in _steps() if high // step - low // step < MOST_BINS)
    first, last = low // width, high // width
    sums = [dict.fromkeys(names, 0) for _ in range(first, last + 1)]
    for (value, name), count in counts.items():
        sums[value // width - first][name] += count
    return [
        Bin(
            (first + index) * width,
            (first + index + 1) * width,
            tuple(Part(name, count) for name, count in found.items()),
        )
        for index, found in enumerate(sums)
    ]


def histogram(caption: str, bins: Sequence[Bin], marks: Sequence[Mark], *, value: str, noun: str) -> Html:
    """Draw *bins* and *marks*, and put the numbers below as a table that can be opened.

    A bar grows with the square root of its count, so that a few are seen beside thousands.
    """
    low, high = _bounds(bins, marks)
    scale = _Scale(low, high, max(one.count for one in bins))
    rects = [rect for one in bins for rect in scale.bar(one)]
    lines = [part for index, mark in enumerate(marks) for part in scale.mark(mark, is_last=index == len(marks) - 1)]
    said = f"{caption}; the numbers are in the table below."
    svg = tag(
        "svg",
        *rects,
        *lines,
        *scale.ends(),
        class_="histogram",
        width="100%",
        height=HEIGHT,
        role="img",
        aria_label=said,
    )
    columns = [Column(value), *(Column(part.name, is_number=True) for part in bins[0].parts)]
    rows: list[list[Child]] = [
        [f"{one.low} to {one.high - 1}", *(part.count for part in one.parts)] for one in bins if one.count
    ]
    numbers = tag("details", tag("summary", "The numbers"), table(f"{noun} by {value}", columns, rows))
    note = "The height of a bar is the square root of its count."
    return tag("figure", tag("figcaption", f"{caption}. {note}"), svg, numbers)


@attrs.frozen
class _Scale:
    low: int
    high: int
    most: int

    def x(self, value: float) -> str:
        return f"{100 * (value - self.low) / (self.high - self.low):.3f}%"

    def bar(self, one: Bin) -> Iterator[Html]:
        """Draw the parts of a bin one on the other."""
        width = one.high - one.low
        bottom = float(HEIGHT - BOTTOM)
        for part in one.parts:
            if part.count:
                height = (HEIGHT - TOP - BOTTOM) * sqrt(one.count / self.most) * part.count / one.count
                bottom -= height
                yield tag(
                    "rect",
                    x=self.x(one.low + width * GAP / 2),
                    y=f"{bottom:.1f}",
                    width=f"{100 * width * (1 - GAP) / (self.high - self.low):.3f}%",
                    height=f"{height:.1f}",
                    class_=part.name,
                )

    def mark(self, mark: Mark, *, is_last: bool) -> Iterator[Html]:
        """Draw a line with its value at the bottom and its word at the top, on the side where no other line is."""
        x = self.x(mark.value)
        yield tag("line", x1=x, x2=x, y1=TOP - 14, y2=HEIGHT - BOTTOM)
        yield tag("text", mark.name, x=x, y=TOP - 20, text_anchor="start" if is_last else "end")
        yield tag("text", mark.value, x=x, y=HEIGHT - 6, text_anchor="middle")

    def ends(self) -> Iterator[Html]:
        """Draw the ground, and the values at its ends."""
        yield tag("line", x1="0%", x2="100%", y1=HEIGHT - BOTTOM, y2=HEIGHT - BOTTOM, class_="ground")
        yield tag("text", self.low, x="0%", y=HEIGHT - 6)
        yield tag("text", self.high, x="100%", y=HEIGHT - 6, text_anchor="end")


def _bounds(bins: Sequence[Bin], marks: Sequence[Mark]) -> tuple[int, int]:
    """Give the ends of the drawing: all bins are in it, and each mark with room for its word."""
    marked = [mark.value for mark in marks]
    low, high = min([bins[0].low, *marked]), max([bins[-1].high, *marked])
    room = max((high - low) // 8, 1)
    return min([low, *(value - room for value in marked)]), max([high, *(value + room for value in marked)])


def _steps() -> Iterator[int]:
    """Give 1, 2, 5, 10, 20, 50, and so on."""
    size = 1
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10
