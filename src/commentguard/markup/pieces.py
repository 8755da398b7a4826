"""Safe HTML taken apart: texts and tags in turn.

Only canonical HTML comes here, so `<` and `>` stand for nothing but tags and four references are all there are.

Trusted base: the files that vouch for changed HTML read it here.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from commentguard.model.safe import SafeHtml

_TAG = re.compile(r"(<(/?)([a-z0-9]+)[^<>]*>)")
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


Tagged = tuple[str, str, str, str]
"""A text, and the tag behind it: its source, its slash if it is an end tag, its element. Any may be empty."""


class Piece(NamedTuple):
    """A tag (*name* is its element, *end* says which side) or, with an empty name, a text; *html* is its source."""

    html: str
    name: str = ""
    end: bool = False

    @property
    def text(self) -> str:
        """The text of a text piece, references resolved."""
        return unescaped(self.html)

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a start tag, references resolved."""
        return attributes_of(self.html)


def checked(html: SafeHtml) -> SafeHtml:
    """Give *html*. Raises TypeError for a plain string: what is made of one would be vouched for unread."""
    if not isinstance(html, SafeHtml):
        raise TypeError(f"safe HTML is wanted, not {type(html).__name__}; call commentguard.sanitize(text).html first")
    return html


def pieces(html: SafeHtml) -> Iterator[Piece]:
    """Give the texts (never empty) and tags of *html* in order. Raises TypeError for a plain string."""
    for text, tag, slash, name in tags(html):
        if text:
            yield Piece(text)
        if tag:
            yield Piece(tag, name, slash == "/")


def tags(html: SafeHtml) -> Iterable[Tagged]:
    """Give the tags of *html*, each with the text before it, as they are written; the text at the end has no tag."""
    parts = iter((*_TAG.split(checked(html)), "", "", ""))
    return zip(parts, parts, parts, parts, strict=True)


def attributes_of(tag: str) -> dict[str, str]:
    """Give the attributes of a start *tag*, references resolved."""
    if '="' not in tag:
        return {}
    return {name: unescaped(value) for name, value in _ATTRIBUTE.findall(tag)}


def unescaped(html: str) -> str:
    """Give the characters that escaped text means."""
    if "&" not in html:
        return html
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
