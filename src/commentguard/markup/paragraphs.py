"""Paragraphs and line breaks for display, as a reader expects them of what was typed.

Trusted base: what it vouches for is canonical pieces of safe HTML, joined.
"""

import re

import attrs

from commentguard.markup.elements import BREAKS, HEADINGS
from commentguard.markup.pieces import Piece, checked, pieces
from commentguard.markup.write import with_first_lines, without_first_lines
from commentguard.model.safe import SafeHtml

_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# A heading in a link in a heading is no child of the outer one until the link goes: its tags are left out.
_UNWRITTEN = "heading in a heading"
_HOLDS_PARAGRAPHS = frozenset({"", "blockquote", "dd", "div", "figure"})


def paragraphs(html: SafeHtml) -> SafeHtml:
    r"""Give *html* with `<p>` for what blank lines part and `<br>` for line breaks; code stays as it is.

    Inline elements that reach over a blank line are closed before it and opened again behind it, until that has made
    the page twice as long; from there on they are left out. Doing it twice gives the same.

    >>> from commentguard.markup.sanitize import sanitize
    >>> paragraphs(sanitize("one\n\n<b>two\nthree</b>").html)
    '<p>one</p><p><b>two<br>three</b></p>'
    """
    page = _Page(budget=2 * len(html))
    for piece in pieces(SafeHtml.vouch(without_first_lines(checked(html)))):
        page.add(piece)
    page.end_paragraph()
    return SafeHtml.vouch(with_first_lines("".join(page.out)))


@attrs.define
class _Page:
    """What is written, the blocks that are open, and the inline elements to open in each paragraph."""

    budget: int
    """Characters of start tags that may still be written; without one, a title in every paragraph fills the memory."""
    out: list[str] = attrs.Factory(list)
    blocks: list[str] = attrs.Factory(lambda: [""])
    inline: list[Piece] = attrs.Factory(list)
    opened: int = 0
    in_paragraph: bool = False
    after_break: bool = False

    def add(self, piece: Piece) -> None:
        """Write one piece."""
        if not piece.name:
            self.add_text(piece.html)
        elif piece.name == "p":
            self.end_paragraph()
        elif piece.name in BREAKS:
            self.add_block(piece)
        elif piece.name in {"br", "img", "wbr"}:
            self.begin_paragraph()
            self.out.append(piece.html)
            self.after_break = piece.name == "br"
        else:
            self.add_inline(piece)

    def add_text(self, html: str) -> None:
        """Write a text, line by line and paragraph by paragraph; the text of code and pre as it is."""
        if self.blocks[-1] == "pre" or any(piece.name == "code" for piece in self.inline):
            self.begin_paragraph()
            self.out.append(html)
            return
        parts = _BLANK_LINES.split(html) if self.blocks[-1] in _HOLDS_PARAGRAPHS else [html]
        for index, part in enumerate(parts):
            if index:
                self.end_paragraph()
            self.add_lines(part)

    def add_lines(self, html: str) -> None:
        """Write the lines of one paragraph; blanks alone begin none."""
        if self.after_break:
            html = html.removeprefix("\n")
        if not self.in_paragraph:
            html = html.lstrip(" \t\n")
        if html:
            self.begin_paragraph()
            self.out.append(html.replace("\n", "<br>"))
            self.after_break = False

    def add_block(self, piece: Piece) -> None:
        """Write the tag of a block, outside any paragraph."""
        self.end_paragraph()
        if piece.end:
            if self.blocks.pop() != _UNWRITTEN:
                self.out.append(piece.html)
        elif piece.name in HEADINGS and self.blocks[-1] in {*HEADINGS, _UNWRITTEN}:
            self.blocks.append(_UNWRITTEN)
        else:
            self.out.append(piece.html)
            if piece.name != "hr":
                self.blocks.append(piece.name)

    def add_inline(self, piece: Piece) -> None:
        """Open or close an inline element; one that is not open in this paragraph is only remembered or forgotten."""
        if not piece.end:
            self.inline.append(piece)
            if piece.name == "code":
                self.begin_paragraph()
            return
        self.inline.pop()
        if self.opened > len(self.inline):
            self.out.append(piece.html)
            self.opened -= 1

    def begin_paragraph(self) -> None:
        """Open a paragraph where the block holds some, and in it the inline elements that are open."""
        if not self.in_paragraph:
            self.in_paragraph = True
            if self.blocks[-1] in _HOLDS_PARAGRAPHS:
                self.out.append("<p>")
        if self.opened < len(self.inline) and self.budget > 0:
            self.open_inline([piece.html for piece in self.inline[self.opened :]])

    def open_inline(self, tags: list[str]) -> None:
        """Write the start *tags* of the inline elements not yet open here, while the budget lasts."""
        self.budget -= sum(map(len, tags))
        if self.budget > 0:
            self.out += tags
            self.opened = len(self.inline)

    def end_paragraph(self) -> None:
        """Close the paragraph and the inline elements that are open in it."""
        if self.in_paragraph:
            self.out.extend(f"</{piece.name}>" for piece in reversed(self.inline[: self.opened]))
            if self.blocks[-1] in _HOLDS_PARAGRAPHS:
                self.out.append("</p>")
        self.opened = 0
        self.in_paragraph = self.after_break = False
