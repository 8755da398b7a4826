"""A text with its findings marked below the words that earned them."""

import pytest

from commentguard.cli.colours import Colours
from commentguard.cli.spans import marked
from commentguard.model.verdict import Finding


def shown(text: str, *spans: tuple[str, int, int, int], width: int = 40, on: bool = False) -> list[str]:
    """Give *text* with marks for *spans* of rule, points, start and end."""
    findings = [
        Finding(rule=rule, points=points, because="", start=start, end=end) for rule, points, start, end in spans
    ]
    return list(marked(text, findings, width, Colours(on)))


def test_marks() -> None:
    """A finding is marked below its words; those of the same words share a line."""
    assert shown("buy pills now", ("a.b", 5, 4, 9), ("c.d", -3, 4, 9), ("e.f", 1, 0, 3)) == [
        "  buy pills now",
        "  ^^^ e.f +1",
        "      ^^^^^ a.b +5, c.d -3",
    ]


def test_lines_and_wrapping() -> None:
    """A finding over several lines is marked on each, and named at the first; lines break between words."""
    assert shown("one two three\n\nfour", ("a.b", 5, 4, 19), width=10) == [
        "  one two ",
        "      ^^^^ a.b +5",
        "  three",
        "  ^^^^^",
        "  four",
        "  ^^^^",
    ]


def test_long_word() -> None:
    """A word that is longer than a line is broken."""
    assert shown("abcdefghij", width=6) == ["  abcd", "  efgh", "  ij"]


@pytest.mark.parametrize(
    ("text", "start", "end", "marks"),
    [
        ("你好 x", 3, 4, "       ^ a.b +1"),
        ("你好 x", 0, 2, "  ^^^^ a.b +1"),
        ("e\u0301 x", 3, 4, "    ^ a.b +1"),
        ("\x1b x", 2, 3, "       ^ a.b +1"),
    ],
)
def test_cells(text: str, start: int, end: int, marks: str) -> None:
    """Marks stand below their words where characters are wide, combining, or spelled out."""
    assert shown(text, ("a.b", 1, start, end))[1] == marks


def test_too_narrow() -> None:
    """A character that is wider than the line is shown all the same."""
    assert shown("你好", width=3) == ["  你", "  好"]


def test_mark_of_nothing_visible() -> None:
    """What takes no room is marked by one mark."""
    assert shown("e\u0301", ("a.b", 1, 1, 2)) == ["  e\u0301", "   ^ a.b +1"]


def test_colours() -> None:
    """What speaks against a comment has another colour than what speaks for it, and the text none."""
    text, against, speaks_for = shown("a b", ("a.b", 1, 0, 1), ("c.d", -1, 2, 3), on=True)
    assert text == "  a b"
    assert against.startswith("  \x1b[31m^")
    assert speaks_for.startswith("    \x1b[32m^")


def test_nothing_acts() -> None:
    """What could act on a terminal is spelled out."""
    assert shown("a\x1b[31mb\u202e") == [r"  a\x1b[31mb\u202e"]
