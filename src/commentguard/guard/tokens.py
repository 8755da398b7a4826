"""A signed note in a comment form that says when, and for which post, the form was shown."""

import base64
import binascii
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import attrs

from commentguard.model.private import KEY_BYTES

_PURPOSE = b"commentguard form token\0"
_TIME_BYTES, _MAC_BYTES = 8, 16
_LENGTH = 32
"""Characters of a token in base 64, four for three bytes."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(milliseconds=1)


def _key(key: bytes) -> bytes:
    if not isinstance(key, bytes):
        raise TypeError(f"the key of form tokens is bytes, not {type(key).__name__}")
    if len(key) < KEY_BYTES:
        raise ValueError(f"the key of form tokens has at least {KEY_BYTES} bytes, this one has {len(key)}")
    return key


@attrs.frozen(kw_only=True)
class FormTokens:
    """Makes and reads form tokens under the site's secret *key*, of at least 32 bytes.

    A token is the time in milliseconds and an HMAC-SHA-256 (RFC 2104) of time and post, cut to 128 bits: 32 characters
    that HTML and URLs hold as they are. Nothing is stored, so a token can be sent more than once while it is young.
    Raises ValueError for a short key.
    """

    key: bytes = attrs.field(repr=False, converter=_key)

    def issue(self, post_id: str, *, now: datetime | None = None) -> str:
        """Give a token for a form under the post *post_id*; *now* is the clock's time unless it is given, aware."""
        since = ((now or datetime.now(UTC)) - _EPOCH) // _TICK
        time = since.to_bytes(_TIME_BYTES)
        return base64.urlsafe_b64encode(time + self._mac(time, post_id)).decode()

    def age(self, token: object, post_id: str, *, now: datetime | None = None) -> timedelta:
        """Tell how long ago *token* was issued for the post *post_id*: a `form_age` for the Context.

        A token that is missing, altered, of another key or another post is older than any: `timedelta.max`. One of a
        clock that is ahead has an age below zero. *now* is the clock's time unless it is given, aware.
        """
        raw = _decoded(token)
        time, mac = raw[:_TIME_BYTES], raw[_TIME_BYTES:]
        if not hmac.compare_digest(mac, self._mac(time, post_id)):
            return timedelta.max
        return (now or datetime.now(UTC)) - (_EPOCH + int.from_bytes(time) * _TICK)

    def _mac(self, time: bytes, post_id: str) -> bytes:
        message = _PURPOSE + time + post_id.encode(errors="surrogatepass")
        return hmac.digest(self.key, message, hashlib.sha256)[:_MAC_BYTES]


def _decoded(token: object) -> bytes:
    """Give the bytes of a token, none for what is not in its form."""
    if not isinstance(token, str) or len(token) != _LENGTH:
        return b""
    try:
        return base64.b64decode(token.encode(), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return b""
