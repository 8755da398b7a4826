"""Literals by the rarest of their characters."""

from commentguard.rarest import by_rarest


def test_rarest() -> None:
    """A sign is rarer than any letter, and a rare letter than a common one."""
    assert by_rarest(["a-b", "(a)", "quiet", "tea"]) == (
        ("b", ("a-b",)),
        ("(", ("(a)",)),
        ("q", ("quiet",)),
        ("a", ("tea",)),
    )


def test_together() -> None:
    """Literals with the same rarest character stand together, in their order."""
    assert by_rarest(["(b", "x", "(a"]) == (("(", ("(b", "(a")), ("x", ("x",)))
