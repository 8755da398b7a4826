"""Character references: `&amp;`, `&#8217;`, `&eacute;` and what people type that only looks like one.

Trusted base. References are decoded once, here, and written once, in `write.py`.
"""

import re
from functools import lru_cache
from html.entities import html5

from commentguard.markup.elements import one_of
from commentguard.markup.write import escaped

_REPLACEMENT = "\ufffd"
_LAST_CODE_POINT = 0x10FFFF
# Numbers 128 to 159 mean what Windows-1252 means by them (HTML Standard, numeric character reference end state).
_WINDOWS_1252 = {
    number: bytes([number]).decode("cp1252") for number in range(128, 160) if number not in {129, 141, 143, 144, 157}
}


def _of_number(number: int) -> str:
    """Give the character that the reference with this *number* means."""
    if 160 <= number < 0xD800:  # noqa: PLR2004  (Unicode)
        return chr(number)
    if number in _WINDOWS_1252:
        return _WINDOWS_1252[number]
    if number in {9, 10, 13}:
        return "\t" if number == 9 else "\n"  # noqa: PLR2004  (the tab)
    if number < 32 or 127 <= number < 160 or 0xD800 <= number <= 0xDFFF or number > _LAST_CODE_POINT:  # noqa: PLR2004  (Unicode)
        return _REPLACEMENT
    return chr(number)


# Most numbers that programs write, for letters of Western Europe, quotes and dashes, and the shortest ones.
_USUAL_NUMBERS = {
    f"&#{spelling}{end}": _of_number(number)
    for number in (*range(1000), *range(0x2010, 0x2040))
    for spelling in (f"{number}", f"x{number:x}", f"x{number:X}")
    for end in ("", ";")
}
_KNOWN = {f"&{name}": character for name, character in html5.items()} | _USUAL_NUMBERS
_OLD_NAMES = [name for name in html5 if not name.endswith(";")]


def decoded(text: str, digits: int) -> str:
    """Give *text* or an attribute's value with its references resolved, as its author means them.

    A name without its semicolon counts only where no letter, digit or `=` follows (`&copy 2026`, but neither `&notice`
    nor `?a=1&copy=2`). A number with more than *digits* digits and an unknown name stay as typed. Numbers of control
    characters, surrogates and beyond Unicode become U+FFFD.
    """
    if "&" not in text:
        return text
    pieces = _reference(digits).split(text)
    references = pieces[1::2]
    pieces[1::2] = map(_KNOWN.get, references, references)
    resolved = "".join(pieces)
    if "&#" not in resolved:
        return resolved
    pieces[1::2] = map(_numbered, pieces[1::2])
    return "".join(pieces)


def written(text: str, digits: int) -> str:
    """Give *text* decoded and escaped, for use between tags."""
    return escaped(decoded(text, digits))


@lru_cache(maxsize=16)
def _reference(digits: int) -> re.Pattern[str]:
    """Give the pattern that splits texts from references, and from names with a semicolon that may be none."""
    decimal = rf"(?=[0-9])[0-9]{{0,{digits}}}+(?![0-9])"
    hexadecimal = rf"[xX](?=[0-9A-Fa-f])[0-9A-Fa-f]{{0,{digits}}}+(?![0-9A-Fa-f])"
    lower, other = (
        one_of([name for name in _OLD_NAMES if name.islower() is wanted], either_case=False) for wanted in (True, False)
    )
    named = rf"[lg]t(?:;|(?![A-Za-z0-9=]))|[A-Za-z][A-Za-z0-9]{{1,31}}+;|(?:{lower}|{other})(?![A-Za-z0-9=])"
    return re.compile(rf"(&(?=[#A-Za-z])(?:#(?:{decimal}|{hexadecimal});?|{named}))")


def _numbered(meant: str) -> str:
    """Give what a numeric reference means that is not among the known ones, and anything else as it is."""
    if not meant.startswith("&#"):
        return meant
    digits = meant[2:].rstrip(";")
    return _of_number(int(digits) if digits.isdecimal() else int(digits[1:], 16))
