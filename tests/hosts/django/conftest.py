"""A Django site for the tests: in memory, with django-contrib-comments and flat pages to comment on."""

import warnings
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from tests.postgres import postgres

__all__ = ["postgres"]

PLACE = TemporaryDirectory()
"""Where the database is that threads share."""
HAS_DJANGO = all(find_spec(name) for name in ("django", "django_comments", "rest_framework"))

if HAS_DJANGO:
    import django
    from django.conf import settings

    class Urls:
        """The addresses of the site; filled when Django is ready."""

        urlpatterns: list[Any] = []  # noqa: RUF012  (what Django looks for)

    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        DATABASES={
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"},
            "history": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": f"{PLACE.name}/history.sqlite3",
                "OPTIONS": {"timeout": 60, "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"},
            },
        },
        INSTALLED_APPS=[
            "django.contrib.admin",
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.flatpages",
            "django.contrib.messages",
            "django.contrib.sessions",
            "django.contrib.sites",
            "django_comments",
            "rest_framework",
            "commentguard.hosts.django",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
        ],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ROOT_URLCONF=Urls,
        SECRET_KEY="a key of the tests, which guard nothing at all",  # noqa: S106  (the site is not served)
        SITE_ID=1,
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
        USE_TZ=True,
    )
    with warnings.catch_warnings():
        # django-contrib-comments 2.2 does not say which scheme its URL field assumes.
        warnings.filterwarnings("ignore", message="The default scheme will be changed", category=DeprecationWarning)
        django.setup()
        from django.contrib import admin
        from django.urls import include, path
        from django_comments.admin import CommentsAdmin
        from django_comments.models import Comment

        from commentguard.hosts.django.actions import GuardActions

        class GuardedCommentsAdmin(GuardActions, CommentsAdmin):
            """The admin of django-contrib-comments with the guard's actions."""

        import_module("django_comments.forms")
        admin.site.unregister(Comment)
        admin.site.register(Comment, GuardedCommentsAdmin)
        Urls.urlpatterns = [path("admin/", admin.site.urls), path("comments/", include("django_comments.urls"))]


@pytest.fixture(scope="session")
def tables() -> None:
    """Make the tables of the site."""
    from django.core.management import call_command  # noqa: PLC0415  (Django may not be installed)
    from django.test.utils import setup_test_environment  # noqa: PLC0415  (as above)

    setup_test_environment()
    call_command("migrate", verbosity=0)


@pytest.fixture
def database(tables: None) -> Iterator[None]:  # noqa: ARG001  (asked for what it does)
    """Give a database whose changes are undone after the test."""
    from django.db import transaction  # noqa: PLC0415  (Django may not be installed)

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def page(database: None) -> Any:  # noqa: ARG001  (as above)
    """Give a page to comment on."""
    from django.contrib.flatpages.models import FlatPage  # noqa: PLC0415  (as above)

    return FlatPage.objects.create(url="/soup/", title="A soup for winter", content="Leeks, potatoes and an hour.")
