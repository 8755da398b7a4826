"""Contents: the plain text and the links of safe HTML."""

import pytest

from commentguard.markup.contents import links, plain_text, shown_as_text
from commentguard.markup.policies import RICH
from commentguard.markup.sanitize import sanitize

POLICY = RICH.allow("img", "src", "alt")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", ""),
        ("a &amp; <b>b</b>", "a & b"),
        ("a<br>b<br>\nc", "a\nb\nc"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("a<blockquote>b</blockquote>c", "a\n\nb\n\nc"),
        ("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"),
        ("one\n<p>\n\ntwo", "one\n\ntwo"),
        ("<p>one</p>\n\n\n<p>two</p>", "one\n\ntwo"),
        ("<br><p>x</p>", "x"),
        ("<p></p>x", "x"),
        ("x<p></p>", "x"),
        ("<code>&lt;p&gt;</code>", "<p>"),
        ("a<img src=/i.png alt='a cat'>b<img src=/i.png>", "aa catb"),
        ("a<wbr>b", "ab"),
    ],
)
def test_plain_text(typed: str, text: str) -> None:
    """References are resolved, tags are gone, and blocks stand on lines of their own."""
    assert plain_text(sanitize(typed, POLICY).html) == text


def test_links() -> None:
    """Links come in order, with their words and the places of these in the plain text."""
    html = sanitize(
        "See <a href='/?a&amp;b'>my <b>big</b> site</a>, <a>none</a>, <p><a href=/x>\n\nx</a></p>", RICH
    ).html
    found = links(html)
    assert [(link.url, link.text) for link in found] == [("/?a&b", "my big site"), ("/x", "x")]
    assert [plain_text(html)[link.start : link.end] for link in found] == ["my big site", "x"]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("<a href=/x>\n\n<pre>\n\nx</a>", [("", 0, 0), ("x", 0, 1)]),
        ("<a href=/x>\n</a>\n<blockquote>x", [("", 0, 0)]),
        ("\n\n<a href=/x><blockquote>x</blockquote></a>", [("x", 0, 1)]),
        ("x\n\n<a href=/x>\n<blockquote>x</blockquote></a>", [("x", 3, 4)]),
        ("x\n<a href=/x>y\n\n</a><p>z", [("y", 2, 3)]),
    ],
)
def test_line_breaks_around_links(typed: str, places: list[tuple[str, int, int]]) -> None:
    """Line breaks that a block takes the place of move no link, and are of none."""
    assert [(link.text, link.start, link.end) for link in links(sanitize(typed, RICH).html)] == places


def test_shown_as_text() -> None:
    """Any text can be shown as it is."""
    assert shown_as_text("<b>\x00&amp;\r\n") == "&lt;b&gt;&amp;amp;\n"
    assert plain_text(shown_as_text("<b> &amp; x")) == "<b> &amp; x"
