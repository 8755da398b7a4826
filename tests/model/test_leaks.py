"""Whatever a program does to a value by accident, the private parts of it stay inside."""

import inspect
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import attrs
import pytest

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.forms import Form, form_fields
from commentguard.guard.guard import Guard
from commentguard.guard.intake import validate
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment, Submission
from commentguard.model.decision import Decision
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity, PrivateInput
from commentguard.model.public import PublicComment
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Score
from commentguard.testing.private import PROBES as KIT
from commentguard.testing.private import said

EMAIL = "Canary.Bird+cage@mine-shaft.example"
IP = "198.51.100.123"
TOKENS = ("canary", "mine-shaft", "198.51.100", "c6.33.64", "198, 51")


def _identity() -> PrivateIdentity:
    return PrivateIdentity(email=PrivateEmail(EMAIL), address=PrivateAddress(IP), user_agent=PrivateInput(EMAIL))


def _comment() -> Comment:
    return Comment(content="I agree.", author=Author(name="Liz"), private=_identity())


def _clean() -> CleanComment:
    return CleanComment(comment=_comment(), html=SafeHtml.vouch("I agree."), text="I agree.")


def _decision() -> Decision:
    return Decision(case=Case(clean=_clean()), score=Score())


def _refused() -> InvalidSubmission:
    """Give a refusal as the intake raises it, with a private value in every field that can be wrong."""
    wrong = Submission(content="", author=EMAIL, email=f"{EMAIL}@twice", url=f"http://{EMAIL}/", ip=IP)
    with pytest.raises(InvalidSubmission) as caught:
        validate(wrong)
    return caught.value


def _form() -> Form:
    """Give a form that shows again what was typed, with a private value in every field."""
    typed = Submission(content=EMAIL, author=EMAIL, email=EMAIL, url=f"http://{EMAIL}/")
    return form_fields(Guard()).refilled(typed, _refused(), email=typed.email)


OBJECTS: dict[str, Callable[[], object]] = {
    "PrivateEmail": lambda: PrivateEmail(EMAIL),
    "PrivateAddress": lambda: PrivateAddress(IP),
    "PrivateInput": lambda: PrivateInput(EMAIL),
    "PrivateInput of a list": lambda: PrivateInput([EMAIL]),
    "PrivateIdentity": _identity,
    "Submission": lambda: Submission(content="I agree.", author="Liz", email=EMAIL, ip=IP, user_agent=EMAIL),
    "Comment": _comment,
    "CleanComment": _clean,
    "Case": lambda: Case(clean=_clean()),
    "Decision": _decision,
    "InvalidSubmission": _refused,
    "Problem": lambda: Problem("email", "invalid"),
    "Form": _form,
    "FormField": lambda: _form().fields[1],
    "PublicComment": lambda: PublicComment(html=SafeHtml.vouch("I agree."), name="Liz"),
}


def _walk(value: object) -> str:
    seen = []
    for name in dir(value):
        with suppress(Exception):
            found = getattr(value, name)
            seen.append(f"{name}={found!r}")
            if inspect.ismethod(found) and name not in {"__init__", "__setstate__"}:
                seen.append(repr(found()))
    return "\n".join(seen)


# The kit's probes call nothing that a host's object might mind; ours mind nothing.
PROBES: dict[str, Callable[[Any], object]] = {
    **KIT,
    "print": print,
    "displayhook": sys.displayhook,
    "dir walk": _walk,
    "wrong call": lambda value: value(),
}


@pytest.mark.parametrize("probe", PROBES)
@pytest.mark.parametrize("kind", OBJECTS)
def test_leaks(kind: str, probe: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No probe gets a private value out of any object of ours that holds one."""
    told = said(PROBES[probe], OBJECTS[kind]()) + "".join(capsys.readouterr())
    assert [token for token in TOKENS if token in told.lower()] == []


TEXT_PROBES = ("repr", "str", "f-string", "percent", "logging", "log record", "traceback", "pprint", "own traceback")


@pytest.mark.parametrize("probe", TEXT_PROBES)
@pytest.mark.parametrize(
    "value",
    [
        Submission(content=f"Mail {EMAIL}", author=EMAIL, url=f"http://{EMAIL}/", post_id=EMAIL, email=EMAIL, id=IP),
        Comment(content=f"Mail {EMAIL}", author=Author(name="Liz")),
    ],
    ids=["Submission", "Comment"],
)
def test_typed_address(value: object, probe: str) -> None:
    """The text form of what was not redacted yet does not show what was typed."""
    assert [token for token in TOKENS if token in said(PROBES[probe], value).lower()] == []


def test_probes_bite() -> None:
    """The probes do find a value that is kept in the open, so that a clean matrix means something."""

    @attrs.define
    class Open:
        email: str

    leaking = [name for name, probe in PROBES.items() if "canary" in said(probe, Open(EMAIL)).lower()]
    assert len(leaking) > 30
