"""Law: where the quick twin answers, it answers as the reader does."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.quick import quick
from commentguard.markup.read import read
from commentguard.markup.unwrapped import unwrapped
from commentguard.model.limits import Limits
from commentguard.testing.drawn_html import hostile_html

ORDINARY = (
    *("x", " ", "\n", "\n\n", "\r\n", "a < b", ">", "&", "&amp;", "&lt", "&copy=1", "&#10;", "\t", "\xa0"),
    *(
        "<b>",
        "</b>",
        "<B>",
        "</B>",
        "<i>",
        "</i>",
        "<p>",
        "</p>",
        "<br>",
        "<br />",
        "<br >",
        "<div>",
        "</div>",
        "<u>",
        "</u>",
        "<p class='x'>",
        '<b title="x">',
        "<b/>",
        "<q cite='/x'>",
        "</q>",
    ),
    *(
        "<blockquote>",
        "</blockquote>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<dl>",
        "</dl>",
        "<dd>",
        "</dd>",
        "<h2>",
        "</h2>",
        "<h3>",
        "<hr>",
    ),
    *(
        '<a href="http://x.example/">',
        "</a>",
        '<a href="https://x.example/?a=1&b=2" title="y" rel="nofollow">',
        "<a>",
        '<a href="/x">',
        "<a href='http://x.example/?a=1&amp;b' target='_blank'>",
        "<a title='x'>",
        "<A HREF=http://x.example/>",
    ),
    *(
        '<a href="http://x.example/" rel="nofollow ugc">',
        "<code>",
        "</code>",
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<!-- -->",
    ),
)


def agree(text: str, policy: Policy, limits: Limits) -> bool:
    """Say whether the twins agree about *text*, or the quick one has nothing to say."""
    answer = quick(text, policy, limits)
    if answer is None:
        return True
    reading = read(text, policy, limits)
    changes = unwrapped(text, answer, policy, limits)
    return reading.nested and reading.html == answer and (changes is None or changes == tuple(reading.changes))


@pytest.mark.parametrize("policy", [WORDPRESS, PLAIN, RICH], ids=["wordpress", "plain", "rich"])
def test_short_comments(policy: Policy) -> None:
    """They agree about every row of three ordinary pieces."""
    for row in itertools.product(ORDINARY, repeat=3):
        assert agree("".join(row), policy, Limits()), row


@SETTINGS
@given(st.lists(st.sampled_from(ORDINARY), max_size=20).map("".join), any_policy())
def test_ordinary(text: str, policy: Policy) -> None:
    """They agree about longer rows, under any policy."""
    assert agree(text, policy, Limits())


@SETTINGS
@given(hostile_html(), any_policy())
def test_hostile(text: str, policy: Policy) -> None:
    """They agree about hostile fragments, most of which the quick one leaves to the reader."""
    assert agree(text, policy, Limits())


@SETTINGS
@given(
    st.lists(st.sampled_from(ORDINARY), max_size=12).map("".join),
    st.builds(
        Limits,
        tags=st.integers(0, 30),
        depth=st.integers(0, 12),
        attributes=st.integers(0, 5),
        changes=st.integers(1, 12),
        digits=st.integers(0, 3),
    ),
)
def test_near_the_budgets(text: str, limits: Limits) -> None:
    """They agree whatever the budgets are."""
    assert agree(text, RICH, limits)
