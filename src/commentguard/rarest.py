"""Literals by the rarest of their characters, which is quicker to look for than they are."""

from collections.abc import Iterable

_COMMONEST = "zqxjkvbpygfwmucldrhsnioate -"
"""The common characters of texts in European languages; any other is rarer than these."""

Grouped = tuple[tuple[str, tuple[str, ...]], ...]
"""Characters, each with the literals of which it is the rarest."""


def by_rarest(literals: Iterable[str]) -> Grouped:
    """Group *literals*, none of them empty, by the rarest of their characters.

    >>> by_rarest(["(at)", "quick", "(a)"])
    (('(', ('(at)', '(a)')), ('q', ('quick',)))
    """
    groups: dict[str, list[str]] = {}
    for literal in literals:
        groups.setdefault(min(literal, key=_COMMONEST.find), []).append(literal)
    return tuple((char, tuple(group)) for char, group in groups.items())
