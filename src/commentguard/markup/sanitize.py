"""Sanitizing: what was typed in, safe HTML and what was taken away out.

Trusted base.
"""

import re
from collections.abc import Iterator
from typing import Any

from commentguard.markup.policies import PLAIN, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.quick import quick
from commentguard.markup.read import Reading, read
from commentguard.markup.repair import repaired
from commentguard.markup.unwrapped import unwrapped
from commentguard.model.change import Change
from commentguard.model.limits import DEFAULT_LIMITS, Limits
from commentguard.model.safe import SafeHtml

_new_text = str.__new__
_TAG = re.compile(r"<[^<>]*>")


class Sanitized:
    """What `sanitize` gives, and only it makes: the safe `html`, and the `changes`.

    A value that is as good as the pair of both: it equals one, and `html, changes = sanitize(text)` takes it apart.
    """

    __slots__ = ("_account", "_html")
    _html: SafeHtml
    _account: tuple[Change, ...] | tuple[str, Policy, Limits]

    @property
    def html(self) -> SafeHtml:
        """What may stand in a page."""
        return self._html

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was taken away, in the order of the text; empty if nothing was.

        Of an ordinary comment it is found out when it is asked for, each time anew.
        """
        account = self._account
        if not account or not isinstance(account[0], str):
            return account
        text, policy, limits = account
        changes = unwrapped(text, self._html, policy, limits)
        return tuple(read(*account).changes) if changes is None else changes

    def __iter__(self) -> Iterator[Any]:
        yield from (self.html, self.changes)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, (Sanitized, tuple)) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Sanitized(html={self.html!r}, changes={self.changes!r})"

    def __reduce__(self) -> tuple[object, tuple[SafeHtml, tuple[Change, ...]]]:
        return _sanitized, (self.html, self.changes)


def _sanitized(html: SafeHtml, account: tuple[Change, ...] | tuple[str, Policy, Limits]) -> Sanitized:
    """Give a Sanitized, as a constructor would that anybody may call."""
    sanitized = Sanitized()
    sanitized._html = html  # noqa: SLF001  (its other half)
    sanitized._account = account  # noqa: SLF001  (its other half)
    return sanitized


def sanitize(text: str, policy: Policy = WORDPRESS, *, limits: Limits = DEFAULT_LIMITS) -> Sanitized:
    """Make *text* safe to stand inside a block container of an HTML page.

    Allowed tags stay, with the allowed attributes and URLs. Other HTML is unwrapped, blocks leaving a line break, or
    goes with its content where that is no prose (script, style, iframe …). What only looks like markup stays readable
    as typed. The result is well nested, and sanitizing it again changes nothing. No *text* raises an error; one over a
    budget of *limits* loses tags, not words. Safe is meant in that one place: not in an attribute, a script, a style
    or a title, and not after another program has rewritten the result.

    >>> sanitize('I <b>like</b> <u>List<String></u><script>alert(1)</script>').html
    'I <b>like</b> List&lt;String&gt;'
    """
    if type(text) is not str:
        text = _exact(text)
    html = quick(text, policy, limits)
    if html is not None:
        # What `_sanitized` and `vouch` do: calling them would cost a quarter of a short comment.
        sanitized = Sanitized()
        sanitized._html = _new_text(SafeHtml, html)  # noqa: SLF001  (as there)
        sanitized._account = (text, policy, limits) if "<" in text else ()  # noqa: SLF001  (as there)
        return sanitized
    reading = read(text, policy, limits)
    html = reading.html if reading.nested else _mended(reading, len(text), policy, limits)
    return _sanitized(SafeHtml.vouch(html), tuple(reading.changes))


def _exact(text: str) -> str:
    """Give the characters of *text* as an exact str: subclasses such as MarkupSafe's change what `replace` does."""
    if not isinstance(text, str):
        raise TypeError(f"text to sanitize is a str, not {type(text).__name__}; decode bytes first")
    return str.__str__(text)


def _mended(reading: Reading, length: int, policy: Policy, limits: Limits) -> str:
    html = repaired(reading.html, policy, limits.repair_tags)
    if html is not None:
        again = read(html, policy, limits)
        if again.nested and again.html == html:
            return html
    reading.changes.append(Change("budget", "nesting", "the tags are nested in too tangled a way", 0, length))
    return read(_TAG.sub("", reading.html), PLAIN, limits).html
