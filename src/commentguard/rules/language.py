"""The texts that a parsed pattern can match, as far as they are few."""

import re._constants as op  # type: ignore[import-not-found]  # typeshed leaves the private parser out
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from commentguard.rules.reading import lower

Item = tuple[Any, Any]
Texts = frozenset[str]

REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
MOST = 600
"""How many texts are few."""
_ASCII = 128
_CHANGING = frozenset("\u03a3\u03c2")
"""The sigma, whose small form depends on what stands around it."""
_MOST_OF_CLASS = 6
_EDGES = frozenset({op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING, op.AT_END, op.AT_END_STRING})
_NOTHING: Texts = frozenset([""])
_BLANK: Texts = frozenset([" "])


def texts(kind: Any, value: Any) -> Texts | None:
    """Give the texts an item matches in lower case, or None when they are many or unknown.

    A blank stands for white space and for the edge of a word. Looking ahead or behind matches nothing.
    """
    known = _KINDS.get(kind)
    return None if known is None else known(value)


def joined(one: Texts, other: Texts) -> Texts | None:
    """Give each text of *one* with each of *other* behind it, or None when they are many."""
    if len(one) * len(other) > MOST:
        return None
    return frozenset(before + after for before in one for after in other)


def _of_sequence(items: Iterable[Item]) -> Texts | None:
    made: Texts | None = _NOTHING
    for kind, value in items:
        more = texts(kind, value)
        made = None if made is None or more is None else joined(made, more)
        if made is None:
            return None
    return made


def _of_literal(value: int) -> Texts | None:
    char = chr(value)
    return frozenset([lower(char)]) if value < _ASCII or _is_plain(char) else None


def _is_plain(char: str) -> bool:
    """Say that a character beyond ASCII is a letter of one small form, or a sign that is part of no word."""
    category = unicodedata.category(char)
    if category[0] == "L":
        return len(char.lower()) == 1 and char not in _CHANGING
    return category == "Sc" or (category[0] == "P" and category != "Pc")


def _of_class(value: list[Item]) -> Texts | None:
    if value == [(op.CATEGORY, op.CATEGORY_SPACE)]:
        return _BLANK
    if len(value) > _MOST_OF_CLASS or any(kind is not op.LITERAL for kind, _ in value):
        return None
    made = [_of_literal(code) for _, code in value]
    return frozenset[str]().union(*filter(None, made)) if all(made) else None


def _of_repeat(value: tuple[int, Any, Any]) -> Texts | None:
    least, most, items = value
    once = _of_sequence(items)
    if once == _BLANK:
        return _BLANK if least else _BLANK | _NOTHING
    if once is None or most != 1:
        return None
    return once if least else once | _NOTHING


def _of_branches(value: tuple[Any, list[Iterable[Item]]]) -> Texts | None:
    made: Texts = frozenset()
    for branch in value[1]:
        more = _of_sequence(branch)
        if more is None or len(made) + len(more) > MOST:
            return None
        made |= more
    return made


def _of_edge(value: Any) -> Texts | None:
    return _BLANK if value in _EDGES else _NOTHING


def _of_nothing(_value: Any) -> Texts:
    return _NOTHING


def _of_group(value: tuple[Any, Any, Any, Iterable[Item]]) -> Texts | None:
    return _of_sequence(value[-1])


_KINDS: dict[Any, Callable[[Any], Texts | None]] = {
    op.LITERAL: _of_literal,
    op.IN: _of_class,
    op.AT: _of_edge,
    op.BRANCH: _of_branches,
    op.SUBPATTERN: _of_group,
    op.ATOMIC_GROUP: _of_sequence,
    op.ASSERT: _of_nothing,
    op.ASSERT_NOT: _of_nothing,
    **dict.fromkeys(REPEATS, _of_repeat),
}
