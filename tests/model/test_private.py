"""Private values: one way out, equality, pseudonyms."""

import hashlib
import subprocess
import sys
import traceback
from ipaddress import ip_address
from typing import Any, cast

import pytest

from commentguard.errors import PrivateValueError
from commentguard.model.private import (
    Private,
    PrivateAddress,
    PrivateEmail,
    PrivateIdentity,
    PrivateInput,
    private_input,
)

KEY = b"k" * 32


def _hmac_sha256(key: bytes, message: bytes) -> str:
    """HMAC written out from RFC 2104, without the standard library's."""
    block = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in block) + message).digest()
    return hashlib.sha256(bytes(byte ^ 0x5C for byte in block) + inner).hexdigest()


def test_reveal() -> None:
    """reveal() gives the value as it was given."""
    assert PrivateEmail("Liz@Example.org").reveal("to write to her") == "Liz@Example.org"
    assert PrivateAddress(" 2001:DB8::1 ").reveal("to block it") == "2001:db8::1"
    assert PrivateInput(7).reveal("validation") == 7


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_reveal_without_reason(reason: str) -> None:
    """A reason is not optional."""
    with pytest.raises(ValueError, match="needs a reason"):
        PrivateEmail("liz@example.org").reveal(reason)


def test_audit() -> None:
    """The audit hook learns which class was revealed and why, and not the value."""
    told: list[tuple[str, str]] = []
    PrivateEmail("liz@example.org").reveal("newsletter", audit=lambda name, reason: told.append((name, reason)))
    assert told == [("PrivateEmail", "newsletter")]


def test_audit_of_the_process() -> None:
    """An audit hook of Python hears of every reveal, those of the library included, and may forbid one."""
    program = """
import sys
from commentguard import Guard, PrivateEmail, Submission
def hear(event, args):
    if event == "commentguard.reveal":
        print(*args)
        if args[1] == "curiosity":
            raise PermissionError("nobody may")
sys.addaudithook(hear)
Guard().validate(Submission(author="Liz", email="liz@example.org", content="I agree."))
try:
    PrivateEmail("liz@example.org").reveal("curiosity")
except PermissionError as error:
    print(error)
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout  # noqa: S603  (our own words)
    assert told.splitlines() == ["PrivateInput validation", "PrivateEmail curiosity", "nobody may"]


def test_pseudonym_vector() -> None:
    """A pseudonym is HMAC-SHA-256 of class, purpose and comparison form, cut to 128 bits."""
    expected = _hmac_sha256(KEY, b"PrivateEmail\0avatar\0liz@example.org")[:32]
    assert PrivateEmail("Liz@Example.org").pseudonym(KEY, "avatar") == expected


def test_pseudonym_purposes() -> None:
    """Purposes, keys and values all change the digits; case of the address does not."""
    email = PrivateEmail("liz@example.org")
    seen = {
        email.pseudonym(KEY, "avatar"),
        email.pseudonym(KEY, "rate limit"),
        email.pseudonym(b"K" * 32, "avatar"),
        PrivateEmail("joe@example.org").pseudonym(KEY, "avatar"),
        PrivateInput("liz@example.org").pseudonym(KEY, "avatar"),
    }
    assert len(seen) == 5
    assert PrivateEmail("LIZ@example.org").pseudonym(KEY, "avatar") in seen


@pytest.mark.parametrize("key", [b"", b"short", b"k" * 31])
def test_short_key(key: bytes) -> None:
    """A key shorter than the digest is refused, and there is no default."""
    with pytest.raises(ValueError, match="at least 32 bytes"):
        PrivateEmail("liz@example.org").pseudonym(key, "avatar")


def test_key_of_text() -> None:
    """A key that is not bytes is refused before the address is touched."""
    email = PrivateEmail("liz@example.org")
    with pytest.raises(TypeError, match="bytes, not str") as caught:
        email.pseudonym(cast("bytes", "k" * 32), "avatar")
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert "liz" not in "".join(shown.format())


def test_pseudonym_without_purpose() -> None:
    """A purpose is not optional."""
    with pytest.raises(ValueError, match="needs a purpose"):
        PrivateEmail("liz@example.org").pseudonym(KEY, "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (PrivateEmail("liz@example.org"), PrivateEmail("LIZ@EXAMPLE.org"), True),
        (PrivateEmail("cafe\u0301@example.org"), PrivateEmail("caf\xe9@example.org"), True),
        (PrivateEmail("liz@example.org"), PrivateEmail("liz+x@example.org"), False),
        (PrivateEmail("\ud800@example.org"), PrivateEmail("\ud801@example.org"), False),
        (PrivateAddress("::1"), PrivateAddress("0:0:0:0:0:0:0:1"), True),
        (PrivateAddress("::1"), PrivateAddress(ip_address("::1")), True),
        (PrivateAddress("192.0.2.1"), PrivateAddress("192.0.2.2"), False),
        (PrivateInput("1"), PrivateInput(1), False),
        (PrivateInput("x"), PrivateInput("x"), True),
        (PrivateInput(["x"]), PrivateInput(["x"]), False),
        (PrivateEmail("liz@example.org"), PrivateInput("liz@example.org"), False),
        (PrivateEmail("liz@example.org"), "liz@example.org", False),
    ],
)
def test_equality(one: Private[Any], other: object, same: bool) -> None:
    """Values of one class are equal when they mean the same; then their hashes are too."""
    assert (one == other) is same
    assert (hash(one) == hash(other)) is same


@pytest.mark.parametrize("junk", ["", "liz@example.org", "300.1.2.3", "1.2.3", None, 7, ["192.0.2.1"]])
def test_junk_address(junk: Any) -> None:
    """What is no IP address is refused, and the refusal shows neither the text nor a cause."""
    with pytest.raises(ValueError, match="not an IPv4 or IPv6 address") as caught:
        PrivateAddress(junk)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("junk", [None, 7, ["canary@example.org"], b"canary@example.org"])
def test_junk_email(junk: Any) -> None:
    """An address that is not a string is refused, and the frame that refuses does not hold it."""
    with pytest.raises(TypeError, match="is a string") as caught:
        PrivateEmail(junk)
    assert caught.tb.tb_next is not None
    assert "address" not in caught.tb.tb_next.tb_frame.f_locals


@pytest.mark.parametrize("leave", [bytes, list, lambda it: it.__reduce__(), lambda it: it.__getstate__()])
def test_refusals(leave: Any) -> None:
    """Bytes, iteration and pickling raise PrivateValueError, which is a TypeError."""
    with pytest.raises(PrivateValueError):
        leave(PrivateEmail("liz@example.org"))
    assert issubclass(PrivateValueError, TypeError)


def test_private_input() -> None:
    """None and what is hidden already stay as they are; all else is hidden."""
    hidden = PrivateInput("x")
    assert private_input(None) is None
    assert private_input(hidden) is hidden
    assert private_input("x") == hidden


def test_identity_text() -> None:
    """The text form of an identity says what is known without saying it."""
    identity = PrivateIdentity(email=PrivateEmail("liz@example.org"))
    assert repr(identity) == "PrivateIdentity(email=<PrivateEmail hidden>, address=None, user_agent=None)"
