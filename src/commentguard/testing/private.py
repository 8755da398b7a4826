"""Whether a private value comes out of an object by any of the ways in which values get out by accident."""

import copy
import dataclasses
import gc
import html
import io
import json
import logging
import pickle
import pprint
import reprlib
import string
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs


def assert_no_private_value(value: object, *canaries: str) -> None:
    """Fail where one of the texts *canaries* comes out of *value* by repr, str, logs, tracebacks, JSON, pickles ...

    *value* is any object, or a text such as the page a test got. Letters of either case are the same, and references
    and percent-encoding are read. Raises AssertionError that names the ways out and not the texts, ValueError when
    there is no text to look for.

    >>> from commentguard.testing import make_submission
    >>> assert_no_private_value(make_submission(email="canary@mine.example"), "canary@mine.example")
    >>> assert_no_private_value({"mail": "canary@mine.example"}, "canary@mine.example")
    Traceback (most recent call last):
    AssertionError: a private value comes out by repr, str, ascii, ...
    """
    if not all(canaries) or not canaries:
        raise ValueError("give the private texts that must not come out, none of them empty")
    ways = [name for name, probe in PROBES.items() if any(_holds(said(probe, value), canary) for canary in canaries)]
    if ways:
        raise AssertionError(f"a private value comes out by {', '.join(ways)}")


def _holds(text: str, canary: str) -> bool:
    return any(canary.lower() in form for form in _forms(text.lower()))


def _forms(text: str) -> Iterator[str]:
    yield text
    yield html.unescape(text)
    yield unquote(text)


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


def _pickled(protocol: int) -> Callable[[object], str]:
    return lambda value: pickle.dumps(value, protocol).decode("latin-1")


def _slots(value: object) -> str:
    names = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
    return repr([getattr(value, name, None) for name in names])


def _serializer(value: object) -> str:
    """Do as error trackers do: plain data as it is, everything else by repr, two levels deep."""
    fields = getattr(value, "__dict__", None) or {name: getattr(value, name, None) for name in dir(value)}
    return repr({name: repr(field) for name, field in fields.items() if not name.startswith("__")})


PROBES: Mapping[str, Callable[[Any], object]] = {
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
    "list": lambda value: repr([value]),
    "dict": lambda value: repr({"email": value}),
    "nested": lambda value: repr(deque([(value, {"in": [value]})])),
    "reprlib": reprlib.repr,
    "pprint": pprint.pformat,
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
    "error tracker": _serializer,
    "args": lambda value: repr(value.args),
    "wrong attribute": lambda value: value.no_such_name,
    "assignment": lambda value: setattr(value, "email", "x"),
    "comparison": lambda value: value < value,  # noqa: PLR0124  (the probe is the error's text)
    "sort": lambda value: sorted([value, value]),
    "int": int,
    "key error": lambda value: {}[value],
    "referents": lambda value: repr([it for it in gc.get_referents(value) if not isinstance(it, str | tuple)]),
}
"""Ways in which programs show a value, mostly by accident; none of them calls a method that the value brings itself,
but for those with which Python and attrs show it."""


def said(probe: Callable[[Any], object], value: object) -> str:
    """Give everything that comes out of a *probe* of *value*: its result, or the error with the locals of its frames."""
    try:
        return str(probe(value))
    except Exception as error:  # noqa: BLE001  (whatever is raised is what is looked at)
        shown = traceback.TracebackException.from_exception(error, capture_locals=True)
        return "".join((*shown.format(), repr(error), str(error)))
