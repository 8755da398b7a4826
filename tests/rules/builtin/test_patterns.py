"""The patterns that rules of our own ask within their functions."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from commentguard.rules import builtin
from commentguard.rules.pattern import Pattern
from commentguard.rules.probe import slow_part

PATTERNS = {
    f"{module}.{name}": value
    for _, module, _ in iter_modules(builtin.__path__)
    for name, value in vars(import_module(f"commentguard.rules.builtin.{module}")).items()
    if isinstance(value, Pattern)
}


@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    """The time of the pattern grows no faster than the text."""
    assert slow_part(PATTERNS[name]) is None
