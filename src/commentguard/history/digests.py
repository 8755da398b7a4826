"""From a comment to an entry: all that is kept of it, under the site's secret keys.

Trusted base: what is not made into a digest here is kept as it was typed.
"""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import UTC, datetime
from ipaddress import IPv6Address, IPv6Network

from commentguard.history.entry import Entry
from commentguard.history.near import sketch_of
from commentguard.model.comment import Comment
from commentguard.model.keyring import Keyring
from commentguard.model.private import KEY_BYTES, PrivateAddress, PrivateEmail
from commentguard.privacy.network import read_ip

PURPOSE = "history"
"""The purpose of the pseudonyms, which keeps them from being joined with those made for other ends."""

NO_PARENT = "0"
"""What WordPress gives as the parent of a comment that answers none."""

Key = bytes | Keyring


class Digests:
    """Makes entries under a key, or under every key of a keyring; *key* is at least 32 bytes.

    Raises ValueError for a short key, without the key.
    """

    def __init__(self, key: Key) -> None:
        self.keys = _revealed(key)
        self._last: tuple[int | None, bytes, bytes] = (None, b"", b"")

    @staticmethod
    def ring(keys: Sequence[bytes]) -> Keyring:
        """Give a keyring of the *keys* that other digests have, that of the current key first."""
        return Keyring(current="k0", keys={f"k{number}": key for number, key in enumerate(keys)})

    def __repr__(self) -> str:
        return f"<Digests under {len(self.keys)} keys>"

    def entries(self, comment: Comment, text: str, at: datetime, verdict: str = "") -> tuple[Entry, ...]:
        """Give the entry of *comment* under every key, that of the current key first."""
        return tuple(self._entry(key, comment, text, at, verdict) for key in self.keys)

    def entry(self, comment: Comment, text: str, at: datetime, verdict: str) -> Entry:
        """Give the entry of *comment* under the current key."""
        return self._entry(self.keys[0], comment, text, at, verdict)

    def all(self, purpose: str, words: str) -> tuple[int, ...]:
        """Give the digests of *words* under every key, that of the current key first; none for no words."""
        return tuple(_digest(key, purpose, words) for key in self.keys) if words else ()

    def _entry(self, key: bytes, comment: Comment, text: str, at: datetime, verdict: str) -> Entry:
        email, name, folded = comment.private.email, _folded(comment.author.name), _folded(text)
        hidden = _hidden(email, key)
        digest = _digest(key, "text", folded) if folded else None
        return Entry(
            id=_digest(key, "id", comment.id) if comment.id else None,
            place=_digest(key, "place", f"{comment.post_id}\n{_parent(comment)}"),
            text=digest,
            author=_digest(key, "author", f"{name}\n{'' if hidden is None else hidden}") if name or email else None,
            email=hidden,
            address=_hidden(_subscriber(comment.private.address), key),
            at=(at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp(),
            verdict=verdict,
            sketch=self._sketch(key, digest, text),
        )

    def _sketch(self, key: bytes, digest: int | None, text: str) -> bytes:
        """Make a sketch once for a text that is asked for and then remembered."""
        last, under, sketch = self._last
        if digest is None or last != digest or under is not key:
            sketch = sketch_of(text, key)
            self._last = (digest, key, sketch)
        return sketch


def _revealed(key: Key) -> tuple[bytes, ...]:
    if isinstance(key, Keyring):
        return _of_ring(key)
    size = _size(key)
    if size < KEY_BYTES:
        del key  # A traceback that shows locals must not show it.
        found = f"has {size}" if size >= 0 else "is no bytes"
        raise ValueError(f"the key of a history has at least {KEY_BYTES} bytes, this one {found}")
    return (key,)


def _size(key: object) -> int:
    return len(key) if isinstance(key, bytes) else -1


def _of_ring(ring: Keyring) -> tuple[bytes, ...]:
    ordered = sorted(ring.keys, key=lambda pair: pair[0] != ring.current)
    return tuple(secret.reveal("history digests") for _, secret in ordered)


def _digest(key: bytes, purpose: str, words: str) -> int:
    message = f"{PURPOSE}\0{purpose}\0{words}".encode(errors="surrogatepass")
    return int.from_bytes(hmac.digest(key, message, hashlib.sha256)[:8], signed=True)


def _parent(comment: Comment) -> str:
    return "" if comment.parent_id == NO_PARENT else comment.parent_id


def _hidden(private: PrivateEmail | PrivateAddress | None, key: bytes) -> int | None:
    if private is None:
        return None
    return int.from_bytes(bytes.fromhex(private.pseudonym(key, PURPOSE))[:8], signed=True)


def _subscriber(address: PrivateAddress | None) -> PrivateAddress | None:
    """Give an IPv4 address as it is, and of an IPv6 address the network, whose other half its owner changes at will.

    64 bits are one subscriber's, as an IPv4 address is (RFC 4291, section 2.5.1; RFC 8981).
    """
    text = "" if address is None else address.reveal("history digests")
    ip = read_ip(text) if ":" in text else None
    if isinstance(ip, IPv6Address):
        return PrivateAddress(str(IPv6Network((ip, 64), strict=False).network_address))
    return address if ip is None else PrivateAddress(str(ip))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
