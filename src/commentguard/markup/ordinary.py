"""The patterns of ordinary comments: those whose safe HTML needs no reading.

Trusted base. What a pattern matches whole is text in canonical spelling, links that `attributes.py` keeps, and inline
elements, well nested. No element stands where a browser would close another one by itself.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from commentguard.markup.attributes import HARMLESS_REL
from commentguard.markup.policy import Policy

BREAK = r"<br(?: ?/)?>"
BLANKS = r"[ \t\n]*+"
LINK_ATTRIBUTES = 3
"""The most attributes of a link in an ordinary comment."""

_TEXT = "[^<>&]++|&(?:amp|lt|gt);"
# Patterns grow with the square of these; `re` of Python 3.11 cannot be trusted with groups in possessive repeats.
_INLINE = ("b", "em", "i", "s", "strong", "u")
# A URL that `link_target` gives back as it is; `&` begins a parameter in it, or is written as a reference.
_URL = r'https?://(?![/?#])(?:[^\x00-\x20"&<>\\\x7f-\x9f]++|&(?:amp;|(?=[A-Za-z0-9]++=)))++'
# A break that is dropped owes one line break to text or a start tag, unless more are typed.
_OWING_BREAK = rf"{BREAK}(?!{BLANKS}(?:</|\Z)|[ \t]*+\n[ \t]*+\n)"


class Ordinary(NamedTuple):
    """The comments that begin with a paragraph, and the others."""

    paragraphs: re.Pattern[str]
    others: re.Pattern[str]
    keeps_paragraphs: bool
    """Whether the policy allows paragraphs and breaks; if it allows neither, they leave line breaks."""
    rels: tuple[str, ...]
    """How a link may end: with the first at last, with another, or none, as typed."""


@lru_cache(maxsize=64)
def ordinary(policy: Policy) -> Ordinary:
    """Give the patterns of ordinary comments under *policy*."""
    keeps = {"br", "p"} <= policy.elements
    drops = policy.elements.isdisjoint({"br", "p"})
    flow = _flow(_either(_TEXT, BREAK if keeps else _OWING_BREAK if drops else ""), policy)
    kept_paragraph = f"<p>(?:{flow})*+</p>" if keeps else ""
    at_start = "" if keeps else "(?!<br)"
    quote = f"<blockquote>{at_start}(?:{_either(flow, kept_paragraph)})*+</blockquote>"
    others = _either(flow, kept_paragraph, quote if "blockquote" in policy.elements else "")
    pattern = re.compile(f"{at_start}(?:{others})*+")
    paragraphs = re.compile(f"(?:<p>{BLANKS}(?!</|<br)(?:{flow})*+</p>{BLANKS})++") if drops else pattern
    return Ordinary(paragraphs, pattern, keeps, _rels(policy))


def _rels(policy: Policy) -> tuple[str, ...]:
    return tuple(f' rel="{" ".join(policy.rel[:count])}"' for count in range(len(policy.rel), 0, -1))


def _flow(text: str, policy: Policy) -> str:
    """Give what stands in a block: *text*, code, links, and inline elements one in another."""
    names = [name for name in _INLINE if name in policy.elements]
    code = f"<code>(?:{_TEXT})*+</code>" if "code" in policy.elements else ""
    inner = [code, *(f"<{name}>(?:{text})*+</{name}>" for name in names)]
    link = _link(policy)
    linked = f"{link}(?:{_either(text, *inner)})*+</a>" if link else ""
    content = _either(text, linked, *inner)
    return _either(text, linked, code, *(f"<{name}>(?:{content})*+</{name}>" for name in names))


def _link(policy: Policy) -> str:
    """Give the start tag of a link that *policy* keeps, its attributes in canonical order; empty where there is none."""
    if not {"href", "title"} <= {*policy.attributes("a")} or not {"http", "https"} <= {*policy.schemes}:
        return ""
    if policy.own_hosts or not HARMLESS_REL.issuperset(policy.rel):
        return ""
    rels = f"(?:{_either(*_rels(policy))})?" if policy.rel else ""
    return f'<a href="{_URL}"(?: title="[^&<>"]*+")?{rels}>'


def _either(*patterns: str) -> str:
    return "|".join(pattern for pattern in patterns if pattern)
