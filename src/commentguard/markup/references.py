"""Character references: `&amp;`, `&#8217;`, `&eacute;` and what people type that only looks like one.

Trusted base. References are decoded once, here, and written once, in `write.py`.
"""

import re
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));?|([A-Za-z][A-Za-z0-9]{1,31}+)(;|(?!=)))")
_REPLACEMENT = "\ufffd"
_LAST_CODE_POINT = 0x10FFFF
# Numbers 128 to 159 mean what Windows-1252 means by them (HTML Standard, numeric character reference end state).
_WINDOWS_1252 = {
    number: bytes([number]).decode("cp1252") for number in range(128, 160) if number not in {129, 141, 143, 144, 157}
}


def decoded(text: str, digits: int) -> str:
    """Give *text* or an attribute's value with its references resolved, as its author means them.

    A name without its semicolon counts only where no letter, digit or `=` follows (`&copy 2026`, but neither `&notice`
    nor `?a=1&copy=2`). A number with more than *digits* digits and an unknown name stay as typed. Numbers of control
    characters, surrogates and beyond Unicode become U+FFFD.
    """
    return _REFERENCE.sub(lambda match: _character(match, digits), text) if "&" in text else text


def _character(match: re.Match[str], digits: int) -> str:
    hexadecimal, decimal, name, semicolon = match.groups()
    if name:
        return html5.get(name + semicolon, match[0])
    number = hexadecimal or decimal
    if len(number) > digits:
        return match[0]
    return _from_number(int(number, 16 if hexadecimal else 10))


def _from_number(number: int) -> str:
    if number in _WINDOWS_1252:
        return _WINDOWS_1252[number]
    if number in {9, 10, 13}:
        return "\n" if number != 9 else "\t"  # noqa: PLR2004  (the tab)
    if number < 32 or 127 <= number < 160 or 0xD800 <= number <= 0xDFFF or number > _LAST_CODE_POINT:  # noqa: PLR2004  (Unicode)
        return _REPLACEMENT
    return chr(number)
