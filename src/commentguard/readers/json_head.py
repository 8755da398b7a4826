"""Which keys a JSON document has where, told from its first bytes alone."""

import codecs
import re
from functools import lru_cache

MAX_PLACE_DEPTH = 6
"""Containers in containers that are looked into; no dump has what tells it apart any deeper."""

# The head may end in a string; that it matches too keeps the work linear.
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*+)(?:"\s*(:?)|\\?\Z)|([\[\]{}])|[^\s,:"\[\]{}]+', re.DOTALL)
_KEY_CHARACTERS = 100


@lru_cache(maxsize=4)
def keys_by_place(head: bytes) -> dict[str, frozenset[str]]:
    """Give the keys of every object in *head* by the place of the object; empty for what does not start as JSON.

    A place is written as a path: the document itself is ``""``, an element of it `[]`, and `comments[]` an element of
    the array under its key `comments`. Half a document, and several after each other, are fine.

    >>> {place: sorted(keys) for place, keys in keys_by_place(b'{"version": 1, "comments": [{"id": 7, "te').items()}
    {'': ['comments', 'version'], 'comments[]': ['id']}
    """
    text = _text(head)
    return {place: frozenset(keys) for place, keys in _places(text).items()} if text[:1] in {"{", "["} else {}


def _text(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace").strip()
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace").strip()


def _places(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    path = [""]
    key = ""
    for token in _TOKEN.finditer(text):
        string, colon, bracket = token.groups()
        if colon:
            key = string[:_KEY_CHARACTERS]
            if len(path) <= MAX_PLACE_DEPTH:
                found.setdefault(path[-1], set()).add(key)
        elif bracket in {"[", "{"}:
            path.append(_inner(path, key, bracket) if len(path) <= MAX_PLACE_DEPTH else path[-1])
            key = ""
        elif bracket and len(path) > 1:
            path.pop()
            key = ""
    return found


def _inner(path: list[str], key: str, bracket: str) -> str:
    within = f"{path[-1]}.{key}" if path[-1] and key else path[-1] + key
    return within + "[]" if bracket == "[" else within
