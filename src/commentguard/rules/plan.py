"""Which rules of a set a case wakes: all their needs looked for in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from operator import or_

import attrs

from commentguard.model.case import Case
from commentguard.rules.literals import LiteralIndex, literal_index
from commentguard.rules.needs import TRAITS, Needs, readings
from commentguard.rules.rule import Rule

FEW = 128
"""Up to how many literals of a field are looked for one by one, for the rules only that are still awake."""

# In a mask the bit of a rule is its place in the plan. A mask of reasons has the places three times over: for the
# words, for the literals and for the clause that a rule needs.
_WORDS, _LITERALS, _CLAUSE = range(3)


@attrs.frozen(eq=False)
class FieldPlan:
    """What rules need of one field: words and pairs of words, and literals."""

    field: str
    words: Mapping[str, int]
    few: tuple[tuple[int, tuple[str, ...]], ...]
    many: Mapping[str, int]
    index: LiteralIndex | None

    def reasons_in_words(self, case: Case) -> int:
        """Give the reasons to ask for which a word or a pair of words stands in the field."""
        found = 0
        for reading in readings(case.field(self.field)):
            for word in self.words.keys() & reading.seen:
                found |= self.words[word]
        return found

    def reasons_in_literals(self, case: Case, wanted: int) -> int:
        """Give those of the *wanted* reasons to ask, or more, for which a literal stands in the field."""
        found = 0
        for reading in readings(case.field(self.field)):
            for reason, literals in self.few:
                if reason & wanted and any(literal in reading.low for literal in literals):
                    found |= reason
            for literal in self.index.found(reading.low) if self.index else ():
                found |= self.many[literal]
        return found


@attrs.frozen(eq=False)
class Plan:
    """The rules of a set, and the way from a case to those that may find something in it.

    It wakes every rule of which `rule.wanted.met_by(case)` is true, and few others: that is a law in the tests.
    """

    rules: tuple[Rule, ...]
    traits: tuple[tuple[Callable[[Case], bool], int], ...]
    fields: tuple[FieldPlan, ...]
    unneeded: int

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Plan":
        """Sort rules by what they need."""
        planned = tuple(rules)
        needs = [one.wanted for one in planned]
        size = len(planned)
        fields = sorted({name for one in needs for name in one.fields})
        traits = [(has, _mask(name in one.traits for one in needs)) for name, has in TRAITS.items()]
        given = (not one.words for one in needs), (not one.literals for one in needs), (not one.clause for one in needs)
        return cls(
            rules=planned,
            traits=tuple((has, mask) for has, mask in traits if mask),
            fields=tuple(_field_plan(name, needs) for name in fields),
            unneeded=sum(_mask(nothing) << size * sort for sort, nothing in enumerate(given)),
        )

    def awake(self, case: Case) -> Iterator[Rule]:
        """Give the rules that may find something in *case*, in their order."""
        size = len(self.rules)
        awake = (1 << size) - 1
        for has, mask in self.traits:
            if awake & mask and not has(case):
                awake &= ~mask
        met = reduce(or_, (field.reasons_in_words(case) for field in self.fields), self.unneeded)
        awake &= met
        wanted = awake & ~(met >> size) | awake & ~(met >> 2 * size)
        wanted = (wanted << size | wanted << 2 * size) & ~met
        met = reduce(or_, (field.reasons_in_literals(case, wanted) for field in self.fields), met)
        awake &= (met >> size) & (met >> 2 * size)
        while awake:
            first = awake & -awake
            yield self.rules[first.bit_length() - 1]
            awake ^= first


def _field_plan(field: str, needs: list[Needs]) -> FieldPlan:
    words: defaultdict[str, int] = defaultdict(int)
    by_reason: list[tuple[int, frozenset[str]]] = []
    for place, one in enumerate(needs):
        if field not in one.fields:
            continue
        reasons = [1 << place + sort * len(needs) for sort in (_WORDS, _LITERALS, _CLAUSE)]
        for word in one.words:
            words[word] |= reasons[_WORDS]
        by_reason.append((reasons[_LITERALS], one.literals))
        if one.clause is not None:
            for word in one.clause.words:
                words[word] |= reasons[_CLAUSE]
            by_reason.append((reasons[_CLAUSE], one.clause.parts))
    few = tuple((reason, tuple(sorted(literals))) for reason, literals in by_reason if literals)
    if sum(len(literals) for _, literals in few) <= FEW:
        return FieldPlan(field, dict(words), few, {}, None)
    many: defaultdict[str, int] = defaultdict(int)
    for reason, literals in few:
        for literal in literals:
            many[literal] |= reason
    return FieldPlan(field, dict(words), (), dict(many), literal_index(many))


def _mask(which: Iterable[bool]) -> int:
    return sum(1 << place for place, so in enumerate(which) if so)
