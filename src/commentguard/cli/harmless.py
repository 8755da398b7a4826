"""Texts of strangers made harmless for terminals, spreadsheets and pages."""

import html
import json
import re

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
# C0, C1 and DEL move cursors and repaint screens; bidi controls reorder lines; line separators break them; tag
# characters are invisible text; a lone surrogate cannot be encoded; noncharacters are refused by parsers.
_DANGEROUS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
    f"{_NONCHARACTERS}]"
)
_BUT_LINES = re.compile(_DANGEROUS.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
# What makes spreadsheet programs take a cell for a formula (OWASP, CSV Injection), full-width forms included.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def one_line(text: str) -> str:
    """Give *text* on one line, with what could act on a terminal spelled out as its number."""
    return _DANGEROUS.sub(_spelled, " ".join(text.split()))


def lines(text: str) -> str:
    """Give *text* with its line breaks, and everything else that could act on a terminal spelled out."""
    return _BUT_LINES.sub(_spelled, text)


def cell(text: str) -> str:
    """Give *text* as a cell of a CSV file that no spreadsheet program takes for a formula."""
    return _BUT_LINES.sub(_spelled, f"'{text}" if text.startswith(_FORMULA) else text)


def markup(text: str) -> str:
    """Give *text* as HTML text or attribute value: no markup in it, and what could act spelled out."""
    return html.escape(lines(text.replace("\t", " ")))


def json_line(value: object) -> str:
    """Give *value* as one line of JSON; the dangerous characters are escaped, so that nothing acts and nothing is lost."""
    dumped = json.dumps(value, ensure_ascii=False)
    return _DANGEROUS.sub(lambda match: json.dumps(match.group())[1:-1], dumped)


def _spelled(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode("ascii")
