"""Many expressions cost one look at the text, and find what each alone would find."""

import pickle
from typing import Any

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.errors import InvalidRule
from commentguard.rules.example import Example
from commentguard.rules.patternlist import PatternList
from commentguard.rules.rule import Evidence

MANY = PatternList(sources=[f"word{number}(?:s|es)?" for number in range(2_000)])


def test_first_and_others() -> None:
    """One finding points at the first place and counts the other expressions."""
    case = Example(text="a word7, Words, word19s and word7 again").case()
    (found,) = PatternList(sources=["word7", r"word\d\ds"], because="listed")(case)
    assert found == Evidence("listed, and 1 more", "text", 2, 7)


def test_case() -> None:
    """Expressions stand in any case."""
    assert list(MANY(Example(text="WORD3ES").case()))


def test_places() -> None:
    """Expressions may be looked for in names, in the website, and in the URLs of links."""
    case = Example(
        text="see it here", author="Roofs", url="http://roofs.example/", links=[("http://b.example/x", "here")]
    ).case()
    assert list(PatternList(sources=["roofs"], places=["author"])(case)) == [
        Evidence("a listed pattern", "author", 0, 5)
    ]
    assert list(PatternList(sources=["b[.]example"], places=["links"])(case)) == [
        Evidence("a listed pattern", "text", 7, 11)
    ]
    assert list(PatternList(sources=["roofs"], places=["links"])(case)) == [Evidence("a listed pattern", "url", 0, 21)]
    assert list(PatternList(sources=["roofs"], places=["text", "title"])(case)) == []


def test_nothing_known() -> None:
    """An expression of which nothing is known is tried on every text."""
    assert list(PatternList(sources=[r"\d\s\d"])(Example(text="1 2").case()))
    assert not list(PatternList(sources=[r"\d\s\d"])(Example(text="12").case()))


def test_value() -> None:
    """A list is a value: equal, hashable, and the same after a pickle."""
    same = PatternList(sources=list(MANY.sources))
    assert (same, hash(same), pickle.loads(pickle.dumps(MANY))) == (MANY, hash(MANY), MANY)  # noqa: S301  (our own bytes)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"sources": "word"}, "not the string 'word'"),
        ({"sources": ["word"], "places": ["email"]}, "there is no place 'email'"),
    ],
)
def test_refused(fields: dict[str, Any], fault: str) -> None:
    """A string for a list, and a place that no rule may look at, are refused."""
    with pytest.raises(InvalidRule, match=fault):
        PatternList(**fields)


SOURCES = st.sampled_from(["free", "fr[e3]e", "a b", r"\bcat\b", "(?:x|yy)z", "ca.t", r"\d{3}", "b+a", "é", "free cat"])


@settings(deadline=None, max_examples=200)
@given(st.lists(SOURCES, min_size=1), st.text("abcefrtxyz3 é1\n", max_size=40))
def test_as_alone(sources: list[str], text: str) -> None:
    """The list finds something exactly where one of its expressions does."""
    alone = any(regex.search(source, text, regex.I | regex.V1) for source in sources)
    assert bool(list(PatternList(sources=sources)(Example(text=text).case()))) is alone
