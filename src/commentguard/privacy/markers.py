"""The signs and words in a text that may stand for the @ of an address."""

import re
from typing import NamedTuple

from commentguard.privacy.words import AT_GLUED, AT_NAMES, AT_WORDS, DOT_WORDS, SPOKEN_PROVIDERS
from commentguard.rarest import by_rarest

_OPENING = {"[": "]", "(": ")", "{": "}", "<": ">"}
_SIGNS = "-_*/|~=\"'"
_BLANKS = " \t\n\xa0"
_REACH = 3
_WORDS = ("@", *AT_NAMES, *AT_WORDS, *AT_GLUED, "(a)", "[a]", "{a}")
# Every "at" of a text comes by here. This lets those pass that have brackets or signs around them, or blanks, one word
# and then something like a dot behind them; what it lets pass is looked at again with care.
_WORTH_A_LOOK = (
    r"(?=\s{0,3}[\])}>]|[\-_*/|~=\"']|\s{1,3}(?:"
    rf"(?:{'|'.join(sorted(SPOKEN_PROVIDERS))})\b"
    rf"|[^\W_][\w\-]{{0,62}}+(?:\.|\s{{0,3}}[\[({{<_*/|~=\-]|\s{{1,3}}(?:\.|(?:{DOT_WORDS})\s))))"
)
_PATTERNS = {
    word: re.compile(rf"{word}(?<![^\W_]{word}){_WORTH_A_LOOK}" if word in AT_WORDS else re.escape(word))
    for word in _WORDS
}
_GROUPS = by_rarest(_WORDS)
# A text without other letters holds none of the other words, and looking for each would cost more than all the rest.
_ASCII_GROUPS = by_rarest(filter(str.isascii, _WORDS))
_SHOUT = re.compile(r"(?<=[a-z0-9])AT(?=[a-z0-9])")


class Marker(NamedTuple):
    """A place that may be the @ of an address.

    *kind* is `sign` (an @ typed against at least one word), `apart` (an @ with blanks on both sides), `late` (an @ with
    a blank on the left alone, as handles have it), `boxed` (a sign or word in brackets), `signed` (a word between hyphens, underscores or the like), `shout` (AT in capitals within
    small letters), `glued` (a word of a script without blanks), `name` (a name of the sign between blanks) or `word`
    (an ordinary word such as "at" between blanks). What is on the left ends at *start*, what is on the right begins at
    *end*.
    """

    start: int
    end: int
    kind: str


def markers(text: str) -> list[Marker]:
    """Find what may stand for an @ in a folded *text*, from left to right."""
    # The dotted capital I is the one letter whose small form is two characters.
    lower = text.lower() if text.isascii() else text.replace("\u0130", "i").lower()
    found = [
        marker
        for sign, group in (_ASCII_GROUPS if lower.isascii() else _GROUPS)
        if sign in lower
        for word in group
        if word in lower
        for match in _PATTERNS[word].finditer(lower)
        if (marker := _marker(text, word, match.start(), match.start() + len(word)))
    ]
    if "AT" in text:
        found += (Marker(*match.span(), "shout") for match in _SHOUT.finditer(text))
    return sorted(found, key=lambda marker: (marker.start, -marker.end))


def _marker(text: str, word: str, start: int, end: int) -> Marker | None:
    if word.endswith(("a)", "a]", "a}")):
        tight = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
        return Marker(start, end, "boxed") if tight else None
    if word not in AT_GLUED and word != "@" and (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
        return None
    left, right = _blanks_before(text, start), _blanks_after(text, end)
    opening, closing = text[left - 1 : left], text[right : right + 1]
    if opening and _OPENING.get(opening) == closing:
        return Marker(_blanks_before(text, left - 1), _blanks_after(text, right + 1), "boxed")
    if word == "@":
        if not opening or opening == "@" or closing in {"", "@"}:
            return None
        if left == start:
            return Marker(left, right, "sign")
        return Marker(left, right, "late" if right == end else "apart")
    if word in AT_GLUED:
        return Marker(left, right, "glued") if _is_between_ascii(text, left, right) else None
    if left == start and right == end and opening and opening in _SIGNS and closing and closing in _SIGNS:
        return Marker(_signs_before(text, start), _signs_after(text, end), "signed")
    if left == start or right == end:
        return None
    return Marker(left, right, "word" if word in AT_WORDS else "name")


def _is_between_ascii(text: str, left: int, right: int) -> bool:
    before, after = text[left - 1 : left], text[right : right + 1]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def _blanks_before(text: str, index: int) -> int:
    stop = max(0, index - _REACH)
    while index > stop and text[index - 1] in _BLANKS:
        index -= 1
    return index


def _blanks_after(text: str, index: int) -> int:
    stop = min(len(text), index + _REACH)
    while index < stop and text[index] in _BLANKS:
        index += 1
    return index


def _signs_before(text: str, index: int) -> int:
    stop = max(0, index - 2)
    while index > stop and text[index - 1] in _SIGNS:
        index -= 1
    return index - 1 if text[index - 1 : index] == " " else index


def _signs_after(text: str, index: int) -> int:
    stop = min(len(text), index + 2)
    while index < stop and text[index] in _SIGNS:
        index += 1
    return index + 1 if text[index : index + 1] == " " else index
