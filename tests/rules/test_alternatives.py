"""The alternatives of a pattern."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.rules.alternatives import alternatives
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("roof", ["roof"]),
        ("roof|barn", ["roof", "barn"]),
        (r"\b(?:roof|barn[|)]|a(?:b|c)d)\b", [r"\b(?:roof)\b", r"\b(?:barn[|)])\b", r"\b(?:a(?:b|c)d)\b"]),
        (r"(?:roof|barn)", ["(?:roof)", "(?:barn)"]),
        (r"roof\|barn", [r"roof\|barn"]),
        (r"[]|]roof", [r"[]|]roof"]),
        (r"(?:roof|barn)s(?:x|y)", [r"(?:roof|barn)s(?:x|y)"]),
        (r"roof|\d+", [r"roof|\d+"]),
        (r"(roof)\1|barn", [r"(roof)\1|barn"]),
        (r"(?i)roof|barn", [r"(?i)roof|barn"]),
        ("roof|(barn", ["roof|(barn"]),
        ("roof)|barn", ["roof)|barn"]),
    ],
)
def test_sources(source: str, parts: list[str]) -> None:
    """Alternatives part at the bars outside parentheses, when each demands something of its own."""
    assert list(alternatives(source).sources) == parts


def test_alive() -> None:
    """Those alternatives are alive whose clauses a text meets, in their order."""
    source = phrases(r"my roof", r"our \w+ barn", r"shed\w+")
    assert alternatives(source).alive(read("our barns")) == []
    assert [one[5:12] for one in alternatives(source).alive(read("sheds, our old barn, my roof"))] == [
        "my\\s++r",
        "our\\s++",
        "shed\\w+",
    ]


def test_ways() -> None:
    """A text that goes none of the ways holds none of them."""
    first, second = alternatives(r"\b(?:my roof|sheds)\b").ways
    assert (first[0].words, second[0].words) == (frozenset(["my roof"]), frozenset(["sheds"]))
    assert alternatives(r"\d").ways == ()


PIECES = st.sampled_from(["roof", "roofs", "my", "our", "barn", " ", " ", "s", "!", "\n"])


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_as_one_pattern(text: str) -> None:
    """Alternatives find the very places that the whole pattern finds."""
    source = phrases("my roof", "roof", "roofs my", "my", r"\w+s barn", "barn[s!]")
    assert list(Pattern(source=source).spans(text)) == [found.span() for found in regex.finditer(source, text)]
