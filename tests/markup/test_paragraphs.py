"""Paragraphs: blank lines part them, line breaks stay, code is left alone."""

import pytest

from commentguard.markup.contents import plain_text
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.policies import RICH
from commentguard.markup.sanitize import sanitize

POLICY = RICH.allow("img", "src", "alt")


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("", ""),
        (" \n ", ""),
        ("one", "<p>one</p>"),
        ("one\ntwo", "<p>one<br>two</p>"),
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        ("one\n \t\n\n two", "<p>one</p><p>two</p>"),
        ("one<br>two<br>\nthree", "<p>one<br>two<br>three</p>"),
        ("<b>one\n\ntwo</b>", "<p><b>one</b></p><p><b>two</b></p>"),
        ("<b><i>one</i>\n\n</b>two", "<p><b><i>one</i></b></p><p>two</p>"),
        ("a <code>b\n\nc</code>", "<p>a <code>b\n\nc</code></p>"),
        ("<code></code>x", "<p><code></code>x</p>"),
        ("a<pre>\n\nb\n\n\nc</pre>d", "<p>a</p><pre>\n\nb\n\n\nc</pre><p>d</p>"),
        ("<pre><p>\nx</pre>", "<pre>\n\nx</pre>"),
        ("a<blockquote>b\n\nc</blockquote>d", "<p>a</p><blockquote><p>b</p><p>c</p></blockquote><p>d</p>"),
        ("<p>one</p>\n<p>two</p>", "<p>one</p><p>two</p>"),
        ("<ul>\n<li>one\n\ntwo</ul>", "<ul><li>one<br><br>two</li></ul>"),
        ("<h2>x</h2>y<hr>z", "<h2>x</h2><p>y</p><hr><p>z</p>"),
        ("<h3><a href=/x><h2>y", '<h3><a href="/x">y</a></h3>'),
        ("<img src=/i.png>\nx", '<p><img src="/i.png"><br>x</p>'),
    ],
)
def test_paragraphs(typed: str, html: str) -> None:
    """What is shown is what a reader expects of what was typed, and making it twice changes nothing."""
    made = paragraphs(sanitize(typed, POLICY).html)
    assert made == html
    assert paragraphs(made) == html


@pytest.mark.parametrize(
    "typed",
    [
        f'<abbr title="{"x " * 8000}">{"a" + chr(10) * 2}{("b" + chr(10) * 2) * 5000}</abbr>',
        f"{'<b>' * 98}{('a' + chr(10) * 2) * 5000}",
        f'<abbr title="{"x " * 8000}">{"<blockquote>x</blockquote>y" * 150}</abbr>',
    ],
)
def test_endless_reopening(typed: str) -> None:
    """Inline elements over many paragraphs do not multiply the page, and no word goes."""
    html = sanitize(typed).html
    page = paragraphs(html)
    assert len(page) < 6 * len(html) + len("<p></p>") * 5_001
    assert plain_text(page).split() == plain_text(html).split()
    assert paragraphs(page) == page
