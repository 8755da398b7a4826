"""From a validated comment to one that is safe to show: markup sanitized, typed e-mail addresses hidden or left."""

import html
import re
from collections.abc import Iterator
from enum import StrEnum

import attrs

from commentguard.errors import Problem
from commentguard.markup.contents import Contents, contents
from commentguard.markup.erase import erase
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.markup.urls import web_url
from commentguard.model.change import Change
from commentguard.model.clean import CleanComment, Link
from commentguard.model.comment import Author, Comment
from commentguard.model.limits import DEFAULT_LIMITS, Limits
from commentguard.privacy.redact import MARK, find_addresses, redact

# Neither pattern can look at a character more than twice: both stop at the next blank or angle bracket. Where words are
# written without blanks, a letter stands right before a URL.
_BARE = re.compile(r"(?i:https?://|(?<![A-Za-z0-9])www\.)[^\s<>\"“”\[\]{}|\\^`]+")
_HREF = re.compile(r"<a\s[^<>]*?\bhref\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))", re.IGNORECASE)
_TRAILING = ".,;:!?'\"…»)"


class TypedAddresses(StrEnum):
    """What becomes of e-mail addresses that commenters type into what everybody sees."""

    REDACT = "redact"
    """They are hidden by a mark."""
    HOLD = "hold"
    """They are hidden, and the comment waits for a moderator."""
    LEAVE = "leave"
    """The text shows them as they were typed, to people and to programs that collect addresses."""


def clean(
    comment: Comment,
    policy: Policy,
    limits: Limits = DEFAULT_LIMITS,
    addresses: TypedAddresses = TypedAddresses.REDACT,
) -> CleanComment:
    """Give *comment* with safe HTML by *policy*; nothing in it but the typed source still holds an e-mail address.

    Addresses typed in the text are hidden by a mark, also across inline tags and in attributes, and so are those in
    the author's name; an author's URL with an address in it goes. *addresses* may leave them all, or hold the comment.
    """
    sanitized = sanitize(comment.content, policy, limits=limits)
    shown, changes = sanitized.html, sanitized.changes
    hidden: tuple[Change, ...] = ()
    seen = contents(shown)
    if addresses is not TypedAddresses.LEAVE:
        changes = tuple(map(_without_words, changes))
        author, hidden = _without_address(comment.author)
        if any(map(find_addresses, seen.passages)):
            erased = erase(shown, find_addresses, MARK)
            shown, seen = erased.html, contents(erased.html)
            hidden += (Change("address", "e-mail", _hidden(erased.count), 0, 0),)
        if hidden:
            held = hidden if addresses is TypedAddresses.HOLD else ()
            holds = (*comment.holds, *(Problem(change.field, "contains_email") for change in held))
            comment = attrs.evolve(comment, author=author, holds=holds)
    return CleanComment(
        comment=comment,
        html=shown,
        text=seen.text,
        links=_all_links(seen, comment.content, changes),
        changes=(*comment.changes, *changes, *hidden),
    )


def _hidden(count: int) -> str:
    return (
        "an e-mail address in the text is hidden" if count == 1 else f"{count} e-mail addresses in the text are hidden"
    )


def _without_words(change: Change) -> Change:
    """Hide an address in the name of an attribute, the one part of a change that a commenter words."""
    if change.kind != "attribute":
        return change
    element, dot, name = change.name.partition(".")
    return change._replace(name=element + dot + redact(name))


def _without_address(author: Author) -> tuple[Author, tuple[Change, ...]]:
    """Hide an address in the name, drop a URL that holds one."""
    changes: list[Change] = []
    name, url = redact(author.name), author.url
    if name != author.name:
        changes.append(Change("address", "author", "an e-mail address in the name is hidden", 0, 0, "author"))
    if url is not None and find_addresses(url):
        url = None
        changes.append(Change("address", "url", "the website held an e-mail address and is left out", 0, 0, "url"))
    return (attrs.evolve(author, name=name, url=url) if changes else author), tuple(changes)


def _all_links(seen: Contents, typed: str, changes: tuple[Change, ...]) -> tuple[Link, ...]:
    """Join the links that are shown, the bare URLs of the text in their places, and the anchors that were removed."""
    placed = seen.links
    if "://" in seen.text or "www." in seen.text.lower():
        placed = tuple(sorted((*placed, *_bare_urls(seen.text, placed)), key=lambda link: link.start))
    if changes and any(change.name == "a" or change.kind in {"budget", "url"} for change in changes):
        placed += tuple(_removed_anchors(typed, {link.url for link in placed}))
    return placed


def _bare_urls(text: str, shown: tuple[Link, ...]) -> Iterator[Link]:
    """Find URLs that are written out in the text and are not the words of a link."""
    taken = sorted((link.start, link.end) for link in shown)
    passed = 0
    for match in _BARE.finditer(text):
        while passed < len(taken) and taken[passed][1] <= match.start():
            passed += 1
        if passed < len(taken) and taken[passed][0] < match.end():
            continue
        words = match.group().rstrip(_TRAILING)
        url = web_url(words)
        if url is not None:
            yield Link(url=url, text=words, start=match.start(), end=match.start() + len(words))


def _removed_anchors(typed: str, known: set[str]) -> Iterator[Link]:
    """Find web addresses of typed anchors that no link of the safe HTML has; their place in the text is not known."""
    for match in _HREF.finditer(typed):
        target = html.unescape(next(group for group in match.groups() if group is not None)).strip()
        url = web_url(redact(target)) if target.lower().startswith(("http:", "https:", "//")) else None
        if url is not None and url not in known:
            yield Link(url=url, text="", start=0, end=0)
