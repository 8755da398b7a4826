"""The time of every pattern of our own grows no faster than the text."""

import pytest

from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.pattern import Pattern
from commentguard.rules.probe import probe
from commentguard.rules.rule import Rule

PATTERNS = [one for one in DEFAULT_RULES if isinstance(one.check, Pattern)]


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.id)
def test_builtin(one: Rule) -> None:
    """No text made against a pattern shows more."""
    probe(one)
