"""Open connections to an SQLite file, kept for the next who needs one."""

import os
import sqlite3
from pathlib import Path
from typing import Final

MOST_IDLE: Final = 16
"""How many connections are kept; more are closed after use."""

_INHERITED: Final[list["Connection"]] = []
"""Connections of a parent process. SQLite forbids to use or to close them after a fork (sqlite.org/howtocorrupt.html)."""


class Connection(sqlite3.Connection):
    """A connection that knows which file it was opened on."""

    file: tuple[int, int] | None = None


class Connections:
    """The connections to the file *path* that nobody uses at the moment. Threads may share it, and a fork may copy it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._process = os.getpid()
        self._idle: list[Connection] = []

    def __del__(self) -> None:
        if os.getpid() == self._process:
            self.close()

    def new(self, timeout: float) -> Connection:
        """Open another connection, in WAL mode: readers and one writer at once, and no loss when a process dies."""
        connection = sqlite3.connect(
            self._path, timeout, isolation_level=None, check_same_thread=False, factory=Connection
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        connection.file = self._file()
        return connection

    def take(self) -> Connection | None:
        """Give a connection to the file that stands at the path at this moment, if one is kept."""
        if os.getpid() != self._process:
            _INHERITED.extend(self._idle)
            self._idle, self._process = [], os.getpid()
        file = self._file()
        while (connection := self._pop()) is not None:
            if connection.file == file:
                return connection
            connection.close()
        return None

    def give(self, connection: Connection) -> None:
        """Keep *connection* for the next."""
        if len(self._idle) < MOST_IDLE:
            self._idle.append(connection)
        else:
            connection.close()

    def close(self) -> None:
        """Close what is kept."""
        while (connection := self._pop()) is not None:
            connection.close()

    def _pop(self) -> Connection | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _file(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
