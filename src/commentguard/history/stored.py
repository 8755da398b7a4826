"""What all stores of a history have in common: everything but the storing."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Final, TypeVar

from commentguard.errors import HistoryUnavailable
from commentguard.history.counts import counted, together
from commentguard.history.digests import Digests, Key
from commentguard.history.entry import Entry, due, kept
from commentguard.history.table import Conflict, Facts, Ruling, Table
from commentguard.model.comment import Comment
from commentguard.model.decision import Decision
from commentguard.model.overruling import Overruling
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict
from commentguard.privacy.retention import RetentionPolicy

MAXLEN = 100_000
"""How many comments are remembered unless a site says otherwise."""

DEFAULT_RETENTION: Final = RetentionPolicy()
"""For how long a store that outlives the process keeps what is private, unless a site says otherwise."""

_ATTEMPTS = 5
_BATCH = 100
"""How many entries one writing transaction clears of what is due."""
_UNSIGNED = 2**64

T = TypeVar("T")
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give the current time, aware, in UTC."""
    return datetime.now(UTC)


class StoredHistory(ABC):
    """A History on any store that can give a `Table`; a subclass says how, by `_open`.

    *key* is the site's secret, at least 32 bytes, or a `Keyring`: entries are made under its current key and found under
    all. *maxlen* is how many comments are remembered; the oldest are forgotten. *retention* says for how long which
    part of an entry is kept; None keeps it as long as there is room. *clock* gives the time for comments that bring
    none, and for the retention.
    """

    def __init__(self, key: Key, *, maxlen: int, retention: RetentionPolicy | None, clock: Clock) -> None:
        if maxlen < 1:
            raise ValueError(f"a history remembers at least one comment, not {maxlen}")
        self._digests = Digests(key)
        self._maxlen = maxlen
        self._retention = retention
        self._clock = clock

    @abstractmethod
    def _open(self, *, writing: bool) -> AbstractContextManager[Table]:
        """Begin a transaction and give its table; leaving commits, an exception undoes everything.

        Raises HistoryUnavailable for whatever the store cannot do, and Conflict when another writer came first.
        """

    def __len__(self) -> int:
        return self._read(len)

    def past(self, comment: Comment, text: str, now: datetime | None = None) -> Past:
        """Give what is known about the author and the *text*; see `History.past`.

        Authors are known by name and e-mail address together, and nobody without an address is. Texts are the same
        when they differ in nothing but case and white space. Flood counts what came within 15 seconds of *now*, on
        either side of it, so that dumps that are not in order tell the same.
        """
        clock = self._clock()
        likes = self._digests.entries(comment, text, now or comment.created_at or clock)
        asked = [list(like.questions()) for like in likes]
        if not any(asked):
            return Past()
        answers = self._read(
            lambda table: [list(zip(questions, table.find(questions), strict=True)) for questions in asked]
        )
        moment, own = _seconds(clock), frozenset(like.id for like in likes if like.id is not None)

        def keep(entry: Entry) -> Entry | None:
            return None if entry.id in own else kept(entry, self._retention, moment)

        return together([counted(like, answer, keep) for like, answer in zip(likes, answers, strict=True)])

    def remember(self, decision: Decision) -> None:
        """Record a decided comment; the same id again replaces what was recorded. See `History.remember`."""
        comment = decision.comment
        clock = self._clock()
        text, at = decision.case.clean.text, comment.created_at or clock
        entry = self._digests.entry(comment, text, at, decision.verdict.value)
        ids, now = self._digests.all("id", comment.id), _seconds(clock)

        def work(table: Table) -> None:
            known, ruling = (table.by_id(ids), table.ruling(ids)) if ids else (None, None)
            told = entry._replace(
                serial=known.serial if known else 0, verdict=ruling.verdict if ruling else entry.verdict
            )
            rest = kept(told, self._retention, now)
            if rest is not None:
                serial = table.put(rest, due(rest, self._retention))
                table.delete_to(serial - self._maxlen)
            elif known:
                table.delete([known.serial])
            self._clear(table, now)

        self._write(work)

    def overrule(self, id: str, verdict: Verdict, by: str) -> Overruling:  # noqa: A002  (the field's name)
        """Record a moderator's decision; see `History.overrule`."""
        ids, moderator = self._digests.all("id", id), self._digests.all("moderator", by)
        if not ids or not moderator:
            raise ValueError("a moderator's decision needs the comment's id and the moderator")
        now = _seconds(self._clock())

        def work(table: Table) -> Ruling:
            known, earlier = table.by_id(ids), table.ruling(ids)
            was = earlier.was if earlier else known.verdict if known else ""
            ruling = Ruling(earlier.id if earlier else ids[0], Verdict(verdict).value, was, moderator[0], now)
            table.put_ruling(ruling, self._maxlen)
            if known:
                entry = known._replace(verdict=ruling.verdict)
                table.put(entry, due(entry, self._retention))
            return ruling

        return _overruling(self._write(work))

    def overruled(self, ids: Iterable[str]) -> Iterator[tuple[str, Overruling]]:
        """Give those of the comment *ids* that a moderator decided on; see `History.overruled`."""
        for comment_id in ids:
            ruling = self._ruling(self._digests.all("id", comment_id))
            if ruling:
                yield comment_id, _overruling(ruling)

    def overrulings(self) -> Iterator[Overruling]:
        """Give every decision of a moderator that is kept; see `History.overrulings`."""
        return map(_overruling, self._read(lambda table: list(table.rulings())))

    def expire(self) -> int:
        """Drop all that is due, and give the number of entries that lost something.

        `remember` does so by the hundred; call this where comments come seldom.
        """
        now, total = _seconds(self._clock()), 0
        while cleared := self._write(lambda table: self._clear(table, now)):
            total += cleared
        return total

    def _begin(self, facts: Facts) -> None:
        """Look whether a store that was opened is kept under our keys and by our retention.

        Raises HistoryUnavailable for one under other keys, where nothing would be found and all would be mixed.
        """
        marks = [f"{mark % _UNSIGNED:016x}" for mark in self._digests.all("mark", "history")]
        ours, known = {"key": marks[0], "retention": repr(self._retention)}, facts.facts()
        if known.get("key", marks[0]) not in marks:
            raise HistoryUnavailable(
                "it was kept under another key: put that key into the keyring, or begin a new store"
            )
        if ours != known:
            facts.learn(ours, recheck="key" in known and known.get("retention") != ours["retention"])

    def _clear(self, table: Table, now: float) -> int:
        """Drop what is due of some entries, and count them."""
        entries = table.due(now, _BATCH)
        for entry in entries:
            rest = kept(entry, self._retention, now)
            if rest is None:
                table.delete([entry.serial])
            else:
                table.put(rest, due(rest, self._retention))
        return len(entries)

    def _ruling(self, digests: tuple[int, ...]) -> Ruling | None:
        return self._read(lambda table: table.ruling(digests)) if digests else None

    def _read(self, work: Callable[[Table], T]) -> T:
        return self._tried(work, writing=False)

    def _write(self, work: Callable[[Table], T]) -> T:
        return self._tried(work, writing=True)

    def _tried(self, work: Callable[[Table], T], *, writing: bool) -> T:
        """Do *work* in a transaction, and again where another writer came first."""
        for _ in range(_ATTEMPTS):
            try:
                with self._open(writing=writing) as table:
                    return work(table)
            except Conflict:
                continue
        raise HistoryUnavailable("other writers keep coming first")


def _seconds(time: datetime) -> float:
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()


def _overruling(ruling: Ruling) -> Overruling:
    """Give a decision as it is kept. Raises HistoryUnavailable for what no history wrote."""
    try:
        return Overruling(
            id=f"{ruling.id % _UNSIGNED:016x}",
            verdict=Verdict(ruling.verdict),
            was=Verdict(ruling.was) if ruling.was else None,
            by=f"{ruling.by % _UNSIGNED:016x}",
            at=datetime.fromtimestamp(ruling.at, UTC),
        )
    except (TypeError, ValueError, OverflowError, OSError):
        raise HistoryUnavailable("a moderator's decision in it is damaged: begin a new store") from None
