"""Texts that a parsed pattern matches, made to be repeated against it."""

import re._constants as op  # type: ignore[import-not-found]  # typeshed leaves the private parser out
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from commentguard.rules.language import REPEATS, Item

_ALPHABET = "a1 -.,A\n(@/_:!"
_MANY = 10
"""From how many turns on a repetition is tried."""
_SORTS = 5
"""How many characters of ours a class is tried with."""


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: _is_word,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdigit(),
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_NOT_WORD: lambda char: not _is_word(char),
}


@attrs.frozen
class Repetition:
    """A repetition in a pattern: its number among all, a text *before* it and one for each *turn*."""

    number: int
    before: str
    turn: str


def repetitions(items: Iterable[Item]) -> list[Repetition]:
    """Give the repetitions of many turns in a pattern, numbered as their quantifiers stand."""
    return list(_Walk().walk(items, ""))


@attrs.define
class _Walk:
    number: int = -1

    def walk(self, items: Iterable[Item], before: str) -> Iterator[Repetition]:
        for kind, value in items:
            yield from self._item(kind, value, before)
            before += sample([(kind, value)])

    def _item(self, kind: Any, value: Any, before: str) -> Iterator[Repetition]:
        if kind in REPEATS:
            yield from self.walk(value[2], before)
            self.number += 1
            if value[1] >= _MANY:
                turns = {sample(value[2], skip) for skip in range(_SORTS)} - {""}
                yield from (Repetition(self.number, before, turn) for turn in sorted(turns))
            return
        for part in _parts(kind, value):
            yield from self.walk(part, before)


def _parts(kind: Any, value: Any) -> Iterator[Iterable[Item]]:
    if kind is op.BRANCH:
        yield from value[1]
    elif kind is op.SUBPATTERN:
        yield value[-1]
    elif kind is op.ATOMIC_GROUP:
        yield value
    elif kind in {op.ASSERT, op.ASSERT_NOT}:
        yield value[1]


def sample(items: Iterable[Item], skip: int = 0) -> str:
    """Give a text that *items* match; each class of characters gives its character number *skip* of ours."""
    return "".join(_sample(kind, value, skip) for kind, value in items)


def _sample(kind: Any, value: Any, skip: int) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind in {op.IN, op.ANY, op.NOT_LITERAL}:
        fitting = [char for char in _ALPHABET if _fits(kind, value, char)] or _named(value)
        return fitting[skip % len(fitting)] if fitting else ""
    if kind in REPEATS:
        return sample(value[2], skip) * max(1, min(int(value[0]), _MANY))
    parts = list(_parts(kind, value)) if kind not in {op.ASSERT, op.ASSERT_NOT} else []
    return sample(parts[skip % len(parts)], skip) if parts else ""


def _fits(kind: Any, value: Any, char: str) -> bool:
    if kind is op.ANY:
        return char != "\n"
    if kind is op.NOT_LITERAL:
        return bool(ord(char) != value)
    negated = value[0][0] is op.NEGATE
    return bool(negated != any(_within(of, named, char) for of, named in value if of is not op.NEGATE))


def _within(kind: Any, value: Any, char: str) -> bool:
    if kind is op.LITERAL:
        return bool(ord(char) == value)
    if kind is op.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return _CATEGORIES[value](char)


def _named(value: Any) -> list[str]:
    """Give the characters a class names, where none of ours fits."""
    return [chr(one if named is op.LITERAL else one[0]) for named, one in value if named in {op.LITERAL, op.RANGE}]
