"""Comments posted to django-contrib-comments: by the moderator, by the signal, and twice."""

import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

from django.http import HttpResponse
from django.test import Client, override_settings
from django_comments.forms import CommentForm
from django_comments.models import Comment
from django_comments.moderation import CommentModerator, moderator
from django_comments.signals import comment_was_posted, comment_will_be_posted

from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.hosts.django.apps import CommentGuardConfig
from commentguard.hosts.django.comments import post_of, public_comment, submission_of
from commentguard.hosts.django.guard import get_guard
from commentguard.hosts.django.history import DjangoHistory
from commentguard.hosts.django.moderation import GuardModerator
from commentguard.model.comment import Post
from commentguard.model.verdict import Verdict

HAM = "Mine took two hours, and I would add a bay leaf. Thank you for the hint with the butter."
HELD = "Great post! See http://roofs.example for more."
SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"
HISTORY = MemoryHistory()
REMEMBERING = Guard(history=HISTORY)


def post(page: Any, comment: str = HAM, **fields: str) -> HttpResponse:
    """Send the comment form of a page as a visitor does."""
    typed = {"name": "Liz", "email": "liz@example.org", "url": "", "comment": comment} | fields
    answer: HttpResponse = Client().post("/comments/post/", CommentForm(page).initial | typed)
    return answer


def state(comment: Any) -> tuple[bool, bool]:
    """Give whether a comment is public and whether it is removed."""
    return comment.is_public, comment.is_removed


@pytest.fixture
def moderated(page: Any) -> Iterator[Any]:
    """Give a page whose comments the guard moderates."""
    moderator.register(type(page), GuardModerator)
    yield page
    moderator.unregister(type(page))


@pytest.fixture
def listened(page: Any) -> Iterator[Any]:
    """Give a page of a site that asks for the signal."""
    config = CommentGuardConfig.create("commentguard.hosts.django")
    with override_settings(COMMENTGUARD_CONNECT_SIGNAL=True):
        config.ready()
    yield page
    comment_will_be_posted.disconnect(sender=Comment, dispatch_uid="commentguard.guard")


CASES = pytest.mark.parametrize(
    ("comment", "expected"), [(HAM, (True, False)), (HELD, (False, False)), (SPAM, (False, True))], ids=list(Verdict)
)


@CASES
def test_moderator(moderated: Any, comment: str, expected: tuple[bool, bool]) -> None:
    """The moderator publishes, holds and removes by the verdict."""
    assert post(moderated, comment).status_code == 302
    assert state(Comment.objects.get()) == expected


@CASES
def test_signal(listened: Any, comment: str, expected: tuple[bool, bool]) -> None:
    """The receiver of the signal does as the moderator does."""
    assert post(listened, comment).status_code == 302
    assert state(Comment.objects.get()) == expected


@CASES
def test_neither(page: Any, comment: str, expected: tuple[bool, bool]) -> None:
    """A site that asks for neither has its comments as they came."""
    assert expected
    assert post(page, comment).status_code == 302
    assert state(Comment.objects.get()) == (True, False)


