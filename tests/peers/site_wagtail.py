"""A Wagtail site whose pages have guarded comments; run as a script, it tests itself."""

import sys
import unittest
import warnings
from typing import Any

import django
from django.conf import settings


class Urls:
    """The addresses of the site; filled when Django is ready."""

    urlpatterns: list[Any] = []  # noqa: RUF012  (what Django looks for)


settings.configure(
    ALLOWED_HOSTS=["testserver", "localhost"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.sites",
        "wagtail.users",
        "wagtail.images",
        "wagtail.documents",
        "wagtail.admin",
        "wagtail.search",
        "wagtail",
        "taggit",
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
    STATIC_URL="static/",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    USE_TZ=True,
    WAGTAILADMIN_BASE_URL="http://testserver",
    WAGTAIL_SITE_NAME="Notes",
)
warnings.simplefilter("ignore")
django.setup()

from django.template import Context, Template
from django.test import TestCase
from django.test.runner import DiscoverRunner
from django.urls import include, path
from django_comments.forms import CommentForm
from django_comments.models import Comment
from django_comments.moderation import moderator
from wagtail.models import Page, Site

from commentguard.hosts.django.moderation import GuardModerator

Urls.urlpatterns = [path("comments/", include("django_comments.urls")), path("", include("wagtail.urls"))]
moderator.register(Page, GuardModerator)

HAM = "I agree, and I liked the part with the plant."
SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"


class WagtailTest(TestCase):
    """Comments on a page of Wagtail."""

    def test_comments(self) -> None:
        """Comments are moderated, and the latest of them lead to their page."""
        home = Site.objects.get().root_page
        soup = home.add_child(instance=Page(title="A soup for winter", slug="soup"))
        for text in (HAM, SPAM):
            typed = {"name": "Liz", "email": "liz@example.org", "url": "", "comment": text}
            self.client.post("/comments/post/", CommentForm(soup).initial | typed)
        shown = Comment.objects.order_by("pk").values_list("is_public", "is_removed")
        self.assertEqual(list(shown), [(True, False), (False, True)])
        source = "{% load commentguard %}{% recent_comments 5 3 as latest %}{% for c in latest %}{{ c }} {{ c.link }}{% endfor %}"
        comment = Comment.objects.get(is_public=True)
        self.assertEqual(
            Template(source).render(Context()),
            f"Liz on A soup for winter I agree, and … {soup.get_url()}#c{comment.pk}",
        )


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(WagtailTest)
    runner = DiscoverRunner(verbosity=0)
    runner.build_suite = lambda *_args, **_kwargs: suite
    sys.exit(runner.run_tests([]))
