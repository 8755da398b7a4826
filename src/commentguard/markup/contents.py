"""What a reader sees in safe HTML: its plain text and its links.

Trusted base: what it vouches for is canonical pieces of safe HTML, joined.
"""

from collections.abc import Iterator

import attrs

from commentguard.markup.elements import BREAKS
from commentguard.markup.pieces import pieces
from commentguard.markup.write import escaped, writable
from commentguard.model.clean import Link
from commentguard.model.safe import SafeHtml


def shown_as_text(text: str) -> SafeHtml:
    """Give HTML that shows *text* as it is, whatever it looks like."""
    return SafeHtml.vouch(writable(escaped(text)))


def plain_text(html: SafeHtml) -> str:
    r"""Give the text a reader sees: references resolved, tags gone, blocks on lines of their own.

    >>> from commentguard.markup.sanitize import sanitize
    >>> plain_text(sanitize("<b>Salt</b> &amp; pepper<blockquote>to taste</blockquote>").html)
    'Salt & pepper\n\nto taste'
    """
    return _seen(html).text()


def links(html: SafeHtml) -> tuple[Link, ...]:
    """Give the links of *html* in order, with their places in its plain text."""
    return tuple(_seen(html).links())


def text_and_links(html: SafeHtml) -> tuple[str, tuple[Link, ...]]:
    """Give both of *html*, read once."""
    seen = _seen(html)
    return seen.text(), tuple(seen.links())


@attrs.define
class _Seen:
    """Text and links as far as they were read."""

    parts: list[str] = attrs.Factory(list)
    length: int = 0
    spans: list[tuple[str, int, int]] = attrs.Factory(list)
    owed: int = 0
    href: str | None = None
    start: int = 0
    after_break: bool = False

    def type(self, text: str) -> None:
        """Add *text*, after the line breaks that blocks owe it."""
        if self.after_break:
            text = text.removeprefix("\n")
            self.after_break = False
        if self.owed:
            text = text.lstrip("\n")
            if not text:
                return
            self.settle()
        self.add(text)

    def add(self, text: str) -> None:
        """Add *text* as it is."""
        self.parts.append(text)
        self.length += len(text)

    def settle(self) -> None:
        """Put the line breaks owed in the place of those at the end of the text; at its beginning there are none."""
        while self.parts:
            last = self.parts.pop()
            kept = last.rstrip("\n")
            self.length -= len(last)
            if kept:
                self.add(kept)
                break
        self.draw_back()
        if self.parts:
            self.add("\n" * self.owed)
        self.owed = 0

    def draw_back(self) -> None:
        """Let no link reach beyond the text, now that line breaks at its end are gone."""
        self.start = min(self.start, self.length)
        index = len(self.spans)
        while index and self.spans[index - 1][2] > self.length:
            index -= 1
            href, start, _ = self.spans[index]
            self.spans[index] = href, min(start, self.length), self.length

    def start_link(self, href: str | None) -> None:
        """Begin a link."""
        self.href = href
        self.start = self.length

    def end_link(self) -> None:
        """End a link that goes somewhere."""
        if self.href is not None:
            self.spans.append((self.href, self.start, self.length))
        self.href = None

    def text(self) -> str:
        """Give the text."""
        return "".join(self.parts)

    def links(self) -> Iterator[Link]:
        """Give the links; the line breaks before a block in one are not of its text."""
        text = self.text()
        for url, start, end in self.spans:
            words = text[start:end].lstrip("\n")
            yield Link(url=url, text=words, start=end - len(words), end=end)


def _seen(html: SafeHtml) -> _Seen:
    seen = _Seen()
    for piece in pieces(html):
        if not piece.name:
            seen.type(piece.text)
        elif piece.name == "br":
            seen.type("\n")
            seen.after_break = True
        elif piece.name == "img":
            seen.type(piece.attributes.get("alt", ""))
        elif piece.name == "a":
            seen.end_link() if piece.end else seen.start_link(piece.attributes.get("href"))
        else:
            seen.owed = max(seen.owed, BREAKS.get(piece.name, 0))
    return seen
