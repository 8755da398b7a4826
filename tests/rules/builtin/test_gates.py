"""Rules that look at once whether a pattern may stand in a text find all that the pattern finds."""

import json
from pathlib import Path

import pytest

from commentguard.rules.alternatives import alternatives
from commentguard.rules.builtin._praise import praises, praises_before
from commentguard.rules.builtin._signed import SignedPattern
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.builtin.form import _LEADING, leading_keyword
from commentguard.rules.builtin.ham import _CODE, _QUESTION, _REPLY, CODE, question, reply
from commentguard.rules.builtin.links import _NAKED, naked_domain
from commentguard.rules.builtin.obfuscation import _MIXED_WORD, _STACKED, mixed_script, stacked_marks
from commentguard.rules.builtin.promotion_business import _BUSINESS_SERVES, business_serves
from commentguard.rules.builtin.promotion_places import _PLUG, plug
from commentguard.rules.builtin.promotion_services import _TRADE_NAME, trade_name
from commentguard.rules.example import Example
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Rule

SAMPLES = Path(__file__).parents[1] / "samples"
TEXTS = [
    *(example.text for one in DEFAULT_RULES for example in (*one.spam, *one.ham)),
    *(
        json.loads(line)["text"]
        for file in sorted(SAMPLES.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ),
    " \u24bc\u24e1een \U0001d40bawn Tonic The winter was long.",
    "\ua4e1iz , that is what I meant.",
    "Liz Tay\u200blor: you are right.",
    "Why? Because it rained. What did you do then? We ran.",
    "\uff57hy did it rain?",
    "Is it so?! How long\ndid it take?",
    "cal\u200bl(now); a_b.c(d)",
    "It fell (so they say). foo (a); bar.baz (b)",
    "roo\u200bfs4you.com is near a-b.org, not at x@roofs.com or www.roofs.com",
    "At Millbrook Boot\nCamp we run; visit the Old Mill Yoga\u00a0Studio.",
    "the Garden Shed REPAIR man, the Garden Shed Repairs",
]
GATED = [
    (question, _QUESTION),
    (reply, _REPLY),
    (leading_keyword, _LEADING),
    (naked_domain, _NAKED),
    (mixed_script, _MIXED_WORD),
    (stacked_marks, _STACKED),
    (business_serves, _BUSINESS_SERVES),
    (plug, _PLUG),
    (trade_name, _TRADE_NAME),
]


@pytest.mark.parametrize(("rule", "pattern"), GATED, ids=lambda one: getattr(one, "id", ""))
def test_nothing_is_lost(rule: Rule, pattern: Pattern) -> None:
    """The rule finds in each text what its pattern finds there."""
    cases = [Example(text=text).case() for text in TEXTS]
    assert [list(rule.evidence(case)) for case in cases] == [list(pattern(case)) for case in cases]


def test_signs_of_code() -> None:
    """Each sign of code is a way of its own, so that those of calls can be left out where nothing is called."""
    assert isinstance(CODE.check, Pattern)
    assert alternatives(CODE.check.source).sources == _CODE


@pytest.mark.parametrize("text", ["It is (as he said) too.", "Foo (a) fell.", "It was ROOFS (TWO)."])
def test_no_call(text: str) -> None:
    """A parenthesis behind a blank is no call, whatever is said of the ways."""
    assert isinstance(CODE.check, SignedPattern)
    assert list(CODE.check.among(Example(text=text).case(), range(len(_CODE)))) == []


def test_by_ways() -> None:
    """Rules that are told which of their ways are met find what they find when they must look for themselves."""
    cases = [Example(text=text).case() for text in TEXTS]
    asked = [DEFAULT_RULES.score_by_asking_all(case) for case in cases]
    assert [DEFAULT_RULES.score(case) for case in cases] == asked


@pytest.mark.parametrize(
    "text", ["Great posthttp://a.example", "Great post http://a.example", "Thank you http://a.example"]
)
def test_praise_before_a_link(text: str) -> None:
    """Praise counts as far as the link, also where the link is glued to its last word."""
    assert praises_before(text, text.index("http"))
    assert praises(text[: text.index("http")])


def test_no_praise_before_a_link() -> None:
    """Words of the link do not praise."""
    assert not praises_before("I read the great post", len("I read the "))
    assert not praises_before("Great post", 0)
