"""Receivers of signals: of a comment that will be posted, of one that was saved, and of what a moderator decided."""

import logging
from typing import Any

from django.contrib import messages

from commentguard.errors import HistoryUnavailable
from commentguard.hosts.django.comments import SHOWN, decided, forget, verdict_on
from commentguard.hosts.django.guard import SpamIs, get_guard, spam_is
from commentguard.model.verdict import Verdict

_log = logging.getLogger(__name__)

RULINGS = {"moderator approval": Verdict.PUBLISH, "moderator deletion": Verdict.SPAM}
"""What the flags of django-contrib-comments say (`CommentFlag.MODERATOR_APPROVAL`, `MODERATOR_DELETION`)."""
_AWAY = "commentguard_history_is_away"


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
    if guard.history is not None and created and not raw:
        decision = decided(instance, instance.content_object)
        if decision is not None:
            guard.remember(decision, id=str(instance.pk))
    forget(instance)


def overrule_comment(comment: Any, flag: Any, request: Any, **kwargs: object) -> None:  # noqa: ARG001  (as above)
    """Let the history remember what a moderator decided: by an action of the admin, or on a page of the site.

    When it cannot be told the moderator gets a message, once a request, and the rest of the request is not told either.
    """
    verdict, guard = RULINGS.get(flag.flag), get_guard()
    if verdict is None or guard.history is None or hasattr(request, _AWAY):
        return
    try:
        guard.overrule(str(comment.pk), verdict, by=str(flag.user_id))
    except HistoryUnavailable as error:
        _log.warning("a moderator's decision is not remembered: %s", error)
        messages.warning(request, f"The history was not told: {error}", fail_silently=True)
        setattr(request, _AWAY, True)
