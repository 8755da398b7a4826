"""The tables of an SQLite history, and how a file of an earlier version gets them."""

import sqlite3
from collections.abc import Sequence

from commentguard.errors import HistoryUnavailable

STEPS: Sequence[Sequence[str]] = (
    (
        """CREATE TABLE entry (
            serial INTEGER PRIMARY KEY, at REAL NOT NULL, verdict TEXT NOT NULL, id INTEGER UNIQUE, place INTEGER,
            text INTEGER, author INTEGER, email INTEGER, address INTEGER, sketch BLOB NOT NULL, due REAL
        )""",
        "CREATE INDEX entry_text ON entry (text, at) WHERE text IS NOT NULL",
        "CREATE INDEX entry_author ON entry (author, at) WHERE author IS NOT NULL",
        "CREATE INDEX entry_email ON entry (email, at) WHERE email IS NOT NULL",
        "CREATE INDEX entry_address ON entry (address, at) WHERE address IS NOT NULL",
        "CREATE INDEX entry_due ON entry (due) WHERE due IS NOT NULL",
        "CREATE TABLE band (band INTEGER, serial INTEGER, PRIMARY KEY (band, serial)) WITHOUT ROWID",
        """CREATE TABLE ruling (
            serial INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, verdict TEXT NOT NULL, was TEXT NOT NULL,
            by INTEGER NOT NULL, at REAL NOT NULL
        )""",
        "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
)
"""What each version of the tables adds to the one before. A step that was released is never changed."""


def migrate(connection: sqlite3.Connection, steps: Sequence[Sequence[str]], name: str) -> None:
    """Bring the tables to the version that *steps* lead to, wholly or not at all.

    Raises HistoryUnavailable for the file *name* of a later version, which would be spoiled.
    """
    if _version(connection) == len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)
        for step in steps[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(version, len(steps))}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    if version > len(steps):
        raise HistoryUnavailable(f"{name}: a later commentguard made it (version {version} of the tables): upgrade")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


class Facts:
    """What a file knows of itself."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def facts(self) -> dict[str, str]:
        """Give every fact by its name."""
        return dict(self._connection.execute("SELECT name, value FROM fact").fetchall())

    def learn(self, facts: dict[str, str], *, recheck: bool) -> None:
        """Write *facts* down; *recheck* makes every entry due, so that a new retention is held against it."""
        self._connection.execute("BEGIN IMMEDIATE")
        pairs = list(facts.items())
        self._connection.executemany("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", pairs)
        if recheck:
            self._connection.execute("UPDATE entry SET due = at")
        self._connection.execute("COMMIT")
