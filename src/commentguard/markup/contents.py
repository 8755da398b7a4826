"""What a reader sees in safe HTML: its plain text and its links.

Trusted base: what it vouches for is canonical pieces of safe HTML, joined.
"""

from collections.abc import Mapping
from typing import NamedTuple

import attrs

from commentguard.markup.elements import BREAKS
from commentguard.markup.pieces import attributes_of, checked, tags, unescaped
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
    return contents(html).text


def links(html: SafeHtml) -> tuple[Link, ...]:
    """Give the links of *html* in order, with their places in its plain text."""
    return contents(html).links


class Contents(NamedTuple):
    """What was read of safe HTML: its plain *text*, and its *links*.

    *passages* are the texts in which words stand together whatever inline tags are between them, images being their
    `alt` words: the text between two boundaries of blocks or line breaks each, and the value of each attribute; but for a
    `rel`, which holds none but known words.
    """

    text: str
    links: tuple[Link, ...]
    passages: tuple[str, ...]


def contents(html: SafeHtml) -> Contents:
    """Give all of *html*, read once."""
    if "<" not in checked(html):
        text = unescaped(str(html))
        return Contents(text, (), (text,))
    seen = _seen(html)
    text = "".join(seen.parts)
    return Contents(text, tuple(_linked(text, *span) for span in seen.spans), tuple(seen.passages))


def _linked(text: str, url: str, start: int, end: int) -> Link:
    """Give the link on `text[start:end]`; the line breaks before a block in one are not of its text."""
    words = text[start:end].lstrip("\n")
    return Link(url=url, text=words, start=end - len(words), end=end)


@attrs.define
class _Seen:
    """Text, links and passages as far as they were read."""

    parts: list[str] = attrs.Factory(list)
    passages: list[str] = attrs.Factory(list)
    passage: list[str] = attrs.Factory(list)
    length: int = 0
    spans: list[tuple[str, int, int]] = attrs.Factory(list)
    owed: int = 0
    href: str | None = None
    start: int = 0
    after_break: bool = False

    def read(self, text: str) -> None:
        """Add *text* as a reader meets it in the passage."""
        self.passage.append(text)
        self.type(text)

    def end_passage(self) -> None:
        """End the passage, which another follows on another line."""
        if self.passage:
            self.passages.append("".join(self.passage))
            self.passage.clear()

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

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin the element *name*, which ends a passage unless it stands in a line."""
        if name == "a":
            self.href = attributes.get("href")
            self.start = self.length
        elif name == "br":
            self.end_passage()
            self.type("\n")
            self.after_break = True
        elif name == "img":
            self.read(attributes.get("alt", ""))
        elif name in BREAKS:
            self.end_passage()
            self.owed = max(self.owed, BREAKS[name])

    def end(self, name: str) -> None:
        """End the element *name*."""
        if name == "a":
            if self.href is not None:
                self.spans.append((self.href, self.start, self.length))
            self.href = None
        elif name in BREAKS:
            self.end_passage()
            self.owed = max(self.owed, BREAKS[name])


def _seen(html: SafeHtml) -> _Seen:
    seen = _Seen()
    for text, tag, slash, name in tags(html):
        if text:
            seen.read(unescaped(text))
        if slash:
            seen.end(name)
        elif tag:
            attributes = attributes_of(tag)
            seen.begin(name, attributes)
            attributes.pop("rel", None)
            seen.passages += attributes.values()
    seen.end_passage()
    return seen
