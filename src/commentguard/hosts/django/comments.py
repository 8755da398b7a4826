"""Comments of django-contrib-comments in the words of the guard, and verdicts in the words of its model."""

from typing import Any, NamedTuple

from commentguard.errors import InvalidSubmission
from commentguard.guard.wash import clean
from commentguard.hosts.django.guard import get_guard
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.urls import web_url
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment, Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.public import PublicComment
from commentguard.model.verdict import Verdict

_KEPT = "commentguard_decision"
"""Where a comment on its way keeps its decision: in `__dict__`, for some comments are dicts that get pickled."""


NOBODY = Author()


class Shown(NamedTuple):
    """Two columns of the comment's model."""

    is_public: bool
    is_removed: bool


SHOWN = {
    Verdict.PUBLISH: Shown(is_public=True, is_removed=False),
    Verdict.HOLD: Shown(is_public=False, is_removed=False),
    Verdict.SPAM: Shown(is_public=False, is_removed=True),
}
"""What each verdict is in the database. Held comments are what the manager calls `in_moderation()`."""


def post_id_of(target: Any) -> str:
    """Give the id of what is commented on: model and key, for a site may have comments on several models."""
    return f"{target._meta.label_lower}:{target.pk}"  # noqa: SLF001  (public API of Django)


def address_of(target: Any) -> str:
    """Give the address of what is commented on, by the methods of Django and of Wagtail, or nothing."""
    for method in ("get_absolute_url", "get_url"):
        if hasattr(target, method):
            return str(getattr(target, method)() or "")
    return ""


def post_of(target: Any) -> Post:
    """Give what is commented on; its text form is its title."""
    if target is None:
        return Post()
    return Post(id=post_id_of(target), title=str(target), url=address_of(target))


def submission_of(comment: Any, user_agent: str | None = None) -> Submission:
    """Give a comment of the database, or one on its way there, as the guard takes it.

    Those of django-comments-xtd that wait to be confirmed have the columns alone.
    """
    parent = getattr(comment, "parent_id", None)
    return Submission(
        id=str(comment.pk or ""),
        content=comment.comment,
        author=comment.name or comment.user_name,
        email=comment.email or comment.user_email,
        url=comment.url or comment.user_url,
        post_id=f"{comment.content_type.app_label}.{comment.content_type.model}:{comment.object_pk}",
        parent_id=None if parent == comment.pk else parent,
        ip=comment.ip_address,
        user_agent=user_agent,
        created_at=comment.submit_date,
    )


def decided(comment: Any, target: Any, request: Any = None) -> Decision | None:
    """Give the decision on a comment, made once on its way; None where validation does not take it.

    Nothing is remembered, for a comment that is not in the database yet has no id.
    """
    kept = vars(comment)
    if _KEPT not in kept:
        agent = request.META.get("HTTP_USER_AGENT") if request else None
        try:
            kept[_KEPT] = get_guard().review(submission_of(comment, agent), post_of(target))
        except InvalidSubmission:
            kept[_KEPT] = None
    decision: Decision | None = kept[_KEPT]
    return decision


def forget(comment: Any) -> None:
    """Take the decision from a comment that was saved: with it caches and task queues could not pickle the comment."""
    vars(comment).pop(_KEPT, None)


def verdict_on(comment: Any, target: Any, request: Any = None) -> Verdict:
    """Give what becomes of a comment; one that validation does not take waits for a moderator."""
    decision = decided(comment, target, request)
    return Verdict.HOLD if decision is None else decision.verdict


def washed(text: str, author: Author = NOBODY) -> CleanComment:
    """Give a comment's text and author as the site shows them."""
    guard = get_guard()
    return clean(Comment(content=text, author=author), guard.policy, guard.limits, guard.typed_addresses)


def public_comment(comment: Any) -> PublicComment:
    """Give what everybody may see of a comment that the site has published."""
    safe = washed(comment.comment, Author(name=comment.name, url=web_url(comment.url or "")))
    submission = submission_of(comment)
    return PublicComment(
        html=paragraphs(safe.html),
        name=safe.comment.author.name,
        url=safe.comment.author.url,
        id=submission.id,
        post_id=submission.post_id,
        parent_id=str(submission.parent_id or ""),
        created_at=comment.submit_date,
    )
