"""Texts of strangers made harmless for terminals, spreadsheets and pages."""

import json

import pytest

from commentguard.cli.harmless import cell, json_line, lines, markup, one_line

ACTING = [
    "\x1b",
    "\x07",
    "\x00",
    "\x7f",
    "\x9b",
    "\u061c",
    "\u200e",
    "\u2028",
    "\u202e",
    "\u2067",
    "\ufff9",
    "\ud800",
    "\U000e0041",
    "\ufdd0",
    "\ufffe",
    "\U0010ffff",
]


@pytest.mark.parametrize("character", ACTING)
def test_nothing_acts(character: str) -> None:
    """Controls, bidi controls, separators, lone surrogates and tag characters are spelled out everywhere."""
    spelled = character.encode("unicode_escape").decode("ascii")
    assert lines(f"a{character}b") == f"a{spelled}b"
    assert cell(f"a{character}b") == f"a{spelled}b"
    assert markup(f"a{character}b") == f"a{spelled}b"
    assert one_line(f"a{character}b") == ("a b" if character.isspace() else f"a{spelled}b")
    assert character not in json_line(f"a{character}b")
    assert json.loads(json_line([f"a{character}b"])) == [f"a{character}b"]


@pytest.mark.parametrize("text", ["Grüße", "你好", "👩‍💻", "שלום", "a b"])
def test_words_stay(text: str) -> None:
    """Words of any language, and emoji, stay as they are."""
    assert one_line(text) == lines(text) == cell(text) == json_line(text)[1:-1] == text


def test_line_breaks() -> None:
    """One line has none, lines and cells keep them, JSON escapes them."""
    assert one_line("a\n\tb ") == "a b"
    assert lines("a\nb") == cell("a\nb") == "a\nb"
    assert json_line("a\nb") == '"a\\nb"'


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t", "\r", "\n"])
def test_formula(start: str) -> None:
    """A cell does not begin as a formula does."""
    assert cell(f"{start}1+1").startswith("'")


@pytest.mark.parametrize("start", [" ", "'", "1", "a"])
def test_no_formula(start: str) -> None:
    """Other cells begin as they did."""
    assert cell(f"{start}=1") == f"{start}=1"


def test_markup() -> None:
    """A page reads everything as text, in an element and in an attribute."""
    assert markup("<b title='x' id=\"y\">&amp;\n\t</b>") == (
        "&lt;b title=&#x27;x&#x27; id=&quot;y&quot;&gt;&amp;amp;\n &lt;/b&gt;"
    )
