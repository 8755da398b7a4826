"""Safe HTML taken apart."""

from collections.abc import Callable
from typing import cast

import pytest

from commentguard.markup.contents import links, plain_text
from commentguard.markup.erase import erase
from commentguard.markup.linkify import linkify
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.pieces import pieces, unescaped
from commentguard.markup.sanitize import sanitize
from commentguard.markup.shorten import shorten
from commentguard.model.safe import SafeHtml

HTML = sanitize("a &lt; b<a href='/?x&amp;y' title='\"'>c</a>").html


def test_pieces() -> None:
    """Texts and tags come in turn, and joined they are the HTML."""
    found = list(pieces(HTML))
    assert [(piece.name, piece.end) for piece in found] == [("", False), ("a", False), ("", False), ("a", True)]
    assert found[0].text == "a < b"
    assert found[1].attributes == {"href": "/?x&y", "title": '"'}
    assert "".join(piece.html for piece in found) == HTML


def test_unescaped() -> None:
    """References are resolved once."""
    assert unescaped("&amp;lt;&lt;&gt;&quot;") == '&lt;<>"'
    assert unescaped("plain") == "plain"


@pytest.mark.parametrize(
    "work",
    [
        paragraphs,
        linkify,
        plain_text,
        links,
        lambda html: shorten(html, 100),
        lambda html: erase(html, lambda _: [], ""),
    ],
    ids=["paragraphs", "linkify", "plain_text", "links", "shorten", "erase"],
)
@pytest.mark.parametrize("text", ["<pre>\n<script>x</script>", str(HTML)], ids=["hostile", "sanitized, but plain"])
def test_plain_strings(work: Callable[[SafeHtml], object], text: str) -> None:
    """No work on safe HTML takes a plain string, whatever the type checker was told."""
    with pytest.raises(TypeError, match=r"^safe HTML is wanted, not str; call commentguard\.sanitize"):
        work(cast("SafeHtml", text))
