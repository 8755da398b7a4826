"""Law: what `sanitize` wrote, it leaves as it is."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.policies import PLAIN, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.testing.drawn_html import hostile_html

ALPHABET = '<>/ab"&; =!-'


@SETTINGS
@given(hostile_html(), any_policy())
def test_twice_is_once(text: str, policy: Policy) -> None:
    """Sanitizing again changes nothing, and says so."""
    html = sanitize(text, policy).html
    assert sanitize(html, policy) == (html, ())


@pytest.mark.parametrize("first", ALPHABET)
@pytest.mark.parametrize("policy", [WORDPRESS, PLAIN], ids=["wordpress", "plain"])
def test_short_strings(policy: Policy, first: str) -> None:
    """Every string of up to five characters of a hostile alphabet comes to rest at once."""
    for length in range(5):
        for rest in itertools.product(ALPHABET, repeat=length):
            html = sanitize(first + "".join(rest), policy).html
            assert sanitize(html, policy) == (html, ()), first + "".join(rest)


@SETTINGS
@given(st.text(st.characters(exclude_categories=())), any_policy())
def test_any_text(text: str, policy: Policy) -> None:
    """No text raises an error, surrogates and unassigned characters included."""
    html = sanitize(text, policy).html
    assert sanitize(html, policy) == (html, ())


@SETTINGS
@given(hostile_html(), hostile_html(), any_policy())
def test_sum_is_safe(one: str, other: str, policy: Policy) -> None:
    """Two sanitized fragments in a row are a sanitized fragment."""
    both = sanitize(one, policy).html + sanitize(other, policy).html
    assert sanitize(both, policy) == (both, ())
