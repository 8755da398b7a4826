"""The secret keys of a site, each with an id, so that they can be changed one day.

Trusted base: who has a key can guess addresses and compare.
"""

import hmac
import re
from collections.abc import Mapping
from typing import Any

import attrs

from commentguard.model.private import KEY_BYTES, Private

_ID = re.compile(r"[a-z0-9]{1,16}")


class SecretKey(Private[bytes]):
    """A key of at least 32 bytes, hidden as an address is. Raises ValueError, without the key, for a short one."""

    __slots__ = ()

    def __init__(self, key: bytes) -> None:
        size = _size(key)
        if size < KEY_BYTES:
            del key  # A traceback that shows locals must not show it.
            raise ValueError(f"a key is at least {KEY_BYTES} bytes, this one is {size if size >= 0 else 'no bytes'}")
        super().__init__(key, key.hex())


def _size(key: object) -> int:
    return len(key) if isinstance(key, bytes) else -1


def _hidden(
    keys: Mapping[str, bytes] | tuple[tuple[str, SecretKey], ...],
) -> tuple[tuple[str, SecretKey], ...]:
    """Hide what a mapping holds; what was hidden before stays, so that `attrs.evolve` works."""
    if isinstance(keys, tuple):
        return keys
    return tuple((key_id, SecretKey(key)) for key_id, key in keys.items())


@attrs.frozen(kw_only=True)
class Keyring:
    """The keys that pseudonyms were made with; *current* is the id of the one that new pseudonyms are made with.

    *keys* maps ids, of small letters and digits, to secrets of at least 32 bytes: `secrets.token_bytes(32)` makes one.
    There is no default. To rotate, add a key, make it current, and take the old one out when no pseudonym of it is
    left. Raises ValueError for a short key, an id of another shape, or a *current* that is not among the keys.
    """

    current: str
    keys: tuple[tuple[str, SecretKey], ...] = attrs.field(converter=_hidden)

    def __attrs_post_init__(self) -> None:
        ids = [key_id for key_id, _ in self.keys]
        for key_id in ids:
            if not _ID.fullmatch(key_id):
                raise ValueError(f"the id of a key is 1 to 16 small letters and digits, not {key_id!r}")
        if self.current not in ids:
            raise ValueError(
                f"the current key {self.current!r} is not among the keys: {', '.join(ids) or 'there are none'}"
            )

    def pseudonym(self, private: Private[Any], purpose: str) -> str:
        """Give the pseudonym of a private value under the current key, with the key's id before it: `k2.<32 digits>`."""
        return self.pseudonyms(private, purpose)[0]

    def pseudonyms(self, private: Private[Any], purpose: str) -> tuple[str, ...]:
        """Give the pseudonyms under every key, that of the current key first: what to look for in a store."""
        ordered = sorted(self.keys, key=lambda pair: pair[0] != self.current)
        return tuple(f"{key_id}.{private.pseudonym(key.reveal('pseudonym'), purpose)}" for key_id, key in ordered)

    def matches(self, private: Private[Any], purpose: str, pseudonym: str) -> bool:
        """Tell whether *pseudonym* stands for the value, under any key; one without a key's id is tried with all."""
        wanted = pseudonym.encode(errors="replace")
        found = (known.encode() for known in self.pseudonyms(private, purpose))
        bare = b"." not in wanted
        return any(hmac.compare_digest(known.rpartition(b".")[2] if bare else known, wanted) for known in found)

    def is_current(self, pseudonym: str) -> bool:
        """Tell whether *pseudonym* was made with the current key; if not, replace it at the next occasion."""
        return pseudonym.startswith(f"{self.current}.")
