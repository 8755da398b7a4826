"""A text as the rules read it."""

import pytest

from commentguard.rules.reading import lower, read


@pytest.mark.parametrize(
    ("text", "low"),
    [("Roof", "roof"), ("don\u2019t", "don't"), ("a\u00a0b", "a b"), ("İstanbul ROOF", "İstanbul roof"), ("", "")],
)
def test_lower(text: str, low: str) -> None:
    """Lower case keeps every character in its place, also one whose lower case is two."""
    assert lower(text) == low
    assert len(lower(text)) == len(text)


def test_read() -> None:
    """A reading has the words in order, with their apostrophes and without punctuation."""
    reading = read("Don't go, it is 9 o'clock_roof.")
    assert reading.words == ("don't", "go", "it", "is", "9", "o'clock", "roof")
    assert reading.vocabulary == set(reading.words)
    assert reading.text == "Don't go, it is 9 o'clock_roof."
