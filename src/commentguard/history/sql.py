"""A history in the site's own database: PostgreSQL, MySQL, or another that SQLAlchemy knows."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from commentguard.errors import HistoryUnavailable
from commentguard.history.digests import Key
from commentguard.history.stored import DEFAULT_RETENTION, MAXLEN, Clock, StoredHistory, utc_now
from commentguard.history.table import Conflict
from commentguard.privacy.retention import RetentionPolicy

try:
    from sqlalchemy import Engine
    from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

    from commentguard.history.sql_schema import VERSION, Tables
    from commentguard.history.sql_table import SqlFacts, SqlTable
except ImportError as missing:
    raise ImportError("SqlHistory needs one more package: pip install 'commentguard[sql]'") from missing

_AGAIN = frozenset({"40001", "40P01", "1213"})
"""Serialization failure and deadlock: SQLSTATE of PostgreSQL, and the error of MySQL that stands for both."""
_ATTEMPTS = 3


class SqlHistory(StoredHistory):
    """A History in the database of *engine*, an `sqlalchemy.Engine`; its tables are made when it is first needed.

    *key* is the site's secret, at least 32 bytes, or a `Keyring`. *maxlen* is how many comments are remembered.
    *retention* says for how long which part of them is kept. *clock* gives the time. The names of the tables begin with
    *prefix*. How long to wait for the database is a matter of the engine's driver. Raises ValueError for a short key.
    """

    def __init__(  # noqa: PLR0913  (all but two have a default)
        self,
        engine: Engine,
        *,
        key: Key,
        maxlen: int = MAXLEN,
        retention: RetentionPolicy | None = DEFAULT_RETENTION,
        clock: Clock = utc_now,
        prefix: str = "commentguard_",
    ) -> None:
        super().__init__(key, maxlen=maxlen, retention=retention, clock=clock)
        self._engine = engine
        self._tables = Tables(prefix)
        self._is_ready = False
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<SqlHistory in {self._engine.dialect.name}>"

    @contextmanager
    def _open(self, *, writing: bool) -> Iterator[SqlTable]:
        with self._translated():
            self._prepare()
            with self._engine.connect() as connection, connection.begin() if writing else nullcontext():
                yield SqlTable(connection, self._tables, writing=writing)

    def _prepare(self) -> None:
        """Make the tables that are not there yet, and look at what they know of themselves, once in this process."""
        with nullcontext() if self._is_ready else self._lock:
            if self._is_ready:
                return
            self._make_tables()
            facts = SqlFacts(self._engine, self._tables)
            version = facts.version()
            if version > VERSION:
                raise HistoryUnavailable(f"a later commentguard made its tables (version {version}): upgrade")
            self._begin(facts)
            self._is_ready = True

    def _make_tables(self) -> None:
        """Make the tables, among others who do so at the same moment."""
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                self._tables.metadata.create_all(self._engine)
            except DBAPIError:
                if attempt == _ATTEMPTS:
                    raise
            else:
                return

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Say in our words what is wrong, for the database's hold the statement and its values."""
        try:
            yield
        except SQLAlchemyError as error:
            state = _state(error)
            if isinstance(error, IntegrityError) or state in _AGAIN:
                raise Conflict from None
            kind = type(error).__name__ + (f" {state}" if state else "")
            raise HistoryUnavailable(f"the database ({self._engine.dialect.name}) reports {kind}") from None


def _state(error: SQLAlchemyError) -> str:
    """Give the SQLSTATE of an error where the driver knows it, or MySQL's number."""
    cause = error.orig if isinstance(error, DBAPIError) else None
    for name in ("sqlstate", "pgcode"):
        if state := getattr(cause, name, None):
            return str(state)
    number = next(iter(getattr(cause, "args", ())), None)
    return str(number) if isinstance(number, int) else ""
