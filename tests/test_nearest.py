"""What was probably meant by a word that is not known."""

import pytest

from commentguard.nearest import did_you_mean


@pytest.mark.parametrize(
    ("word", "hint"),
    [("lnks", ", did you mean links?"), ("links.mny", ", did you mean links.many?"), ("xyz", ""), ("", "")],
)
def test_hint(word: str, hint: str) -> None:
    """The most alike word is named, and none where none is alike."""
    assert did_you_mean(word, ["links", "links.many", "phrases"]) == hint


def test_order() -> None:
    """Of two words that are equally alike the same one is named, in whatever order they come."""
    assert did_you_mean("aab", ["aac", "aad"]) == did_you_mean("aab", ["aad", "aac"])
