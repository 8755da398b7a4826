"""Law: what is done for display is lawful: nested, at rest, of the same words, and without what is erased."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy, reread

from commentguard.guard.view import excerpt
from commentguard.markup.contents import links, plain_text
from commentguard.markup.erase import erase
from commentguard.markup.linkify import linkify
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.pieces import pieces
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.markup.shorten import shorten
from commentguard.markup.write import without_first_lines
from commentguard.model.safe import SafeHtml
from commentguard.privacy.redact import find_addresses
from commentguard.testing.drawn_html import hostile_html

PIECES = (
    *(
        "http://",
        "HTTPS://",
        "www.",
        "jane",
        "x",
        "@",
        ".",
        "example",
        "org",
        "/",
        "?",
        "=",
        ":8",
        "-",
        "_",
        "#",
        "%41",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        ",",
        "!",
        "'",
        '"',
        "…",
        " ",
        "\n",
        "&lt;",
        "&amp;",
        "é",
        "ж",
        "看",
        "。",
        "\u200b",
        "\u202e",
    ),
    *(
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        "<a href=/z>",
        "</a>",
        "<br>",
        "<p>",
        "<blockquote>",
        " at ",
        " dot ",
        "mailto:",
    ),
)


def words(text: str) -> str:
    """Give *text* without white space."""
    return "".join(text.split())


def addressed() -> st.SearchStrategy[str]:
    """Draw texts of the pieces that web and e-mail addresses are made of, with tags between them."""
    return st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


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
@given(hostile_html() | addressed(), any_policy())
def test_urls_are_linked_once(text: str, policy: Policy) -> None:
    """Linking is nested as a browser reads it, comes to rest, and may be done before or after paragraphs are made."""
    html = sanitize(text, policy).html
    linked = linkify(html)
    assert reread(linked) == linkify(linked) == linked
    assert paragraphs(linked) == linkify(paragraphs(html))


@SETTINGS
@given(hostile_html() | addressed(), any_policy(), st.integers(0, 30))
def test_shortened_is_sanitized(text: str, policy: Policy, characters: int) -> None:
    """What was cut is still sanitized, has the letters allowed and an ellipsis at most, and comes to rest."""
    html = sanitize(text, policy.without("img")).html
    short = shorten(html, characters)
    assert sanitize(short, policy) == (short, ())
    assert shorten(short, characters) == short
    seen = pieces(SafeHtml.vouch(without_first_lines(short)))
    assert sum(len(piece.text) for piece in seen if not piece.name) <= characters + 1


@SETTINGS
@given(hostile_html() | addressed(), any_policy(), st.integers(1, 6))
def test_excerpts_leak_no_address(text: str, policy: Policy, count: int) -> None:
    """An excerpt is one line without an e-mail address, wherever it was cut."""
    line = excerpt(sanitize(text, policy).html, count)
    assert not list(find_addresses(line))
    assert line == " ".join(line.split())


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
