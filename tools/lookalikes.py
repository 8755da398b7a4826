"""The table of characters that look like ASCII letters and digits, derived from Unicode's data.

It needs the package `confusable-homoglyphs`, which carries Unicode's `confusables.txt` (UTS #39)::

    python tools/lookalikes.py

It writes `src/commentguard/rules/_lookalikes.py`. Three sources count, in this order: the compatibility mappings of
the Unicode Character Database (wide, mathematical, circled, superscript letters, ligatures), the names of letters
that are drawn small or in a box, and the confusables of UTS #39 among alphabets that people mix with Latin.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "commentguard" / "rules" / "_lookalikes.py"
ALPHABETS = ("LATIN", "GREEK", "CYRILLIC", "CHEROKEE", "ARMENIAN", "COPTIC")
ORDINARY = "ªº²³¹"
"""Compatibility characters of ordinary writing."""
TURKISH = {"İ": "I", "ı": "i"}
_NAMED = re.compile(
    r"LATIN LETTER SMALL CAPITAL ([A-Z])|NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER ([A-Z])"
    r"|MODIFIER LETTER SMALL ([A-Z])"
)


def look_alike(char: str, confusables: Mapping[str, str]) -> str | None:
    """Give the ASCII letters or digits that *char* looks like, or None."""
    if char in TURKISH:
        return TURKISH[char]
    plain = unicodedata.normalize("NFKC", char)
    name = unicodedata.name(char, "")
    if plain.isascii() and plain.isalnum():
        kept = len(plain) == 1 or "LIGATURE" in name
        return plain if kept and char not in ORDINARY else None
    named = _NAMED.fullmatch(name)
    if named:
        letter = next(group for group in named.groups() if group)
        return letter if name.startswith("NEGATIVE") else letter.lower()
    if not name.startswith(ALPHABETS) or not char.isalpha() or len(char.lower()) != 1:
        return None
    like = confusables.get(char)
    # The data does not tell a capital I from a small L; a capital is one.
    return "I" if like == "l" and char.isupper() else like


def confusables() -> dict[str, str]:
    """Give the ASCII letter that UTS #39 calls each character confusable with."""
    given = json.loads(files("confusable_homoglyphs").joinpath("confusables.json").read_text(encoding="utf-8"))
    letters = [chr(code) for code in range(128) if chr(code).isalpha()]
    return {
        other["c"]: letter for letter in letters for other in given.get(letter, ()) if _same_case(other["c"], letter)
    }


def _same_case(char: str, letter: str) -> bool:
    return len(char) == 1 and not char.isascii() and (letter == "l" or char.isupper() == letter.isupper())


def table() -> dict[str, str]:
    """Give the characters that look like each ASCII text."""
    known, found = confusables(), dict[str, str]()
    for code in range(128, sys.maxunicode + 1):
        like = look_alike(chr(code), known)
        if like is not None:
            found[like] = found.get(like, "") + chr(code)
    return dict(sorted(found.items()))


def lines() -> Iterator[str]:
    """Give the lines of the module."""
    yield '"""Characters that look like ASCII letters and digits, by what they look like.'
    yield ""
    yield f"Made by `tools/lookalikes.py` of Unicode {unicodedata.unidata_version} and the confusables of UTS #39."
    yield '"""'
    yield ""
    yield "LOOK_ALIKES = {"
    yield from (f'    "{like}": "{chars}",' for like, chars in table().items())
    yield "}"


if __name__ == "__main__":
    TARGET.write_text("\n".join(lines()) + "\n", encoding="utf-8")
