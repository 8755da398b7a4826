"""Log records without addresses."""

import io
import logging
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any, NoReturn

import pytest

from commentguard.privacy.logs import HIDDEN, UNREADABLE, ScrubFilter, scrub
from commentguard.privacy.redact import MARK

EMAIL = "liz@example.org"
IP = "192.0.2.77"


@pytest.fixture
def stream() -> io.StringIO:
    """Give what the log is written to."""
    return io.StringIO()


@pytest.fixture
def log(stream: io.StringIO) -> Iterator[logging.Logger]:
    """Give a logger whose handler has the filter."""
    handler = logging.StreamHandler(stream)
    handler.addFilter(ScrubFilter())
    logger = logging.getLogger("test-scrub")
    logger.addHandler(handler)
    yield logger
    logger.removeHandler(handler)


def record(message: object, *args: Any, **extra: Any) -> logging.LogRecord:
    """Give a record as the filter leaves it."""
    made = logging.LogRecord("probe", logging.INFO, "file.py", 1, message, args, None)
    vars(made).update(extra)
    assert ScrubFilter().filter(made)
    return made


@pytest.mark.parametrize(
    ("text", "scrubbed"),
    [
        (f"mail from {EMAIL}.", f"mail from {MARK}."),
        ("GET /?q=liz%40example.org&x=1", f"GET /?q={MARK}&x=1"),
        ("/u/liz+x@mail.example.org/", f"/u/{MARK}/"),
        ('"liz m"@example.org, <o\'brien@exämple.org>', f"{MARK}, <{MARK}>"),
        (f"{IP}:80, ::ffff:{IP}", "192.0.2.0:80, 192.0.2.0"),
        ("(2001:db8:1:2::7)", "(2001:db8:1::)"),
        ('"a@b"@example.org and x{liz@example.org}@y', f"{MARK} and {MARK}}}@y"),
        (f"{'x' * 500}@example.org", MARK),
    ],
)
def test_scrub(text: str, scrubbed: str) -> None:
    """Plain addresses are hidden, IP addresses cut to their network."""
    assert scrub(text) == scrubbed


@pytest.mark.parametrize("shape", ["!", "a'", '"', "%", "a@", "@", "a@b.", "%40", "1.", "f:", "é{"])
def test_scrub_is_linear(shape: str) -> None:
    """Nothing that a visitor can bring into a log makes scrubbing cost more than the length of the text."""

    def cost(size: int) -> float:
        text = shape * (size // len(shape)) + "@ 1.2"
        rounds = []
        for _ in range(3):
            began = process_time()
            scrub(text)
            rounds.append(process_time() - began)
        return min(rounds)

    assert cost(80_000) < max(cost(20_000) * 9, 0.05)


@pytest.mark.parametrize(
    "text",
    ["", "x@y", "@liz", "12:30:45,123", "v1.2.3", "1.2.3.4.5", "300.1.2.3", "00:1a:2b:3c:4d:5e", "a:b", "50%", "%4"],
)
def test_harmless(text: str) -> None:
    """Times, versions, hardware addresses and handles stay."""
    assert scrub(text) == text


@pytest.mark.parametrize(
    ("message", "args"),
    [
        (f"from {EMAIL}", ()),
        ("from %s", (EMAIL,)),
        ("from %s@%s", ("liz", "example.org")),
        ("from %r", ([EMAIL],)),
        ("from %s", (EMAIL.encode(),)),
        ("failed: %s", (ValueError(EMAIL),)),
        ("from %(mail)s", ({"mail": "liz, of example.org"},)),
        ("form: %s", ({"author_email": "liz", "rest": ("example.org", {"Remote-Addr": IP})},)),
    ],
)
def test_message(log: logging.Logger, stream: io.StringIO, message: str, args: tuple[object, ...]) -> None:
    """Neither the template nor any argument brings an address into the log."""
    log.warning(message, *args)
    assert "liz" not in stream.getvalue()
    assert IP not in stream.getvalue()
    assert stream.getvalue().count("\n") == 1


def test_template_stays() -> None:
    """A record with nothing private keeps its template and arguments, by which tools group records."""
    made = record("%s took %d ms", "review", 7)
    assert (made.msg, made.args) == ("%s took %d ms", ("review", 7))


def test_args_are_scrubbed() -> None:
    """Arguments are scrubbed themselves, also those that the message does not show."""
    made = record("%(size)d bytes", {"size": 7, "email": "liz", "note": f"by {EMAIL}", "ip": None})
    assert made.args == {"size": 7, "email": HIDDEN, "note": f"by {MARK}", "ip": None}
    assert made.getMessage() == "7 bytes"


def test_mapping_as_message() -> None:
    """A mapping that is logged itself loses the values of private names."""
    assert record({"email": "liz", "n": 1}).getMessage() == f"{{'email': '{HIDDEN}', 'n': 1}}"


def test_extra() -> None:
    """What was given as extra is scrubbed by its name, or by what it holds."""
    made = record("hello", remote_addr=IP, user_agent="Browser/1", where=f"by {EMAIL}", tries=3)
    given = {name: vars(made)[name] for name in ("remote_addr", "user_agent", "where", "tries")}
    assert given == {"remote_addr": HIDDEN, "user_agent": HIDDEN, "where": f"by {MARK}", "tries": 3}


def test_exception(log: logging.Logger, stream: io.StringIO) -> None:
    """The text of an exception and its causes is scrubbed."""
    try:
        try:
            raise KeyError(EMAIL)  # noqa: TRY301  (the chain is what is looked at)
        except KeyError as error:
            raise ValueError(f"no such user: {EMAIL}") from error
    except ValueError:
        log.exception("failed", stack_info=True)
    printed = stream.getvalue()
    assert "liz" not in printed
    assert f"ValueError: no such user: {MARK}" in printed
    assert printed.count("Traceback") == 2


def test_exception_is_gone() -> None:
    """The exception itself, whose frames hold values, is taken from the record."""
    made = logging.LogRecord("probe", logging.INFO, "file.py", 1, "x", (), (ValueError, ValueError(EMAIL), None))
    ScrubFilter().filter(made)
    assert made.exc_info is None
    assert made.exc_text == f"ValueError: {MARK}"


def refuse(*_: object) -> NoReturn:
    """Fail as a broken text form does."""
    raise RuntimeError(EMAIL)


BROKEN = type("Broken", (), {"__repr__": refuse, "__str__": refuse})


@pytest.mark.parametrize(
    "call",
    [
        lambda: record("%s", BROKEN()),
        lambda: record(BROKEN()),
        lambda: record("%d apples", EMAIL),
        lambda: record("%s and %s", EMAIL),
        lambda: record("%(ip)d", {"ip": 7}),
    ],
)
def test_never_raises(call: Callable[[], logging.LogRecord]) -> None:
    """A record that cannot be written does not fail, and says nothing of what was in it."""
    made = call()
    assert made.getMessage() == UNREADABLE
    assert not made.args
    assert EMAIL not in str(vars(made))


def test_deep(log: logging.Logger, stream: io.StringIO) -> None:
    """A value that holds itself is no endless work."""
    deep: list[object] = [EMAIL]
    deep.append(deep)
    log.warning("%s", deep)
    assert stream.getvalue() == f"{UNREADABLE}\n"
