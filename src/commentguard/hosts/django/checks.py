"""System checks: what `manage.py check` says of the settings, before a comment comes in."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004  (Django's name)
from django.core.exceptions import ImproperlyConfigured

from commentguard.errors import InvalidConfig
from commentguard.hosts.django.guard import SETTING, guard_of, spam_is

_SHAPE = "Give a dict shaped as commentguard.toml, or the dotted path of a Guard or of a function that makes one."


def check_settings(app_configs: object, **kwargs: object) -> list[Any]:  # noqa: ARG001  (Django calls it so)
    """Check every setting of the guard; each fault is a message of its own."""
    return [*_guard(), *_spam(), *_signal(), *_history()]


def _guard() -> Iterator[CheckMessage]:
    try:
        guard_of(getattr(settings, SETTING, {}))
    except InvalidConfig as error:
        for line in str(error).splitlines():
            yield Error(line, hint="The keys are those of a commentguard.toml.", id="commentguard.E001")
    except ImportError as error:
        yield Error(str(error), hint=_SHAPE, id="commentguard.E002")
    except TypeError as error:
        yield Error(str(error), hint=_SHAPE, id="commentguard.E003")


def _spam() -> Iterator[CheckMessage]:
    try:
        spam_is()
    except ImproperlyConfigured as error:
        yield Error(f"{error}.", id="commentguard.E004")


def _signal() -> Iterator[CheckMessage]:
    connect = getattr(settings, "COMMENTGUARD_CONNECT_SIGNAL", False)
    if not isinstance(connect, bool):
        yield Error("COMMENTGUARD_CONNECT_SIGNAL is True or False.", id="commentguard.E005")
    elif connect and not apps.is_installed("django_comments"):
        yield Error(
            "COMMENTGUARD_CONNECT_SIGNAL is True, but django_comments is not installed.",
            hint="Add django_comments to INSTALLED_APPS, or leave the setting out.",
            id="commentguard.E006",
        )
    elif connect and apps.is_installed("django_comments_xtd"):
        yield Warning(
            "COMMENTGUARD_CONNECT_SIGNAL does not reach the comments of django-comments-xtd.",
            hint="Register a GuardModerator for the model instead, and leave the setting out.",
            id="commentguard.W001",
        )


def _history() -> Iterator[CheckMessage]:
    remember = getattr(settings, "COMMENTGUARD_HISTORY", False)
    if not isinstance(remember, bool):
        yield Error("COMMENTGUARD_HISTORY is True or False.", id="commentguard.E007")
