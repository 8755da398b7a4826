"""The setting and its checks."""

from typing import Any

import pytest

pytest.importorskip("django", reason="Django, of the extra django, is not installed")

from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from commentguard.guard.guard import Guard
from commentguard.hosts.django.guard import SpamIs, get_guard, spam_is

READY = Guard(required=("content",))


def ready_guard() -> Guard:
    """Give the guard that a dotted path names."""
    return READY


def faults() -> list[tuple[str, str]]:
    """Give the ids and texts of what the checks say of the guard."""
    return [(str(fault.id), fault.msg) for fault in run_checks() if str(fault.id).startswith("commentguard.")]


def test_no_setting() -> None:
    """Without a setting the guard has the defaults, and is made once."""
    assert get_guard() == Guard()
    assert get_guard() is get_guard()
    assert faults() == []


def test_table() -> None:
    """The setting is shaped as the file is, with tuples as settings have them, and a change of it is seen."""
    with override_settings(COMMENTGUARD={"required": ("content",), "thresholds": {"hold": 10}}):
        assert get_guard().required == ("content",)
        assert get_guard().thresholds.hold == 10
    assert get_guard() == Guard()


@pytest.mark.parametrize("name", ["READY", "ready_guard"])
def test_dotted_path(name: str) -> None:
    """A dotted path names a guard, or a function that makes one."""
    with override_settings(COMMENTGUARD=f"{__name__}.{name}"):
        assert get_guard() is READY
        assert faults() == []


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        (
            {"polcy": "plain", "thresholds": {"hold": "many"}},
            [
                ("commentguard.E001", "COMMENTGUARD: $.polcy: unknown key, did you mean policy?"),
                ("commentguard.E001", "COMMENTGUARD: $.thresholds.hold: a whole number is wanted, not a string"),
            ],
        ),
        (
            "blog.guards.guard",
            [("commentguard.E002", "COMMENTGUARD: 'blog.guards.guard' cannot be imported: No module named 'blog'")],
        ),
        (
            "django.conf.settings",
            [
                (
                    "commentguard.E003",
                    "COMMENTGUARD: 'django.conf.settings' is neither a Guard nor a function that gives one",
                )
            ],
        ),
        (7, [("commentguard.E003", "COMMENTGUARD is a dict or the dotted path of a Guard, not of the type int")]),
    ],
)
def test_wrong_setting(setting: Any, expected: list[tuple[str, str]]) -> None:
    """A wrong setting is a system check for each fault, and an error of Django's where a guard is asked for."""
    with override_settings(COMMENTGUARD=setting):
        assert faults() == expected
        with pytest.raises(ImproperlyConfigured, match="COMMENTGUARD"):
            get_guard()


def test_spam_setting() -> None:
    """What becomes of spam is one of two words."""
    assert spam_is() is SpamIs.REMOVED
    with override_settings(COMMENTGUARD_SPAM="refused"):
        assert spam_is() is SpamIs.REFUSED
        assert faults() == []
    with override_settings(COMMENTGUARD_SPAM="eaten"):
        assert faults() == [("commentguard.E004", "COMMENTGUARD_SPAM is one of removed, refused.")]
        with pytest.raises(ImproperlyConfigured, match="removed, refused"):
            spam_is()


@pytest.mark.parametrize(
    ("connect", "apps", "expected"),
    [
        (True, ["django_comments"], []),
        ("yes", [], ["commentguard.E005"]),
        (True, [], ["commentguard.E006"]),
        (True, ["django_comments", "django_comments_xtd"], ["commentguard.W001"]),
    ],
)
def test_signal_setting(connect: object, apps: list[str], expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The receiver is connected by True, where there are comments to receive."""
    monkeypatch.setattr("django.apps.apps.is_installed", lambda name: name in apps)
    with override_settings(COMMENTGUARD_CONNECT_SIGNAL=connect):
        assert [code for code, _ in faults()] == expected


def test_history_setting() -> None:
    """The history in the database is there when it is asked for by True."""
    with override_settings(COMMENTGUARD_HISTORY=True):
        assert repr(get_guard().history) == "<DjangoHistory in default>"
        assert faults() == []
    with override_settings(COMMENTGUARD_HISTORY="yes"):
        assert faults() == [("commentguard.E007", "COMMENTGUARD_HISTORY is True or False.")]
        assert get_guard().history is None
