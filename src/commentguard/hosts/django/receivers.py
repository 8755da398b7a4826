"""Receivers of signals: of a comment that will be posted, and of one that was saved."""

from typing import Any

from commentguard.hosts.django.comments import SHOWN, decided, verdict_on
from commentguard.hosts.django.guard import SpamIs, get_guard, spam_is
from commentguard.model.verdict import Verdict


def guard_comment(sender: Any, comment: Any, request: Any, **kwargs: object) -> bool | None:  # noqa: ARG001  (Django calls it so)
    """Let the guard decide on a comment that will be posted, as `GuardModerator` does.

    False, which the view answers with status 400, refuses spam where the site says so. A comment that is in the
    database already, because it was sent twice, stays as it is.
    """
    if comment.pk is not None:
        return None
    verdict = verdict_on(comment, comment.content_object, request)
    if verdict is Verdict.SPAM and spam_is() is SpamIs.REFUSED:
        return False
    comment.is_public = comment.is_public and SHOWN[verdict].is_public
    comment.is_removed = comment.is_removed or SHOWN[verdict].is_removed
    return None


def remember_comment(instance: Any, *, created: bool, raw: bool = False, **kwargs: object) -> None:  # noqa: ARG001  (as above)
    """Let the history remember the decision on a new comment, once the database gave it an id.

    Fixtures that are loaded are not remembered, nor what validation does not take.
    """
    guard = get_guard()
    if guard.history is None or not created or raw:
        return
    decision = decided(instance, instance.content_object)
    if decision is not None:
        guard.remember(decision, id=str(instance.pk))
