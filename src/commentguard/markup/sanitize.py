"""Sanitizing: what was typed in, safe HTML and what was taken away out.

Trusted base.
"""

import re
from typing import NamedTuple

from commentguard.markup.policies import PLAIN, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.quick import quick
from commentguard.markup.read import Reading, read
from commentguard.markup.repair import repaired
from commentguard.model.change import Change
from commentguard.model.limits import DEFAULT_LIMITS, Limits
from commentguard.model.safe import SafeHtml

_TAG = re.compile(r"<[^<>]*>")


class Sanitized(NamedTuple):
    """What `sanitize` gives: the safe *html*, and the *changes* in the order of the text, empty if nothing went."""

    html: SafeHtml
    changes: tuple[Change, ...]


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
    text = str.__str__(text)  # an exact str: subclasses such as MarkupSafe's change what `replace` and `join` do
    answer = quick(text, policy, limits)
    if answer is not None:
        return tuple.__new__(Sanitized, (SafeHtml.vouch(answer[0]), answer[1]))
    reading = read(text, policy, limits)
    html = reading.html if reading.nested else _mended(reading, len(text), policy, limits)
    return Sanitized(SafeHtml.vouch(html), tuple(reading.changes))


def _mended(reading: Reading, length: int, policy: Policy, limits: Limits) -> str:
    html = repaired(reading.html, policy, limits.repair_tags)
    if html is not None:
        again = read(html, policy, limits)
        if again.nested and again.html == html:
            return html
    reading.changes.append(Change("budget", "nesting", "the tags are nested in too tangled a way", 0, length))
    return read(_TAG.sub("", reading.html), PLAIN, limits).html
