"""A history that lives as long as the process: for tests, scripts and the scan of a dump."""

import secrets
import threading
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from commentguard.history.digests import Digests, Key
from commentguard.history.entry import BAND, Entry, Question, due
from commentguard.history.stored import MAXLEN, Clock, StoredHistory, utc_now
from commentguard.history.table import Ruling
from commentguard.model.private import KEY_BYTES
from commentguard.privacy.retention import RetentionPolicy

_COLUMNS = ("text", "author", "email", "address")
_Keys = list[tuple[float, int]]


class MemoryHistory(StoredHistory):
    """A History in memory, shared by threads, of at most *maxlen* comments; the oldest are forgotten.

    *key* is the site's secret, at least 32 bytes, or a `Keyring`; without one, digests are made with a random key and
    mean nothing outside this history. *retention* says for how long which part is kept; without one that is as long as
    there is room, for what a dump tells is old already. *clock* gives the time for comments that bring none. What is
    kept are digests and times. A pickle is a snapshot, and it holds the key: store it as you would the key. Raises
    ValueError for a short key.
    """

    def __init__(
        self,
        key: Key | None = None,
        *,
        maxlen: int = MAXLEN,
        retention: RetentionPolicy | None = None,
        clock: Clock = utc_now,
    ) -> None:
        random = secrets.token_bytes(KEY_BYTES) if key is None else key
        super().__init__(random, maxlen=maxlen, retention=retention, clock=clock)
        self._lock = threading.RLock()
        self._table = MemoryTable()

    def __repr__(self) -> str:
        return f"<MemoryHistory of {len(self)} comments>"

    @contextmanager
    def _open(self, *, writing: bool) -> Iterator["MemoryTable"]:  # noqa: ARG002  (one lock does for both)
        with self._lock:
            yield self._table

    def __getstate__(self) -> dict[str, Any]:
        with self._lock:
            entries, rulings = tuple(self._table.entries.values()), tuple(self._table.rulings())
        kept = {name: value for name, value in vars(self).items() if name not in {"_lock", "_table", "_digests"}}
        return kept | {"entries": entries, "rulings": rulings, "keys": self._digests.keys}

    def __setstate__(self, state: dict[str, Any]) -> None:
        entries, rulings, keys = (state.pop(name) for name in ("entries", "rulings", "keys"))
        vars(self).update(state, _lock=threading.RLock(), _table=MemoryTable(), _digests=Digests(Digests.ring(keys)))
        for entry in entries:
            self._table.enter(entry, due(entry, self._retention))
        for ruling in rulings:
            self._table.put_ruling(ruling, self._maxlen)


class MemoryTable:
    """The entries by serial, and what finds them: sorted lists of times and serials for each value of a column."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self._last = 0
        self._ids: dict[int, int] = {}
        self._found: dict[str, dict[int, _Keys]] = {column: {} for column in (*_COLUMNS, BAND)}
        self._due: _Keys = []
        self._moments: dict[int, float] = {}
        self._rulings: dict[int, Ruling] = {}

    def __len__(self) -> int:
        return len(self.entries)

    def find(self, questions: Sequence[Question]) -> list[list[Entry]]:
        """Answer each question, the latest first."""
        return [self._answer(question) for question in questions]

    def by_id(self, ids: Sequence[int]) -> Entry | None:
        """Give an entry that has one of *ids*."""
        return next((self.entries[self._ids[id_]] for id_ in ids if id_ in self._ids), None)

    def put(self, entry: Entry, due: float | None) -> int:
        """Put an entry in, or in the place of the one with its serial."""
        if entry.serial:
            self._leave(self.entries[entry.serial])
        else:
            self._last += 1
            entry = entry._replace(serial=self._last)
        self.enter(entry, due)
        return entry.serial

    def delete(self, serials: Sequence[int]) -> None:
        """Take entries out."""
        for serial in serials:
            self._leave(self.entries.pop(serial))

    def delete_to(self, serial: int) -> None:
        """Take out the oldest entries; they stand first, for one that is replaced stays where it was."""
        while self.entries and (oldest := next(iter(self.entries))) <= serial:
            self.delete([oldest])

    def due(self, now: float, limit: int) -> list[Entry]:
        """Give entries of which a part is due."""
        return [self.entries[serial] for moment, serial in self._due[:limit] if moment <= now]

    def ruling(self, ids: Sequence[int]) -> Ruling | None:
        """Give the ruling on one of *ids*."""
        return next((self._rulings[id_] for id_ in ids if id_ in self._rulings), None)

    def put_ruling(self, ruling: Ruling, most: int) -> None:
        """Put a ruling in, and keep the *most* that came last."""
        self._rulings[ruling.id] = ruling
        while len(self._rulings) > most:
            del self._rulings[next(iter(self._rulings))]

    def rulings(self) -> Iterable[Ruling]:
        """Give the rulings in the order their ids came first."""
        return self._rulings.values()

    def decide(self, serial: int, verdict: str) -> None:
        """Give another verdict to the entry of *serial*, which is found by what it was found by."""
        self.entries[serial] = self.entries[serial]._replace(verdict=verdict)

    def enter(self, entry: Entry, due: float | None) -> None:
        """Make an entry that has a serial known under all it is found by."""
        self._last = max(self._last, entry.serial)
        self.entries[entry.serial] = entry
        if entry.id is not None:
            self._ids[entry.id] = entry.serial
        for column, value, key in _keys(entry):
            found = self._found[column]
            # Most are alone under a value; a list that is made with its element is as small as it can be.
            if value in found:
                insort(found[value], key)
            else:
                found[value] = [key]
        if due is not None:
            self._moments[entry.serial] = due
            insort(self._due, (due, entry.serial))

    def _leave(self, entry: Entry) -> None:
        if entry.id is not None:
            del self._ids[entry.id]
        for column, value, key in _keys(entry):
            keys = self._found[column][value]
            del keys[bisect_left(keys, key)]
            if not keys:
                del self._found[column][value]
        if (moment := self._moments.pop(entry.serial, None)) is not None:
            del self._due[bisect_left(self._due, (moment, entry.serial))]

    def _answer(self, question: Question) -> list[Entry]:
        keys = self._found[question.column].get(question.value, [])
        end = bisect_left(keys, (question.before, 0))
        return [self.entries[serial] for _, serial in reversed(keys[max(0, end - question.limit) : end])]


def _keys(entry: Entry) -> Iterator[tuple[str, int, tuple[float, int]]]:
    """Give the values an entry is found by, each with its place among the entries that have the same."""
    for column in _COLUMNS:
        if (value := getattr(entry, column)) is not None:
            yield column, value, (entry.at, entry.serial)
    order = (0.0, entry.serial)
    for band in entry.bands:
        yield BAND, band, order
