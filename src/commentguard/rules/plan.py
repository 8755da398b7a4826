"""Which rules of a set a case wakes: all their needs looked for in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from commentguard.model.case import Case
from commentguard.rules.clause import Clause
from commentguard.rules.literals import LiteralIndex, literal_index
from commentguard.rules.needs import TRAITS, readings
from commentguard.rules.rule import Rule

Way = tuple[tuple[str, ...], tuple[Clause, ...]]
"""Fields, and clauses each of which must be met in one of them."""


@attrs.frozen(eq=False)
class FieldPlan:
    """What rules need of one field: words and pairs of words, and literals, each with the clauses that it meets."""

    field: str
    words: Mapping[str, int]
    known: frozenset[str]
    literals: Mapping[str, int]
    index: LiteralIndex

    @classmethod
    def of(cls, field: str, words: Mapping[str, int], literals: Mapping[str, int]) -> "FieldPlan":
        """Make the index of the literals."""
        return cls(field, words, frozenset(words), literals, literal_index(literals))

    def met(self, case: Case) -> int:
        """Give the clauses that the field meets, a bit each."""
        found = 0
        for reading in readings(case.field(self.field)):
            for word in self.known & reading.seen:
                found |= self.words[word]
            for literal in self.index.found(reading.low):
                found |= self.literals[literal]
        return found


@attrs.frozen(eq=False)
class Plan:
    """The rules of a set, and the way from a case to those that may find something in it.

    It wakes every rule of which `rule.wanted.met_by(case)` is true, and no other: that is a law in the tests. In a mask
    of clauses stand the first ones of all ways, a bit each, then the second ones, and so on.
    """

    rules: tuple[Rule, ...]
    traits: tuple[tuple[Callable[[Case], bool], int], ...]
    fields: tuple[FieldPlan, ...]
    whose: tuple[int, ...]
    """The rules that each way is one of."""
    clauses: int
    """The most clauses that a way has."""
    lacking: int
    """The clauses that ways with fewer do not have."""
    wayless: int
    """The rules that need no way."""

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Plan":
        """Sort rules by what they need."""
        planned = tuple(rules)
        needs = [one.wanted for one in planned]
        whose: defaultdict[Way, int] = defaultdict(int)
        for place, one in enumerate(needs):
            for way in one.all_ways():
                whose[one.fields, way] |= 1 << place
        wayless = sum(mask for (_, way), mask in whose.items() if not way)
        ways = [way for way in whose if way[1]]
        clauses = max((len(way) for _, way in ways), default=0)
        traits = [(has, _mask(name in one.traits for one in needs)) for name, has in TRAITS.items()]
        return cls(
            rules=planned,
            traits=tuple((has, mask) for has, mask in traits if mask),
            fields=tuple(_field_plans(ways)),
            whose=tuple(whose[way] for way in ways),
            clauses=clauses,
            lacking=sum(_mask(len(way) <= order for _, way in ways) << order * len(ways) for order in range(clauses)),
            wayless=wayless,
        )

    def awake(self, case: Case) -> list[Rule]:
        """Give the rules that may find something in *case*, in their order."""
        clauses = self.lacking
        for field in self.fields:
            clauses |= field.met(case)
        awake = self.wayless
        for way in _bits(self._ways(clauses)):
            awake |= self.whose[way]
        for has, mask in self.traits:
            if awake & mask and not has(case):
                awake &= ~mask
        return [self.rules[place] for place in _bits(awake)]

    def _ways(self, clauses: int) -> int:
        """Give the ways of which all clauses are met, a bit each."""
        size = len(self.whose)
        met = (1 << size) - 1
        for _ in range(self.clauses):
            met &= clauses
            clauses >>= size
        return met


def _field_plans(ways: Sequence[Way]) -> Iterator[FieldPlan]:
    words: defaultdict[str, dict[str, int]] = defaultdict(dict)
    literals: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, (fields, way) in enumerate(ways):
        for order, clause in enumerate(way):
            bit = 1 << order * len(ways) + number
            for field in fields:
                _write(words[field], clause.words, bit)
                _write(literals[field], clause.parts, bit)
    for field in sorted({*words, *literals}):
        yield FieldPlan.of(field, words[field], literals[field])


def _write(met: dict[str, int], things: Iterable[str], bit: int) -> None:
    """Write down that *things* meet the clause of a *bit*; the many of a long list share one number."""
    for thing in things:
        others = met.get(thing)
        met[thing] = bit if others is None else others | bit


def _mask(which: Iterable[bool]) -> int:
    return sum(1 << place for place, so in enumerate(which) if so)


def _bits(mask: int) -> list[int]:
    """Give the places of the bits that are set, the lowest first."""
    places = []
    while mask:
        lowest = mask & -mask
        places.append(lowest.bit_length() - 1)
        mask ^= lowest
    return places
