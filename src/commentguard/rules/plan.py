"""Which rules of a set a case wakes: all their needs looked for in one pass."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from commentguard.model.case import Case
from commentguard.rules.literals import LiteralIndex, literal_index
from commentguard.rules.needs import TRAITS, Needs, readings
from commentguard.rules.rule import Rule

FEW = 128
"""Up to how many literals of a field are looked for one by one, for the rules only that are still awake."""

# In a mask the bit of a rule is its place in the plan.


@attrs.frozen(eq=False)
class Words:
    """The words that rules need of one field."""

    field: str
    masks: Mapping[str, int]

    def found(self, case: Case, _awake: int) -> int:
        """Give the mask of the rules of which a word stands in the field."""
        found = 0
        for reading in readings(case.field(self.field)):
            for word in self.masks.keys() & reading.vocabulary:
                found |= self.masks[word]
        return found


@attrs.frozen(eq=False)
class FewLiterals:
    """The literals that rules need of one field, by rule."""

    field: str
    literals: tuple[tuple[int, tuple[str, ...]], ...]

    def found(self, case: Case, awake: int) -> int:
        """Give the mask of the rules *awake* of which a literal stands in the field."""
        texts = [reading.low for reading in readings(case.field(self.field))]
        found = 0
        for bit, literals in self.literals:
            if bit & awake and any(literal in low for low in texts for literal in literals):
                found |= bit
        return found


@attrs.frozen(eq=False)
class ManyLiterals:
    """The literals that rules need of one field, all in one index."""

    field: str
    masks: Mapping[str, int]
    index: LiteralIndex

    def found(self, case: Case, _awake: int) -> int:
        """Give the mask of the rules of which a literal stands in the field."""
        found = 0
        for reading in readings(case.field(self.field)):
            for literal in self.index.found(reading.low):
                found |= self.masks[literal]
        return found


@attrs.frozen(eq=False)
class Plan:
    """The rules of a set, and the way from a case to those that may find something in it.

    It answers for every rule what `rule.wanted.met_by(case)` would: that is a law in the tests.
    """

    rules: tuple[Rule, ...]
    all: int
    traits: tuple[tuple[Callable[[Case], bool], int], ...]
    words: tuple[Words, ...]
    need_word: int
    literals: tuple[FewLiterals | ManyLiterals, ...]
    need_literal: int

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Plan":
        """Sort rules by what they need."""
        planned = tuple(rules)
        needs = [one.wanted for one in planned]
        fields = sorted({name for one in needs for name in one.fields})
        traits = [(has, _mask(name in one.traits for one in needs)) for name, has in TRAITS.items()]
        return cls(
            rules=planned,
            all=(1 << len(planned)) - 1,
            traits=tuple((has, mask) for has, mask in traits if mask),
            words=tuple(Words(name, masks) for name in fields if (masks := _word_masks(name, needs))),
            need_word=_mask(bool(one.words) for one in needs),
            literals=tuple(found for name in fields if (found := _literals(name, needs))),
            need_literal=_mask(bool(one.literals) for one in needs),
        )

    def awake(self, case: Case) -> Iterator[Rule]:
        """Give the rules whose needs *case* meets, in their order."""
        awake = self.all
        for has, mask in self.traits:
            if awake & mask and not has(case):
                awake &= ~mask
        awake &= _found(self.words, case, awake) | ~self.need_word
        awake &= _found(self.literals, case, awake) | ~self.need_literal
        while awake:
            first = awake & -awake
            yield self.rules[first.bit_length() - 1]
            awake ^= first


def _found(indexes: Iterable[Words | FewLiterals | ManyLiterals], case: Case, awake: int) -> int:
    found = 0
    for index in indexes:
        found |= index.found(case, awake)
    return found


def _word_masks(field: str, needs: Iterable[Needs]) -> dict[str, int]:
    masks: dict[str, int] = {}
    for place, one in enumerate(needs):
        if field in one.fields:
            for word in one.words:
                masks[word] = masks.get(word, 0) | 1 << place
    return masks


def _literals(field: str, needs: Iterable[Needs]) -> FewLiterals | ManyLiterals | None:
    by_rule = [(place, one.literals) for place, one in enumerate(needs) if one.literals and field in one.fields]
    if sum(len(literals) for _, literals in by_rule) <= FEW:
        few = tuple((1 << place, tuple(sorted(literals))) for place, literals in by_rule)
        return FewLiterals(field, few) if few else None
    masks: dict[str, int] = {}
    for place, literals in by_rule:
        for literal in literals:
            masks[literal] = masks.get(literal, 0) | 1 << place
    return ManyLiterals(field, masks, literal_index(masks))


def _mask(which: Iterable[bool]) -> int:
    return sum(1 << place for place, so in enumerate(which) if so)
