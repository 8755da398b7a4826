"""Near-duplicates among texts: found exactly, without comparing every text with every other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

SHINGLE = 5
"""Characters of a shingle."""
ALIKE = 0.6
"""The share of shingles, of those in either text, from which on two texts are near-duplicates (Jaccard)."""


def shingles(text: str) -> frozenset[str]:
    """Give the runs of five characters of *text*, case and white space aside."""
    plain = " ".join(text.casefold().split())
    return frozenset(plain[at : at + SHINGLE] for at in range(max(1, len(plain) - SHINGLE + 1)))


def families(texts: Sequence[str]) -> list[int]:
    """Give for each text the number of its family, which is the place of its first member.

    Near-duplicates are of one family, and so are those that are joined by a chain of them.
    """
    head = list(range(len(texts)))
    for one, other in _pairs([shingles(text) for text in texts]):
        a, b = _root(head, one), _root(head, other)
        head[max(a, b)] = min(a, b)
    return [_root(head, place) for place in range(len(texts))]


def _root(head: list[int], place: int) -> int:
    while head[place] != place:
        head[place] = head[head[place]]
        place = head[place]
    return place


def _pairs(sets: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Give the pairs of alike sets. Two such sets share one of the rarest shingles of either (prefix filtering)."""
    frequency = Counter(shingle for one in sets for shingle in one)
    index: dict[str, list[int]] = {}
    for place, one in enumerate(sets):
        rarest = sorted(one, key=lambda shingle: (frequency[shingle], shingle))
        prefix = rarest[: len(one) - ceil(ALIKE * len(one)) + 1]
        near = {other for shingle in prefix for other in index.get(shingle, ())}
        yield from ((other, place) for other in near if _are_alike(one, sets[other]))
        for shingle in prefix:
            index.setdefault(shingle, []).append(place)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < ALIKE * max(len(one), len(other)):
        return False
    shared = len(one & other)
    return shared >= ALIKE * (len(one) + len(other) - shared)
