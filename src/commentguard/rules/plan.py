"""Which rules of a set a case wakes: all their needs looked for in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

import attrs

from commentguard.model.case import Case
from commentguard.rules.asking import Asked
from commentguard.rules.clause import Clause
from commentguard.rules.literals import LiteralIndex, literal_index
from commentguard.rules.needs import TRAITS, meets, readings
from commentguard.rules.reading import Reading
from commentguard.rules.rule import Rule


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
class Way:
    """One way to meet the needs of rules: all its clauses, each in one of its *fields*."""

    fields: tuple[str, ...]
    first: tuple[Clause, ...]
    """The clauses that are looked for in the pass over the fields."""
    then: tuple[Clause, ...]
    """Those that are looked for when the first are met, those of few parts of words first."""
    whose: tuple[tuple[int, int], ...]
    """The rules it is a way of, each with the way's place among those of the rule."""

    @classmethod
    def of(cls, fields: tuple[str, ...], clauses: Iterable[Clause], whose: Iterable[tuple[int, int]]) -> "Way":
        """Sort the clauses: whole words are looked up at once, while each part of a word is looked for by itself."""
        known = sorted(clauses, key=attrgetter("toil"))
        first = tuple(clause for clause in known if not clause.toil) or tuple(known[:1])
        return cls(fields, first, tuple(clause for clause in known if clause not in first), tuple(whose))


@attrs.frozen(eq=False)
class Plan:
    """The rules of a set, and the way from a case to those that may find something in it.

    It wakes every rule of which `rule.wanted.met_by(case)` is true, and no other: that is a law in the tests. In a mask
    of clauses stand the first ones of all ways, a bit each, then the second ones, and so on.
    """

    rules: tuple[Rule, ...]
    traits: tuple[tuple[Callable[[Case], bool], int], ...]
    fields: tuple[FieldPlan, ...]
    ways: tuple[Way, ...]
    clauses: int
    """The most first clauses that a way has."""
    lacking: int
    """The clauses that ways with fewer do not have."""
    wayless: int
    """The rules that need no way."""

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Plan":
        """Sort rules by what they need."""
        planned = tuple(rules)
        needs = [one.wanted for one in planned]
        whose: defaultdict[tuple[tuple[str, ...], tuple[Clause, ...]], list[tuple[int, int]]] = defaultdict(list)
        for rule, one in enumerate(needs):
            for place, clauses in enumerate(one.all_ways()):
                whose[one.fields, clauses].append((rule, place))
        wayless = sum(1 << rule for (_, clauses), rules in whose.items() if not clauses for rule, _ in rules)
        ways = [Way.of(*way, rules) for way, rules in whose.items() if way[1]]
        most = max((len(way.first) for way in ways), default=0)
        traits = [(has, _mask(name in one.traits for one in needs)) for name, has in TRAITS.items()]
        return cls(
            rules=planned,
            traits=tuple((has, mask) for has, mask in traits if mask),
            fields=tuple(_field_plans(ways)),
            ways=tuple(ways),
            clauses=most,
            lacking=sum(_mask(len(way.first) <= order for way in ways) << order * len(ways) for order in range(most)),
            wayless=wayless,
        )

    def awake(self, case: Case) -> list[Asked]:
        """Give the rules that may find something in *case*, in their order, each with the ways that are met."""
        clauses = self.lacking
        for field in self.fields:
            clauses |= field.met(case)
        awake, ways = self.wayless, defaultdict[int, list[int]](list)
        for way in self._met(case, _bits(self._ways(clauses))):
            for rule, place in way.whose:
                awake |= 1 << rule
                ways[rule].append(place)
        for has, mask in self.traits:
            if awake & mask and not has(case):
                awake &= ~mask
        return [(self.rules[rule], sorted(ways[rule]) if rule in ways else ()) for rule in _bits(awake)]

    def _met(self, case: Case, ways: Iterable[int]) -> Iterator[Way]:
        """Give those of the *ways*, whose first clauses are met, whose other clauses are met too."""
        seen: dict[tuple[str, ...], list[Reading]] = {}
        for number in ways:
            way = self.ways[number]
            if way.then and way.fields not in seen:
                seen[way.fields] = [reading for name in way.fields for reading in readings(case.field(name))]
            if not way.then or meets(way.then, seen[way.fields]):
                yield way

    def _ways(self, clauses: int) -> int:
        """Give the ways of which all first clauses are met, a bit each."""
        size = len(self.ways)
        met = (1 << size) - 1
        for _ in range(self.clauses):
            met &= clauses
            clauses >>= size
        return met


def _field_plans(ways: Sequence[Way]) -> Iterator[FieldPlan]:
    words: defaultdict[str, dict[str, int]] = defaultdict(dict)
    literals: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, way in enumerate(ways):
        for order, clause in enumerate(way.first):
            bit = 1 << order * len(ways) + number
            for field in way.fields:
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
