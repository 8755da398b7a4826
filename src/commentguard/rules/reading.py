"""A text as the rules read it: lower case and words. Made once for all rules that look at it."""

from functools import lru_cache
from itertools import pairwise

import attrs
import regex

_WORD = regex.compile(r"[^\W_]++(?:'[^\W_]++)?+")
_SIGN = regex.compile(r"[\W_]")
_BARE = "".join(char if char.isalnum() else " " for char in map(chr, range(128)))
_BLANKS = _BARE[: ord("'")] + "'" + _BARE[ord("'") + 1 :]
"""What ASCII becomes before it is split at blanks, which takes a fifth of the time of a search for words."""


@attrs.frozen
class Reading:
    """A *text*, its lower-case form *low*, in which every character keeps its place, and its *words* in order.

    *vocabulary* are its words, each once. *seen* are those, what stands between signs and blanks (`don't` is two of
    these), and any two of these that follow each other, with a blank between.
    """

    text: str
    low: str
    words: tuple[str, ...]
    vocabulary: frozenset[str]
    seen: frozenset[str]


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    """Read *text*; the last few readings are kept, for the rules that ask in turn."""
    low = lower(text)
    words = _ascii_words(low) if low.isascii() else _WORD.findall(low)
    bare = words if "'" not in low else (low.translate(_BARE) if low.isascii() else _SIGN.sub(" ", low)).split()
    return Reading(
        text=text,
        low=low,
        words=tuple(words),
        vocabulary=frozenset(words),
        seen=frozenset((*words, *(() if bare is words else bare), *map(" ".join, pairwise(bare)))),
    )


def _ascii_words(low: str) -> list[str]:
    words = low.translate(_BLANKS).split()
    if "'" not in low:
        return words
    found: list[str] = []
    for word in words:
        if "'" in word:
            found += _WORD.findall(word)
        else:
            found.append(word)
    return found


def word_set(written: str) -> frozenset[str]:
    """Make a set of words of a text with blanks between them, which is how long word lists stay readable."""
    return frozenset(written.split())


def lower(text: str) -> str:
    """Put *text* into lower case with plain apostrophes and spaces, each character in its place."""
    low = text.lower()
    if text.isascii():
        return low
    if len(low) != len(text):
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low.replace("\u2019", "'").replace("\u00a0", " ")
