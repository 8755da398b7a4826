"""Many literals looked for in a text at once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import attrs

from commentguard.rarest import Grouped, by_rarest

FEW = 128
"""How many literals are looked for one by one: so many take twice as long as an automaton, and need no package."""
GRAM = 4
"""How many bytes of a literal are looked up without a compiled package."""


class LiteralIndex(Protocol):
    """Finds which of many literals stand in a text."""

    def found(self, low: str) -> Iterable[str]:
        """Give each literal that stands in the lower-case text *low* once."""
        ...


def literal_index(literals: Iterable[str]) -> LiteralIndex:
    """Make the quickest index there is: an automaton with the extra `fast`, else one by runs of four bytes.

    A few literals are looked for one by one, and those beyond ASCII only in a text that is.
    """
    known = tuple(literals)
    beyond = tuple(literal for literal in known if not literal.isascii())
    if not beyond:
        return _index(known)
    return Parted(_index(tuple(filter(str.isascii, known))), _index(beyond))


def _index(known: tuple[str, ...]) -> LiteralIndex:
    if len(known) <= FEW:
        return OneByOne(by_rarest(known))
    try:
        return Automaton.of(known)
    except ImportError:
        return Grams.of(known)


@attrs.frozen(eq=False)
class Parted:
    """Literals in ASCII, which can stand in any text, and others."""

    ascii: LiteralIndex
    beyond: LiteralIndex

    def found(self, low: str) -> Iterable[str]:
        """See LiteralIndex."""
        return self.ascii.found(low) if low.isascii() else [*self.ascii.found(low), *self.beyond.found(low)]


@attrs.frozen(eq=False)
class OneByOne:
    """Few literals, tried where the rarest of their characters stands."""

    literals: Grouped

    def found(self, low: str) -> list[str]:
        """See LiteralIndex."""
        return [literal for char, group in self.literals if char in low for literal in group if literal in low]


@attrs.frozen(eq=False)
class Automaton:
    """An Aho-Corasick automaton of the package `ahocorasick-rs`, which the extra `fast` installs."""

    find: Any
    literals: tuple[str, ...]

    @classmethod
    def of(cls, literals: Iterable[str]) -> "Automaton":
        """Build the automaton. Raises ImportError without the package."""
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415  (an extra, loaded where it is used)

        known = tuple(literals)
        return cls(AhoCorasick(known), known)

    def found(self, low: str) -> list[str]:
        """See LiteralIndex."""
        try:
            matches = self.find.find_matches_as_indexes(low, overlapping=True)
        except UnicodeEncodeError:
            # Half a pair of surrogates is no text for the automaton, and no literal of ours.
            return self.found(low.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        return [self.literals[index] for index in {match[0] for match in matches}]


@attrs.frozen(eq=False)
class Grams:
    """Literals by their rarest four bytes of UTF-8; shorter ones are looked for one by one.

    All runs of four bytes of a text are had as whole numbers at the cost of four copies, without a compiled package.
    """

    by_gram: Mapping[int, tuple[str, ...]]
    short: tuple[str, ...]

    @classmethod
    def of(cls, literals: Iterable[str]) -> "Grams":
        """Sort the literals by the four bytes of each that the fewest literals share."""
        held = {literal: grams(literal) for literal in literals}
        counts = Counter(gram for every in held.values() for gram in every)
        by_gram: dict[int, list[str]] = {}
        for literal, every in held.items():
            if every:
                by_gram.setdefault(min(every, key=counts.__getitem__), []).append(literal)
        short = tuple(literal for literal, every in held.items() if not every)
        return cls({gram: tuple(some) for gram, some in by_gram.items()}, short)

    def found(self, low: str) -> list[str]:
        """See LiteralIndex."""
        literals = [literal for literal in self.short if literal in low]
        for gram in self.by_gram.keys() & grams(low):
            literals += [literal for literal in self.by_gram[gram] if literal in low]
        return literals


def grams(text: str) -> set[int]:
    """Give every four bytes of *text* in UTF-8 as a whole number."""
    given = memoryview(text.encode("utf-8", "surrogatepass"))
    found: set[int] = set()
    for offset in range(min(GRAM, max(0, len(given) - GRAM + 1))):
        whole = (len(given) - offset) // GRAM * GRAM
        found.update(given[offset : offset + whole].cast("I").tolist())
    return found
