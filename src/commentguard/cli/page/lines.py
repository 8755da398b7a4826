"""Lines over a common ground in SVG, with marks at values."""

from collections.abc import Iterator, Sequence

import attrs

from commentguard.cli.page.element import Html, tag
from commentguard.cli.page.histogram import Mark

HEIGHT, TOP, BOTTOM = 260, 40, 24
"""The height of the drawing, and what of it the words above and below the lines take, in CSS pixels."""
GRID = (0.0, 0.25, 0.5, 0.75, 1.0)
DRAWN = 1000
"""Units of the drawing in either direction; it is stretched to the page, the lines are not."""


@attrs.frozen
class Line:
    """A *name*, which is its colour's class too, and its *points*: pairs of a value and a share from 0 to 1."""

    name: str
    points: tuple[tuple[int, float], ...]


def lines(caption: str, drawn: Sequence[Line], marks: Sequence[Mark], numbers: Html) -> Html:
    """Draw *drawn* lines of shares, and *marks*; *numbers* is the table of the same that can be opened below."""
    values = [value for line in drawn for value, _ in line.points] + [mark.value for mark in marks]
    low, high = min(values), max(*values, min(values) + 1)
    parts = [*_grid(), *_marks(marks, low, high), _inner(drawn, low, high), *_ends(low, high)]
    said = f"{caption}; the numbers are in the table below."
    svg = tag("svg", *parts, class_="histogram", width="100%", height=HEIGHT, role="img", aria_label=said)
    names = [tag("li", line.name, class_=line.name) for line in drawn]
    opened = tag("details", tag("summary", "The numbers"), numbers)
    return tag("figure", tag("figcaption", caption), tag("ul", *names, class_="legend"), svg, opened)


def _inner(drawn: Sequence[Line], low: int, high: int) -> Html:
    """Draw the lines in units that stretch with the page."""
    made = (
        tag(
            "polyline",
            points=" ".join(
                f"{DRAWN * (value - low) / (high - low):.1f},{DRAWN * (1 - share):.1f}" for value, share in line.points
            ),
            class_=line.name,
            vector_effect="non-scaling-stroke",
        )
        for line in drawn
    )
    return tag(
        "svg",
        *made,
        class_="lines",
        x="0",
        y=TOP,
        width="100%",
        height=HEIGHT - TOP - BOTTOM,
        viewBox=f"0 0 {DRAWN} {DRAWN}",
        preserveAspectRatio="none",
    )


def _grid() -> Iterator[Html]:
    for share in GRID:
        y = f"{TOP + (HEIGHT - TOP - BOTTOM) * (1 - share):.1f}"
        yield tag("line", x1="0%", x2="100%", y1=y, y2=y, class_="ground")
        yield tag("text", f"{share:.0%}", x="100%", y=f"{float(y) - 3:.1f}", text_anchor="end")


def _marks(marks: Sequence[Mark], low: int, high: int) -> Iterator[Html]:
    for index, mark in enumerate(marks):
        x = f"{100 * (mark.value - low) / (high - low):.3f}%"
        side = "end" if index == 0 else "start"
        yield tag("line", x1=x, x2=x, y1=TOP - 14, y2=HEIGHT - BOTTOM)
        yield tag("text", f"{mark.name} {mark.value}", x=x, y=TOP - 20, text_anchor=side)


def _ends(low: int, high: int) -> Iterator[Html]:
    yield tag("text", low, x="0%", y=HEIGHT - 6)
    yield tag("text", f"{high} points", x="100%", y=HEIGHT - 6, text_anchor="end")
