"""A site with django-comments-xtd whose comments the guard moderates; run as a script, it tests itself."""

import re
import sys
import unittest
import warnings
from typing import Any
from unittest.mock import patch

import django
from django.conf import settings


class Urls:
    """The addresses of the site; filled when Django is ready."""

    urlpatterns: list[Any] = []  # noqa: RUF012  (what Django looks for)


settings.configure(
    ALLOWED_HOSTS=["testserver"],
    COMMENTS_APP="django_comments_xtd",
    COMMENTS_XTD_CONFIRM_EMAIL=True,
    COMMENTS_XTD_MAX_THREAD_LEVEL=2,
    COMMENTS_XTD_SALT=b"a salt of the tests",
    COMMENTS_XTD_THREADED_EMAILS=False,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.flatpages",
        "django.contrib.sessions",
        "django.contrib.sites",
        "rest_framework",
        "django_comments_xtd",
        "django_comments",
        "commentguard.hosts.django",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    ROOT_URLCONF=Urls,
    SECRET_KEY="a key of the tests, which guard nothing at all",  # noqa: S106  (the site is not served)
    SITE_ID=1,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    ("django.template.loaders.locmem.Loader", {"base.html": "{% block content %}{% endblock %}"}),
                    "django.template.loaders.app_directories.Loader",
                ]
            },
        }
    ],
    USE_TZ=True,
)
warnings.simplefilter("ignore")
django.setup()

from django.contrib.flatpages.models import FlatPage
from django.core import mail
from django.test import TestCase
from django.test.runner import DiscoverRunner
from django.urls import include, path
from django_comments_xtd import get_form
from django_comments_xtd.conf import settings as xtd_settings
from django_comments_xtd.models import XtdComment
from django_comments_xtd.moderation import XtdCommentModerator, moderator

from commentguard.hosts.django.moderation import GuardModerator

HAM = "I agree, and I liked the part with the plant."
SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"
SHOWN = {HAM: (True, False), SPAM: (False, True)}


def page_view(*_args: object, **_kwargs: object) -> None:
    """Stand for the page that a comment is on; nobody asks for it."""


Urls.urlpatterns = [
    path("comments/", include("django_comments_xtd.urls")),
    path("<path:url>", page_view, name="django.contrib.flatpages.views.flatpage"),
]


class PageModerator(GuardModerator, XtdCommentModerator):
    """Both moderators, as the how-to says."""


moderator.register(FlatPage, PageModerator)


class XtdTest(TestCase):
    """Comments with and without confirmation, and those of the API."""

    def setUp(self) -> None:
        """Make a page to comment on."""
        self.page = FlatPage.objects.create(url="/soup/", title="A soup for winter")

    def fields(self, text: str, **more: Any) -> dict[str, Any]:
        """Give the fields of a comment."""
        typed = {
            "name": "Liz",
            "email": "liz@example.org",
            "url": "",
            "comment": text,
            "followup": False,
            "reply_to": 0,
        }
        return {**get_form()(self.page).initial, **typed, **more}

    def assert_shown(self, text: str) -> None:
        """Look whether the one comment is what the guard says."""
        comment = XtdComment.objects.get()
        self.assertEqual((comment.is_public, comment.is_removed), SHOWN[text])

    def test_confirmed(self) -> None:
        """A visitor's comment is moderated when its address is confirmed, and the link there holds no decision."""
        for text in SHOWN:
            with self.subTest(text):
                mail.outbox.clear()
                self.client.post("/comments/post/", self.fields(text))
                self.assertEqual(XtdComment.objects.count(), 0)
                link = re.search(r"/comments/confirm/\S+", mail.outbox[0].body)
                self.client.get(link[0] if link else "")
                self.assert_shown(text)
                XtdComment.objects.all().delete()

    @patch.object(xtd_settings, "COMMENTS_XTD_CONFIRM_EMAIL", new=False)
    def test_unconfirmed(self) -> None:
        """A comment that needs no confirmation is moderated at once."""
        for text in SHOWN:
            with self.subTest(text):
                self.client.post("/comments/post/", self.fields(text))
                self.assert_shown(text)
                XtdComment.objects.all().delete()

    @patch.object(xtd_settings, "COMMENTS_XTD_CONFIRM_EMAIL", new=False)
    def test_api(self) -> None:
        """A comment that comes by the API is moderated too."""
        for text in SHOWN:
            with self.subTest(text):
                self.client.post("/comments/api/comment/", self.fields(text, honeypot=""), "application/json")
                self.assert_shown(text)
                XtdComment.objects.all().delete()

    @patch.object(xtd_settings, "COMMENTS_XTD_CONFIRM_EMAIL", new=False)
    def test_reply(self) -> None:
        """A reply is moderated as the comment that it answers is."""
        self.client.post("/comments/post/", self.fields(HAM))
        first = XtdComment.objects.get()
        self.client.post("/comments/post/", self.fields("So did I, very much.", name="Bo", reply_to=first.pk))
        self.assertEqual(XtdComment.objects.get(parent_id=first.pk, level=1).is_public, True)


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(XtdTest)
    runner = DiscoverRunner(verbosity=0)
    runner.build_suite = lambda *_args, **_kwargs: suite
    sys.exit(runner.run_tests([]))
