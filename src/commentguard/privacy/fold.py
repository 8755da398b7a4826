"""A text as a reader of disguises sees it: references resolved, wide letters narrow, invisible ones gone."""

import html
import re
import unicodedata
from functools import lru_cache

from commentguard.model.folded import INVISIBLE, Folded

# Character references and percent escapes (also escaped again), JavaScript escapes, and all that is not ASCII.
_SPECIAL = re.compile(
    r"&(?:amp;)?(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});?"
    r"|%(?:25){0,3}[0-9a-fA-F]{2}"
    r"|\\u00[0-9a-fA-F]{2}|\\x[0-9a-fA-F]{2}"
    r"|[^\x00-\x7f]"
)
# Signs that NFKC leaves, or makes into something else than what people draw with them.
_DRAWN = dict.fromkeys("\u3002\uff61\u06d4\u2024·•‧", ".") | dict(
    zip("【】〔〕〖〗「」『』«»‹›ⓐⒶ", "[][][][][]<><>@@", strict=True)
)
_DROPPED = re.compile(f"[{INVISIBLE}]")
_ODD = re.compile(f"[{re.escape(''.join(_DRAWN))}{INVISIBLE}]")
_ESCAPES = ("%", "\\")


def fold(text: str) -> Folded:
    """Give *text* folded: references and escapes resolved, compatibility forms of ASCII letters and signs as ASCII.

    Letters outside ASCII stay. Most texts have nothing to fold and cost one look.
    """
    return Folded(text) if is_folded(text) else folded(text)


def is_folded(text: str) -> bool:
    """Tell whether *text* is one of those, by far most, in which nothing is to be folded."""
    if "&" in text or "%" in text or "\\" in text:
        return False
    return text.isascii() or (unicodedata.is_normalized("NFKC", text) and _ODD.search(text) is None)


def folded(text: str) -> Folded:
    """Give *text* as `fold` does, sign by sign."""
    parts: list[str] = []
    here, there, size, kept = [0], [0], 0, 0
    for match in _SPECIAL.finditer(text):
        plain = _fold_one(match[0])
        if plain == match[0]:
            continue
        start, end = match.span()
        parts += (text[kept:start], plain)
        size += start - kept
        # Even pieces run side by side, odd ones are what was folded.
        here += (size, size + len(plain))
        there += (start, end)
        size += len(plain)
        kept = end
    return Folded("".join((*parts, text[kept:])), tuple(here), tuple(there))


@lru_cache(maxsize=4096)
def _fold_one(found: str) -> str:
    if len(found) == 1:
        return _fold_character(found)
    if found.startswith(_ESCAPES):
        return _if_sign(chr(int(found[-2:], 16)), found)
    resolved = html.unescape(html.unescape(found))
    if resolved == found:
        return found
    return "".join(map(_fold_character, resolved))


def _fold_character(character: str) -> str:
    if character.isascii():
        return character
    if _DROPPED.match(character):
        return ""
    plain = _DRAWN.get(character) or unicodedata.normalize("NFKC", character)
    return plain if plain.isascii() else character


def _if_sign(resolved: str, found: str) -> str:
    """Give what an escape stands for when an address may be made of it."""
    return resolved if resolved.isascii() and resolved.isprintable() else found
