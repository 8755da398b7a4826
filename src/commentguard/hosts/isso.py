"""The guard inside Isso: its spam check, which is empty, and its sanitizer.

Isso loads no plugins. Run it through a module of your own that calls `attach` before Isso's application is made; the
how-to has it.
"""

import html
import logging
from collections.abc import Callable, Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache
from typing import Any

import attrs
from isso.db.spam import Guard as IssoGuard
from isso.html import Markup, Sanitizer

from commentguard.errors import InvalidPolicy, InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.model.comment import Post, Submission
from commentguard.model.verdict import Verdict

_log = logging.getLogger(__name__)

PENDING = 2
"""What a comment's `mode` says while it waits for a moderator (`isso.db.comments`)."""


def attach(guard: Guard) -> Callable[[], None]:
    """Let *guard* judge every new comment of Isso in this process, and its markup room clean what Isso renders.

    Spam, and what validation refuses, is answered with 403 and a reason; a held comment waits for Isso's moderation
    (202). Isso's own limits and required fields stay in force. Gives a function that takes the guard away again.
    """
    theirs = IssoGuard._spam, Sanitizer.sanitize  # noqa: SLF001  (the place that Isso left empty for this)
    IssoGuard._spam = _spam_check(attrs.evolve(guard, required=("content",)))  # noqa: SLF001  (as above)
    Sanitizer.sanitize = _sanitizer(guard)

    def detach() -> None:
        IssoGuard._spam, Sanitizer.sanitize = theirs  # noqa: SLF001  (as above)

    return detach


@lru_cache
def policy_of(elements: tuple[str, ...], attributes: tuple[tuple[str, tuple[str, ...]], ...]) -> Policy:
    """Give the policy that allows what Isso's sanitizer allows, as far as it can be vouched for.

    *attributes* are pairs of an element, or `*` for all, and names. Elements that nobody can vouch for, such as those
    of tables, are unwrapped; of `code`, the class that names its language goes.
    """
    allowed = dict(attributes)
    policy = Policy(rel=("nofollow", "noopener"))
    for element in elements:
        with suppress(InvalidPolicy):
            policy = policy.allow(element)
        for name in (*allowed.get("*", ()), *allowed.get(element, ())):
            with suppress(InvalidPolicy):
                policy = policy.allow(element, name)
    return policy


def _spam_check(guard: Guard) -> Callable[[Any, str, MutableMapping[str, Any]], tuple[bool, str]]:
    def _spam(self: Any, uri: str, comment: MutableMapping[str, Any]) -> tuple[bool, str]:
        rendered = Markup(self.db.conf).parser.render(comment["text"])
        try:
            decision = guard.admit(_submission(uri, comment, rendered), _post(self.db, uri))
        except InvalidSubmission as error:
            codes = ", ".join(f"{problem.field}: {problem.code}" for problem in error.problems)
            _log.info("refused (%s)", codes)
            return False, codes
        _log.info("%s, %d points", decision.verdict.value, decision.score.total)
        if decision.verdict is Verdict.HOLD:
            comment["mode"] = PENDING
        return decision.verdict is not Verdict.SPAM, "this comment looks like spam"

    return _spam


def _post(db: Any, uri: str) -> Post:
    """Give the page by the title that Isso knows it by: every comment names one, and only the first is believed."""
    return Post(title=str(db.threads[uri]["title"] or ""), url=uri)


def _submission(uri: str, comment: Mapping[str, Any], rendered: str) -> Submission:
    """Give a comment on its way into Isso, its Markdown rendered as Isso shows it, its fields no longer escaped."""
    return Submission(
        content=rendered,
        author=html.unescape(comment.get("author") or ""),
        email=html.unescape(comment.get("email") or ""),
        url=html.unescape(comment.get("website") or ""),
        ip=comment.get("remote_addr"),
        post_id=uri,
        parent_id=None if comment.get("parent") is None else str(comment["parent"]),
    )


def _sanitizer(guard: Guard) -> Callable[[Any, str], str]:
    def _sanitize(self: Any, text: str) -> str:
        names = {element: tuple(own) for element, own in self.attributes.items() if not callable(own)}
        return str(sanitize(text, policy_of(tuple(self.elements), tuple(names.items())), limits=guard.limits).html)

    return _sanitize
