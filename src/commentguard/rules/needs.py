"""What a rule needs to find in a case before it is worth asking."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from commentguard.errors import InvalidRule
from commentguard.model.case import FIELDS, Case
from commentguard.model.past import NOTHING_KNOWN
from commentguard.rules.clause import Clause
from commentguard.rules.disguise import undisguised
from commentguard.rules.reading import Reading, lower, read

_DIGIT = re.compile(r"\d")

TRAITS: Mapping[str, Callable[[Case], bool]] = {
    "links": lambda case: bool(case.clean.links),
    "changes": lambda case: bool(case.clean.changes),
    "author": lambda case: bool(case.clean.comment.author.name),
    "url": lambda case: bool(case.clean.comment.author.url),
    "title": lambda case: bool(case.post.title),
    "post": lambda case: bool(case.post.text),
    "topic": lambda case: bool(case.post.title or case.post.text),
    "past": lambda case: case.past is not NOTHING_KNOWN and case.past != NOTHING_KNOWN,
    "question": lambda case: "?" in case.clean.text or "\uff1f" in case.clean.text,
    "beyond-ascii": lambda case: not case.clean.text.isascii(),
    "digits": lambda case: _DIGIT.search(case.clean.text) is not None,
    "lines": lambda case: "\n" in case.clean.text,
}
"""What a case has or has not, told once for all rules that need it."""


def _words(given: Iterable[str]) -> frozenset[str]:
    return _strings(given)


def _strings(given: Iterable[str]) -> frozenset[str]:
    if isinstance(given, str):
        raise InvalidRule(f"what a rule needs is a list of strings, not the string {given!r}")
    return frozenset(given)


def _literals(given: Iterable[str]) -> frozenset[str]:
    return frozenset(lower(one) for one in _strings(given))


def _fields(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _ways(given: Iterable[tuple[Clause, ...]]) -> tuple[tuple[Clause, ...], ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Needs:
    """What must stand in a case before a rule is asked: one of the *words*, one of the *literals*, all of the *traits*.

    Words and literals are in lower case and may stand in any of the *fields*, as typed or with disguises taken off;
    empty means that none is needed. Raises InvalidRule for a trait or field that there is not.
    """

    words: frozenset[str] = attrs.field(default=frozenset(), converter=_words)
    literals: frozenset[str] = attrs.field(default=frozenset(), converter=_literals)
    ways: tuple[tuple[Clause, ...], ...] = attrs.field(default=(), converter=_ways)
    """The ways to meet one more need, which patterns find out for themselves: all clauses of one of them."""
    traits: frozenset[str] = attrs.field(default=frozenset(), converter=_strings)
    fields: tuple[str, ...] = attrs.field(default=("text",), converter=_fields)

    def __attrs_post_init__(self) -> None:
        for name in sorted(self.traits - set(TRAITS)):
            raise InvalidRule(f"there is no trait {name!r}; there are {', '.join(TRAITS)}")
        for name in sorted(set(self.fields) - set(FIELDS)):
            raise InvalidRule(f"there is no field {name!r}; there are {', '.join(FIELDS)}")

    @classmethod
    def of_any(cls, several: "Iterable[Needs]") -> "Needs":
        """Make the needs of a check that asks others in turn: words, literals and ways of any of them, no traits.

        Nothing is needed when one of them needs nothing, or looks elsewhere than in the text.
        """
        known = tuple(several)
        ways = [way for one in known for way in one.all_ways()]
        return cls(ways=ways) if all(ways) and all(one.fields == ("text",) for one in known) else NOTHING

    def all_ways(self) -> Iterator[tuple[Clause, ...]]:
        """Give the ways with the words and literals in each; one that needs nothing when none of them is needed."""
        both = (Clause(words=self.words), Clause(parts=self.literals))
        first = tuple(clause for clause in both if clause != Clause())
        for way in self.ways or ((),):
            yield (*first, *way)

    def met_by(self, case: Case) -> bool:
        """Say whether *case* has what is needed. This is the reference; a set of rules answers for all at once."""
        seen = [reading for name in self.fields for reading in readings(case.field(name))]
        return (
            all(TRAITS[name](case) for name in self.traits)
            and (not self.words or any(not self.words.isdisjoint(one.seen) for one in seen))
            and (not self.literals or any(literal in one.low for one in seen for literal in self.literals))
            and (not self.ways or any(meets(way, seen) for way in self.ways))
        )


def meets(clauses: Iterable[Clause], seen: Sequence[Reading]) -> bool:
    """Say whether each of the *clauses* is met by one of the readings that were *seen*."""
    for clause in clauses:
        for reading in seen:
            if clause.met_by(reading):
                break
        else:
            return False
    return True


NOTHING = Needs()
"""The needs of a rule that is always asked."""


def readings(text: str) -> tuple[Reading, ...]:
    """Give *text* read as it was typed and, when it wears disguises, without them."""
    plain = undisguised(text)
    return (read(text),) if plain is None else (read(text), read(plain.text))
