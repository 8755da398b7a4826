"""Bare URLs in safe HTML made into links.

Trusted base: what it vouches for is canonical pieces of safe HTML, joined.
"""

import re
from collections.abc import Iterable, Iterator

import regex

from commentguard.markup.pieces import pieces
from commentguard.markup.policy import REL
from commentguard.markup.urls import link_target, web_url
from commentguard.markup.write import escaped, start_tag
from commentguard.model.label import ascii_label
from commentguard.model.safe import SafeHtml

_SCHEMES = frozenset({"http", "https"})
# A URL ends at quotes, at the punctuation of scripts that put no blank behind it, and at invisible characters, of which
# those that turn the direction would show another URL. Joiners stay: words of Persian and of Indian languages have them.
_ENDS = (
    r"\s<>\"“”«»‹›„`{}|\\^。，、！？；：「」『』〈〉《》"
    r"\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
)
_URL = re.compile(
    r"(?i:(?<![A-Za-z0-9.@/])(?:https?://|www\.(?=[^\W_])))"
    rf"[^{_ENDS}/?#()\[\]（）【】]+(?:[/?#][^{_ENDS}]*)?"
)
_ORIGIN = re.compile(r"https?://[^/?#]*")
_HOST = re.compile(r"(?:https?://)?([^/?#:]*)", re.IGNORECASE)
_PUNCTUATION = ".,;:!?'’*_~…"
_BRACKETS = {")": "(", "]": "[", "）": "（", "】": "【"}
# Browsers show Latin letters beside those of East Asia, and no other scripts side by side (Unicode Technical Standard 39,
# "highly restrictive").
_LETTERS = regex.compile(
    r"(?P<usual>[\p{Latin}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}])"
    r"|(?P<cyrillic>\p{Cyrillic})|(?P<greek>\p{Greek})|(?P<other>\p{L})"
)
# Whole words of these pass for Latin ones: after Chromium's `idn_spoof_checker.cc`.
_LIKE_LATIN = regex.compile(r"[\W\d_асԁеһіјӏорԛѕԝхуъьҽпгѵѡαικνρυωηοτ]+")


def linkify(html: SafeHtml, *, rel: Iterable[str] = REL) -> SafeHtml:
    """Give *html* with its bare `http://`, `https://` and `www.` URLs as links, marked with *rel*.

    Code, `pre` and the text of links stay as they are. Punctuation behind a URL, and a bracket it did not open, stay
    outside. What is no web address, and a URL with a user name before its host, made to look like another's, are not
    linked. A host that mixes scripts, or whose letters look like Latin ones, is written in its ASCII form (RFC 3492), as
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
        if target is None or web_url(_ORIGIN.match(target)[0]) is None:  # type: ignore[index]  # it begins with one
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
    while surplus.get(last := url[end - 1], 0) > 0 or last in _PUNCTUATION:  # no URL begins with either
        surplus[last] = surplus.get(last, 0) - 1
        end -= 1
    return url[:end]


def _honest(url: str) -> str:
    """Give *url* as it may be shown: a label of its host that could pose as another in its ASCII form."""
    start, end = _HOST.match(url).span(1)  # type: ignore[union-attr]  # it matches anything, if only the empty host
    if url[start:end].isascii():
        return url
    labels = url[start:end].split(".")
    poses = _mixes if not labels[-1].isascii() else _poses
    shown = ".".join(ascii_label(label.lower()) if poses(label.lower()) else label for label in labels)
    return f"{url[:start]}{shown}{url[end:]}"


def _mixes(label: str) -> bool:
    return len({match.lastgroup for match in _LETTERS.finditer(label)}) > 1


def _poses(label: str) -> bool:
    """Say whether readers would take *label*, under a Latin top level, for another."""
    return _mixes(label) or (not label.isascii() and _LIKE_LATIN.fullmatch(label) is not None)
