"""The alternatives of a pattern, each tried only where its own literals stand."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter

import attrs
import regex

from commentguard.rules.clause import Clause
from commentguard.rules.reading import Reading
from commentguard.rules.required import required

_PIECE = regex.compile(r"\\.|\[\^?+\]?+(?:\\.|[^\]\\])*+\]|[^\\\[()|]++|[()|]", regex.DOTALL)
_FRAMED = regex.compile(r"(?P<before>\\b)?+\(\?:(?P<inside>.+)\)(?P<after>\\b)?+", regex.DOTALL)
# Numbers of groups, names and flags of the whole would change when the alternatives part.
_JOINED = regex.compile(r"\\[1-9gkK]|\(\?[a-zA-Z]+\)|\(\?P|\(\?<[^=!]|\(\?[|(&R0-9]")
_MOST_CLAUSES = 3


@attrs.frozen(eq=False)
class Alternatives:
    """The ways in which a pattern may match, each by its *sources* and the *clauses* that a text must meet for it."""

    sources: tuple[str, ...]
    clauses: tuple[tuple[Clause, ...], ...]
    words: frozenset[str]
    by_word: Mapping[str, tuple[int, ...]]
    """Of the first clauses: the alternatives that a word or a pair of words speaks for."""
    by_part: tuple[tuple[str, int], ...]
    always: frozenset[int]
    """The alternatives of which nothing is known."""

    @classmethod
    def of(cls, sources: Iterable[str]) -> "Alternatives":
        """Find out what each alternative needs."""
        known = tuple(sources)
        clauses = tuple(tuple(sorted(required(source)[:_MOST_CLAUSES], key=attrgetter("toil"))) for source in known)
        by_word: dict[str, tuple[int, ...]] = {}
        for place, first in _first_clauses(clauses):
            for word in first.words:
                by_word[word] = (*by_word.get(word, ()), place)
        return cls(
            sources=known,
            clauses=clauses,
            words=frozenset(by_word),
            by_word=by_word,
            by_part=tuple((part, place) for place, first in _first_clauses(clauses) for part in sorted(first.parts)),
            always=frozenset(place for place, given in enumerate(clauses) if not given),
        )

    def alive(self, reading: Reading) -> list[str]:
        """Give the sources of the alternatives that may stand in a text, in their order."""
        if len(self.sources) == 1:
            return [*self.sources] if self._may_stand_in(0, reading) else []
        places, low = set(self.always), reading.low
        for word in self.words & reading.seen:
            places.update(self.by_word[word])
        places.update([place for part, place in self.by_part if part in low])
        return [self.sources[place] for place in sorted(places) if self._may_stand_in(place, reading, 1)]

    def _may_stand_in(self, place: int, reading: Reading, met: int = 0) -> bool:
        """Say whether a text meets the clauses of an alternative, of which it is known to meet the first *met*."""
        for clause in self.clauses[place][met:]:  # noqa: SIM110  (all() of a generator takes twice as long)
            if not clause.met_by(reading):
                return False
        return True

    def at(self, places: Iterable[int]) -> list[str]:
        """Give the sources of the alternatives at some *places*."""
        return [self.sources[place] for place in places]

    @property
    def ways(self) -> tuple[tuple[Clause, ...], ...]:
        """The clauses of each, of one of which a text must meet all; none when nothing is known of an alternative."""
        return () if self.always else self.clauses


def _first_clauses(clauses: Iterable[tuple[Clause, ...]]) -> Iterator[tuple[int, Clause]]:
    return ((place, given[0]) for place, given in enumerate(clauses) if given)


@lru_cache(maxsize=2048)
def alternatives(source: str) -> Alternatives:
    r"""Give the alternatives of a pattern, `A|B` or `\b(?:A|B)\b`, or the whole as the only one.

    They part only when each has literals of its own; then none matches the empty text.
    """
    parts = [] if _JOINED.search(source) else list(_parts(source))
    return Alternatives.of(parts if len(parts) > 1 and all(map(required, parts)) else [source])


def _parts(source: str) -> Iterator[str]:
    parts = _split(source)
    framed = _FRAMED.fullmatch(source) if len(parts) == 1 else None
    inside = _split(framed["inside"]) if framed else []
    if framed is None or not inside:
        yield from parts
        return
    for part in inside:
        yield f"{framed['before'] or ''}(?:{part}){framed['after'] or ''}"


def _split(source: str) -> list[str]:
    """Split at the bars outside parentheses; nothing when the parentheses do not close each other."""
    parts, depth = [""], 0
    for found in _PIECE.finditer(source):
        piece = found[0]
        depth += (piece == "(") - (piece == ")")
        if depth < 0:
            return []
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts if not depth else []
