"""Bare URLs in safe HTML made into links.

Trusted base: what it vouches for is canonical pieces of safe HTML, joined.
"""

import re
from collections.abc import Iterable, Iterator

import regex

from commentguard.markup.pieces import pieces
from commentguard.markup.policy import REL
from commentguard.markup.urls import host_of, link_target
from commentguard.markup.write import escaped, start_tag
from commentguard.model.label import ascii_label
from commentguard.model.safe import SafeHtml

_SCHEMES = frozenset({"http", "https"})
_URL = re.compile(r"(?i:(?<![\w.@/])(?:https?://|www\.(?=[^\W_])))[^\s<>\"“”«»‹›„`{}|\\^]+")
_HOST = re.compile(r"(?:https?://)?([^/?#:]*)", re.IGNORECASE)
_PUNCTUATION = ".,;:!?'’*_~…。，、！？；："
_BRACKETS = {")": "(", "]": "[", "）": "（", "】": "【"}
_LETTERS = regex.compile(r"(?P<latin>\p{Latin})|(?P<other>[\p{L}--\p{Latin}])", regex.VERSION1)


def linkify(html: SafeHtml, *, rel: Iterable[str] = REL) -> SafeHtml:
    """Give *html* with its bare `http://`, `https://` and `www.` URLs as links, marked with *rel*.

    Code, `pre` and the text of links stay as they are. Punctuation behind a URL, and a bracket it did not open, stay
    outside. A URL with a user name before its host, made to look like another's, is not linked. A host that mixes Latin letters with those of another script is written in its ASCII form (RFC 3492), as
    browsers do, so that it cannot pose as another.

    >>> from commentguard.markup.sanitize import sanitize
    >>> linkify(sanitize("(see www.example.org/a.)").html)
    '(see <a href="http://www.example.org/a" rel="nofollow ugc">www.example.org/a</a>.)'
    """
    marks = " ".join(rel)
    out: list[str] = []
    shielded = 0
    for piece in pieces(html):
        if piece.name in {"a", "code", "pre"}:
            shielded += -1 if piece.end else 1
        out.extend([piece.html] if piece.name or shielded else _linked(piece.text, marks))
    return SafeHtml.vouch("".join(out))


def _linked(text: str, rel: str) -> Iterator[str]:
    position = 0
    for match in _URL.finditer(text):
        url = _trimmed(match[0])
        full = url if url[:4].lower() == "http" else f"http://{url}"
        target = link_target(full, _SCHEMES)
        if target is None or "@" in target.split("/")[2] or "." not in (host_of(target) or ""):
            continue
        yield escaped(text[position : match.start()])
        yield start_tag("a", [("href", target), *([("rel", rel)] if rel else [])])
        yield f"{escaped(_honest(url))}</a>"
        position = match.start() + len(url)
    yield escaped(text[position:])


def _trimmed(url: str) -> str:
    """Give *url* without the punctuation of the sentence around it; looks at each character at the end once."""
    surplus = {closing: url.count(closing) - url.count(opening) for closing, opening in _BRACKETS.items()}
    end = len(url)
    while end:
        last = url[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _PUNCTUATION:
            break
        end -= 1
    return url[:end]


def _honest(url: str) -> str:
    """Give *url* as it may be shown: a host label of mixed scripts in its ASCII form."""
    start, end = _HOST.match(url).span(1)  # type: ignore[union-attr]  # it matches anything, if only the empty host
    if url[start:end].isascii():
        return url
    shown = ".".join(ascii_label(label.lower()) if _mixes(label) else label for label in url[start:end].split("."))
    return f"{url[:start]}{shown}{url[end:]}"


def _mixes(label: str) -> bool:
    kinds = {match.lastgroup for match in _LETTERS.finditer(label)}
    return len(kinds) > 1
