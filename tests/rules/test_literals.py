"""Many literals are found at once, with and without the compiled automaton."""

import sys

import pytest

from commentguard.rules.literals import FEW, Automaton, Grams, LiteralIndex, grams, literal_index

LITERALS = ("roof", "of", "barn door", "дом", "日", "roofer", "x", "oofe")


MANY = tuple(f"roof{number}" for number in range(FEW + 1))


@pytest.fixture(params=["automaton", "grams", "one by one"])
def index(request: pytest.FixtureRequest) -> LiteralIndex:
    """Give each kind of index."""
    if request.param == "grams":
        return Grams.of(LITERALS)
    if request.param == "one by one":
        return literal_index(LITERALS)
    pytest.importorskip("ahocorasick_rs", reason="the extra fast")
    return Automaton.of(LITERALS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        ("roof", {"roof", "of"}),
        ("two roofers", {"roof", "of", "roofer", "oofe"}),
        ("barn", set()),
        ("a barn door, a barn door", {"barn door"}),
        ("мой дом 日本 x", {"дом", "日", "x"}),
        ("\ud800 roof", {"roof", "of"}),
    ],
)
def test_found(index: LiteralIndex, text: str, found: set[str]) -> None:
    """Each literal that stands in the text is found once, also within another."""
    assert sorted(index.found(text)) == sorted(found)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the compiled package the index is one of ours."""
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert isinstance(literal_index(MANY), Grams)


def test_with_the_extra() -> None:
    """With the compiled package the index is its automaton."""
    pytest.importorskip("ahocorasick_rs", reason="the extra fast")
    assert isinstance(literal_index(MANY), Automaton)


@pytest.mark.parametrize(("text", "count"), [("", 0), ("abc", 0), ("abcd", 1), ("abcdefghi", 6), ("дом", 3)])
def test_grams(text: str, count: int) -> None:
    """A text has as many runs of four bytes as it has places for them."""
    assert len(grams(text)) == count
