"""Actions of the admin: publish, put away as spam, explain."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django_comments.views.moderation import perform_approve, perform_delete

from commentguard.errors import InvalidSubmission
from commentguard.guard.messages import message
from commentguard.hosts.django.comments import post_of, submission_of
from commentguard.hosts.django.guard import get_guard, sentences
from commentguard.model.verdict import Verdict

MODERATE = "django_comments.can_moderate"
_DONE = {Verdict.PUBLISH: "published", Verdict.SPAM: "put away as spam"}


class GuardActions:
    """A mixin of the admin's actions: put it before CommentsAdmin, or a ModelAdmin of comments.

    ::

        admin.site.unregister(Comment)

        @admin.register(Comment)
        class GuardedCommentsAdmin(GuardActions, CommentsAdmin): ...

    All three ask for the permission to moderate comments. The first two leave the flags of django-contrib-comments, by
    which the history knows of them, where the site has one.
    """

    guard_actions = ("guard_publish", "guard_spam", "guard_explain")

    def get_actions(self, request: Any) -> dict[str, Any]:
        """Give the actions, ours where the user may moderate, and none where a comment is only to be picked."""
        actions: dict[str, Any] = super().get_actions(request)  # type: ignore[misc]  # The admin behind the mixin has it.
        if request.user.has_perm(MODERATE) and IS_POPUP_VAR not in request.GET:
            actions |= {name: self.get_action(name) for name in self.guard_actions}  # type: ignore[attr-defined]  # As above.
        return actions

    @admin.action(description="Publish selected comments")
    def guard_publish(self, request: Any, queryset: Any) -> None:
        """Publish comments, and note who did."""
        self._each(request, queryset, perform_approve, Verdict.PUBLISH)

    @admin.action(description="Put selected comments away as spam")
    def guard_spam(self, request: Any, queryset: Any) -> None:
        """Put comments away as spam, and note who did."""
        self._each(request, queryset, perform_delete, Verdict.SPAM)

    @admin.action(description="Explain what the guard thinks")
    def guard_explain(self, request: Any, queryset: Any) -> HttpResponse:
        """Show what the guard finds in comments, and change nothing."""
        _may_moderate(request)
        explained = [(comment, explanation(comment)) for comment in queryset]
        context = admin.site.each_context(request) | {"title": "What the guard thinks", "explained": explained}
        return render(request, "commentguard/explain.html", context)

    def _each(self, request: Any, queryset: Any, act: Callable[[Any, Any], None], verdict: Verdict) -> None:
        _may_moderate(request)
        comments = list(queryset)
        for comment in comments:
            act(request, comment)
        number = "1 comment" if len(comments) == 1 else f"{len(comments)} comments"
        self.message_user(request, f"{number} {_DONE[verdict]}.", messages.SUCCESS)  # type: ignore[attr-defined]  # As above.


def explanation(comment: Any) -> str:
    """Give in lines of text what the guard finds in a comment; no private value is in it."""
    try:
        return get_guard().review(submission_of(comment), post_of(comment.content_object)).explain()
    except InvalidSubmission as error:
        lines = (f"{problem.field}: {message(problem, sentences())}" for problem in error.problems)
        return "\n".join(("would not be taken:", *lines))


def _may_moderate(request: Any) -> None:
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
