"""A text as a reader of disguises sees it: references resolved, wide letters narrow, invisible ones gone."""

import html
import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

import attrs

# Character references (also doubly escaped), percent escapes, JavaScript escapes, and all that is not ASCII.
_SPECIAL = re.compile(
    r"&(?:amp;)?(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});?"
    r"|%[0-9a-fA-F]{2}"
    r"|\\u00[0-9a-fA-F]{2}|\\x[0-9a-fA-F]{2}"
    r"|[^\x00-\x7f]"
)
_DOTS = dict.fromkeys("\u3002\uff61\u06d4\u2024", ".")
# Default_Ignorable_Code_Point of Unicode, as far as it can stand inside a word.
_DROPPED = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    r"\U0001bca0-\U0001bca3\U000e0000-\U000e0fff]"
)
_ESCAPES = ("%", "\\")


@attrs.frozen
class Folded:
    """A folded *text* and the way back: from each place in *here* on, text stands *there* in the original.

    Between two places both run side by side, except that what was folded spans to the next place in the original.
    """

    text: str
    here: tuple[int, ...] = (0,)
    there: tuple[int, ...] = (0,)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that was folded into `text[start:end]`, which is not empty."""
        return self._first(start), self._last(end - 1)

    def _first(self, index: int) -> int:
        piece = bisect_right(self.here, index) - 1
        if piece % 2:
            return self.there[piece]
        return self.there[piece] + index - self.here[piece]

    def _last(self, index: int) -> int:
        piece = bisect_right(self.here, index) - 1
        if piece % 2:
            return self.there[piece + 1]
        return self.there[piece] + index - self.here[piece] + 1


def fold(text: str) -> Folded:
    """Give *text* folded: references and escapes resolved, compatibility forms of ASCII letters and signs as ASCII.

    Letters outside ASCII stay. Most texts have nothing to fold and cost one look.
    """
    if text.isascii() and not any(sign in text for sign in "&%\\"):
        return Folded(text)
    parts: list[str] = []
    here, there, size, kept = [0], [0], 0, 0
    for match in _SPECIAL.finditer(text):
        folded = _fold_one(match[0])
        if folded == match[0]:
            continue
        start, end = match.span()
        parts += (text[kept:start], folded)
        size += start - kept
        # Even pieces run side by side, odd ones are what was folded.
        here += (size, size + len(folded))
        there += (start, end)
        size += len(folded)
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
    plain = _DOTS.get(character) or unicodedata.normalize("NFKC", character)
    return plain if plain.isascii() else character


def _if_sign(resolved: str, found: str) -> str:
    """Give what an escape stands for when an address may be made of it."""
    return resolved if resolved.isascii() and resolved.isprintable() else found
