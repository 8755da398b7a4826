"""Law: what was sanitized stays as it is under the same budgets, however small they are."""

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.model.limits import Limits
from commentguard.testing.drawn_html import hostile_html

SMALL = st.builds(
    Limits,
    tags=st.integers(0, 14),
    comments=st.integers(0, 2),
    depth=st.integers(0, 6),
    attributes=st.integers(0, 3),
    digits=st.integers(0, 3),
    repair_tags=st.integers(0, 6),
    changes=st.integers(1, 4),
)


@SETTINGS
@given(hostile_html(), any_policy(), SMALL)
def test_small_budgets(text: str, policy: Policy, limits: Limits) -> None:
    """The output never costs more than the text, so it is within every budget that the text was within."""
    html = sanitize(text, policy, limits=limits).html
    assert sanitize(html, policy, limits=limits).html == html


def test_links_at_the_edge() -> None:
    """A link that is given a `rel` costs what the one without it cost."""
    for tags in range(12):
        html = sanitize('<a href="/x">x</a> ' * 4, limits=Limits(tags=tags)).html
        assert sanitize(html, limits=Limits(tags=tags)).html == html
