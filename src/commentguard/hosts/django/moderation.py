"""The guard as a moderator of django-contrib-comments, and of what is built on it."""

from typing import Any

from django_comments.moderation import CommentModerator

from commentguard.hosts.django.comments import SHOWN, verdict_on
from commentguard.hosts.django.guard import SpamIs, spam_is
from commentguard.model.verdict import Verdict


class GuardModerator(CommentModerator):
    """Publish, hold or remove the comments on a model, by the verdict of the guard.

    ::

        moderator.register(Entry, GuardModerator)

    What is held waits in the moderation queue (`is_public` is False). Spam is kept out of sight as removed, or refused
    with status 400 where `COMMENTGUARD_SPAM` is `"refused"`. All options of CommentModerator work, and go first; for
    django-comments-xtd make a class of both: `class EntryModerator(GuardModerator, XtdCommentModerator)`.
    """

    def allow(self, comment: Any, content_object: Any, request: Any) -> bool:
        """Tell whether the comment is taken at all."""
        if not super().allow(comment, content_object, request):
            return False
        if comment.pk is not None or spam_is() is not SpamIs.REFUSED:
            return True
        return verdict_on(comment, content_object, request) is not Verdict.SPAM

    def moderate(self, comment: Any, content_object: Any, request: Any) -> bool:
        """Tell whether the comment is kept from the public, and mark spam as removed.

        A comment that is in the database already, because it was sent twice, stays as it is.
        """
        moderated = bool(super().moderate(comment, content_object, request))
        if comment.pk is not None:
            return moderated
        shown = SHOWN[verdict_on(comment, content_object, request)]
        comment.is_removed = comment.is_removed or shown.is_removed
        return moderated or not shown.is_public
