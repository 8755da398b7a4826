"""Patterns whose time grows faster than the text are refused before they judge a comment."""

import pytest

from commentguard.errors import InvalidRule
from commentguard.rules.pattern import Pattern
from commentguard.rules.patternlist import PatternList
from commentguard.rules.probe import probe, slow_part
from commentguard.rules.rule import Rule


@pytest.mark.parametrize(
    ("source", "part"),
    [
        (r"\b(?:\w+\s?)+$", r"\w+"),
        (r"^(?:a|aa)+$", "(?:a|aa)+"),
        (r"roof\s+$|\s+$", r"\s+"),
        (r"<a[^>]*>", "[^>]*"),
        (r"roof(?:\s*\w)*\?", r"\s*"),
        (r"\d+(?:,\d+)*!", r"\d+"),
    ],
)
def test_slow(source: str, part: str) -> None:
    """The part is named that is to blame."""
    found = slow_part(Pattern(source=source))
    assert found is not None
    assert found.part == part


@pytest.mark.parametrize(
    "source",
    [
        r"\bhref\s*+=",
        r"\b\w++\s*+:",
        r"[^.!?\n]{0,60}x",
        r"\b(?:a{1}|b)\b",
        r"(?<!\w)\d{3}-\d{4}(?=\s|$)",
        r"\p{Lu}{2}[^\w]x(?>a\d)\D\S\W.[^a]",
        "roof",
    ],
)
def test_quick(source: str) -> None:
    """Bounded and possessive repetitions pass."""
    assert slow_part(Pattern(source=source)) is None


def test_refused() -> None:
    """The error names the rule, the part, a text and the mend."""
    slow = Rule(id="slow.roof", points=1, why="It is slow.", check=Pattern(source=r"roof(?:\w+\s?)+$"))
    with pytest.raises(InvalidRule) as caught:
        probe([Rule(id="quick.roof", points=1, why="It is quick.", check=lambda _case: []), slow])
    assert str(caught.value) == (
        "slow.roof: the time for this pattern grows faster than the text: \\w+ in a text such as '111'…; "
        "make the repetition possessive (++), or bound it ({0,40})"
    )


def test_unreadable() -> None:
    """A pattern that is none is refused with what is wrong with it."""
    with pytest.raises(InvalidRule, match=r"the pattern '\(roof' cannot be read: missing \)"):
        slow_part(Pattern(source="(roof"))


def test_unknown_to_re() -> None:
    """A pattern that only `regex` reads is tried on a few texts."""
    assert slow_part(Pattern(source=r"(?:a+)+\K$")) is not None


def test_at_start() -> None:
    """A pattern that is tried at the start only does not pay for every place of the text."""
    assert slow_part(Pattern(source=r"\s*+roof", at_start=True)) is None


def test_list() -> None:
    """Each expression of a list is tried as it stands there."""
    listed = Rule(id="slow.list", points=1, why="It is slow.", check=PatternList(sources=["roof", r"barn(?:\w+\s?)+$"]))
    with pytest.raises(InvalidRule, match=r"slow\.list: .*: \\w\+ in a text"):
        probe(listed)
