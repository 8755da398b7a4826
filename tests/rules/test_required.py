"""What every match of a pattern must hold."""

import pytest

from commentguard.rules.clause import Clause
from commentguard.rules.reading import read
from commentguard.rules.required import required


@pytest.mark.parametrize(
    ("source", "words", "parts"),
    [
        ("roof", "", "roof"),
        (r"\bROOF\b", "roof", ""),
        (r"\bROOFS?\b", "roof,roofs", ""),
        (r"roof|barns", "", "roof,barns"),
        (r"\b(?:my|our)\s+(?:site|own\s+channel)", "my,our,our own,my own", ""),
        (
            r"\b(?:my|our)\s+(?:site|channel)s?\b",
            "my site,my sites,my channel,my channels,our site,our sites,our channel,our channels",
            "",
        ),
        (r"(?:roof)+x*", "", "roof"),
        (r"\b(?:roof){0,3}\s+barn\b", "barn", ""),
        (r"(?>roof)\d", "", "roof"),
        (r"(?:roof)++", "", "roof"),
        (r"\p{Lu}\w+ roof\b", "roof", ""),
        (r"[\p{L}\d]roof", "", "roof"),
        (r"[^.!?]{3,300}\?", "", "?"),
        (r"(?i)\bRoof\b", "roof", ""),
        (r"a\.b", "", "a.b"),
        (r"\.com\b", "com", ""),
        (r"\bcolo[u]?r\b", "color,colour", ""),
        (r"\b(?:very |so )?fine\b", "fine,very fine,so fine", ""),
        (r"\bwith (?:\w+ ){0,4}?roofs\b", "roofs", ""),
        (r"\bgr[ae]y\b", "gray,grey", ""),
        (r"\bdon't\b", "don t", ""),
        (r"(?=barn)\broof\b(?!s)", "roof", ""),
        (r"\b(?:\w+ly|(?>roof|barn\d))\s+fine\b", "fine", ""),
        ("(?:" + "|".join(f"w{n}" for n in range(90)) + r")\d(?:roof|\wbarn)", "", "roof,barn"),
        (r"^roof$", "roof", ""),
        (r"(?i)\bgrass\b", "grass", "ß"),
        (r"(?:\p{Lu}\w+\s+(?:of\s+)?){1,3}roofs\b", "", "roofs"),
        (r"\b(?:\p{Lu}\w+\s+(?:of\s+)?){1,3}roofs\b", "roofs", ""),
        ("É", "", "é"),
        (r"\bd\u00e4cher\b", "dächer", ""),
        (r"[£€]\d", "", "£,€"),
        ("\\bdon\u2019t\\b", "don t", ""),
        (r"\.me\b", "", ".me"),
        (r"\bwith the help of\b", "the help", ""),
    ],
)
def test_first_clause(source: str, words: str, parts: str) -> None:
    """The clause that fewest texts meet comes first; words and pairs of words are told from parts of words."""
    first = required(source)[0]
    assert first == Clause(frozenset(filter(None, words.split(","))), frozenset(filter(None, parts.split(","))))


@pytest.mark.parametrize(
    "source",
    [
        "roof|",
        "(?:roof)?",
        r"\d+",
        "a",
        "(?i)é",
        "\u03a3",
        "[\u0300\u24d0]",
        r"roof\K",
        r"\L<roofs>",
        "(?:roof){e<=1}",
        "[[a-z]--[aeiou]]roof",
        "(roof",
        r"(?(1)roof|barn)",
        r"(?=roof)",
        r"\B",
    ],
)
def test_unknown(source: str) -> None:
    """Nothing is said of a pattern that may do without, or that is not understood."""
    assert required(source) == ()


def test_two_pairs() -> None:
    """Of three words and more both pairs that say most are needed."""
    assert required(r"\bwith the help of roofs\b") == (
        Clause(words=frozenset(["of roofs"])),
        Clause(words=frozenset(["the help"])),
    )


def test_many_texts() -> None:
    """Texts that are many are told apart in time."""
    digits = "(?:" + "|".join(f"w{n}" for n in range(30)) + ")"
    clauses = required(rf"\b{digits}\s+{digits}\s+roof\b")
    assert all(clause.met_by(read("w1 w2 roof")) for clause in clauses)
    assert not all(clause.met_by(read("w1 w2 barn")) for clause in clauses)
