"""A histogram in SVG, with marks at values, and its numbers as a table."""

import re

import pytest

from commentguard.cli.page.bars import Part
from commentguard.cli.page.histogram import MOST_BINS, Bin, Mark, bins_of, histogram


def counted(bins: list[Bin]) -> list[tuple[int, int, int]]:
    """Give the bounds and counts of bins that are not empty."""
    return [(one.low, one.high, one.count) for one in bins if one.count]


@pytest.mark.parametrize(
    ("values", "bins"),
    [
        ([0, 0, 3], [(0, 1, 2), (3, 4, 1)]),
        ([-7, 60], [(-8, -6, 1), (60, 62, 1)]),
        ([0, 199], [(0, 5, 1), (195, 200, 1)]),
        ([0, 200], [(0, 10, 1), (200, 210, 1)]),
        ([5], [(5, 6, 1)]),
    ],
)
def test_bins(values: list[int], bins: list[tuple[int, int, int]]) -> None:
    """Bins have a round width, begin at its multiples, and there are no more of them than can be seen."""
    made = bins_of({(value, "hold"): values.count(value) for value in values}, ["hold"])
    assert counted(made) == bins
    assert len(made) <= MOST_BINS
    assert [one.high for one in made[:-1]] == [one.low for one in made[1:]]


def test_bins_of_nothing() -> None:
    """Without values there is one empty bin."""
    assert bins_of({}, ["hold"]) == [Bin(0, 1, (Part("hold", 0),))]


def test_parts() -> None:
    """A bin has its parts in the order they are named in, those that are empty too."""
    (one,) = bins_of({(5, "spam"): 2, (5, "publish"): 1}, ["publish", "hold", "spam"])
    assert one.parts == (Part("publish", 1), Part("hold", 0), Part("spam", 2))


def drawn() -> str:
    """Draw two bins, of which one has four times as many, and two marks."""
    bins = [Bin(0, 10, (Part("publish", 4), Part("hold", 0))), Bin(10, 20, (Part("publish", 0), Part("hold", 1)))]
    marks = [Mark(10, "hold from"), Mark(15, "spam from")]
    return histogram("How many", bins, marks, value="points", noun="Comments")


def test_bars() -> None:
    """A bar's height is the square root of its count, and its foot is on the ground."""
    bars = re.findall(r'<rect x="[\d.]+%" y="([\d.]+)" width="[\d.]+%" height="([\d.]+)" class="(\w+)">', drawn())
    assert bars == [("40.0", "176.0", "publish"), ("128.0", "88.0", "hold")]


def test_marks() -> None:
    """A mark has a line, its value below it, and its word on the side where the other mark is not."""
    assert re.findall(r'<text x="([\d.]+%)" y="20" text-anchor="(\w+)">([^<]+)<', drawn()) == [
        ("50.000%", "end", "hold from"),
        ("75.000%", "start", "spam from"),
    ]
    assert re.findall(r'text-anchor="middle">(\d+)<', drawn()) == ["10", "15"]


def test_marks_outside() -> None:
    """Marks beyond the bins are drawn too, with room for their words."""
    html = histogram("x", [Bin(0, 10, (Part("publish", 1),))], [Mark(90, "spam from")], value="points", noun="Comments")
    assert 'y="20" text-anchor="start">spam from<' in html
    assert re.search(r'x="100%"[^>]*>101<', html)


def test_numbers() -> None:
    """The numbers stand in a table, without the bins that are empty."""
    assert "<caption><span>Comments by points</span></caption>" in drawn()
    assert '<th scope="row">0 to 9</th><td class="number">4</td><td class="number">0</td>' in drawn()
