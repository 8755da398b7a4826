"""Sketches of texts."""

import pytest

from commentguard.history.near import BANDS, FEWEST_WORDS, WORDS, are_alike, bands_of, sketch_of, words_of
from commentguard.testing.promises.samples import EDITED, KEY, LONG, OTHER


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don\u2019t STOP, 42 times!", ["don", "t", "stop", "0", "times"]),
        ("\uff26ull\u00a0width", ["full", "width"]),
        ("\u4f60\u597d world", ["\u4f60", "\u597d", "world"]),
        ("call 1-800-555", ["call", "0", "0", "0"]),
        ("caf\u00e9 \u0645\u0631\u062d\u0628\u0627", ["caf\u00e9", "\u0645\u0631\u062d\u0628\u0627"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Case, width and marks do not matter, every number is the same, and a script without blanks counts by letters."""
    assert words_of(text) == words


def test_first_words() -> None:
    """The start of a text is enough."""
    assert len(words_of("word " * 10_000)) == WORDS
    assert sketch_of("a few words " * 1_000, KEY) == sketch_of("a few words " * 2_000, KEY)


def test_short_texts_have_no_sketch() -> None:
    """A text of few words is like nothing, not even itself."""
    short, enough = " ".join("abcdefg"), " ".join("abcdefgh")
    assert len(enough.split()) == FEWEST_WORDS
    assert sketch_of(short, KEY) == b""
    assert bands_of(b"") == ()
    assert not are_alike(b"", b"")
    assert len(sketch_of(enough, KEY)) == 64
    assert not are_alike(sketch_of(enough, KEY), b"")


def test_alike() -> None:
    """A text with other words here and there is alike and found by a band, another text is not."""
    text, edited, other = (sketch_of(words, KEY) for words in (LONG, EDITED, OTHER))
    assert are_alike(text, edited)
    assert {*bands_of(text)} & {*bands_of(edited)}
    assert not are_alike(text, other)
    assert not {*bands_of(text)} & {*bands_of(other)}
    assert len({*bands_of(text)}) == BANDS


def test_numbers_do_not_matter() -> None:
    """Another price or telephone number makes no other text."""
    assert sketch_of(f"{LONG} 1 800 42", KEY) == sketch_of(f"{LONG} 7 900 11", KEY)


def test_key() -> None:
    """Without the key a sketch says nothing: under another it is another."""
    assert not are_alike(sketch_of(LONG, KEY), sketch_of(LONG, KEY[::-1]))
