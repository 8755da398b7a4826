"""What a reader sees in safe HTML: its plain text and its links."""

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
    return _seen(html).text


def links(html: SafeHtml) -> tuple[Link, ...]:
    """Give the links of *html* in order, with their places in its plain text."""
    return tuple(_seen(html).links)


@attrs.define
class _Seen:
    """Text and links as far as they were read."""

    text: str = ""
    links: list[Link] = attrs.Factory(list)
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
            if self.text:
                self.text = f"{self.text.rstrip(chr(10))}{chr(10) * self.owed}"
            self.owed = 0
        self.text += text

    def start_link(self, href: str | None) -> None:
        """Begin a link; the line breaks owed come before it."""
        self.type("")
        self.href = href
        self.start = len(self.text)

    def end_link(self) -> None:
        """End a link that goes somewhere."""
        if self.href is not None:
            text = self.text[self.start :]
            start = self.start + len(text) - len(text.lstrip("\n"))
            self.links.append(Link(url=self.href, text=self.text[start:], start=start, end=len(self.text)))
        self.href = None


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
