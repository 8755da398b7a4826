"""For how long what is private is kept."""

from datetime import UTC, datetime, timedelta
from typing import Any

import attrs

from commentguard.model.comment import Comment
from commentguard.model.decision import Decision
from commentguard.model.private import PrivateAddress
from commentguard.model.verdict import Verdict
from commentguard.privacy.network import anonymize_ip

WIDEST_NETWORK = 64
"""Bits of an IPv6 address that WordPress keeps; one with no more in it names a network."""


def _is_span(_: object, field: "attrs.Attribute[Any]", span: Any) -> None:
    if span is not None and not (isinstance(span, timedelta) and span >= timedelta()):
        raise ValueError(f"{field.name} is a timedelta that is not below zero, or None to keep for good")


@attrs.frozen(kw_only=True)
class RetentionPolicy:
    """How long each private part of a comment is kept after it came in; None keeps it for good.

    The library stores nothing, so the policy says what is due and the host drops it. WordPress keeps everything,
    Isso purges what waits for a moderator after 30 days.
    """

    raw_ip: timedelta | None = attrs.field(default=timedelta(days=7), validator=_is_span)
    """The IP address, unless it was cut to its network by `anonymize_ip`."""
    email: timedelta | None = attrs.field(default=timedelta(days=90), validator=_is_span)
    """The e-mail address."""
    user_agent: timedelta | None = attrs.field(default=timedelta(days=30), validator=_is_span)
    """What the browser says of itself."""
    held: timedelta | None = attrs.field(default=timedelta(days=30), validator=_is_span)
    """A comment that no moderator let through: all of it."""

    def cutoffs(self, now: datetime) -> dict[str, datetime]:
        """Give the moment for each part that is not kept for good: what came in then or before is due.

        This is for stores that can be asked for everything before a moment. A time without a zone is taken as UTC.
        """
        now = _aware(now)
        return {name: now - span for name, span in attrs.asdict(self).items() if span is not None}

    def due(self, comment: Comment | Decision, now: datetime) -> frozenset[str]:
        """Give the parts of *comment* that are due to be dropped: `raw_ip`, `email`, `user_agent`, `held`.

        Only what is there can be due. A decision is held when its verdict says so, a comment when it has holds; then
        `held` means the whole comment. Raises ValueError for a comment without a time, whose age nobody knows.
        """
        parts = _parts(comment)
        came = (comment.comment if isinstance(comment, Decision) else comment).created_at
        if came is None:
            raise ValueError("a comment without created_at has no age: say when it came in")
        came = _aware(came)
        return frozenset(name for name, cutoff in self.cutoffs(now).items() if parts[name] and came <= cutoff)


def _aware(time: datetime) -> datetime:
    return time if time.utcoffset() is not None else time.replace(tzinfo=UTC)


def _parts(comment: Comment | Decision) -> dict[str, bool]:
    """Tell which parts a comment has."""
    if isinstance(comment, Decision):
        return _parts(comment.comment) | {"held": comment.verdict is Verdict.HOLD}
    private = comment.private
    return {
        "raw_ip": private.address is not None and _is_whole(private.address),
        "email": private.email is not None,
        "user_agent": private.user_agent is not None,
        "held": bool(comment.holds),
    }


def _is_whole(address: PrivateAddress) -> bool:
    ip = address.reveal("retention")
    return anonymize_ip(ip, v6=WIDEST_NETWORK) != ip
