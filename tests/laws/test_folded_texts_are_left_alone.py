"""Law: a text that is taken for folded at first sight is one that folding, sign by sign, leaves as it is."""

import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.model.folded import Folded
from commentguard.privacy.fold import fold, folded, is_folded

SETTINGS = settings(deadline=None, max_examples=500)
PARTS = (
    "liz",
    "at",
    " ",
    ".",
    "&",
    "&#64;",
    "%40",
    "\\x40",
    "é",
    "e\u0301",
    "И",
    "谢",
    "’",
    "…",
    "·",
    "【",
    "＠",
    "\u200b",
    "ﬁ",
    "²",
)


def test_every_character() -> None:
    """It holds for each character by itself."""
    odd = [one for one in map(chr, range(sys.maxunicode + 1)) if is_folded(one) and folded(one) != Folded(one)]
    assert odd == []


@SETTINGS
@given(st.one_of(st.text(), st.lists(st.sampled_from(PARTS), max_size=9).map("".join)))
def test_folded_texts_are_left_alone(text: str) -> None:
    """It holds for any row of characters, and others are folded as they are sign by sign."""
    assert fold(text) == folded(text)
