"""Literals that every match of a pattern must hold, found in the pattern itself."""

import re
import re._constants as op  # type: ignore[import-not-found]  # typeshed leaves the private parser out
import re._parser as parser  # type: ignore[import-not-found]  # as above
import warnings
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import regex

# What `regex` knows and `re` does not; any class of characters will do in its place, for it holds no literal.
_CLASSES = regex.compile(r"\\[pP]\{[^}]*+\}|\\[pP]\w|\\[hRX]")
_UNKNOWN = regex.compile(r"\\[KmMLGNg]|\(\?[|&R0-9(]|\(\*|--|\|\||&&|~~|\[[^\]\\]*+\[|(?<!\\)\{(?!\d*+,?+\d*+\})")
_LEAST = 2

Clause = frozenset[str]
"""Literals of which every match holds at least one; empty when nothing is known."""
_NONE: Clause = frozenset()


@lru_cache(maxsize=4096)
def required_literals(source: str) -> Clause:
    """Give lower-case ASCII literals of which every match of *source* holds at least one; none when that is not sure.

    The pattern is read by the parser of `re`. What only `regex` understands is left out where a class of characters
    can stand for it; otherwise nothing is said of the pattern.
    """
    readable = _CLASSES.sub(r"\\w", source)
    if _UNKNOWN.search(readable):
        return _NONE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = parser.parse(readable)
    except (re.error, RecursionError, OverflowError):
        return _NONE
    ignores_case = bool(parsed.state.flags & re.IGNORECASE) or "(?i" in source
    if ignores_case and not source.isascii():
        return _NONE
    clause = _of_sequence(parsed)
    # Full case folding finds ß where two s are written.
    return _NONE if ignores_case and any("ss" in literal for literal in clause) else clause


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Clause:
    """Give the best clause of things that stand one after the other."""
    best, run = _NONE, ""
    for kind, value in items:
        if kind is op.LITERAL and value < 128:  # noqa: PLR2004  (the end of ASCII)
            run += chr(value).lower()
            continue
        best, run = _better(best, _clause(run)), ""
        best = _better(best, _of_item(kind, value))
    return _better(best, _clause(run))


def _of_item(kind: Any, value: Any) -> Clause:
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is op.ATOMIC_GROUP:
        return _of_sequence(value)
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
        return _of_sequence(value[2]) if value[0] > 0 else _NONE
    if kind is op.BRANCH:
        return _of_branches(value[1])
    return _NONE


def _of_branches(branches: Iterable[Iterable[tuple[Any, Any]]]) -> Clause:
    clauses = [_of_sequence(branch) for branch in branches]
    return frozenset().union(*clauses) if all(clauses) else _NONE


def _clause(literal: str) -> Clause:
    """Take a literal that says something: two characters, or one sign."""
    says = len(literal) >= _LEAST or (literal and not literal.isalnum() and not literal.isspace())
    return frozenset((literal,)) if says else _NONE


def _better(one: Clause, other: Clause) -> Clause:
    """Give the clause that fewer texts meet: that of the longer shortest literal, then the smaller one."""
    return max(one, other, key=lambda clause: (min(map(len, clause), default=0), -len(clause)))
