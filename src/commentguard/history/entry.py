"""What is kept of one comment, for how long, and what is asked for before another is judged."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from commentguard.errors import HistoryUnavailable
from commentguard.history.near import SKETCH_BYTES, bands_of
from commentguard.model.verdict import Verdict
from commentguard.privacy.retention import RetentionPolicy

FLOOD_SECONDS = 15
"""WordPress' flood interval (`wp_throttle_comment_flood`)."""
MINUTES_SECONDS = 10 * 60
DAYS_SECONDS = 7 * 24 * 60 * 60

MOST = 100
"""How many entries of a kind are looked at, those nearest in time; counts stop there, so that a flood costs no more."""
MOST_NEAR = 20
"""How many entries of a band are looked at, those remembered last."""
_SKETCHES = frozenset({0, SKETCH_BYTES})
BAND = "band"
"""The column of a question that is about the bands of the sketch."""


class Question(NamedTuple):
    """Asks for the entries whose *column* has the *value*, of those before a moment the latest, at most *limit*.

    Of the column `band` those are asked for that have the value among their bands, by the order they were put in, the
    last first.
    """

    column: str
    value: int
    before: float
    limit: int


class Entry(NamedTuple):
    """One remembered comment as digests of 64 bits; None stands for what was not given or is not kept any more."""

    at: float
    """When the comment came in, in seconds since 1970."""
    verdict: str = ""
    id: int | None = None
    place: int | None = None
    """The post and the comment that is answered."""
    text: int | None = None
    author: int | None = None
    """The name, and the e-mail address if there is one."""
    email: int | None = None
    address: int | None = None
    sketch: bytes = b""
    serial: int = 0
    """Its number in the store, which grows; 0 before it is put there."""

    @property
    def bands(self) -> tuple[int, ...]:
        """What it is found by when a near-duplicate is looked for."""
        return bands_of(self.sketch)

    def questions(self) -> Iterator[Question]:
        """Ask for all that is like this entry, which is not in the store or stands there under its id.

        One entry more than is looked at is asked for, because it may be the entry itself.
        """
        if self.text is not None:
            yield Question("text", self.text, END, MOST + 1)
        if self.author is not None and self.email is not None:
            yield Question("author", self.author, END, MOST + 1)
        for column, value in (("email", self.email), ("address", self.address)):
            if value is not None:
                yield Question(column, value, self.at + FLOOD_SECONDS, MOST + 1)
        for band in self.bands:
            yield Question(BAND, band, END, MOST_NEAR + 1)

    def has(self, column: str, value: int) -> bool:
        """Tell whether this entry, found by the *value* of a *column*, still has it; the bands are never dropped."""
        return column == BAND or getattr(self, column) == value


def read_entry(row: Iterable[Any]) -> Entry:
    """Give the entry that a store keeps as *row*. Raises HistoryUnavailable for what no history wrote.

    A database finds a damaged page, not a damaged value.
    """
    entry = Entry._make(row)
    sketch = entry.sketch
    if type(entry.at) is float and type(sketch) is bytes and len(sketch) in _SKETCHES:
        return entry
    raise HistoryUnavailable("an entry in it is damaged: begin a new store")


END = 1e15
"""A moment after all others, in seconds since 1970."""


def due(entry: Entry, policy: RetentionPolicy | None) -> float | None:
    """Give the moment when the next part of *entry* is to be dropped, or None when it is kept for good."""
    return min((entry.at + span for span, _ in _spans(entry, policy)), default=None)


def kept(entry: Entry, policy: RetentionPolicy | None, now: float) -> Entry | None:
    """Give what may be kept of *entry* at the moment *now*, or None when all of it is due."""
    for span, columns in _spans(entry, policy):
        if entry.at + span <= now:
            if not columns:
                return None
            entry = entry._replace(**dict[str, Any](dict.fromkeys(columns)))
    return entry


def _spans(entry: Entry, policy: RetentionPolicy | None) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Give for how many seconds which columns of an entry are kept; no columns stand for the whole entry."""
    if policy is None:
        return
    if policy.held is not None and entry.verdict == Verdict.HOLD:
        yield policy.held.total_seconds(), ()
    if policy.email is not None and (entry.author is not None or entry.email is not None):
        yield policy.email.total_seconds(), ("author", "email")
    if policy.raw_ip is not None and entry.address is not None:
        yield policy.raw_ip.total_seconds(), ("address",)
