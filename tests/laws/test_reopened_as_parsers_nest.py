"""Law: misnested inline elements come out as bleach and html5lib nest them."""

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS

from commentguard.markup.policies import RICH
from commentguard.markup.reopen import reopened
from commentguard.markup.repair import reparsed

NAMES = ("a", "b", "em", "i", "s", "small", "strong", "u")
PIECES = (
    *(f"<{name}>" for name in NAMES),
    *(f"</{name}>" for name in NAMES),
    *('<a href="/x" rel="nofollow ugc">', '<b title="y">', "x", " ", "\n\n", "&amp;", "<br>", "<q>", "</q>"),
)


@SETTINGS
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_random(html: str) -> None:
    """Whatever is begun and ended in whatever order, where we answer we answer as they do."""
    nested = reopened(html)
    assert nested is None or nested == reparsed(html, RICH)
