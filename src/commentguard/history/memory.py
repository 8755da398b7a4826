"""A history that lives as long as the process: for tests, scripts and the scan of a dump."""

import hashlib
import hmac
import secrets
import threading
from bisect import bisect_left, bisect_right, insort
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from commentguard.model.comment import Comment
from commentguard.model.decision import Decision
from commentguard.model.past import Past
from commentguard.model.private import KEY_BYTES
from commentguard.model.verdict import Verdict

FLOOD_SECONDS = 15
"""WordPress' flood interval (`wp_throttle_comment_flood`)."""

PURPOSE = "history"
"""The purpose of the pseudonyms, which keeps them from being joined with those made for other ends."""


class _Entry(NamedTuple):
    """One remembered comment, as digests; an empty one stands for what was not given."""

    post: str = ""
    text: str = ""
    author: str = ""
    email: str = ""
    address: str = ""
    at: float = 0.0
    verdict: str = ""

    def counted(self) -> Iterator[tuple[str, ...]]:
        """Give what one more of this kind is counted under."""
        if self.text:
            yield "text", self.text
            yield "text", self.text, self.post
        if self.author:
            yield "author", self.author, self.verdict

    def senders(self) -> Iterator[tuple[str, ...]]:
        """Give whom the time counts for: the address, the network, and both, so that either can be counted."""
        if self.email:
            yield "email", self.email
        if self.address:
            yield "address", self.address
        if self.email and self.address:
            yield "both", self.email, self.address


def utc_now() -> datetime:
    """Give the current time, aware, in UTC."""
    return datetime.now(UTC)


class MemoryHistory:
    """A History in memory, shared by threads, of at most *maxlen* comments; the oldest are forgotten.

    *key* is the site's secret, at least 32 bytes; without one, digests are made with a random key and mean nothing
    outside this history. *clock* gives the time for comments that bring none. What is kept are digests and times.
    A pickle is a snapshot, and it holds the key: store it as you would the key. Raises ValueError for a short key.
    """

    def __init__(
        self, key: bytes | None = None, *, maxlen: int = 100_000, clock: Callable[[], datetime] = utc_now
    ) -> None:
        if key is not None and len(key) < KEY_BYTES:
            raise ValueError(f"the key of a history has at least {KEY_BYTES} bytes, this one has {len(key)}")
        if maxlen < 1:
            raise ValueError(f"a history remembers at least one comment, not {maxlen}")
        self._key = key or secrets.token_bytes(KEY_BYTES)
        self._maxlen = maxlen
        self._clock = clock
        self._lock = threading.Lock()
        self._serial = 0
        self._entries: OrderedDict[str | int, _Entry] = OrderedDict()
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._times: dict[tuple[str, ...], list[float]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<MemoryHistory of {len(self)} comments>"

    def past(self, comment: Comment, text: str, now: datetime | None = None) -> Past:
        """Give what is known about the author and the *text*; see `History.past`.

        Authors are known by name and e-mail address together, and nobody without an address is. Texts are the same
        when they differ in nothing but case and white space. Flood counts what came within 15 seconds of *now*, on
        either side of it, so that dumps that are not in order tell the same.
        """
        entry = self._entry(comment, text, "", now)
        with self._lock:
            own = self._entries.get(self._digest("id", comment.id))
            return self._past(entry, own or _Entry())

    def remember(self, decision: Decision) -> None:
        """Record a decided comment; the same id again replaces what was recorded. See `History.remember`."""
        entry = self._entry(decision.comment, decision.case.clean.text, decision.verdict.value, None)
        key = self._digest("id", decision.comment.id)
        with self._lock:
            if key in self._entries:
                self._forget(self._entries.pop(key))
            self._serial += 1
            self._entries[key or self._serial] = entry
            self._count(entry)
            if len(self._entries) > self._maxlen:
                self._forget(self._entries.popitem(last=False)[1])

    def __getstate__(self) -> dict[str, Any]:
        with self._lock:
            state = {name: value for name, value in vars(self).items() if name != "_lock"}
            copied = {"_entries": self._entries.copy(), "_counts": self._counts.copy()}
            times = {sender: moments.copy() for sender, moments in self._times.items()}
        return state | copied | {"_times": times}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._lock = threading.Lock()

    def _past(self, entry: _Entry, own: _Entry) -> Past:
        """Count what is like *entry*, but for the comment's *own* entry."""
        same = self._known(own, "text", entry.text)
        here = self._known(own, "text", entry.text, entry.post)
        verdicts = {verdict: self._known(own, "author", entry.author, verdict.value) for verdict in Verdict}
        return Past(
            same_here=here,
            same_elsewhere=same - here,
            recent=self._recent(entry, own),
            published=verdicts[Verdict.PUBLISH],
            held=verdicts[Verdict.HOLD],
            spam=verdicts[Verdict.SPAM],
        )

    def _known(self, own: _Entry, *like: str) -> int:
        return self._counts[like] - (like in own.counted())

    def _recent(self, entry: _Entry, own: _Entry) -> int:
        """Count the comments near in time of the same address or the same network, those of both once."""
        total = 0
        for sender in entry.senders():
            times = self._times.get(sender, [])
            near = bisect_left(times, entry.at + FLOOD_SECONDS) - bisect_right(times, entry.at - FLOOD_SECONDS)
            near -= sender in own.senders() and abs(own.at - entry.at) < FLOOD_SECONDS
            total += -near if sender[0] == "both" else near
        return total

    def _count(self, entry: _Entry) -> None:
        self._counts.update(entry.counted())
        for sender in entry.senders():
            insort(self._times.setdefault(sender, []), entry.at)

    def _forget(self, entry: _Entry) -> None:
        for like in entry.counted():
            self._counts[like] -= 1
            if not self._counts[like]:
                del self._counts[like]
        for sender in entry.senders():
            times = self._times[sender]
            del times[bisect_left(times, entry.at)]
            if not times:
                del self._times[sender]

    def _digest(self, purpose: str, words: str) -> str:
        """Give the keyed digest of *words*, or nothing for no words."""
        if not words:
            return ""
        message = f"{PURPOSE}\0{purpose}\0{words}".encode(errors="surrogatepass")
        return hmac.digest(self._key, message, hashlib.sha256)[:16].hex()

    def _entry(self, comment: Comment, text: str, verdict: str, now: datetime | None) -> _Entry:
        email, address = comment.private.email, comment.private.address
        at = now or comment.created_at or self._clock()
        hidden_email = email.pseudonym(self._key, PURPOSE) if email else ""
        return _Entry(
            post=self._digest("post", comment.post_id),
            text=self._digest("text", _folded(text)),
            author=self._digest("author", f"{_folded(comment.author.name)}\n{hidden_email}") if email else "",
            email=hidden_email,
            address=address.pseudonym(self._key, PURPOSE) if address else "",
            at=(at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp(),
            verdict=verdict,
        )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
