"""Every history keeps the promises of the protocol."""

import importlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from commentguard.history.base import History
from commentguard.history.memory import MemoryHistory
from commentguard.history.sqlite import SqliteHistory
from commentguard.model.past import Past
from commentguard.testing.history import CHECKS, Factory, check_history, run_check
from commentguard.testing.promises.samples import Check

NUMBERS = count()


@pytest.fixture
def memory() -> Factory:
    """Make histories in memory."""
    return MemoryHistory


@pytest.fixture
def sqlite(tmp_path: Path) -> Factory:
    """Make histories in files."""
    numbers = iter(range(1_000))
    return lambda **settings: SqliteHistory(tmp_path / f"{next(numbers)}.db", **settings)


@pytest.fixture
def sql_on_sqlite(tmp_path: Path) -> Factory:
    """Make histories in files by SQLAlchemy."""
    sqlalchemy = pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")
    sql = importlib.import_module("commentguard.history.sql")
    numbers = iter(range(1_000))

    def make(**settings: Any) -> History:
        engine = sqlalchemy.create_engine(
            f"sqlite:///{tmp_path / f'{next(numbers)}.db'}", poolclass=sqlalchemy.NullPool, connect_args={"timeout": 60}
        )
        history: History = sql.SqlHistory(engine, **settings)
        return history

    return make


@pytest.fixture
def sql_on_postgres(postgres: str) -> Iterator[Factory]:
    """Make histories on a real server, each with tables of its own."""
    sqlalchemy = pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")
    sql = importlib.import_module("commentguard.history.sql")
    engine = sqlalchemy.create_engine(postgres)
    yield lambda **settings: sql.SqlHistory(engine, prefix=f"h{next(NUMBERS)}_", **settings)
    engine.dispose()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("kind", ["memory", "sqlite", "sql_on_sqlite", "sql_on_postgres"])
def test_promise(check: Check, kind: str, request: pytest.FixtureRequest) -> None:
    """The store keeps this promise."""
    run_check(check, request.getfixturevalue(kind))


def test_whole_suite() -> None:
    """A host runs all the checks by one call."""
    check_history(MemoryHistory)


class Forgetful(MemoryHistory):
    """Knows nothing, ever."""

    def past(self, *_: object) -> Past:
        """Give nothing."""
        return Past()


def test_broken_promises_are_all_named() -> None:
    """A history that breaks promises is told which."""
    with pytest.raises(AssertionError) as caught:
        check_history(Forgetful)
    assert "counts_floods: Fifteen seconds are a flood" in str(caught.value)
    assert "knows_duplicates: " in str(caught.value)
    assert "knows_nothing" not in str(caught.value)


def test_reason_of_a_plain_assertion() -> None:
    """What a history itself asserts is reported without a reason when it gives none."""

    def careless(**_: Any) -> History:
        raise AssertionError

    with pytest.raises(AssertionError, match=r"leaves no trace\.\n"):
        check_history(careless)