def test_no_comments_installed(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site without django-contrib-comments has nothing to listen to."""
    with override_settings(COMMENTGUARD_CONNECT_SIGNAL=True), monkeypatch.context() as patched:
        patched.setattr("django.apps.apps.is_installed", lambda _name: False)
        CommentGuardConfig.create("commentguard.hosts.django").ready()
    post(page, SPAM)
    assert state(Comment.objects.get()) == (True, False)


@override_settings(COMMENTGUARD_SPAM="refused")
@pytest.mark.parametrize("site", ["moderated", "listened"])
def test_refused(site: str, request: pytest.FixtureRequest) -> None:
    """Spam is answered with status 400 and not kept, where the site says so; what is held is kept."""
    page = request.getfixturevalue(site)
    assert post(page, SPAM).status_code == 400
    assert post(page, HELD).status_code == 302
    assert [comment.comment for comment in Comment.objects.all()] == [HELD]


def test_refused_page(moderated: Any) -> None:
    """The page of a refusal in debugging names no address."""
    with override_settings(COMMENTGUARD_SPAM="refused", DEBUG=True):
        answer = post(moderated, SPAM)
    assert "pre_save_moderation" in answer.content.decode()
    assert "liz@example.org" not in answer.content.decode()


def test_both(moderated: Any, listened: Any) -> None:
    """Moderator and receiver together decide as one."""
    assert moderated == listened
    post(moderated, SPAM)
    assert state(Comment.objects.get()) == (False, True)


def test_own_moderation_first(page: Any) -> None:
    """The options of django-contrib-comments hold too: what they close or hold stays so."""

    class Closing(GuardModerator):
        enable_field = "enable_comments"

    class Holding(GuardModerator):
        def moderate(self, comment: Any, content_object: Any, request: Any) -> bool:
            return CommentModerator.moderate(self, comment, content_object, request) or True

    moderator.register(type(page), Closing)
    assert post(page).status_code == 400
    moderator.unregister(type(page))
    moderator.register(type(page), Holding)
    assert post(page).status_code == 302
    moderator.unregister(type(page))
    assert state(Comment.objects.get()) == (False, False)


@pytest.mark.parametrize("site", ["moderated", "listened"])
def test_sent_twice(site: str, request: pytest.FixtureRequest) -> None:
    """A comment that is sent twice is one comment, and stays what a moderator made of it."""
    page = request.getfixturevalue(site)
    post(page, SPAM)
    Comment.objects.update(is_public=True, is_removed=False)
    post(page, SPAM)
    assert state(Comment.objects.get()) == (True, False)


def test_not_valid(moderated: Any) -> None:
    """What the guard would not take, and the site's form did, waits for a moderator."""
    post(moderated, "I agree.", name="liz@example.org")
    assert state(Comment.objects.get()) == (False, False)


@pytest.mark.parametrize("site", ["moderated", "listened"])
def test_pickled(site: str, request: pytest.FixtureRequest) -> None:
    """A comment that was posted goes into caches and task queues as any other."""
    sent: list[bytes] = []

    def queue(comment: Any, **_: object) -> None:
        sent.append(pickle.dumps(comment))

    comment_was_posted.connect(queue)
    post(request.getfixturevalue(site))
    comment_was_posted.disconnect(queue)
    assert [pickle.loads(comment).comment for comment in sent] == [HAM]  # noqa: S301  (our own bytes)


@override_settings(COMMENTGUARD=f"{__name__}.REMEMBERING")
def test_remembered(moderated: Any) -> None:
    """The history is told of a comment under its id, so that its second judgement does not count it."""
    post(moderated, HAM)
    comment = Comment.objects.get()
    judged = get_guard().review(submission_of(comment), post_of(moderated))
    assert judged.case.past.published == 0
    comment.save()
    assert len(HISTORY) == 1
    comment.pk = None
    again = get_guard().review(submission_of(comment), post_of(moderated))
    assert (again.case.past.published, again.case.past.same_here) == (1, 1)


@override_settings(COMMENTGUARD_HISTORY=True)
def test_remembered_in_the_database(page: Any) -> None:
    """A history in the database is told of comments that nobody moderates too, but not of what is not valid."""
    history = get_guard().history
    assert isinstance(history, DjangoHistory)
    post(page, HAM)
    post(page, "I agree.", name="liz@example.org")
    assert len(history) == 1
    assert get_guard() is get_guard()


def test_translated(page: Any) -> None:
    """Each field of a stored comment has its place in a submission, and the post its id, title and address."""
    post(page, HAM, url="http://liz.example/")
    comment = Comment.objects.get()
    submission = submission_of(comment, "a browser")
    given = attrs.asdict(submission, recurse=False)
    private = {name: given.pop(name).reveal("the test") for name in ("email", "ip", "user_agent")}
    assert private == {"email": "liz@example.org", "ip": "127.0.0.1", "user_agent": "a browser"}
    assert given == {
        "id": str(comment.pk),
        "content": HAM,
        "author": "Liz",
        "url": "http://liz.example/",
        "post_id": f"flatpages.flatpage:{page.pk}",
        "parent_id": None,
        "created_at": comment.submit_date,
        "kind": "comment",
    }
    assert post_of(page) == Post(id=submission.post_id, title="/soup/ -- A soup for winter", url="/soup/")
    assert post_of(None) == Post()
    assert post_of(comment.site) == Post(id="sites.site:1", title="example.com")


def test_threads(page: Any) -> None:
    """A comment that is its own parent, as the first of a thread in django-comments-xtd, answers nobody."""
    post(page)
    comment = Comment.objects.get()
    comment.parent_id = comment.pk
    assert submission_of(comment).parent_id is None
    comment.parent_id = 3
    assert submission_of(comment).parent_id == 3
    assert public_comment(comment).parent_id == "3"


def test_public(page: Any) -> None:
    """What everybody sees of a stored comment has no address, whatever was stored."""
    post(
        page, "I <b>agree</b>, write to liz@example.org<script>x()</script>", name="Liz <b>", url="http://liz.example/"
    )
    comment = Comment.objects.get()
    Comment.objects.filter(pk=comment.pk).update(user_url="javascript:x()", user_name="liz@example.org")
    shown = public_comment(comment)
    assert shown.html == "<p>I <b>agree</b>, write to [e-mail hidden]</p>"
    assert (shown.name, shown.url) == ("Liz <b>", "http://liz.example/")
    comment = Comment.objects.get()
    shown = public_comment(comment)
    assert (shown.name, shown.url) == ("[e-mail hidden]", None)
