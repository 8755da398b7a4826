"""Cutting safe HTML so that it stays safe.

Trusted base: what it vouches for is canonical pieces of safe HTML, joined.
"""

import regex

from commentguard.markup.elements import VOID
from commentguard.markup.pieces import checked, pieces
from commentguard.markup.write import escaped, with_first_lines, without_first_lines
from commentguard.model.safe import SafeHtml

_GRAPHEME = regex.compile(r"\X")
_LONGEST_GRAPHEME = 64


def shorten(html: SafeHtml, characters: int) -> SafeHtml:
    """Give *html* cut to at most *characters* visible code points, every open element closed, "…" where it was cut.

    No grapheme (a letter with its marks, a joined emoji) is cut apart, unless it is longer than 64 code points.
    Raises ValueError for a negative number.

    >>> from commentguard.markup.sanitize import sanitize
    >>> shorten(sanitize("<b>Good morning</b> to you").html, 8)
    '<b>Good mor…</b>'
    """
    if characters < 0:
        raise ValueError(f"the number of characters is not negative, {characters} is")
    out: list[str] = []
    open_tags: list[str] = []
    left = characters
    for piece in pieces(SafeHtml.vouch(without_first_lines(checked(html)))):
        if not piece.name:
            text = piece.text
            if len(text) > left:
                out += [escaped(_cut(text, left)), "…"]
                break
            left -= len(text)
        elif piece.end:
            open_tags.pop()
        elif piece.name not in VOID:
            open_tags.append(piece.name)
        out.append(piece.html)
    else:
        return html
    return SafeHtml.vouch(with_first_lines("".join((*out, *(f"</{name}>" for name in reversed(open_tags))))))


def _cut(text: str, length: int) -> str:
    """Give the first *length* characters of *text*, less those of a grapheme that reaches further."""
    begin = max(0, length - _LONGEST_GRAPHEME)
    start = next(match.start() for match in _GRAPHEME.finditer(text, begin) if match.end() > length)
    return text[: start if start > begin or begin == 0 else length]
