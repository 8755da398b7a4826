"""Misnested inline elements are closed and opened again as a browser does."""

import itertools

import pytest

from commentguard.markup.policies import RICH
from commentguard.markup.read import read
from commentguard.markup.reopen import reopened
from commentguard.markup.repair import reparsed
from commentguard.model.limits import DEFAULT_LIMITS

PIECES = ("<b>", "<i>", "</b>", "</i>", '<a href="/x" rel="nofollow ugc">', "</a>", "x", "<br>")


@pytest.mark.parametrize(
    ("misnested", "nested"),
    [
        ("<b>x<i>y</b>z</i>", "<b>x<i>y</i></b><i>z</i>"),
        ("<b><i>x</b></i>y", "<b><i>x</i></b>y"),
        ('<a href="/x">x<b>y</a>z</b>', '<a href="/x">x<b>y</b></a><b>z</b>'),
        ("<b><i>x</b><br>y", "<b><i>x</i></b><i><br>y</i>"),
        ("<b><i></b><u>x", "<b><i></i></b><i><u>x</u></i>"),
        ("<b><i><u>x</b>y</i>z</u>", "<b><i><u>x</u></i></b><i><u>y</u></i><u>z</u>"),
        ("<b>x</i>y", "<b>xy</b>"),
    ],
)
def test_reopened(misnested: str, nested: str) -> None:
    """What ends while others inside it are open takes them along; they begin anew before the next text or tag."""
    assert reopened(misnested) == nested == reparsed(misnested, RICH)


@pytest.mark.parametrize(
    "html",
    [
        "<b><blockquote>x</b></blockquote>",
        "<b><q>x</b></q>",
        "<b></q>",
        "<a><b><a>x</b>",
        "<b><b><b><b>x",
        "<i><code></i>",
    ],
)
def test_left_to_the_parser(html: str) -> None:
    """Blocks, other elements, links in links and many elements alike are left to the parser."""
    assert reopened(html) is None


def test_every_row() -> None:
    """Every row of five pieces that is misnested becomes what bleach and html5lib make of it."""
    seen = set()
    for row in itertools.product(PIECES, repeat=5):
        reading = read("".join(row), RICH, DEFAULT_LIMITS)
        if not reading.nested and reading.html not in seen and (nested := reopened(reading.html)) is not None:
            assert nested == reparsed(reading.html, RICH), reading.html
            seen.add(reading.html)
    assert len(seen) > 1000
