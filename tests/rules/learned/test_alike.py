"""Near-duplicates."""

import pytest

from commentguard.rules.learned.alike import families, shingles


@pytest.mark.parametrize(
    ("texts", "heads"),
    [
        ([], []),
        (["a", "b", "a"], [0, 1, 0]),
        (["The finest roofs of Dublin", "the  FINEST roofs of Dublin!", "Something else"], [0, 0, 2]),
        (["", "", "x"], [0, 0, 2]),
    ],
)
def test_families(texts: list[str], heads: list[int]) -> None:
    """Texts that are alike but for case, blanks and a few characters are of the family of the first."""
    assert families(texts) == heads


def test_chain() -> None:
    """What is joined by a chain of likenesses is one family."""
    base = "abcdefghijklmnopqrstuvwxyz"
    assert families([base[:16], base[8:], base[:22]]) == [0, 1, 0]
    assert families([base[:20], base[6:], base]) == [0, 0, 0]


def test_shingles() -> None:
    """A text shorter than a shingle is one."""
    assert shingles("Ab") == {"ab"}
