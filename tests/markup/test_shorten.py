"""Safe HTML is cut safely."""

import pytest

from commentguard.markup.contents import plain_text
from commentguard.markup.policies import RICH
from commentguard.markup.sanitize import sanitize
from commentguard.markup.shorten import shorten

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("text", "characters", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "abc…"),
        ("<b>ab<i>cd</i></b>", 3, "<b>ab<i>c…</i></b>"),
        ("a &amp; b", 3, "a &amp;…"),
        ("abc", 0, "…"),
        ("", 0, ""),
        (f"a{FAMILY}b", 3, "a…"),
        (f"a{FAMILY}b", 6, f"a{FAMILY}…"),
        ("e\u0301e\u0301", 3, "e\u0301…"),
        ("a" + "\u0301" * 300, 200, "a" + "\u0301" * 199 + "…"),
        ("ab<br>cd", 3, "ab<br>c…"),
        ("<pre>\n\n\nab", 1, "<pre>\n\n…</pre>"),
        ("<pre>\n\nab", 0, "<pre>…</pre>"),
    ],
)
def test_cut(text: str, characters: int, expected: str) -> None:
    """The text is cut between graphemes, elements are closed, and an ellipsis says that something went."""
    assert expected == shorten(sanitize(text, RICH).html, characters)


def test_length() -> None:
    """The visible text is never longer than asked for, but for the ellipsis."""
    html = sanitize("<b>one &lt; two</b> <i>three &amp; four</i>").html

    for characters in range(len(html)):
        assert len(plain_text(shorten(html, characters)).removesuffix("…")) <= characters


def test_negative() -> None:
    """A negative number is a programming error."""
    with pytest.raises(ValueError, match="not negative"):
        shorten(sanitize("a").html, -1)
