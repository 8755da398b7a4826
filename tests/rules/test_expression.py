"""Boolean expressions over names."""

import pytest

from commentguard.errors import InvalidRule
from commentguard.rules.expression import parsed


@pytest.mark.parametrize(
    ("text", "found", "met"),
    [
        ("a.b", "a.b", True),
        ("a.b", "", False),
        ("not a", "", True),
        ("not not a", "a", True),
        ("a and b", "a", False),
        ("a and b", "a b", True),
        ("a or b and c", "a", True),
        ("(a or b) and c", "a", False),
        ("a and not (b or c-d.e)", "a", True),
        ("a\n and\n not (b or c-d.e)", "a c-d.e", False),
    ],
)
def test_met(text: str, found: str, met: bool) -> None:
    """`not` binds closest, `or` loosest; lines do not matter."""
    assert parsed(text).met(found.split()) is met


def test_names() -> None:
    """An expression gives its names, and those of them that make it true."""
    expression = parsed("a and (b or c) and not d")
    assert list(expression.names()) == ["a", "b", "c", "d"]
    assert list(expression.reasons(["a", "c"])) == ["a", "c"]
    assert list(parsed("not a").names()) == ["a"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a rule id or a group is wanted here\n  \n  ^"),
        ("a and", "a rule id or a group is wanted here\n  a and\n       ^"),
        ("a b", "and, or or the end is wanted here\n  a b\n    ^"),
        ("(a or b", "a closing parenthesis is wanted here\n  (a or b\n         ^"),
        ("a && b", "'&' has no meaning; write and, or, not, ( and )\n  a && b\n    ^"),
        ("a or or b", "a rule id or a group is wanted here\n  a or or b\n       ^"),
        ("a)", "and, or or the end is wanted here\n  a)\n   ^"),
    ],
)
def test_fault(text: str, message: str) -> None:
    """A fault is shown at its place."""
    with pytest.raises(InvalidRule) as caught:
        parsed(text)
    assert str(caught.value) == message


def test_too_deep() -> None:
    """An expression that is nested without end is refused."""
    with pytest.raises(InvalidRule, match="nested deeper than 50"):
        parsed("(" * 60 + "a" + ")" * 60)
