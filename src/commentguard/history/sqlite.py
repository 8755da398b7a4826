"""A history in an SQLite file: the embedded default for sites, shared by threads and processes."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, Final

from commentguard.errors import HistoryUnavailable
from commentguard.history.connections import Connection, Connections
from commentguard.history.digests import Digests, Key
from commentguard.history.entry import BAND, Entry, Question, read_entry
from commentguard.history.schema import STEPS, Facts, migrate
from commentguard.history.stored import DEFAULT_RETENTION, MAXLEN, Clock, StoredHistory, utc_now
from commentguard.history.table import Ruling
from commentguard.privacy.retention import RetentionPolicy

TIMEOUT: Final = 2.0
"""Seconds that a comment waits for another writer: longer than any transaction of ours, shorter than a visitor waits."""

_FIELDS = ("at", "verdict", "id", "place", "text", "author", "email", "address", "sketch")
_SELECT = f"SELECT {', '.join(f'entry.{field}' for field in (*_FIELDS, 'serial'))} FROM entry"  # noqa: S608  (our words)
_PUT = f"INSERT INTO entry ({', '.join(_FIELDS)}, due) VALUES ({', '.join('?' * 10)})"  # noqa: S608  (as above)
_SET = f"UPDATE entry SET {', '.join(f'{field} = ?' for field in _FIELDS)}, due = ? WHERE serial = ?"  # noqa: S608
_FIND = {
    column: f"{_SELECT} WHERE {column} = ? AND at < ? ORDER BY at DESC, serial DESC LIMIT ?"
    for column in ("text", "author", "email", "address")
} | {
    BAND: _SELECT.replace("FROM entry", "FROM band JOIN entry USING (serial)")
    + " WHERE band.band = ? AND entry.at < ? ORDER BY band.serial DESC LIMIT ?"
}
_REASONS = {
    "SQLITE_BUSY": "it is locked by another writer",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "it may not be written",
    "SQLITE_CORRUPT": "it is damaged; move it away, and the next comment begins another",
    "SQLITE_NOTADB": "it is no SQLite file; move it away, and the next comment begins another",
    "SQLITE_CANTOPEN": "it cannot be opened; look at the folder and its permissions",
    "SQLITE_IOERR": "it cannot be read or written",
}


class SqliteHistory(StoredHistory):
    """A History in the file *path*, shared by threads and by the processes of one machine.

    *key* is the site's secret, at least 32 bytes, or a `Keyring`. *maxlen* is how many comments are remembered, about
    700 bytes each. *retention* says for how long which part of them is kept. *clock* gives the time, and *timeout*
    is how many seconds to wait for other writers. The file is opened when it is first needed, and again after a fault or
    when another file stands in its place. What was remembered outlives the process, whatever ends it; a power failure may
    cost the last comments, never the file. A pickle holds the key: store it as you would the key. Raises ValueError for a
    short key, and for `:memory:`, which would be another history in every thread.
    """

    def __init__(  # noqa: PLR0913  (all but the key have a default)
        self,
        path: str | PathLike[str],
        *,
        key: Key,
        maxlen: int = MAXLEN,
        retention: RetentionPolicy | None = DEFAULT_RETENTION,
        clock: Clock = utc_now,
        timeout: float = TIMEOUT,
    ) -> None:
        super().__init__(key, maxlen=maxlen, retention=retention, clock=clock)
        if str(path) == ":memory:":
            raise ValueError("a history in memory is a MemoryHistory; SqliteHistory wants the path of a file")
        self._path = Path(path).absolute()  # A daemon may go to another folder before the first comment comes.
        self._timeout = timeout
        self._connections = Connections(self._path)

    def __repr__(self) -> str:
        return f"<SqliteHistory in {self._path.name}>"

    def __reduce__(self) -> tuple[Any, ...]:
        options = {"maxlen": self._maxlen, "retention": self._retention, "clock": self._clock, "timeout": self._timeout}
        return _reopened, (str(self._path), self._digests.keys, options)

    def close(self) -> None:
        """Close the connections that are not in use; the history opens others when it is asked again."""
        self._connections.close()

    @contextmanager
    def _open(self, *, writing: bool) -> Iterator["_Table"]:
        connection = None
        try:
            connection = self._connections.take() or self._connect()
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            yield _Table(connection)
            connection.execute("COMMIT")
        except BaseException as error:
            if connection is not None:
                connection.close()
            if isinstance(error, sqlite3.Error):
                raise HistoryUnavailable(f"{self._path.name}: {_reason(error)}") from None
            raise
        self._connections.give(connection)

    def _connect(self) -> Connection:
        connection = self._connections.new(self._timeout)
        try:
            migrate(connection, STEPS, self._path.name)
            self._begin(Facts(connection))
        except BaseException:
            connection.close()
            raise
        return connection


def _reopened(path: str, keys: Sequence[bytes], options: dict[str, Any]) -> SqliteHistory:
    """Give the history that a pickle stands for."""
    return SqliteHistory(path, key=Digests.ring(keys), **options)


def _reason(error: sqlite3.Error) -> str:
    """Say in our words what is wrong, for SQLite's may hold values."""
    name = str(getattr(error, "sqlite_errorname", type(error).__name__))
    return next((reason for known, reason in _REASONS.items() if name.startswith(known)), f"SQLite reports {name}")


