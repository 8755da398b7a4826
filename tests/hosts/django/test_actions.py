"""Actions of the admin."""

from datetime import UTC, datetime
from typing import Any

import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory, override_settings
from django_comments.models import Comment, CommentFlag

from commentguard.errors import HistoryUnavailable
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.hosts.django.actions import GuardActions
from commentguard.hosts.django.guard import get_guard
from commentguard.model.overruling import Overruling
from commentguard.model.verdict import Verdict

LIST = "/admin/django_comments/comment/"


class Away(MemoryHistory):
    """A history that nobody can write."""

    def overrule(self, id: str, verdict: Verdict, by: str) -> Overruling:  # noqa: A002, ARG002  (the protocol's names)
        """Refuse."""
        raise HistoryUnavailable("it is away")


AWAY = Guard(history=Away())


@pytest.fixture
def comments(page: Any) -> list[Any]:
    """Give two held comments."""
    texts = ("I <b>agree</b> with it.", "<b></b>")
    return [
        Comment.objects.create(
            content_type=ContentType.objects.get_for_model(page),
            object_pk=str(page.pk),
            site_id=1,
            user_name="Liz",
            user_email="liz@example.org",
            ip_address="192.0.2.7",
            comment=text,
            submit_date=datetime(2026, 1, 2, tzinfo=UTC),
            is_public=False,
        )
        for text in texts
    ]


@pytest.fixture
def moderator(comments: list[Any]) -> Client:
    """Give a browser in which somebody who may moderate is logged in."""
    assert comments
    user = User.objects.create_user("mod", is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["can_moderate", "change_comment", "view_comment"])
    )
    client = Client()
    client.force_login(user)
    return client


def run(client: Client, action: str, comments: list[Any]) -> str:
    """Run an action on comments and give the page that follows."""
    data = {"action": action, "_selected_action": [comment.pk for comment in comments]}
    answer = client.post(LIST, data, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def states() -> list[tuple[bool, bool]]:
    """Give whether each comment is public and whether it is removed."""
    return list(Comment.objects.order_by("pk").values_list("is_public", "is_removed"))


def test_publish(moderator: Client, comments: list[Any]) -> None:
    """Published comments are public, and the flag of django-contrib-comments says by whom."""
    assert "2 comments published." in run(moderator, "guard_publish", comments)
    assert states() == [(True, False), (True, False)]
    flags = CommentFlag.objects.values_list("flag", "user__username")
    assert list(flags) == [(CommentFlag.MODERATOR_APPROVAL, "mod")] * 2


def test_spam(moderator: Client, comments: list[Any]) -> None:
    """Spam is removed, and the flag says by whom."""
    assert "1 comment put away as spam." in run(moderator, "guard_spam", comments[:1])
    assert states() == [(False, True), (False, False)]
    assert list(CommentFlag.objects.values_list("flag", flat=True)) == [CommentFlag.MODERATOR_DELETION]


@override_settings(COMMENTGUARD_HISTORY=True)
def test_history_is_told(moderator: Client, comments: list[Any]) -> None:
    """What a moderator decides is told to the history, and counts for its author."""
    run(moderator, "guard_publish", comments[:1])
    history = get_guard().history
    assert history is not None
    ruling = dict(history.overruled([str(comments[0].pk)]))[str(comments[0].pk)]
    assert ruling.verdict is Verdict.PUBLISH
    run(moderator, "guard_spam", comments[:1])
    assert [ruling.verdict for ruling in history.overrulings()] == [Verdict.SPAM]


@override_settings(COMMENTGUARD_HISTORY=True)
def test_history_is_told_by_others(moderator: Client, comments: list[Any]) -> None:
    """What is decided by the actions and the pages of django-contrib-comments is told too; a visitor's flag is not."""
    run(moderator, "approve_comments", comments[:1])
    assert moderator.post(f"/comments/delete/{comments[1].pk}/").status_code == 302
    run(moderator, "flag_comments", comments)
    history = get_guard().history
    assert history is not None
    assert [ruling.verdict for ruling in history.overrulings()] == [Verdict.PUBLISH, Verdict.SPAM]
    assert len({ruling.by for ruling in history.overrulings()}) == 1


@override_settings(COMMENTGUARD=f"{__name__}.AWAY")
def test_history_is_away(moderator: Client, comments: list[Any], caplog: pytest.LogCaptureFixture) -> None:
    """A history that cannot be told costs the moderator no more than a warning."""
    html = run(moderator, "guard_publish", comments)
    assert "2 comments published." in html
    assert html.count("The history was not told: it is away") == 1
    assert [record.getMessage() for record in caplog.records] == [
        "a moderator's decision is not remembered: it is away"
    ]
    assert states() == [(True, False), (True, False)]


def test_explain(moderator: Client, comments: list[Any]) -> None:
    """The explanation says what was found, escaped, without an address, and changes nothing."""
    html = run(moderator, "guard_explain", comments)
    assert "points (hold from 50, spam from 100)" in html
    assert "would not be taken:\ncontent: Please write some words; HTML alone cannot be shown." in html
    assert "liz@example.org" not in html
    assert "192.0.2.7" not in html
    assert states() == [(False, False), (False, False)]


def test_popup(moderator: Client) -> None:
    """Where a comment is only to be picked, as everywhere in the admin, nothing can be done to it."""
    assert "guard_spam" in moderator.get(LIST).content.decode()
    assert "guard_spam" not in moderator.get(LIST, {"_popup": "1"}).content.decode()


@pytest.mark.parametrize("action", GuardActions.guard_actions)
def test_who_may_not(action: str, comments: list[Any]) -> None:
    """Who may not moderate is not offered the actions, and cannot run them."""
    user = User.objects.create_user("writer", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="change_comment"))
    request = RequestFactory().post(LIST)
    request.user = user
    shown = admin.site.get_model_admin(Comment)
    assert not set(GuardActions.guard_actions) & set(shown.get_actions(request))
    with pytest.raises(PermissionDenied):
        getattr(shown, action)(request, Comment.objects.all())
    assert states() == [(False, False)] * len(comments)
