"""What a text must hold for a pattern to match: words, pairs of words, parts of words or signs."""

from collections.abc import Iterable
from itertools import pairwise

import attrs

from commentguard.rules.reading import Reading

_BARE = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})


@attrs.frozen
class Clause:
    """Things of which a text must hold at least one.

    *words* are whole words, or pairs of them with a blank between; *parts* are parts of words, or signs.
    """

    words: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Clause | None":
        """Make the clause of *texts*, in which a blank stands for white space and the edges of words.

        Gives None when one of them says too little.
        """
        clause = cls()
        for text in texts:
            one = _of_text(text)
            if one is None:
                return None
            clause |= one
        return clause

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
        """Tell how few texts meet it: by its shortest thing, then by how many there are."""
        things = (*self.words, *self.parts)
        return min(map(len, things), default=0), -len(things)

    @property
    def toil(self) -> int:
        """Estimate what its parts of words cost and how often one stands in a text in ASCII: 0 when all are words.

        Each character of a part makes it eight times rarer.
        """
        return sum(1 << 3 * max(0, 8 - len(part)) for part in self.parts if part.isascii())


def _of_text(text: str) -> Clause | None:
    bare = text.translate(_BARE)
    words = bare.split()
    if not words:
        signs = max(text.split(), key=len, default="")
        return Clause(parts=frozenset([signs])) if signs else None
    whole = words[not bare.startswith(" ") : len(words) - (not bare.endswith(" "))]
    if whole:
        pairs = [f"{one} {other}" for one, other in pairwise(whole)]
        return Clause(words=frozenset([max(pairs or whole, key=len)]))
    # What has no blank is a part as it stands.
    part = max(words if " " in text else [text], key=len)
    return Clause(parts=frozenset([part])) if len(part) > 1 else None
