"""Erasing from safe HTML what must not be read, such as typed e-mail addresses.

Trusted base: what is found is gone from the text, also where tags cut it apart, and from every attribute.
"""

from collections.abc import Callable, Iterable

import attrs

from commentguard.markup.elements import BREAKS
from commentguard.markup.pieces import Piece, pieces
from commentguard.markup.write import escaped, start_tag
from commentguard.model.safe import SafeHtml

Find = Callable[[str], Iterable[tuple[int, int]]]


@attrs.frozen
class Erased:
    """The *html* without what was found, and the *count* of places."""

    html: SafeHtml
    count: int


def erase(html: SafeHtml, find: Find, mark: str) -> Erased:
    """Put *mark* in place of every span that *find* gives for the text of *html*, and drop attributes it finds any in.

    *find* is given the text between two block boundaries at a time, inline tags left out and images as their `alt`
    words, and each attribute's value; it gives non-overlapping (start, end) spans in order.
    """
    out: list[str] = []
    run: list[Piece] = []
    count = 0
    for piece in pieces(html):
        if piece.name == "br" or piece.name in BREAKS:
            count += _write_run(out, run, find, mark)
            run.clear()
        if piece.name and '="' in piece.html:
            kept, dropped = _checked(piece, find)
            count += dropped
            piece = kept  # noqa: PLW2901  (the same piece, checked)
        run.append(piece)
    count += _write_run(out, run, find, mark)
    return Erased(SafeHtml.vouch("".join(out)), count) if count else Erased(html, 0)


def _write_run(out: list[str], run: list[Piece], find: Find, mark: str) -> int:
    spans = list(find("".join(map(_shown, run))))
    if not spans:
        out.extend(piece.html for piece in run)
        return 0
    position = 0
    for piece in run:
        text = _shown(piece)
        cut = _cut(text, position, spans, mark)
        if cut == text:
            out.append(piece.html)
        elif piece.name:
            out.append(start_tag(piece.name, {**piece.attributes, "alt": cut}.items()))
        else:
            out.append(escaped(cut))
        position += len(text)
    return len(spans)


def _shown(piece: Piece) -> str:
    """Give what a reader sees of a piece."""
    return piece.attributes.get("alt", "") if piece.name == "img" else "" if piece.name else piece.text


def _cut(text: str, offset: int, spans: list[tuple[int, int]], mark: str) -> str:
    """Give *text*, which begins at *offset*, without the spans in it; the mark stands where a span begins."""
    kept: list[str] = []
    position = 0
    for start, end in spans:
        first, last = max(start - offset, 0), min(end - offset, len(text))
        if first < last:
            kept += [text[position:first], mark if start >= offset else ""]
            position = last
    return "".join([*kept, text[position:]])


def _checked(piece: Piece, find: Find) -> tuple[Piece, int]:
    attributes = piece.attributes
    kept = {name: value for name, value in attributes.items() if not any(find(value))}
    dropped = len(attributes) - len(kept)
    if not dropped:
        return piece, 0
    if "href" not in kept:
        kept.pop("rel", None)
    return Piece(start_tag(piece.name, kept.items()), piece.name), dropped
