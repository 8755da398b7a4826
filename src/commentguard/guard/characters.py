"""Characters that text cannot hold, that turn it around, or that nobody sees."""

import re
import unicodedata

import regex

from commentguard.model.limits import Unit

_PLAIN_LINE = re.compile(r"(?:[!-~]+(?: [!-~]+)*)?")
_CONTROLS = regex.compile(r"[\p{Cc}--[\t\n\r]]", regex.V1)
_LINE_CONTROLS = regex.compile(r"\p{Cc}")
# U+FDD0..FDEF and the last two of each plane: XML cannot carry them, and no text means them.
_NONCHARACTERS = regex.compile(r"\p{Noncharacter_Code_Point}")
_BIDI = regex.compile(r"[\u202a-\u202e\u2066-\u2069]")
_BLANKS = regex.compile(r"[\t\n\r \u2028\u2029]+")
_EDGES = r"[\s\u061c\u200b\u200e\u200f\u2060\ufeff]+"
_EDGE = regex.compile(rf"\A{_EDGES}|{_EDGES}\Z")
# The Hangul fillers are letters by category, U+2800 and U+1D159 symbols; all four are blank.
UNSEEN = r"\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\s\u2800\U0001D159"
"""What a reader does not see, written as the inside of a character class."""
_UNSEEN = regex.compile(rf"[{UNSEEN}]+")
_PILED = regex.compile(r"\p{M}{11}")
_GRAPHEME = regex.compile(r"\X")
# The engine looks back over all flags before one to pair them, which takes minutes for a long row of them.
_FLAG = regex.compile(r"\p{Regional_Indicator}{2}")

MARKS = 10
"""The most combining marks on one letter; no living language writes more than four."""


def is_plain_line(text: str) -> bool:
    """Tell whether *text* is empty, or words of printable ASCII with one blank between them.

    Nothing in this file alters such a line, or finds a fault in one that is not empty.
    """
    return _PLAIN_LINE.fullmatch(text) is not None


def is_plain_text(text: str) -> bool:
    """Tell whether *text* is printable ASCII and line feeds, of which nothing here alters or faults more than its ends."""
    return text.isascii() and is_clear(text)


def is_clear(text: str) -> bool:
    """Tell whether *text* is printable, in any script, but for line feeds: no control or format character is in it."""
    return text.replace("\n", " ").isprintable()


def is_encodable(text: str) -> bool:
    """Tell whether *text* is free of lone surrogates, which neither UTF-8 nor a database can hold."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def has_controls(text: str) -> bool:
    """Tell whether a line holds a control character, line breaks and tabs included, or a noncharacter."""
    return not text.isprintable() and bool(_LINE_CONTROLS.search(text) or _NONCHARACTERS.search(text))


def without_controls(text: str) -> str:
    """Give *text* with line feeds for line ends, without other control characters and noncharacters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NONCHARACTERS.sub("", _CONTROLS.sub("", text))


def has_bidi(text: str) -> bool:
    """Tell whether *text* holds an embedding, override or isolate, which can turn around what stands after it."""
    return not text.isprintable() and _BIDI.search(text) is not None


def without_bidi(text: str) -> str:
    """Give *text* without embeddings, overrides and isolates."""
    return text if text.isascii() else _BIDI.sub("", text)


def one_line(text: str) -> str:
    """Give *text* with every run of blanks, tabs and line breaks as one blank."""
    return _BLANKS.sub(" ", text)


def trimmed(text: str) -> str:
    """Give *text* without white space, zero-width spaces and direction marks at its ends."""
    return text.strip() if text.isprintable() else _EDGE.sub("", text)


def is_unseen(text: str) -> bool:
    """Tell whether a reader would see nothing of *text*."""
    return _UNSEEN.fullmatch(text) is not None or not text


def is_piled(text: str) -> bool:
    """Tell whether more than `MARKS` combining marks are piled on one letter."""
    return not text.isascii() and _PILED.search(text) is not None


def length(text: str, unit: Unit) -> int:
    """Give how long *text* is in *unit*, in linear time. *text* has no lone surrogates."""
    if text.isascii() and "\r" not in text:  # A carriage return and a line feed are one grapheme.
        return len(text)
    if unit is Unit.UTF8_BYTES:
        return len(text.encode())
    if unit is Unit.CODEPOINTS:
        return len(text)
    return sum(1 for _ in _GRAPHEME.finditer(_FLAG.sub("x", text)))


def composed(text: str) -> str:
    """Give *text* in Unicode NFC."""
    return unicodedata.normalize("NFC", text)
