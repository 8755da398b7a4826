"""Rules that do not keep their word are told."""

import attrs
import pytest

from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Rule
from commentguard.testing.rules import check_examples

HONEST = Rule(
    id="shop.fern",
    points=5,
    why="x",
    spam=["fern"],
    ham=["rose"],
    check=lambda case: ["x"] * ("fern" in case.clean.text),
)


def test_honest() -> None:
    """A rule whose examples behave passes, alone and in a set."""
    check_examples(HONEST)
    check_examples(DEFAULT_RULES)


def test_broken() -> None:
    """Every example that does not behave is told."""
    broken = attrs.evolve(HONEST, spam=["rose"], ham=["fern"])
    with pytest.raises(AssertionError, match=r"shop\.fern finds nothing in: rose\nshop\.fern finds something in: fern"):
        check_examples([HONEST, broken])


def test_no_examples() -> None:
    """A rule without examples proves nothing."""
    with pytest.raises(AssertionError, match=r"shop\.fern has no spam example\nshop\.fern has no ham example"):
        check_examples(attrs.evolve(HONEST, spam=(), ham=()))


def test_slow() -> None:
    """A pattern whose time grows faster than the text is told, with the part to blame."""
    slow = attrs.evolve(HONEST, check=Pattern(source=r"fern(?:\w+\s?)*$"))
    with pytest.raises(AssertionError, match=r"shop\.fern: the time for this pattern grows .*: \\w\+ in a text"):
        check_examples(slow)
