"""The quick twin of the reader: it answers for ordinary comments, and says None to all others.

Trusted base. A comment is ordinary when it is text without known markup, or text between runs of ordinary tags, well
nested. Where this file answers, it answers as `read.py` does; a law says so.
"""

import re
from functools import lru_cache

from commentguard.markup.elements import FOREIGN_PREFIXES, KNOWN, one_of
from commentguard.markup.policy import Policy
from commentguard.markup.references import written
from commentguard.markup.runs import ATTRIBUTES, FIRST, GONE, LAST, RUNS, Runs, is_nested, runs
from commentguard.markup.write import CONTROLS, with_line_feeds
from commentguard.model.limits import DEFAULT_LIMITS, Limits

_ORDINARY = bytes({*range(256)} - {*CONTROLS, *b"\r<>&"})
# With more brackets or references, the reader is no slower.
_MOST = 500
_MOST_TAGS = 128
_TAGS = {b"<>" * count: count for count in range(_MOST_TAGS + 1)}
_RETURN, _AMPERSAND, _LESS = b"\r&<"
_split = RUNS.split


def quick(text: str, policy: Policy, limits: Limits) -> str | None:
    """Give the safe HTML of *text*, or None when the reader has to."""
    try:
        marks = text.encode().translate(None, _ORDINARY)
    except UnicodeEncodeError:  # a surrogate
        return None
    if not marks:
        return text
    if _LESS in marks:
        html = _tagged(text, marks, policy, limits)
        if html is not None:
            return html
        if marks.count(b"<") > _MOST or _known_markup().search(text) is not None:
            return None
    if marks.translate(None, b"\r<>&"):  # a control character
        return None
    if marks.strip(b"\r"):
        text = written(text, limits.digits)
    return with_line_feeds(text) if _RETURN in marks else text


def _tagged(text: str, marks: bytes, policy: Policy, limits: Limits) -> str | None:
    """Answer for *text* with the special characters *marks*, if all its tags are ordinary."""
    has_references = _AMPERSAND in marks
    if has_references:
        marks = marks.replace(b"&", b"")
    if _RETURN in marks:
        text = text.replace("\r\n", "\n")
        marks = marks.replace(b"\r", b"")
    if _TAGS.get(marks, _MOST) > (_FARTHEST if limits is DEFAULT_LIMITS else _farthest(limits)) or "\r" in text:
        return None
    pieces = _split(text)
    if not _become(pieces, runs(policy)) or (has_references and not _written(pieces, limits.digits)):
        return None
    return "".join(pieces)


def _become(pieces: list[str], known: Runs) -> bool:
    """Put what they become in place of the runs among *pieces*; say False when the reader has to."""
    found = pieces[1::2]
    if not pieces[0]:
        found[0] += FIRST
    if not pieces[-1]:
        found[-1] += LAST
    nesting = ""
    index = 1
    for run in found:
        pieces[index], tags = known[run]
        if tags:
            nesting += tags
        index += 2
    if "code" in nesting:  # in which a tag that would go elsewhere is text
        nesting = "".join(known[run][1] or GONE for run in found)
    return not nesting or is_nested(nesting)


def _written(pieces: list[str], digits: int) -> bool:
    """Put the references of the texts among *pieces* right; say False when a text begins with a written blank."""
    for index in range(0, len(pieces), 2):
        piece = pieces[index]
        if "&" in piece:
            pieces[index] = html = written(piece, digits)
            if html[0] in " \t\n":
                return False
    return True


def _farthest(limits: Limits) -> int:
    """Give how many tags may be in a text that reaches no budget, whatever they are."""
    return min(limits.depth, limits.tags // (ATTRIBUTES + 2), _MOST_TAGS) if limits.attributes >= ATTRIBUTES else 0


_FARTHEST = _farthest(DEFAULT_LIMITS)


@lru_cache(maxsize=1)
def _known_markup() -> re.Pattern[str]:
    """Give the pattern without which the reader finds nothing but text."""
    return re.compile(rf"<(?:[!?]|/?(?:{one_of(KNOWN)}[ \t\n\r\f/>]|{one_of(FOREIGN_PREFIXES)}:))")
