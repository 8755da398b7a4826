"""Disguises taken off a text: look-alike letters made ASCII, invisible characters within words gone."""

import re
from functools import lru_cache

from commentguard.model.folded import INVISIBLE, Folded
from commentguard.rules._lookalikes import LOOK_ALIKES

_LEET = str.maketrans("013457@$", "oieastas")
_LEET_WORD = re.compile(r"(?<![\w@$])(?=[\d_@$]*[^\W\d_])[^\W\d]*[0-9@$][\w@$]*")


def undisguised(text: str) -> Folded | None:
    """Give *text* without its disguises and the way back to what was typed, or None when it wears none.

    Letters that look like ASCII letters (other alphabets, mathematical, wide, circled and small ones) become those, by
    UTS #39 and the compatibility mappings of Unicode; invisible and bidirectional marks between letters go.
    """
    return None if text.isascii() else _undisguised(text)


@lru_cache(maxsize=64)
def _undisguised(text: str) -> Folded | None:
    parts: list[str] = []
    here, there, size, kept = [0], [0], 0, 0
    plain = _plain()
    for found in _disguise().finditer(text):
        start, end = found.span()
        bare = plain.get(found[0], "")
        parts += (text[kept:start], bare)
        size += start - kept
        here += (size, size + len(bare))
        there += (start, end)
        size += len(bare)
        kept = end
    return Folded("".join((*parts, text[kept:])), tuple(here), tuple(there)) if parts else None


def unleeted(low: str) -> str:
    """Read digits and signs within words of the lower-case text *low* as letters: `c4s1n0` is `casino`.

    Every character keeps its place.
    """
    return _LEET_WORD.sub(lambda found: found[0].translate(_LEET), low)


@lru_cache(maxsize=1)
def _plain() -> dict[str, str]:
    return {char: like for like, chars in LOOK_ALIKES.items() for char in chars}


@lru_cache(maxsize=1)
def _disguise() -> re.Pattern[str]:
    return re.compile(rf"[{''.join(_plain())}]|(?<=\w)[{INVISIBLE}]+(?=\w)")
