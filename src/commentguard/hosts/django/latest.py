"""The latest comments of a Django site."""

from typing import Any

import attrs
from django.conf import settings
from django.contrib.sites.shortcuts import get_current_site

from commentguard.guard.view import Recent, recent
from commentguard.hosts.django.comments import address_of, public_comment


@attrs.frozen(kw_only=True)
class Latest(Recent):
    """One of the latest comments, with the address of its place on the page of its post."""

    link: str = ""


def latest_comments(count: int, words: int) -> tuple[Latest, ...]:
    """Give the *count* latest comments that are public, newest first, with excerpts of *words* words.

    Comments whose post is gone are left out.
    """
    import django_comments  # noqa: PLC0415  (an app that may not be installed)

    shown = django_comments.get_model().objects.filter(is_public=True, is_removed=False, site=_site())
    found = [
        comment
        for comment in shown.order_by("-submit_date", "-pk").prefetch_related("content_object")[:count]
        if comment.content_object is not None
    ]
    titles = {public_comment(comment).post_id: str(comment.content_object) for comment in found}
    lines = recent(map(public_comment, found), titles, words)
    return tuple(
        Latest(**attrs.asdict(line, recurse=False), link=_link(comment))
        for line, comment in zip(lines, found, strict=True)
    )


def _site() -> Any:
    return getattr(settings, "SITE_ID", None) or get_current_site(None)


def _link(comment: Any) -> str:
    address = address_of(comment.content_object)
    return f"{address}#c{comment.pk}" if address else str(comment.get_absolute_url())
