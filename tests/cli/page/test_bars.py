"""Parts of a whole as bars, drawn in SVG, with the numbers beside them in words."""

import re

import pytest

from commentguard.cli.page.bars import Part, bar, share, share_bar


@pytest.mark.parametrize(("part", "whole", "said"), [(1, 3, "33.3%"), (0, 3, "0.0%"), (3, 3, "100.0%"), (0, 0, "0.0%")])
def test_share(part: int, whole: int, said: str) -> None:
    """A share has one digit after the point, and nothing is no part of nothing."""
    assert share(part, whole) == said


def test_share_bar() -> None:
    """The stripes lie one after the other, and the words say the same."""
    html = share_bar([Part("publish", 6), Part("hold", 0), Part("spam", 2)], "comments")
    stripes = re.findall(r'<rect x="([\d.]+)%" width="([\d.]+)%" height="100%" class="(\w+)">', html)
    assert stripes == [("0.000", "75.000", "publish"), ("75.000", "0.000", "hold"), ("75.000", "25.000", "spam")]
    assert 'role="img" aria-label="Shares of 8 comments: publish 75.0%, hold 0.0%, spam 25.0%"' in html
    assert '<li class="publish"><b>6</b><span>publish, 75.0%</span></li>' in html


def test_share_bar_of_nothing() -> None:
    """Of nothing there is a bar without stripes."""
    assert 'width="0%"' in share_bar([Part("publish", 0)], "comments")


@pytest.mark.parametrize(("count", "most", "width"), [(1, 4, "25.000%"), (-1, 4, "0.000%"), (0, 0, "0%")])
def test_bar(count: int, most: int, width: str) -> None:
    """A bar beside a number is as long as its part of the longest, and hidden from those who listen."""
    assert f'<rect width="{width}"' in bar(count, most)
    assert 'aria-hidden="true"' in bar(count, most)
