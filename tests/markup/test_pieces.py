"""Safe HTML taken apart."""

from commentguard.markup.pieces import pieces, unescaped
from commentguard.markup.sanitize import sanitize

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
