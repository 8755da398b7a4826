"""Whatever is written around an address, an erasure leaves nothing of it."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS

from commentguard.guard.rights import erase
from commentguard.model.comment import Author, Comment
from commentguard.model.private import PrivateEmail, PrivateIdentity
from commentguard.testing.drawn_html import hostile_html

EMAIL = PrivateEmail("canary.bird@mine-shaft.example")
TYPED = st.sampled_from(
    (
        "canary.bird@mine-shaft.example",
        "CANARY.BIRD@Mine-Shaft.EXAMPLE",
        "canary.bird&#64;mine-shaft&period;example",
        "canary.bird%40mine-shaft.example",
        "canary.bird<b>@</b>mine-shaft.example",
        "ca<i>nary.bi</i>rd@mine-<u>shaft.exam</u>ple",
        "canary.bird [at] mine-shaft [dot] example",
        "canary dot bird at mine-shaft dot example",
        "canary.bird+news@mine-shaft.example",
        "canary.bird＠mine-shaft。example",
        "canary.\u00adbird@mine-shaft.example",
    )
)
# A letter or digit against the address makes it another one, and a broken tag before it may hold all that follows.
PARTS = st.one_of(hostile_html().filter(lambda text: "<" not in text and "&" not in text), st.text(max_size=9))
TEXTS = st.lists(st.one_of(PARTS, TYPED), max_size=6).map(" ".join)


@SETTINGS
@given(TEXTS, TEXTS, st.booleans())
def test_erasure_leaves_no_address(content: str, name: str, theirs: bool) -> None:
    """Neither the text nor the name holds it, in comments of theirs and of others; a second erasure finds nothing."""
    private = PrivateIdentity(email=EMAIL if theirs else PrivateEmail("tom@example.org"))
    comment = Comment(content=content, author=Author(name=name), private=private)
    (result,) = erase([comment], EMAIL)
    for text in (result.record.content, result.record.author.name):
        assert "mine-shaft" not in re.sub(r"<[^<>]*>", "", html.unescape(text)).lower()
    (again,) = erase([result.record], EMAIL)
    assert again.removed == ()
