"""Parts of a whole as bars, drawn in SVG, with the numbers beside them in words."""

from collections.abc import Sequence

import attrs

from commentguard.cli.page.element import Html, tag


@attrs.frozen
class Part:
    """A part of a whole: its *name*, which is its colour's class too, and its *count*."""

    name: str
    count: int


def share(part: int, whole: int) -> str:
    """Give a share in percent, with one digit after the point.

    >>> share(1, 3)
    '33.3%'
    """
    return f"{part / whole:.1%}" if whole else "0.0%"


def share_bar(parts: Sequence[Part], noun: str) -> Html:
    """Make one bar of all *parts*, and the count and share of each below it; *noun* is what is counted."""
    whole = sum(part.count for part in parts)
    said = ", ".join(f"{part.name} {share(part.count, whole)}" for part in parts)
    tiles = (
        tag(
            "li", tag("b", f"{part.count:,}"), tag("span", f"{part.name}, {share(part.count, whole)}"), class_=part.name
        )
        for part in parts
    )
    return Html(_stripes(parts, f"Shares of {whole:,} {noun}: {said}") + tag("ul", *tiles, class_="tiles"))


def bar(count: int, most: int) -> Html:
    """Make a bar as long as *count* is of *most*, for a cell beside the number; it is silent to those who listen."""
    rect = tag("rect", width=_percent(count, most), height="100%", rx=2)
    return tag("svg", rect, class_="bar", width="100%", height=10, aria_hidden="true")


def _stripes(parts: Sequence[Part], said: str) -> Html:
    whole = sum(part.count for part in parts)
    before, rects = 0, []
    for part in parts:
        rects.append(
            tag("rect", x=_percent(before, whole), width=_percent(part.count, whole), height="100%", class_=part.name)
        )
        before += part.count
    return tag("svg", tag("title", said), *rects, class_="shares", width="100%", height=28, role="img", aria_label=said)


def _percent(part: int, whole: int) -> str:
    return f"{100 * max(part, 0) / whole:.3f}%" if whole else "0%"
