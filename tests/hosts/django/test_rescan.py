"""The command that judges stored comments again."""

from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.test import override_settings
from django_comments.models import Comment, CommentFlag

from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.hosts.django.comments import submission_of
from commentguard.hosts.django.guard import get_guard

REMEMBERING = Guard(history=MemoryHistory())
SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"
TEXTS = ("I agree, with a bay leaf.", SPAM, "Great post! See http://roofs.example for more.", "<b></b>", SPAM)


@pytest.fixture
def ids(page: Any) -> list[int]:
    """Store five public comments, the last of them approved by a moderator; give their ids."""
    found = [
        Comment.objects.create(
            content_type=ContentType.objects.get_for_model(page),
            object_pk=str(page.pk),
            site_id=1,
            user_name="Liz",
            user_email="liz@example.org",
            comment=text,
            submit_date=datetime(2026, 1, 2, tzinfo=UTC),
        )
        for text in TEXTS
    ]
    user = User.objects.create_user("mod")
    CommentFlag.objects.create(comment=found[-1], user=user, flag=CommentFlag.MODERATOR_APPROVAL)
    return [comment.pk for comment in found]


def rescan(*options: str) -> str:
    """Run the command and give what it prints."""
    out = StringIO()
    call_command("commentguard_rescan", *options, stdout=out)
    return out.getvalue()


def states() -> list[tuple[bool, bool]]:
    """Give whether each comment is public and whether it is removed."""
    return list(Comment.objects.order_by("pk").values_list("is_public", "is_removed"))


def listed(printed: str) -> list[int]:
    """Give the ids of the comments that are listed."""
    return [int(line.partition(":")[0]) for line in printed.splitlines() if line.partition(":")[0].isdigit()]


def test_dry_run(ids: list[int]) -> None:
    """A dry run lists every comment with its verdict and its findings, and changes nothing."""
    printed = rescan("--dry-run")
    assert listed(printed) == ids
    assert f"{ids[0]}: stays publish: " in printed
    assert f"{ids[1]}: publish -> spam: " in printed
    assert f"{ids[2]}: publish -> hold: " in printed
    assert f"{ids[3]}: not valid: content: empty_after_sanitizing" in printed
    assert f"{ids[4]}: publish -> spam (a moderator decided, stays): " in printed
    assert "links.unfamiliar" in printed
    assert "liz@example.org" not in printed
    assert printed.endswith(
        "5 comments: 2 would change, 1 left to their moderators, 1 that validation would not take\n"
    )
    assert states() == [(True, False)] * 5


def test_apply(ids: list[int]) -> None:
    """What changed is held or removed; what a moderator decided, and what cannot be judged, stays."""
    assert listed(rescan("--only", "changed")) == [ids[1], ids[2], ids[4]]
    assert states() == [(True, False), (False, True), (False, False), (True, False), (True, False)]
    assert listed(rescan("--only", "changed")) == [ids[4]]


def test_without_address(ids: list[int]) -> None:
    """A comment that came before the site asked for an address is judged as others are."""
    Comment.objects.filter(pk=ids[1]).update(user_email="", user_name="")
    assert f"{ids[1]}: publish -> spam: " in rescan()


def published(ids: list[int]) -> tuple[int, int, int]:
    """Give what the history counts of the author's other comments: published, held, spam."""
    past = get_guard().review(submission_of(Comment.objects.get(pk=ids[0]))).case.past
    return past.published, past.held, past.spam


@override_settings(COMMENTGUARD=f"{__name__}.REMEMBERING")
def test_history_is_told(ids: list[int]) -> None:
    """The history counts the new verdict of what was changed, and nothing of a dry run."""
    decision = REMEMBERING.review(submission_of(Comment.objects.get(pk=ids[0])))
    for number in ids[1:3]:
        REMEMBERING.remember(decision, id=str(number))
    assert published(ids) == (2, 0, 0)
    rescan("--dry-run")
    assert published(ids) == (2, 0, 0)
    rescan()
    assert (published(ids)[0], sum(published(ids))) == (0, 2)


def test_only_one_verdict(ids: list[int]) -> None:
    """One verdict alone is listed, and applied."""
    printed = rescan("--only", "hold", "--explain")
    assert listed(printed) == [ids[2]]
    assert "points (hold from 50, spam from 100)" in printed
    assert states() == [(True, False), (True, False), (False, False), (True, False), (True, False)]
    Comment.objects.filter(pk=ids[1]).update(is_removed=True)
    assert f"{ids[1]}: stays spam" in rescan("--only", "spam")


def test_no_comments_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site without django-contrib-comments is told so."""
    monkeypatch.setattr("django.apps.apps.is_installed", lambda _name: False)
    with pytest.raises(CommandError, match="django_comments is not in INSTALLED_APPS"):
        rescan()
