"""Long texts made to be slow to look at stay within the bounds of every pattern."""

import pytest

from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example

LENGTH = 20_000
UNITS = [
    "a",
    " ",
    "\n",
    ".",
    "Aa ",
    "1-",
    "+1 (",
    "a-b-",
    "a.b.",
    "f(",
    "@a.",
    "www.",
    "http://",
    "[url=",
    "Foo Of ",
    "Visit Foo Bar And ",
    "if you need a roof ",
    "if you need it call ",
    "i help hundreds ",
    "for the past ten years, i have ",
    "i made $5 ",
    "is it so ",
    "essay ",
    "please call us ",
    "very nice and very ",
    "a\u200bb",
    "aа",
    "🔥",
    "roof repair, ",
    "http://a.example/b-c ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_no_rule_gives_up(unit: str) -> None:
    """No rule fails or runs out of time on a piece that is repeated without end."""
    findings = DEFAULT_RULES.score(Example(text=unit * (LENGTH // len(unit))).case()).findings
    assert not [finding.because for finding in findings if "failed" in finding.because]
