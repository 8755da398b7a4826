"""The literals that every match of a pattern holds."""

import pytest

from commentguard.rules.required import required_literals


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ("roof", {"roof"}),
        (r"\bROOFS?\b", {"roof"}),
        (r"roof|barns", {"roof", "barns"}),
        (r"\b(?:my|our)\s+(?:website|channel)s?", {"website", "channel"}),
        (r"(?:roof)+x*", {"roof"}),
        (r"(?:roof){0,3}barn", {"barn"}),
        (r"(?>roof)\d", {"roof"}),
        (r"(?:roof)++", {"roof"}),
        (r"\p{Lu}\w+ roof", {" roof"}),
        (r"[\p{L}\d]roof", {"roof"}),
        (r"[^.!?]{3,300}\?", {"?"}),
        (r"(?i)Roof", {"roof"}),
        (r"a\.b", {"a.b"}),
        (r"été roof", {" roof"}),
    ],
)
def test_required(source: str, literals: set[str]) -> None:
    """The clause that fewest texts meet is taken, in lower case."""
    assert required_literals(source) == literals


@pytest.mark.parametrize(
    "source",
    [
        "roof|",
        "(?:roof)?",
        r"\d+",
        "a",
        r"roof\K",
        r"\L<roofs>",
        "(?:roof){e<=1}",
        "(?i)été roof",
        "(?i)grass",
        "[[a-z]--[aeiou]]roof",
        "(roof",
        r"(?(1)roof|barn)",
        r"(?=roof)",
    ],
)
def test_unknown(source: str) -> None:
    """Nothing is said of a pattern that may do without a literal, or that is not understood."""
    assert required_literals(source) == frozenset()
