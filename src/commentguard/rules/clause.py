"""What a text must hold for a pattern to match: words, pairs of words, parts of words or signs."""

from collections.abc import Iterable
from itertools import pairwise

import attrs

from commentguard.rules.reading import Reading, word_set

_BARE = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_COMMON = word_set(
    "a about all also an and any are as at be been but by can do for from get had has have he her here his how i if in is "
    "it its just like me more my no not of on one or our out so some that the their them there they this to up us was we "
    "were what when which who will with would you your"
)
"""Words that most comments in English have some of."""
_RARER = 4
"""How many characters in ASCII say as much as one beyond it, in English."""


@attrs.frozen
class Clause:
    """Things of which a text must hold at least one.

    *words* are whole words, or pairs of them with a blank between; *parts* are parts of words, or signs.
    """

    words: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> "tuple[Clause, ...]":
        """Make the clauses of *texts*, in which a blank stands for white space and the edges of words.

        There are two where texts have more pairs of words than one, and none when one of them says too little.
        """
        first, second, parts = set[str](), set[str](), set[str]()
        for text in texts:
            words = _words_of(text)
            part = "" if words else _part_of(text)
            if words:
                first.add(words[0])
                second.add(words[-1])
            elif part:
                parts.add(part)
            else:
                return ()
        made = cls(frozenset(first), frozenset(parts))
        return (made,) if first == second else (made, cls(frozenset(second), frozenset(parts)))

    def __or__(self, other: "Clause") -> "Clause":
        """Let either do."""
        return Clause(self.words | other.words, self.parts | other.parts)

    def met_by(self, reading: Reading) -> bool:
        """Say whether a text holds one of the things."""
        if not self.words.isdisjoint(reading.seen):
            return True
        low = reading.low
        for part in self.parts:  # noqa: SIM110  (any() of a generator takes three times as long)
            if part in low:
                return True
        return False

    @property
    def weight(self) -> tuple[int, int]:
        """Tell how few texts meet it: by the commonest of its things, then by how many there are."""
        things = (*self.words, *self.parts)
        return min(map(_rarity, things), default=0), -len(things)

    @property
    def toil(self) -> int:
        """Estimate what its parts of words cost and how often one stands in a text in ASCII: 0 when all are words.

        Each character of a part makes it eight times rarer.
        """
        return sum(1 << 3 * max(0, 8 - len(part)) for part in self.parts if part.isascii())


def _rarity(thing: str) -> int:
    """Estimate how rare a word, a pair of words or a part is: by the length of what is not common."""
    length = sum([len(word) for word in thing.split() if word not in _COMMON])
    return length if thing.isascii() else _RARER * length


def _words_of(text: str) -> list[str]:
    """Give the whole word or pair of words of a text that says most, and the pair that says most of the others.

    There are none where the text has no whole word, or only a common one behind a sign that says more, as in `.me`.
    """
    bare = _bare(text)
    words = bare.split()
    whole = words[not bare.startswith(" ") : len(words) - (not bare.endswith(" "))]
    if len(whole) == 1:
        typed = text.strip()
        return [] if whole[0] in _COMMON and " " not in typed and not typed.isalnum() else whole
    pairs = [f"{one} {other}" for one, other in pairwise(whole)]
    return sorted(pairs, key=_rarity, reverse=True)[:2] if len(pairs) > 1 else pairs


def _part_of(text: str) -> str:
    """Give the part of a word, or the signs, of a text that say most; nothing for one letter in ASCII."""
    words = _bare(text).split()
    if not words:
        return max(text.split(), key=len, default="")
    # What has no blank is a part as it stands.
    part = max(words, key=len) if " " in text.strip() else text.strip()
    return part if len(part) > 1 or not part.isascii() else ""


def _bare(text: str) -> str:
    """Give a text with blanks for its signs."""
    return text.translate(_BARE) if text.isascii() else "".join([char if char.isalnum() else " " for char in text])
