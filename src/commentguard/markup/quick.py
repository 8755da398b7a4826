"""The quick twin of the reader: it answers for ordinary comments, and says None to all others.

Trusted base. It knows tags only in their usual spelling (`<b>`, `</P>`, `<br />`), links only as most people and programs
write them, and wants both nested. Whatever else begins like markup, opens where a browser would close something by
itself, holds a control character or comes near a budget is for `read.py`. Where it answers, it answers as the reader
does; a law says so.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from commentguard.markup.attributes import HARMLESS_REL
from commentguard.markup.draft import implied_ends
from commentguard.markup.elements import BREAKS, CONTENT_DROPPED, HEADINGS, KNOWN, VOID
from commentguard.markup.policy import Policy
from commentguard.markup.references import decoded
from commentguard.markup.write import CONTROLS, escaped, with_line_feeds
from commentguard.model.change import Change
from commentguard.model.limits import Limits

Answer = tuple[str, tuple[Change, ...]]

_SPECIAL = CONTROLS + b"\r<>&"
_MARKUP = re.compile(r"<[A-Za-z/!?]")
_BLANKS = " \t\n\r"
_LINK_ATTRIBUTES = 3
# Their content is read in a way of its own.
_FOR_THE_READER = frozenset({"code", "pre"}) | CONTENT_DROPPED
# A URL that `link_target` gives back as it is; an `&` in it begins `&amp;` or a parameter.
_URL = r'https?://(?![/?#])(?:[^\x00-\x20"&<>\\\x7f-\x9f]++|&amp;|&(?=[A-Za-z0-9]++=))++'


class _Tag(NamedTuple):
    """What to do for one spelling of a tag: write *html*, or, where that is empty, unwrap it."""

    name: str
    html: str
    is_end: bool
    not_inside: frozenset[str]
    breaks: int
    change: tuple[str, str, str]


class _Plan(NamedTuple):
    """What a policy makes of tags, by what stands between their brackets, and of links."""

    tags: dict[str, _Tag]
    block_starts: frozenset[str]
    link: re.Pattern[str] | None
    rel: str


def quick(text: str, policy: Policy, limits: Limits) -> Answer | None:
    """Give the safe HTML of *text* and the changes, or None when the reader has to."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:  # a surrogate
        return None
    if len(encoded.translate(None, _SPECIAL)) == len(encoded):
        return text, ()
    if len(encoded.translate(None, CONTROLS)) != len(encoded):
        return None
    if _MARKUP.search(text) is None:
        return with_line_feeds(escaped(decoded(text, limits.digits))), ()
    return _tagged(text.split("<"), _plan(policy), limits)


def _tagged(parts: list[str], plan: _Plan, limits: Limits) -> Answer | None:  # noqa: C901, PLR0912, PLR0915  (one loop over locals: calls would cost more than the work)
    most = len(parts)
    if most > limits.depth or most > limits.changes or most * _LINK_ATTRIBUTES > limits.tags:
        return None
    tags, block_starts, _, _ = plan
    digits = limits.digits
    first = parts[0]
    out = [escaped(decoded(first, digits))] if first else []
    changes: list[Change] = []
    inside: list[str] = []
    unwrapped: list[str] = []
    breaks = 0
    position = len(first)
    for part in parts[1:]:
        head, bracket, text = part.partition(">")
        start = position
        position += len(part) + 1

        # 1. The tag.
        tag = tags.get(head) or _link(head, plan, limits)
        if tag is None or not bracket:
            return None
        name, html, is_end, not_inside, owed, change = tag
        if not html:
            if name == "br":
                breaks = 2 if breaks else 1
            elif owed > breaks:
                breaks = owed
            if is_end and name in unwrapped:
                unwrapped.remove(name)
            else:
                if not is_end:
                    unwrapped.append(name)
                changes.append(_new(Change, (*change, start, start + len(head) + 2, "content")))
        elif is_end:
            if not inside or inside.pop() != name:
                return None
            out.append(html)
        else:
            if inside and not not_inside.isdisjoint(inside):
                return None
            if breaks:
                if out and out[-1] not in block_starts:
                    out.append("\n" * breaks)
                breaks = 0
            out.append(html)
            if name not in VOID:
                inside.append(name)

        # 2. The text after it, behind the line breaks owed.
        if not text:
            continue
        if "&" in text:
            text = decoded(text, digits)
        if breaks:
            words = text.lstrip(_BLANKS)
            lines = text.count("\n", 0, len(text) - len(words))
            if lines > breaks:
                breaks = 2
            if not words:
                continue
            if out and out[-1] not in block_starts:
                out.append("\n" * breaks)
            breaks = 0
            text = words
        out.append(escaped(text))
    out.extend(f"</{name}>" for name in reversed(inside))
    return with_line_feeds("".join(out)), tuple(changes)


def _new(kind: type[Change], values: tuple[str, str, str, int, int, str]) -> Change:
    return tuple.__new__(kind, values)


def _link(head: str, plan: _Plan, limits: Limits) -> _Tag | None:
    """Read what stands between the brackets of a link."""
    if plan.link is None or limits.attributes < _LINK_ATTRIBUTES:
        return None
    match = plan.link.fullmatch(head)
    if match is None:
        return None
    url, title = match.groups()
    if "&" in url:
        url = url.replace("&amp;", "&").replace("&", "&amp;")
    return _Tag("a", f'<a href="{url}"{title or ""}{plan.rel}>', is_end=False, not_inside=_A, breaks=0, change=_NONE)


_A = implied_ends("a")
_NONE = ("", "", "")


@lru_cache(maxsize=64)
def _plan(policy: Policy) -> _Plan:
    tags = {spelling: tag for name in KNOWN - _FOR_THE_READER for spelling, tag in _spellings(name, policy)}
    starts = frozenset(tag.html for tag in tags.values() if tag.name in BREAKS and tag.html and not tag.is_end)
    return _Plan(tags, starts, _link_pattern(policy), f' rel="{" ".join(policy.rel)}"' if policy.rel else "")


def _spellings(name: str, policy: Policy) -> Iterator[tuple[str, _Tag]]:
    """Give the usual spellings of the tags of *name*, and what to do for them."""
    allowed = name in policy.elements
    not_inside = implied_ends(name) | (HEADINGS if name in HEADINGS else frozenset())
    for slash, tails in ("", ("", "/", " /") if name in VOID else ("",)), ("/", () if name in VOID else ("",)):
        html = f"<{slash}{name}>" if allowed else ""
        change = ("tag", slash + name, "the policy does not allow it")
        tag = _Tag(name, html, bool(slash), not_inside, BREAKS.get(name, 0), change)
        for tail in tails:
            yield f"{slash}{name}{tail}", tag
            yield f"{slash}{name.upper()}{tail}", tag


def _link_pattern(policy: Policy) -> re.Pattern[str] | None:
    """Give the pattern of links that *policy* keeps whole, the order of their attributes canonical."""
    if not {"href", "title"} <= {*policy.attributes("a")} or not {"http", "https"} <= {*policy.schemes}:
        return None
    if policy.own_hosts or not HARMLESS_REL.issuperset(policy.rel):
        return None
    rels = "|".join(" ".join(policy.rel[:count]) for count in range(len(policy.rel) + 1))
    return re.compile(rf'a href="({_URL})"( title="[^"&<>]*+")?(?: rel="(?:{rels})")?')
