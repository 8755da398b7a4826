"""Keys that can be changed: every pseudonym says which key it was made with."""

import json
import pickle
import traceback

import attrs
import pytest

from commentguard.errors import PrivateValueError
from commentguard.model.keyring import Keyring, SecretKey
from commentguard.model.private import PrivateAddress, PrivateEmail

OLD, NEW = b"o" * 32, b"n" * 32
EMAIL = PrivateEmail("liz@example.org")
BOTH = Keyring(current="k2", keys={"k1": OLD, "k2": NEW})


def test_prefix() -> None:
    """A pseudonym bears the id of the current key before the digits that the key alone gives."""
    assert BOTH.pseudonym(EMAIL, "author") == f"k2.{EMAIL.pseudonym(NEW, 'author')}"


def test_all_keys() -> None:
    """What to look for in a store are the pseudonyms of all keys, the current one first."""
    assert BOTH.pseudonyms(EMAIL, "author") == tuple(
        f"{key_id}.{EMAIL.pseudonym(key, 'author')}" for key_id, key in (("k2", NEW), ("k1", OLD))
    )


@pytest.mark.parametrize("key_id", ["k1", "k2"])
def test_matches(key_id: str) -> None:
    """A pseudonym of an old key still matches after the keys were rotated."""
    made = Keyring(current=key_id, keys={"k1": OLD, "k2": NEW}).pseudonym(EMAIL, "author")
    assert BOTH.matches(EMAIL, "author", made)
    assert not BOTH.matches(EMAIL, "avatar", made)
    assert not BOTH.matches(PrivateEmail("tom@example.org"), "author", made)


def test_matches_without_id() -> None:
    """Pseudonyms from the time before the keyring have no id and are tried with every key."""
    assert BOTH.matches(EMAIL, "author", EMAIL.pseudonym(OLD, "author"))
    assert not BOTH.matches(EMAIL, "author", EMAIL.pseudonym(b"x" * 32, "author"))


@pytest.mark.parametrize("junk", ["", ".", "k2.", "k3.00", "é", "\ud800"])
def test_matches_junk(junk: str) -> None:
    """What is no pseudonym matches nothing."""
    assert not BOTH.matches(EMAIL, "author", junk)


def test_wrong_id() -> None:
    """Digits under the id of another key do not match."""
    assert not BOTH.matches(EMAIL, "author", f"k1.{EMAIL.pseudonym(NEW, 'author')}")


def test_is_current() -> None:
    """A pseudonym of an old key is one to replace."""
    old = Keyring(current="k1", keys={"k1": OLD}).pseudonym(EMAIL, "author")
    assert not BOTH.is_current(old)
    assert BOTH.is_current(BOTH.pseudonym(EMAIL, "author"))


def test_kinds() -> None:
    """IP addresses have pseudonyms too."""
    address = PrivateAddress("192.0.2.7")
    assert BOTH.matches(address, "flood", BOTH.pseudonym(address, "flood"))


@pytest.mark.parametrize(
    ("current", "keys", "message"),
    [
        ("k1", {"k1": b"short"}, "a key is at least 32 bytes, this one is 5"),
        ("k1", {"k1": "x" * 32}, "a key is at least 32 bytes, this one is no bytes"),
        ("K1", {"K1": OLD}, "the id of a key is 1 to 16 small letters and digits, not 'K1'"),
        ("k2", {"k1": OLD}, "the current key 'k2' is not among the keys: k1"),
        ("k1", {}, "the current key 'k1' is not among the keys: there are none"),
    ],
)
def test_refused(current: str, keys: dict[str, bytes], message: str) -> None:
    """Short keys, odd ids and a missing current key are refused in words that mend."""
    with pytest.raises(ValueError, match=f"^{message}$"):
        Keyring(current=current, keys=keys)


def test_short_key_is_not_shown() -> None:
    """The frame that refuses a key does not hold it."""
    with pytest.raises(ValueError, match="a key is") as caught:
        SecretKey(bytes(reversed(b"terces")))
    last = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack[-1]
    assert "secret" not in str(last.locals)


def test_no_default() -> None:
    """There is no keyring without keys."""
    with pytest.raises(TypeError):
        Keyring()  # type: ignore[call-arg]  # that is what is tested


def test_keys_are_hidden() -> None:
    """Keys are shown by no text form, and neither pickle nor JSON takes them away."""
    assert "nnn" not in repr(BOTH)
    assert "nnn" not in repr(attrs.asdict(BOTH))
    with pytest.raises(PrivateValueError):
        pickle.dumps(BOTH)
    with pytest.raises(TypeError):
        json.dumps(attrs.asdict(BOTH))


def test_evolve() -> None:
    """Another current key is chosen among the keys that are there."""
    assert attrs.evolve(BOTH, current="k1").pseudonym(EMAIL, "author") == BOTH.pseudonyms(EMAIL, "author")[1]
