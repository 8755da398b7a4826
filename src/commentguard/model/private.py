"""Values that do not leave: what was typed into a private field, an e-mail address, an IP address.

Trusted base: a fault in this file is a leak. A private value has one way out, `reveal(reason)`. Its text form is a
constant: no length, no domain, no first letter. It refuses to be pickled, iterated or turned into bytes, so that
JSON, caches and task queues cannot carry it away by accident.
"""

import hashlib
import hmac
import ipaddress
import unicodedata
from collections.abc import Callable
from typing import Generic, NoReturn, Self, TypeVar

import attrs

from commentguard.errors import PrivateValueError

KEY_BYTES = 32
"""The shortest key a pseudonym may be made with: the output length of SHA-256 (RFC 2104, section 3)."""

T = TypeVar("T")
Audit = Callable[[str, str], None]


class Private(Generic[T]):
    """A value with no way out but `reveal(reason)`; equal to another of its class that holds the same."""

    __slots__ = ("__key", "__value")

    def __init__(self, value: T, key: str) -> None:
        self.__value = value
        self.__key = key

    def reveal(self, reason: str, *, audit: Audit | None = None) -> T:
        """Give the value itself.

        *reason* says in a few words what it is needed for, and must not be empty. *audit* is called with the class
        name and the reason, never with the value. Raises ValueError when no reason is given.
        """
        if not reason.strip():
            raise ValueError("reveal() needs a reason: say what the private value is needed for")
        if audit is not None:
            audit(type(self).__name__, reason)
        return self.__value

    def pseudonym(self, key: bytes, purpose: str) -> str:
        """Give 32 hexadecimal digits that stand for the value, by HMAC-SHA-256 (RFC 2104) cut to 128 bits.

        The same value, *key* and *purpose* always give the same digits; other purposes give digits that cannot be
        joined with them. *key* is the site's secret, at least 32 bytes: who has it can guess addresses and compare,
        so a pseudonym is still personal data. Raises ValueError for a short key or an empty purpose.
        """
        if len(key) < KEY_BYTES:
            raise ValueError(f"a pseudonym key has at least {KEY_BYTES} bytes, this one has {len(key)}")
        if not purpose:
            raise ValueError("pseudonym() needs a purpose, such as 'avatar'")
        message = b"\0".join(
            (type(self).__name__.encode(), purpose.encode(), self.__key.encode(errors="surrogatepass"))
        )
        return hmac.digest(key, message, hashlib.sha256)[:16].hex()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} hidden>"

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return hmac.compare_digest(
            self.__key.encode(errors="surrogatepass"), other.__key.encode(errors="surrogatepass")
        )

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.__key))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise PrivateValueError(f"{type(self).__name__} is not pickled; keep its pseudonym(key, purpose) instead")

    def __bytes__(self) -> bytes:
        raise PrivateValueError(f"{type(self).__name__} has no bytes; ask for reveal(reason)")

    def __iter__(self) -> NoReturn:
        raise PrivateValueError(f"{type(self).__name__} is not a sequence; ask for reveal(reason)")


class PrivateInput(Private[object]):
    """What was typed into a private field, as it came and unchecked."""

    __slots__ = ()

    def __init__(self, value: object) -> None:
        super().__init__(value, repr(value))


class PrivateEmail(Private[str]):
    """An e-mail address whose syntax was checked.

    *address* is kept as given. Two are equal when NFC, case-folded forms are: mail providers do not tell
    `Liz@example.org` from `liz@example.org`, though RFC 5321, section 2.4, would let them.
    """

    __slots__ = ()

    def __init__(self, address: str) -> None:
        super().__init__(address, unicodedata.normalize("NFC", address).casefold())


class PrivateAddress(Private[str]):
    """An IP address, v4 or v6. Raises ValueError, without the text, when *address* is not one."""

    __slots__ = ()

    def __init__(self, address: str) -> None:
        try:
            parsed = ipaddress.ip_address(address.strip())
        except ValueError:
            raise ValueError("this is not an IPv4 or IPv6 address") from None
        super().__init__(str(parsed), parsed.exploded)


def private_input(value: object) -> PrivateInput | None:
    """Hide *value* as it comes; None and what is hidden already stay as they are."""
    return value if value is None or isinstance(value, PrivateInput) else PrivateInput(value)


@attrs.frozen(kw_only=True)
class PrivateIdentity:
    """What the site knows of a commenter and nobody else may see."""

    email: PrivateEmail | None = None
    address: PrivateAddress | None = None
    user_agent: PrivateInput | None = None
