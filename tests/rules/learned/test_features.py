"""What a learned table counts in a comment."""

import pytest

from commentguard.rules.example import Example
from commentguard.rules.learned.features import LONGEST, features, parts, place


def test_words() -> None:
    """Words are counted once, in lower case."""
    assert features(Example(text="Dig, dig. Don’t stop!").case()).words == {"dig", "don't", "stop"}


@pytest.mark.parametrize(
    "private",
    ["jane.doe@host.example", "@jane", "jane@", "5551234", "a1b2c3", "x" * (LONGEST + 1)],
)
def test_private_words(private: str) -> None:
    """Nothing of what looks like an address, a number or a key is a word."""
    assert features(Example(text=f"write {private} soon").case()).words == {"write", "soon"}


def test_closing() -> None:
    """The words of the last sentence are known apart, where something goes before it."""
    assert features(Example(text="I agree. Best roofs\n").case()).closing == {"best", "roofs"}
    assert features(Example(text="Best roofs").case()).closing == frozenset()


def test_nothing() -> None:
    """A comment without words has none."""
    seen = features(Example(text="...").case())
    assert (seen.words, seen.closing) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("example", "sign"),
    [
        ({"text": "I see."}, "words under 4"),
        ({"text": "word " * 200}, "words under any"),
        ({"text": "I see."}, "ends with ."),
        ({"text": "I see"}, "ends without a stop"),
        ({"text": "Do you? I do."}, "has a question mark"),
        ({"text": "I\nsee"}, "has several lines"),
        ({"text": "f(x)"}, "has signs of code"),
        ({"text": "call 5551234"}, "has a number"),
        ({"text": "here Ann met Bob, Eve, Tom"}, "has 3 or more names"),
        ({"text": "see https://a.example/"}, "has 1 links"),
        ({"text": "I see", "url": "https://a.example/"}, "is signed with a website"),
        ({"text": "my beans died", "title": "Beans and carrots"}, "shares 1 words with the title"),
    ],
)
def test_signs(example: dict[str, str], sign: str) -> None:
    """Signs say what a comment's shape is like, in words."""
    assert sign in features(Example.of(example).case()).signs


def test_no_title() -> None:
    """Without a title nothing is said of it."""
    assert not [sign for sign in features(Example(text="I see").case()).signs if "title" in sign]


def test_parts() -> None:
    """Parts of a word know where it begins and ends."""
    assert sorted(parts("ab")) == ["<ab", "<ab>", "ab>"]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Pills, pillbox", "pills", "Pills"),
        ("to see, sees", "see", "see"),
        ("nothing", "see", ""),
        ("a@pills", "pills", ""),
    ],
)
def test_place(text: str, word: str, found: str) -> None:
    """A word is found where it stands alone."""
    start, end = place(text, word)
    assert text[start:end] == found
