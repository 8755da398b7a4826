"""Law: paragraphs keep the words and come to rest, and what is erased is gone."""

import re
from collections.abc import Iterator

from hypothesis import given
from tests.laws.hostile import SETTINGS, any_policy, reread

from commentguard.markup.contents import links, plain_text
from commentguard.markup.erase import erase
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.pieces import pieces
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.testing.drawn_html import hostile_html


def words(text: str) -> str:
    """Give *text* without white space."""
    return "".join(text.split())


def finds(text: str) -> Iterator[tuple[int, int]]:
    """Find what stands for an address here: two `x` or `b` in a row, or any that touch an `@`."""
    return (match.span() for match in re.finditer(r"[xb]{2,}|[xb]*@[xb]*", text))


@SETTINGS
@given(hostile_html(), any_policy())
def test_paragraphs_come_to_rest(text: str, policy: Policy) -> None:
    """Paragraphs made twice are paragraphs made once."""
    once = paragraphs(sanitize(text, policy).html)
    assert paragraphs(once) == once


@SETTINGS
@given(hostile_html(), any_policy())
def test_paragraphs_are_nested(text: str, policy: Policy) -> None:
    """A browser's algorithm reads the paragraphs as they are written."""
    html = paragraphs(sanitize(text, policy).html)
    assert reread(html) == html


@SETTINGS
@given(hostile_html(), any_policy())
def test_paragraphs_keep_words(text: str, policy: Policy) -> None:
    """Making paragraphs neither adds nor loses a letter."""
    html = sanitize(text, policy).html
    assert words(plain_text(paragraphs(html))) == words(plain_text(html))


@SETTINGS
@given(hostile_html(), any_policy())
def test_links_stand_where_they_say(text: str, policy: Policy) -> None:
    """The text of a link is what the plain text has at its place."""
    html = sanitize(text, policy).html
    plain = plain_text(html)
    for link in links(html):
        assert plain[link.start : link.end] == link.text


@SETTINGS
@given(hostile_html(), any_policy())
def test_erased_is_gone(text: str, policy: Policy) -> None:
    """Nothing that is to be found is left in the text or in an attribute, and the rest is still sanitized."""
    erased = erase(sanitize(text, policy).html, finds, "[gone]")
    assert not list(finds(plain_text(erased.html)))
    assert not [value for piece in pieces(erased.html) for value in piece.attributes.values() if any(finds(value))]
    assert sanitize(erased.html, policy).html == erased.html
