"""Whatever a program does to a value by accident, the private parts of it stay inside."""

import copy
import dataclasses
import gc
import inspect
import io
import json
import logging
import pickle
import pprint
import reprlib
import string
import sys
import traceback
from collections import deque
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


def _logged(value: object) -> str:
    stream = io.StringIO()
    logger = logging.Logger("probe")  # noqa: LOG001  (one that leaves no handler behind)
    logger.addHandler(logging.StreamHandler(stream))
    logger.warning("got %s and %r", value, value, extra={"submission": value})
    logger.warning(value)
    return stream.getvalue()


def _log_record(value: object) -> str:
    record = logging.LogRecord("probe", logging.INFO, "file", 1, "%(it)s", ({"it": value},), None)
    return str(record.__dict__) + record.getMessage()


def _traceback(value: object) -> str:
    try:
        held = value
        raise LookupError(held)  # noqa: TRY301  (the frame is what is looked at)
    except LookupError as error:
        return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


def _chained(value: object) -> str:
    try:
        try:
            raise KeyError(value)  # noqa: TRY301  (as above)
        except KeyError as error:
            raise LookupError("later") from error
    except LookupError as error:
        return "".join(traceback.format_exception(error))


def _raised(value: object) -> str:
    """Show the value's own traceback, when it is an error."""
    if not isinstance(value, BaseException):
        return ""
    return "".join(traceback.TracebackException.from_exception(value, capture_locals=True).format())


def _walk(value: object) -> str:
    seen = []
    for name in dir(value):
        with suppress(Exception):
            found = getattr(value, name)
            seen.append(f"{name}={found!r}")
            if inspect.ismethod(found) and name not in {"__init__", "__setstate__"}:
                seen.append(repr(found()))
    return "\n".join(seen)


def _pickled(protocol: int) -> Callable[[object], str]:
    return lambda value: pickle.dumps(value, protocol).decode("latin-1")


def _slots(value: object) -> str:
    names = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
    return repr([getattr(value, name, None) for name in names])


def _serializer(value: object) -> str:
    """Do as error trackers do: plain data as it is, everything else by repr, two levels deep."""
    fields = getattr(value, "__dict__", None) or {name: getattr(value, name, None) for name in dir(value)}
    return repr({name: repr(field) for name, field in fields.items() if not name.startswith("__")})


PROBES: dict[str, Callable[[Any], object]] = {
    "repr": repr,
    "str": str,
    "ascii": ascii,
    "f-string": lambda value: f"{value}",
    "f-string repr": lambda value: f"{value!r}",
    "f-string debug": lambda value: f"{value=}",
    "format": lambda value: "{} {!r} {!s}".format(value, value, value),  # noqa: UP032  (the probe is str.format)
    "format spec": lambda value: format(value, "s"),
    "format width": lambda value: f"{value:>80.60}",
    "percent": lambda value: "%s %r %a" % (value, value, value),  # noqa: UP031  (the probe is %)
    "join": ",".join,
    "template": lambda value: string.Template("$it").substitute(it=value),
    "print": print,
    "list": lambda value: repr([value]),
    "dict": lambda value: repr({"email": value}),
    "nested": lambda value: repr(deque([(value, {"in": [value]})])),
    "reprlib": reprlib.repr,
    "pprint": pprint.pformat,
    "displayhook": sys.displayhook,
    "logging": _logged,
    "log record": _log_record,
    "traceback": _traceback,
    "chained traceback": _chained,
    "own traceback": _raised,
    "json": json.dumps,
    "json str": lambda value: json.dumps(value, default=str),
    "json repr": lambda value: json.dumps(value, default=repr),
    "json vars": lambda value: json.dumps(value, default=vars),
    "json state": lambda value: json.dumps(value, default=lambda it: it.__getstate__()),
    "json asdict": lambda value: json.dumps(attrs.asdict(value), default=str),
    "json slots": lambda value: json.dumps(value, default=_slots),
    **{f"pickle {protocol}": _pickled(protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)},
    "reduce": lambda value: repr(value.__reduce__()),
    "getstate": lambda value: repr(value.__getstate__()),
    "copy": lambda value: repr(copy.copy(value)),
    "deepcopy": lambda value: repr(copy.deepcopy(value)),
    "evolve": lambda value: repr(attrs.evolve(value)),
    "asdict": lambda value: repr(attrs.asdict(value)),
    "astuple": lambda value: repr(attrs.astuple(value)),
    "dataclass": lambda value: repr(dataclasses.asdict(value)),
    "in dataclass": lambda value: repr(
        dataclasses.asdict(dataclasses.make_dataclass("Host", [("email", object)])(value))
    ),
    "to_dict": lambda value: json.dumps(value.to_dict()),
    "explain": lambda value: value.explain(),
    "iteration": lambda value: repr(list(value)),
    "unpacking": lambda value: repr((*value,)),
    "bytes": bytes,
    "len": len,
    "index": lambda value: value[0],
    "concatenation": lambda value: "to " + value,
    "vars": lambda value: repr(vars(value)),
    "dict attribute": lambda value: repr(value.__dict__),
    "slots": _slots,
    "dir walk": _walk,
    "error tracker": _serializer,
    "args": lambda value: repr(value.args),
    "wrong attribute": lambda value: value.no_such_name,
    "wrong call": lambda value: value(),
    "assignment": lambda value: setattr(value, "email", "x"),
    "comparison": lambda value: value < value,  # noqa: PLR0124  (the probe is the error's text)
    "sort": lambda value: sorted([value, value]),
    "int": int,
    "key error": lambda value: {}[value],
    "referents": lambda value: repr([it for it in gc.get_referents(value) if not isinstance(it, str | tuple)]),
}


def _said(probe: Callable[[Any], object], value: object) -> str:
    """Everything that comes out of a probe: its result, or the error with the locals of our own frames."""
    try:
        return str(probe(value))
    except Exception as error:  # noqa: BLE001  (whatever is raised is what is looked at)
        shown = traceback.TracebackException.from_exception(error, capture_locals=True)
        return "".join((*shown.format(), repr(error), str(error)))


@pytest.mark.parametrize("probe", PROBES)
@pytest.mark.parametrize("kind", OBJECTS)
def test_leaks(kind: str, probe: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No probe gets a private value out of any object of ours that holds one."""
    said = _said(PROBES[probe], OBJECTS[kind]())
    said += "".join(capsys.readouterr())
    assert [token for token in TOKENS if token in said.lower()] == []


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
    assert [token for token in TOKENS if token in _said(PROBES[probe], value).lower()] == []


def test_probes_bite() -> None:
    """The probes do find a value that is kept in the open, so that a clean matrix means something."""

    @attrs.define
    class Open:
        email: str

    leaking = [name for name, probe in PROBES.items() if "canary" in _said(probe, Open(EMAIL)).lower()]
    assert len(leaking) > 30
