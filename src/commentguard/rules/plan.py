"""Which rules of a set a case wakes: all their needs looked for in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from commentguard.model.case import Case
from commentguard.rules.clause import Clause
from commentguard.rules.literals import LiteralIndex, literal_index
from commentguard.rules.needs import TRAITS, Needs, readings
from commentguard.rules.rule import Rule


@attrs.frozen(eq=False)
class Places:
    """Where in a mask of reasons the bits stand: two for each rule and as many for each way as ways have clauses.

    A rule has one bit for its words and one for its literals. The first bits of all come first, then the second ones.
    """

    rules: int
    ways: int
    clauses: int

    def words(self, rule: int) -> int:
        """Give the bit of a rule for its words."""
        return 1 << rule

    def literals(self, rule: int) -> int:
        """Give the bit of a rule for its literals."""
        return 1 << self.rules + rule

    def clause(self, way: int, number: int) -> int:
        """Give the bit of a way for one of its clauses."""
        return 1 << 2 * self.rules + number * self.ways + way

    def rules_met(self, reasons: int) -> int:
        """Give the rules that have their words and their literals, a bit each."""
        return reasons & reasons >> self.rules & (1 << self.rules) - 1

    def ways_met(self, reasons: int) -> int:
        """Give the ways that have all their clauses, a bit each."""
        reasons >>= 2 * self.rules
        met = (1 << self.ways) - 1
        for number in range(self.clauses):
            met &= reasons >> number * self.ways
        return met


@attrs.frozen(eq=False)
class FieldPlan:
    """What rules need of one field: words and pairs of words, and literals, each with the reasons it gives."""

    field: str
    words: Mapping[str, int]
    known: frozenset[str]
    literals: Mapping[str, int]
    index: LiteralIndex

    @classmethod
    def of(cls, field: str, words: Mapping[str, int], literals: Mapping[str, int]) -> "FieldPlan":
        """Make the index of the literals."""
        return cls(field, words, frozenset(words), literals, literal_index(literals))

    def reasons(self, case: Case) -> int:
        """Give the reasons to ask that stand in the field."""
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

    It wakes every rule of which `rule.wanted.met_by(case)` is true, and no other: that is a law in the tests.
    """

    rules: tuple[Rule, ...]
    traits: tuple[tuple[Callable[[Case], bool], int], ...]
    fields: tuple[FieldPlan, ...]
    places: Places
    unneeded: int
    """The reasons that rules and ways do not need."""
    wayless: int
    """The rules that need no way."""
    whose: tuple[int, ...]
    """The bit of the rule that each way is one of."""

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Plan":
        """Sort rules by what they need."""
        planned = tuple(rules)
        needs = [one.wanted for one in planned]
        ways = [(place, way) for place, one in enumerate(needs) for way in one.ways]
        places = Places(len(needs), len(ways), max((len(way) for _, way in ways), default=0))
        traits = [(has, _mask(name in one.traits for one in needs)) for name, has in TRAITS.items()]
        return cls(
            rules=planned,
            traits=tuple((has, mask) for has, mask in traits if mask),
            fields=tuple(_field_plans(needs, ways, places)),
            places=places,
            unneeded=_unneeded(needs, [way for _, way in ways], places),
            wayless=_mask(not one.ways for one in needs),
            whose=tuple(1 << place for place, _ in ways),
        )

    def awake(self, case: Case) -> list[Rule]:
        """Give the rules that may find something in *case*, in their order."""
        reasons = self.unneeded
        for field in self.fields:
            reasons |= field.reasons(case)
        awake = self.wayless
        for way in _bits(self.places.ways_met(reasons)):
            awake |= self.whose[way]
        awake &= self.places.rules_met(reasons)
        for has, mask in self.traits:
            if awake & mask and not has(case):
                awake &= ~mask
        return [self.rules[place] for place in _bits(awake)]


def _field_plans(needs: list[Needs], ways: list[tuple[int, tuple[Clause, ...]]], places: Places) -> Iterator[FieldPlan]:
    words: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    literals: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))

    def write(fields: Iterable[str], some: Clause, word_bit: int, literal_bit: int) -> None:
        for field in fields:
            for word in some.words:
                words[field][word] |= word_bit
            for literal in some.parts:
                literals[field][literal] |= literal_bit

    for place, one in enumerate(needs):
        write(one.fields, Clause(one.words, one.literals), places.words(place), places.literals(place))
    for number, (place, way) in enumerate(ways):
        for order, clause in enumerate(way):
            bit = places.clause(number, order)
            write(needs[place].fields, clause, bit, bit)
    for field in sorted({*words, *literals}):
        yield FieldPlan.of(field, dict(words[field]), dict(literals[field]))


def _unneeded(needs: list[Needs], ways: list[tuple[Clause, ...]], places: Places) -> int:
    found = 0
    for place, one in enumerate(needs):
        found |= 0 if one.words else places.words(place)
        found |= 0 if one.literals else places.literals(place)
    for number, way in enumerate(ways):
        for order in range(len(way), places.clauses):
            found |= places.clause(number, order)
    return found


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
