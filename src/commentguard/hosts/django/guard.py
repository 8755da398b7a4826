"""The one guard of a Django site, made of its setting `COMMENTGUARD`."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import attrs
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from commentguard.errors import InvalidConfig
from commentguard.guard.catalogue import translations
from commentguard.guard.config import settings_of_mapping
from commentguard.guard.guard import Guard
from commentguard.guard.messages import Translations

SETTING = "COMMENTGUARD"


class SpamIs(StrEnum):
    """What becomes of a comment that is spam: the words of the setting `COMMENTGUARD_SPAM`."""

    REMOVED = "removed"
    """It is kept, marked as removed, for moderators to see."""
    REFUSED = "refused"
    """It is not kept, and the visitor is told that the comment was not taken."""


@cache
def get_guard() -> Guard:
    """Give the guard of the site; it is made once.

    `COMMENTGUARD` is a dict shaped as a `commentguard.toml`, or the dotted path of a Guard or of a function that makes
    one; without it the guard has the defaults. `COMMENTGUARD_HISTORY` gives it a history in the site's database. Raises
    ImproperlyConfigured with everything that is wrong.
    """
    try:
        guard = guard_of(getattr(settings, SETTING, {}))
    except (ImportError, InvalidConfig, TypeError) as error:
        raise ImproperlyConfigured(str(error)) from error
    return _remembering(guard) if getattr(settings, "COMMENTGUARD_HISTORY", False) is True else guard


def guard_of(given: object) -> Guard:
    """Give the guard that a value of the setting describes.

    Raises InvalidConfig for a table with faults, ImportError for a path that leads nowhere, TypeError for another kind
    of value.
    """
    if isinstance(given, Mapping):
        return Guard(**settings_of_mapping(_with_lists(given), where=SETTING))
    if not isinstance(given, str):
        raise TypeError(f"{SETTING} is a dict or the dotted path of a Guard, not of the type {type(given).__name__}")
    try:
        found = import_string(given)
    except ImportError as error:
        raise ImportError(f"{SETTING}: {given!r} cannot be imported: {error}") from error
    guard = found() if callable(found) else found
    if not isinstance(guard, Guard):
        raise TypeError(f"{SETTING}: {given!r} is neither a Guard nor a function that gives one")
    return guard


def _remembering(guard: Guard) -> Guard:
    from commentguard.hosts.django.history import DjangoHistory  # noqa: PLC0415  (its tables need the app installed)

    return attrs.evolve(guard, history=DjangoHistory())


def spam_is() -> SpamIs:
    """Give what the site does with spam: the setting `COMMENTGUARD_SPAM`, removed unless it says otherwise.

    Raises ImproperlyConfigured for another word.
    """
    word = getattr(settings, "COMMENTGUARD_SPAM", SpamIs.REMOVED)
    if word not in list(SpamIs):
        raise ImproperlyConfigured(f"COMMENTGUARD_SPAM is one of {', '.join(SpamIs)}")
    return SpamIs(word)


def sentences() -> Translations:
    """Give the sentences of the library in the language that is active, English where there is none."""
    return translations(get_language() or "en")


def _with_lists(value: Any) -> Any:
    """Give *value* with its tuples as lists: settings have both, a configuration only lists."""
    if isinstance(value, Mapping):
        return {key: _with_lists(inner) for key, inner in value.items()}
    return [_with_lists(inner) for inner in value] if isinstance(value, list | tuple) else value


def _forget(*, setting: str, **_: object) -> None:
    """Let the guard be made anew after a test changed a setting of it."""
    if setting.startswith(SETTING):
        get_guard.cache_clear()


setting_changed.connect(_forget, dispatch_uid="commentguard.forget")
