"""Near-duplicates are found as if every text were compared with every other."""

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS

from commentguard.rules.learned.alike import ALIKE, families, shingles


@SETTINGS
@given(st.lists(st.text("ab ", max_size=14), max_size=12))
def test_near_duplicates_are_exact(texts: list[str]) -> None:
    """Two alike texts are always of one family."""
    heads = families(texts)
    for one, first in enumerate(texts):
        for other, second in enumerate(texts):
            a, b = shingles(first), shingles(second)
            if len(a & b) >= ALIKE * len(a | b):
                assert heads[one] == heads[other]