class _Table:
    """The entries of a file inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def __len__(self) -> int:
        return int(self._execute("SELECT count(*) FROM entry").fetchone()[0])

    def find(self, questions: Sequence[Question]) -> list[list[Entry]]:
        """Answer each question, the latest first."""
        return [self._entries(_FIND[asked.column], asked[1:]) for asked in questions]

    def by_id(self, ids: Sequence[int]) -> Entry | None:
        """Give an entry that has one of *ids*."""
        return next(iter(self._entries(f"{_SELECT} WHERE id IN ({_marks(ids)})", ids)), None)

    def put(self, entry: Entry, due: float | None) -> int:
        """Put an entry in, or in the place of the one with its serial."""
        if entry.serial:
            self._take_bands([entry.serial])
            self._execute(_SET, (*entry[:-1], due, entry.serial))
            serial = entry.serial
        else:
            serial = int(self._execute(_PUT, (*entry[:-1], due)).lastrowid or 0)
        self._executemany("INSERT INTO band (band, serial) VALUES (?, ?)", [(band, serial) for band in entry.bands])
        return serial

    def delete(self, serials: Sequence[int]) -> None:
        """Take entries out."""
        self._take_bands(serials)
        self._executemany("DELETE FROM entry WHERE serial = ?", [(serial,) for serial in serials])

    def delete_to(self, serial: int) -> None:
        """Take out the oldest entries."""
        self.delete([row[0] for row in self._execute("SELECT serial FROM entry WHERE serial <= ?", (serial,))])

    def due(self, now: float, limit: int) -> list[Entry]:
        """Give entries of which a part is due."""
        return self._entries(f"{_SELECT} WHERE due <= ? ORDER BY due LIMIT ?", (now, limit))

    def ruling(self, ids: Sequence[int]) -> Ruling | None:
        """Give the ruling on one of *ids*."""
        rows = self._execute(f"SELECT id, verdict, was, by, at FROM ruling WHERE id IN ({_marks(ids)})", ids)  # noqa: S608
        return next(map(Ruling._make, rows), None)

    def put_ruling(self, ruling: Ruling, most: int) -> None:
        """Put a ruling in, and keep the *most* that came last."""
        self._execute(
            "INSERT INTO ruling (id, verdict, was, by, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET verdict = excluded.verdict, by = excluded.by, at = excluded.at",
            ruling,
        )
        self._execute("DELETE FROM ruling WHERE serial <= (SELECT max(serial) FROM ruling) - ?", (most,))

    def rulings(self) -> Iterable[Ruling]:
        """Give the rulings in the order their ids came first."""
        return map(Ruling._make, self._execute("SELECT id, verdict, was, by, at FROM ruling ORDER BY serial"))

    def _entries(self, statement: str, values: Sequence[object]) -> list[Entry]:
        return list(map(read_entry, self._execute(statement, values)))

    def _take_bands(self, serials: Sequence[int]) -> None:
        """Take out the bands of entries, which their sketches name."""
        for serial in serials:
            for entry in self._entries(f"{_SELECT} WHERE serial = ?", (serial,)):
                pairs = [(band, serial) for band in entry.bands]
                self._executemany("DELETE FROM band WHERE band = ? AND serial = ?", pairs)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
