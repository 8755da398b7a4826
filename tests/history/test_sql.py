"""A history in the site's own database: faults, several processes, and what the database is asked."""

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import HistoryUnavailable
from commentguard.guard.guard import Guard
from commentguard.history.table import Conflict
from commentguard.model.comment import Submission
from commentguard.model.keyring import Keyring
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict
from commentguard.privacy.retention import RetentionPolicy
from commentguard.testing.promises.samples import KEY, LONG, NOON, TEXT, decided_on, some_comment

sa = pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")
sql = pytest.importorskip("commentguard.history.sql")
sql_schema = pytest.importorskip("commentguard.history.sql_schema")
sql_table = pytest.importorskip("commentguard.history.sql_table")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Any]:
    """Give an engine on an empty file that waits for nobody."""
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'site.db'}", connect_args={"timeout": 0})
    yield engine
    engine.dispose()


def test_prefix(engine: Any) -> None:
    """The tables have the names that the site wants, and two histories in one database know nothing of each other."""
    one = sql.SqlHistory(engine, key=KEY, prefix="one_", retention=None)
    one.remember(decided_on(some_comment()))
    assert sql.SqlHistory(engine, key=KEY, prefix="two_").past(some_comment(), TEXT) == Past()
    assert sorted(sa.inspect(engine).get_table_names())[:4] == ["one_band", "one_entry", "one_fact", "one_ruling"]
    assert repr(one) == "<SqlHistory in sqlite>"
    assert len(one) == 1


def test_default_retention(engine: Any) -> None:
    """Unless a site says otherwise what is private expires as `RetentionPolicy` has it."""
    history = sql.SqlHistory(engine, key=KEY, clock=lambda: NOON + timedelta(days=8))
    history.remember(decided_on(some_comment()))
    past = history.past(some_comment(email=None, at=NOON), TEXT), history.past(some_comment(ip=None, at=NOON), TEXT)
    assert [each.recent for each in past] == [0, 1]


def test_keys(engine: Any) -> None:
    """A later keyring finds what was kept; another key alone does not get in."""
    sql.SqlHistory(engine, key=KEY, retention=None).remember(decided_on(some_comment(id="7"), LONG))
    ring = Keyring(current="b", keys={"a": KEY, "b": KEY[::-1]})
    rotated = sql.SqlHistory(engine, key=ring, retention=None)
    assert rotated.past(some_comment(), LONG).published == 1
    rotated.remember(decided_on(some_comment(id="7"), LONG, Verdict.SPAM))
    assert len(rotated) == 1
    with pytest.raises(HistoryUnavailable, match="kept under another key"):
        sql.SqlHistory(engine, key=KEY).past(some_comment(), LONG)


def test_shorter_retention(engine: Any) -> None:
    """A new retention is held against what is there already, and near-duplicates go with their comments."""
    long = sql.SqlHistory(engine, key=KEY, retention=None, clock=lambda: NOON)
    for number in range(3):
        long.remember(decided_on(some_comment(), f"{LONG} {number}", Verdict.HOLD))
    policy = RetentionPolicy(held=timedelta(days=1))
    short = sql.SqlHistory(engine, key=KEY, retention=policy, clock=lambda: NOON + timedelta(days=1))
    assert short.expire() == 3
    assert len(short) == 0
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM commentguard_band")).scalar() == 0


def test_later_version(engine: Any) -> None:
    """Tables that a later version made are left alone."""
    len(sql.SqlHistory(engine, key=KEY))
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE commentguard_fact SET value = '2' WHERE name = 'version'"))
    with pytest.raises(HistoryUnavailable, match=r"a later commentguard made its tables \(version 2\): upgrade"):
        sql.SqlHistory(engine, key=KEY).past(some_comment(), TEXT)


def test_foreign_tables(engine: Any) -> None:
    """Tables of another shape under our names are a fault, told without statement and values."""
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE commentguard_fact (n INTEGER)"))
    with pytest.raises(HistoryUnavailable) as caught:
        sql.SqlHistory(engine, key=KEY).past(some_comment(), TEXT)
    assert str(caught.value) == "the database (sqlite) reports OperationalError"


