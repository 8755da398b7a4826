"""What every match of a pattern must hold, found in the pattern itself."""

import re
import re._constants as op  # type: ignore[import-not-found]  # typeshed leaves the private parser out
import re._parser as parser  # type: ignore[import-not-found]  # as above
import warnings
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import regex

from commentguard.rules.clause import Clause
from commentguard.rules.language import REPEATS, Item, Texts, joined, texts

# What `regex` knows and `re` does not; any class of characters will do in its place, for it holds no literal.
_CLASSES = regex.compile(r"\\[pP]\{[^}]*+\}|\\[pP]\w|\\[hRX]")
_UNKNOWN = regex.compile(r"\\[KmMLGNg]|\(\?[|&R0-9(]|\(\*|--|\|\||&&|~~|\[[^\]\\]*+\[|(?<!\\)\{(?!\d*+,?+\d*+\})")
_START: Texts = frozenset([""])
_BLANK: Texts = frozenset([" "])


def parsed(source: str) -> Any:
    """Give a pattern as the parser of `re` reads it, a class of characters for what only `regex` understands.

    Gives None when no class can stand for it.
    """
    readable = _CLASSES.sub(r"\\w", source)
    if _UNKNOWN.search(readable):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return parser.parse(readable)
    except (re.error, RecursionError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def required(source: str) -> tuple[Clause, ...]:
    """Give the clauses that every match of *source* meets, those that say most first; none when that is not sure."""
    tree = parsed(source)
    if tree is None:
        return ()
    clauses = sorted(_of_sequence(tree, _START), key=lambda clause: clause.weight, reverse=True)
    if not (tree.state.flags & re.IGNORECASE or "(?i" in source):
        return tuple(clauses)
    # Beyond ASCII the engine takes more characters for each other than have the same small form.
    return tuple(_or_sharp_s(clause) for clause in clauses if all(map(str.isascii, (*clause.words, *clause.parts))))


def _or_sharp_s(clause: Clause) -> Clause:
    """Let ß do where two s are written, as full case folding does."""
    doubled = any("ss" in thing for thing in (*clause.words, *clause.parts))
    return clause | Clause(parts=frozenset("ß")) if doubled else clause


def _of_sequence(items: Iterable[Item], run: Texts) -> list[Clause]:
    """Give the clauses of things that stand one after the other: texts while they are few, then those behind them.

    *run* is a blank when a word must begin before the first of them.
    """
    clauses: list[Clause] = []
    for kind, value in items:
        more = texts(kind, value)
        longer = None if more is None else joined(run, more)
        if longer is None:
            clauses += Clause.of(run)
            clauses += _of_item(kind, value, _edge(run)) if more is None else []
        run = longer or more or (_edge(run) if _ends_blank(kind, value) else _START)
    return [*clauses, *Clause.of(run)]


def _edge(run: Texts) -> Texts:
    """Give a blank when every text of *run* ends in one."""
    return _BLANK if all(text.endswith(" ") for text in run) else _START


def _ends_blank(kind: Any, value: Any) -> bool:
    r"""Say whether white space stands behind each turn of a repetition: `(?:\w+\s+(?:and\s+)?){1,4}`."""
    inner = list(value[2]) if kind in REPEATS else []
    while len(inner) == 1 and inner[0][0] is op.SUBPATTERN:
        inner = list(inner[0][1][-1])
    for item in reversed(inner):
        last = texts(*item) or _START | frozenset("x")
        if not all(text.endswith(" ") for text in last - _START):
            return False
        if not last & _START:
            return True
    return False


def _of_item(kind: Any, value: Any, run: Texts) -> list[Clause]:
    """Give the clauses of something that may match many texts."""
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1], run)
    if kind is op.ATOMIC_GROUP:
        return _of_sequence(value, run)
    if kind in REPEATS and value[0] > 0:
        return _of_sequence(value[2], run)
    if kind is op.BRANCH:
        return _of_branches(value[1], run)
    return []


def _of_branches(branches: Iterable[Iterable[Item]], run: Texts) -> list[Clause]:
    made = Clause()
    for branch in branches:
        best = max(_of_sequence(branch, run), key=lambda clause: clause.weight, default=None)
        if best is None:
            return []
        made |= best
    return [made]
