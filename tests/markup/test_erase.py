"""Erasing: what is found is gone, from the text and from attributes, also where tags cut it apart."""

import re
from collections.abc import Iterator

import pytest

from commentguard.markup.contents import plain_text
from commentguard.markup.erase import erase
from commentguard.markup.policies import RICH
from commentguard.markup.sanitize import sanitize

POLICY = RICH.allow("img", "src", "alt")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Find what looks like an address."""
    return (match.span() for match in re.finditer(r"\w+@[\w.]+", text))


@pytest.mark.parametrize(
    ("typed", "html", "count"),
    [
        ("nothing <b>here</b>", "nothing <b>here</b>", 0),
        ("a jane@x.example b", "a [-] b", 1),
        ("<jane@x.example>", "&lt;[-]&gt;", 1),
        ("ja<b>ne@x.ex</b>ample b", "[-]<b></b> b", 1),
        ("jane@x.example<br>joe@x.example", "[-]<br>[-]", 2),
        ("jane@<p>x.example", "jane@<p>x.example</p>", 0),
        ("<code>jane@x.example</code>", "<code>[-]</code>", 1),
        ("<a href='mailto:jane@x.example'>me</a>", "<a>me</a>", 1),
        ("<a href='/x' title='jane@x.example'>me</a>", '<a href="/x">me</a>', 1),
        ("<i title=x>&amp;jane@x.example</i>&amp;", "<i>&amp;[-]</i>&amp;", 1),
    ],
)
def test_erased(typed: str, html: str, count: int) -> None:
    """The mark stands where a span begins, and the rest is as it was."""
    erased = erase(sanitize(typed, POLICY).html, addresses, "[-]")
    assert (erased.html, erased.count) == (html, count)


def test_image_in_the_middle() -> None:
    """What a reader would put together from a text and the words of an image is found too."""
    html = erase(sanitize("jane@<img src=/i.png alt=x.example>", POLICY).html, addresses, "[-]").html
    assert not list(addresses(plain_text(html)))