def test_locked(engine: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A comment is judged while the database is locked, and remembered again when it is not."""
    guard = Guard(history=sql.SqlHistory(engine, key=KEY))
    submission = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.")
    guard.admit(submission)
    other = sa.create_engine(f"sqlite:///{tmp_path / 'site.db'}")
    with other.connect() as connection:
        connection.execute(sa.text("BEGIN IMMEDIATE"))
        decision = guard.admit(submission)
    other.dispose()
    said = "not remembered: the database (sqlite) reports OperationalError"
    assert [found.because for found in decision.score.findings if found.rule == "history.unavailable"] == [said]
    assert "liz" not in caplog.text.lower()
    assert all(found.rule != "history.unavailable" for found in guard.admit(submission).score.findings)


def test_same_moment(engine: Any) -> None:
    """Who comes second with the same id is told to try again."""
    history = sql.SqlHistory(engine, key=KEY, retention=None)
    history.remember(decided_on(some_comment(id="7")))
    (entry,) = history._digests.entries(some_comment(id="7"), TEXT, NOON)  # noqa: SLF001  (as the other writer has it)
    with pytest.raises(Conflict), history._open(writing=True) as table:  # noqa: SLF001  (as above)
        table.put(entry, None)
    assert len(history) == 1


def test_always_second(engine: Any) -> None:
    """Who always comes second gives up."""

    class Unlucky(sql.SqlHistory):  # type: ignore[misc,name-defined]  # It is loaded where SQLAlchemy is.
        def _open(self, *, writing: bool) -> Any:  # noqa: ARG002  (the store's)
            raise Conflict

    with pytest.raises(HistoryUnavailable, match="other writers keep coming first"):
        Unlucky(engine, key=KEY).remember(decided_on(some_comment()))


@pytest.mark.parametrize(
    ("attributes", "state"),
    [
        ({"sqlstate": "40P01"}, "40P01"),
        ({"pgcode": "57P01"}, "57P01"),
        ({"args": (1213, "deadlock")}, "1213"),
        ({}, ""),
    ],
)
def test_states(attributes: dict[str, Any], state: str) -> None:
    """The state of an error is found where each driver puts it."""

    class Driver(Exception):
        sqlstate: Any = None
        pgcode: Any = None

    fault = Driver()
    for name, value in attributes.items():
        setattr(fault, name, value)
    assert sql._state(sa.exc.OperationalError("statement", {}, fault)) == state  # noqa: SLF001  (no server gives them all)
    assert sql._state(sa.exc.InvalidRequestError("about the engine")) == ""  # noqa: SLF001  (as above)


@pytest.mark.parametrize("dialect", ["mysql", "postgresql"])
def test_statements_of_other_databases(dialect: str) -> None:
    """Tables and questions can be said in the words of databases that are not here."""
    spoken = pytest.importorskip(f"sqlalchemy.dialects.{dialect}").dialect()
    tables = sql_schema.Tables("commentguard_")
    made = "".join(str(sa.schema.CreateTable(table).compile(dialect=spoken)) for table in tables.metadata.sorted_tables)
    assert "DOUBLE" in made
    asked = str(sql_table._questions(tables, ("text", "band")).compile(dialect=spoken))  # noqa: SLF001  (what is asked)
    assert asked.count("LIMIT") == 2


def test_without_sqlalchemy() -> None:
    """Who has not the extra is told which to install."""
    code = "import sys; sys.modules['sqlalchemy'] = None; import commentguard; commentguard.SqlHistory"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603  (our own words)
    assert "SqlHistory needs one more package: pip install 'commentguard[sql]'" in done.stderr


WRITER = textwrap.dedent("""
    import sys, sqlalchemy
    from commentguard.history.sql import SqlHistory
    from commentguard.testing.promises.samples import KEY, LONG, decided_on, some_comment

    url, name = sys.argv[1:]
    history = SqlHistory(sqlalchemy.create_engine(url), key=KEY, retention=None, prefix="shared_")
    for number in range(20):
        history.remember(decided_on(some_comment(id=f"{name}.{number}"), f"{LONG} {number}"))
        history.remember(decided_on(some_comment(id=f"shared.{number}", email="shared@example.org"), f"{LONG} {name}"))
""")


def test_processes(postgres: str) -> None:
    """On a real server, processes that begin and remember at once lose nothing, and a comment of all of them is one."""
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, postgres, name]) for name in "abc"]  # noqa: S603  (our own words)
    assert [process.wait() for process in writers] == [0] * 3
    engine = sa.create_engine(postgres)
    history = sql.SqlHistory(engine, key=KEY, retention=None, prefix="shared_")
    assert len(history) == 3 * 20 + 20
    assert history.past(some_comment(email="shared@example.org", ip=None), "new").published == 20
    with engine.connect() as connection:
        orphans = "SELECT count(*) FROM shared_band WHERE serial NOT IN (SELECT serial FROM shared_entry)"
        assert connection.execute(sa.text(orphans)).scalar() == 0
    engine.dispose()


def test_server_goes_and_comes(postgres: str) -> None:
    """When the server ends the connections, one comment is judged without the history, and the next with it."""
    engine, other = sa.create_engine(postgres), sa.create_engine(postgres)
    guard = Guard(history=sql.SqlHistory(engine, key=KEY, prefix="gone_"))
    submission = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.")
    guard.admit(submission)
    with other.connect() as connection:
        connection.execute(
            sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        )
    other.dispose()
    said = [found.because for found in guard.admit(submission).score.findings if found.rule == "history.unavailable"]
    assert said == ["judged without the history: the database (postgresql) reports OperationalError 57P01"]
    assert guard.review(submission).case.past.published == 2
    engine.dispose()


def test_unreachable() -> None:
    """A database that is not there is a fault that names neither host nor user."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    engine = sa.create_engine(
        "postgresql+psycopg://secret-user:secret@127.0.0.1:1/secret", connect_args={"connect_timeout": 1}
    )
    with pytest.raises(HistoryUnavailable, match=r"^the database \(postgresql\) reports OperationalError$"):
        sql.SqlHistory(engine, key=KEY).past(some_comment(), TEXT)
