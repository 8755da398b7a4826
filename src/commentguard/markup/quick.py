"""The quick twin of the reader: it answers for ordinary comments, and says None to all others.

Trusted base. What a pattern of `ordinary.py` matches whole is canonical HTML but for a few spellings, which are put
right by replacement. Where this file answers, it answers as `read.py` does; a law says so.
"""

import re
from functools import lru_cache

from commentguard.markup.elements import FOREIGN_PREFIXES, KNOWN, one_of
from commentguard.markup.ordinary import BLANKS, BREAK, LINK_ATTRIBUTES, ordinary
from commentguard.markup.policy import Policy
from commentguard.markup.references import written, written_references
from commentguard.markup.write import CONTROLS, with_line_feeds
from commentguard.model.change import Change
from commentguard.model.limits import Limits

Answer = tuple[str, tuple[Change, ...]]

_ORDINARY = bytes({*range(256)} - {*CONTROLS, *b"\r<>&"})
_REFERENCE_IN_TAG = re.compile(r"<[^<>&]*+&")
_PARAMETER = re.compile(r"&(?!(?:amp|lt|gt);)")
_TWO_BREAKS = re.compile(rf"{BREAK}{BLANKS}(?:{BREAK}{BLANKS})++")
_ONE_BREAK = re.compile(rf"{BREAK}{BLANKS}")
_BETWEEN_PARAGRAPHS = re.compile(rf"</p>{BLANKS}<p>{BLANKS}")
_UNWRAPPED = re.compile(r"<(p|br)[ /]*>")
# With more brackets or references, the reader is no slower.
_MOST = 500
_NOT_ALLOWED = "the policy does not allow it"
_new = tuple.__new__  # what a named tuple's own does, in a third of its time


def quick(text: str, policy: Policy, limits: Limits) -> Answer | None:
    """Give the safe HTML of *text* and the changes, or None when the reader has to."""
    try:
        marks = text.encode().translate(None, _ORDINARY)
    except UnicodeEncodeError:  # a surrogate
        return None
    if not marks:
        return text, ()
    if marks.translate(None, b"\r<>&"):  # a control character
        return None
    tags = marks.count(b"<")
    if tags:
        if tags == marks.count(b">"):
            answer = _tagged(text, marks, policy, limits)
            if answer is not None:
                return answer
        if tags > _MOST or _known_markup().search(text) is not None:
            return None
    html = written(text, limits.digits)
    return (with_line_feeds(html) if b"\r" in marks else html), ()


def _tagged(text: str, marks: bytes, policy: Policy, limits: Limits) -> Answer | None:
    """Answer for *text* with the special characters *marks*, if it has tags and all are ordinary."""
    if not _is_far_from_budgets(marks, limits):
        return None
    html = text
    if b"\r" in marks:
        html = html.replace("\r\n", "\n")
        if "\r" in html:
            return None
    references_in_tags = b"&" in marks and _REFERENCE_IN_TAG.search(html) is not None
    if b"&" in marks and not references_in_tags:
        html = written_references(html, limits.digits)
    paragraphs, others, keeps_paragraphs, rels = ordinary(policy)
    pattern = paragraphs if html.startswith("<p>") else others
    if pattern.fullmatch(html) is None:
        return None
    if references_in_tags:
        html = _PARAMETER.sub("&amp;", html)
    if rels and "<a " in html:
        html = _with_rel(html, rels)
    if "<br" not in html and (keeps_paragraphs or pattern is others):
        return html, ()
    if keeps_paragraphs:
        return html.replace("<br />", "<br>").replace("<br/>", "<br>"), ()
    return _without_paragraphs(html), _changes(text)


def _is_far_from_budgets(marks: bytes, limits: Limits) -> bool:
    """Say whether no budget can be reached, whatever the tags are, and the references are few."""
    tags = marks.count(b"<")
    return (
        tags <= limits.depth
        and tags <= limits.changes
        and tags * LINK_ATTRIBUTES < limits.tags
        and limits.attributes >= LINK_ATTRIBUTES
        and marks.count(b"&") <= _MOST
    )


@lru_cache(maxsize=1)
def _known_markup() -> re.Pattern[str]:
    """Give the pattern without which the reader finds nothing but text."""
    return re.compile(rf"<(?:[!?]|/?(?:{one_of(KNOWN)}[ \t\n\r\f/>]|{one_of(FOREIGN_PREFIXES)}:))")


def _with_rel(html: str, rels: tuple[str, ...]) -> str:
    """Give *html* with the first of *rels* at the end of each link; only links have attributes here."""
    if ' rel="' in html:
        for rel in rels:
            html = html.replace(f"{rel}>", ">")
    return html.replace('">', f'"{rels[0]}>')


def _without_paragraphs(html: str) -> str:
    """Give *html* with line breaks for breaks and paragraphs."""
    breaks = html.count("<br")
    if breaks:
        html = _ONE_BREAK.sub("\n", _TWO_BREAKS.sub("\n\n", html) if breaks > 1 else html)
    if html.startswith("<p>"):
        html = _BETWEEN_PARAGRAPHS.sub("\n\n", html[3 : html.rindex("</p>")].lstrip(" \t\n"))
    return html


def _changes(text: str) -> tuple[Change, ...]:
    return tuple(
        [
            _new(Change, ("tag", match[1], _NOT_ALLOWED, match.start(), match.end(), "content"))
            for match in _UNWRAPPED.finditer(text)
        ]
    )
