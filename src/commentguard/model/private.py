"""Values that do not leave: what was typed into a private field, an e-mail address, an IP address.

Trusted base: a fault in this file is a leak. A private value has one way out, `reveal(reason)`. Its text form is a
constant: no length, no domain, no first letter. It refuses to be pickled, iterated or turned into bytes, so that
JSON, caches and task queues cannot carry it away by accident.
"""

import hashlib
import hmac
import ipaddress
import sys
import unicodedata
from collections.abc import Callable
from typing import Generic, NoReturn, Self, TypeVar

import attrs

from commentguard.errors import PrivateValueError

KEY_BYTES = 32
"""The shortest key a pseudonym may be made with: the output length of SHA-256 (RFC 2104, section 3)."""

# A union written where it is used would be made anew each time, and there are two such values in every comment.
_PLAIN = (str, bytes, int, float)
_ADDRESSES = (ipaddress.IPv4Address, ipaddress.IPv6Address)

EVENT = "commentguard.reveal"
"""The audit event of every reveal (PEP 578), with the class name and the reason."""

T = TypeVar("T")
Audit = Callable[[str, str], None]


class Private(Generic[T]):
    """A value with no way out but `reveal(reason)`; equal to another of its class that holds the same.

    The value lives in a closure, so that neither a walk over `dir()` nor `__getstate__` meets it. Code that is
    determined to find it will: this guards against accidents, not against the program itself.
    """

    __slots__ = ("__held",)

    def __init__(self, value: T, key: str) -> None:
        held = (value, key.encode(errors="surrogatepass"))
        self.__held: Callable[[], tuple[T, bytes]] = lambda: held

    def reveal(self, reason: str, *, audit: Audit | None = None) -> T:
        """Give the value itself.

        *reason* says in a few words what it is needed for, and must not be empty. *audit* is called with the class
        name and the reason, never with the value; so are the hooks of `sys.addaudithook`, of every reveal of the
        process, by the event `commentguard.reveal`. Raises ValueError when no reason is given.
        """
        if not reason.strip():
            raise ValueError("reveal() needs a reason: say what the private value is needed for")
        sys.audit(EVENT, type(self).__name__, reason)
        if audit is not None:
            audit(type(self).__name__, reason)
        return self.__held()[0]

    def pseudonym(self, key: bytes, purpose: str) -> str:
        """Give 32 hexadecimal digits that stand for the value, by HMAC-SHA-256 (RFC 2104) cut to 128 bits.

        The same value, *key* and *purpose* always give the same digits; other purposes give digits that cannot be
        joined with them. *key* is the site's secret, at least 32 bytes: who has it can guess addresses and compare,
        so a pseudonym is still personal data. Raises ValueError for a short key or an empty purpose.
        """
        if not isinstance(key, bytes):
            raise TypeError(f"a pseudonym key is bytes, not {type(key).__name__}")
        if len(key) < KEY_BYTES:
            raise ValueError(f"a pseudonym key has at least {KEY_BYTES} bytes, this one has {len(key)}")
        if not purpose:
            raise ValueError("pseudonym() needs a purpose, such as 'avatar'")
        scope = b"\0".join((type(self).__name__.encode(), purpose.encode(), b""))
        return hmac.digest(key, scope + self.__held()[1], hashlib.sha256)[:16].hex()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} hidden>"

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return hmac.compare_digest(self.__held()[1], other.__held()[1])

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.__held()[1]))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __getstate__(self) -> NoReturn:
        raise PrivateValueError(f"{type(self).__name__} is not pickled; keep its pseudonym(key, purpose) instead")

    def __reduce__(self) -> NoReturn:
        self.__getstate__()

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        self.__getstate__()

    def __bytes__(self) -> bytes:
        raise PrivateValueError(f"{type(self).__name__} has no bytes; ask for reveal(reason)")

    def __iter__(self) -> NoReturn:
        raise PrivateValueError(f"{type(self).__name__} is not a sequence; ask for reveal(reason)")


class PrivateInput(Private[object]):
    """What was typed into a private field, as it came and unchecked."""

    __slots__ = ()

    def __init__(self, value: object) -> None:
        plain = isinstance(value, _PLAIN)
        super().__init__(value, repr(value) if plain else f"{type(value).__name__} at {id(value)}")


class PrivateEmail(Private[str]):
    """An e-mail address whose syntax was checked.

    *address* is kept as given. Two are equal when they differ in case or in Unicode composition only: mail providers
    do not tell `Liz@example.org` from `liz@example.org`, though RFC 5321, section 2.4, would let them.
    """

    __slots__ = ()

    def __init__(self, address: str) -> None:
        if not isinstance(address, str):
            del address  # A traceback that shows locals must not show it.
            raise TypeError("an e-mail address is a string")
        super().__init__(address, address.lower() if address.isascii() else _caseless(address))


def _caseless(address: str) -> str:
    local, at, domain = unicodedata.normalize("NFC", address).rpartition("@")
    return f"{local.casefold()}{at}{domain.lower()}"


class PrivateAddress(Private[str]):
    """An IP address, v4 or v6, as text or as `ipaddress` reads it. Raises ValueError, without the text, for another."""

    __slots__ = ()

    def __init__(self, address: str | ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
        parsed = _ip_address(address)
        del address  # A traceback that shows locals must not show it.
        if parsed is None:
            raise ValueError("this is not an IPv4 or IPv6 address")
        super().__init__(str(parsed), parsed.exploded)


def _ip_address(text: object) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    if isinstance(text, _ADDRESSES):
        return text
    try:
        return ipaddress.ip_address(text.strip()) if isinstance(text, str) else None
    except ValueError:
        return None


def private_input(value: object) -> PrivateInput | None:
    """Hide *value* as it comes; None and what is hidden already stay as they are."""
    return value if value is None or isinstance(value, PrivateInput) else PrivateInput(value)


@attrs.frozen(kw_only=True)
class PrivateIdentity:
    """What the site knows of a commenter and nobody else may see."""

    email: PrivateEmail | None = None
    address: PrivateAddress | None = None
    user_agent: PrivateInput | None = None
