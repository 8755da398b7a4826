"""Run a test suite of django-contrib-comments with the guard attached: what `peer_suites.py` starts.

::

    python tools/attach_guard.py WAY path/to/runtests.py
"""

import atexit
import runpy
import sys
from pathlib import Path
from typing import Any

import django
from django.conf import LazySettings

from commentguard.guard.guard import Guard

configure, setup = LazySettings.configure, django.setup


def configured(way: str) -> Any:
    """Give a `configure` that adds the guard to a site's settings."""

    def guarded(settings: Any, **given: Any) -> None:
        if way != "plain":
            given["INSTALLED_APPS"] = [*given["INSTALLED_APPS"], "commentguard.hosts.django"]
            given["COMMENTGUARD_CONNECT_SIGNAL"] = way == "signal"
        configure(settings, **given)

    return guarded


def attached(way: str) -> Any:
    """Give a `setup` that puts our moderator or form into the place of the suite's."""

    def ready() -> None:
        setup()
        _mend_logins()
        if way == "moderator":
            from django_comments import moderation  # noqa: PLC0415  (needs a configured site)

            from commentguard.hosts.django.moderation import GuardModerator  # noqa: PLC0415  (as above)

            moderation.CommentModerator = GuardModerator
        if way == "form":
            from django_comments import forms  # noqa: PLC0415  (as above)

            from commentguard.hosts.django.forms import GuardedCommentForm  # noqa: PLC0415  (as above)

            forms.CommentForm = type("CommentForm", (GuardedCommentForm, forms.CommentForm), {})

    return ready


def _mend_logins() -> None:
    """Stand in for a hasher that the suite of 2.2.0 names and Django 5.1 removed."""
    from django.contrib.auth import hashers  # noqa: PLC0415  (as above)
    from django.contrib.auth.models import User  # noqa: PLC0415  (as above)
    from django.test import Client  # noqa: PLC0415  (as above)

    def login(self: Any, username: str, password: str) -> bool:  # noqa: ARG001  (the names of the suite's calls)
        self.force_login(User.objects.get(username=username))
        return True

    hashers.UnsaltedMD5PasswordHasher = hashers.MD5PasswordHasher
    Client.login = login


def _count_judgements() -> None:
    """Say at the end how many comments the guard judged: an attached guard that is never asked proves nothing."""
    judged: list[object] = []
    review: Any = Guard.review

    def counted(*args: Any, **kwargs: Any) -> Any:
        judged.append(None)
        return review(*args, **kwargs)

    Guard.review = counted  # type: ignore[method-assign]  # It passes everything on.
    atexit.register(lambda: sys.stdout.write(f"Judged {len(judged)} comments\n"))


def main(way: str, suite: Path) -> None:
    """Run the script *suite* with the guard attached by *way*."""
    _count_judgements()
    LazySettings.configure = configured(way)
    django.setup = attached(way)
    sys.argv = [str(suite)]
    sys.path[:0] = [str(suite.parent), str(suite.parent.parent)]
    runpy.run_path(str(suite), run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
