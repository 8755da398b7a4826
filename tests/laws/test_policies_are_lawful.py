"""Law: a notice promises its policy, and taking something from a policy adds nothing to an output."""

from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.pieces import pieces
from commentguard.markup.policy import Policy
from commentguard.markup.read import read
from commentguard.model.limits import Limits
from commentguard.model.safe import SafeHtml
from commentguard.testing.drawn_html import hostile_html, policies


@SETTINGS
@given(policies().filter(lambda policy: policy.tags))
def test_notice_round_trips(policy: Policy) -> None:
    """The policy that is read out of a printed notice is the policy that printed it."""
    assert Policy.from_notice(policy.notice(), base=policy) == policy


@SETTINGS
@given(policies(), policies(), policies())
def test_algebra(one: Policy, two: Policy, three: Policy) -> None:
    """Joining and meeting do not depend on the order or the grouping, and absorb each other's tags."""
    assert one | two == two | one
    assert one & two == two & one
    assert (one | two) | three == one | (two | three)
    assert (one & two) & three == one & (two & three)
    assert one | one == one
    assert one & one == one
    assert ((one | two) & one).tags == one.tags


@SETTINGS
@given(hostile_html(), any_policy(), st.data())
def test_less_allows_less(text: str, policy: Policy, data: st.DataObject) -> None:
    """Without one of its elements a policy lets no further tag through, where the nesting needs no repair."""
    assume(policy.elements)
    fewer = policy.without(data.draw(st.sampled_from(sorted(policy.elements))))
    with_all, with_fewer = read(text, policy, Limits()), read(text, fewer, Limits())
    assume(with_all.nested and with_fewer.nested)
    assert not _start_tags(with_fewer.html) - _start_tags(with_all.html)


def _start_tags(html: str) -> Counter[str]:
    return Counter(piece.html for piece in pieces(SafeHtml.vouch(html)) if piece.name and not piece.end)
