"""A history in an SQLite file: several processes, faults, and what the file holds."""

import logging
import os
import pickle
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import attrs
import pytest

from commentguard.errors import HistoryUnavailable
from commentguard.guard.guard import Guard
from commentguard.history.schema import STEPS, migrate
from commentguard.history.sqlite import SqliteHistory
from commentguard.model.comment import Submission
from commentguard.model.decision import Decision
from commentguard.model.keyring import Keyring
from commentguard.model.verdict import Verdict
from commentguard.privacy.retention import RetentionPolicy
from commentguard.testing.promises.samples import KEY, LONG, NOON, TEXT, decided_on, some_comment

SUBMISSION = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.", ip="192.0.2.7")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a file that is not there yet."""
    return tmp_path / "comments.db"


@pytest.fixture
def history(path: Path) -> Iterator[SqliteHistory]:
    """Give an empty history that waits for nobody."""
    history = SqliteHistory(path, key=KEY, retention=None, timeout=0)
    yield history
    history.close()


def unavailable(decision: Decision) -> list[str]:
    """Give what a decision says of the history."""
    return [found.because for found in decision.score.findings if found.rule == "history.unavailable"]


def test_outlives_the_process(path: Path, history: SqliteHistory) -> None:
    """What is remembered is known to the next who opens the file."""
    history.remember(decided_on(some_comment(id="7")))
    history.close()
    other = SqliteHistory(path, key=KEY, retention=None)
    assert other.past(some_comment(), TEXT).same_here == 1
    assert len(other) == 1


def test_default_retention(path: Path) -> None:
    """Unless a site says otherwise what is private expires as `RetentionPolicy` has it."""
    history = SqliteHistory(path, key=KEY)
    history.remember(decided_on(some_comment(at=datetime.now(UTC) - timedelta(days=8))))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT address IS NULL, email IS NULL FROM entry").fetchall() == [(1, 0)]


def test_no_words_and_no_addresses(path: Path, history: SqliteHistory) -> None:
    """Nothing that somebody typed is in the file or beside it."""
    about = some_comment(name="Canary", email="canary@example.org", ip="192.0.2.99", post="canary-post", id="canary-id")
    history.remember(decided_on(about, f"canary {LONG}"))
    history.overrule("canary-id", Verdict.SPAM, "canary moderator")
    kept = b"".join(file.read_bytes() for file in path.parent.iterdir()).lower()
    for canary in (b"canary", b"192.0.2", b"example", b"leeks", bytes([192, 0, 2, 99]), KEY):
        assert canary not in kept
    assert repr(history) == "<SqliteHistory in comments.db>"


def test_pickle(history: SqliteHistory) -> None:
    """A pickle opens the same file with the same settings."""
    history.remember(decided_on(some_comment()))
    copy: SqliteHistory = pickle.loads(pickle.dumps(history))  # noqa: S301  (our own bytes)
    assert copy.past(some_comment(), TEXT).same_here == 1
    copy.close()


def test_rotation(path: Path) -> None:
    """Under a keyring what older keys made is found; without them the file is not touched."""
    old = SqliteHistory(path, key=KEY, retention=None)
    old.remember(decided_on(some_comment(id="7"), LONG))
    old.close()
    rotated = SqliteHistory(path, key=Keyring(current="b", keys={"a": KEY, "b": KEY[::-1]}), retention=None)
    assert rotated.past(some_comment(), LONG).published == 1
    rotated.remember(decided_on(some_comment(id="7"), LONG, Verdict.SPAM))
    past = rotated.past(some_comment(), LONG)
    assert (past.published, past.spam, past.same_here, len(rotated)) == (0, 1, 1, 1)
    with pytest.raises(HistoryUnavailable, match="kept under another key: put that key into the keyring"):
        SqliteHistory(path, key=KEY).past(some_comment(), LONG)


def test_shorter_retention(path: Path) -> None:
    """A new retention is held against what is there already."""
    long = SqliteHistory(path, key=KEY, retention=None, clock=lambda: NOON + timedelta(days=1))
    for number in range(3):
        long.remember(decided_on(some_comment(), f"text {number}", Verdict.HOLD if number else Verdict.PUBLISH))
    assert long.expire() == 0
    day = timedelta(days=1)
    short = SqliteHistory(
        path, key=KEY, retention=RetentionPolicy(held=day, email=day, raw_ip=None), clock=lambda: NOON + day
    )
    assert short.expire() == 3
    assert len(short) == 1
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT email IS NULL, author IS NULL, address IS NULL, due FROM entry").fetchall()
        assert found == [(1, 1, 0, None)]
        assert connection.execute("SELECT count(*) FROM band").fetchone() == (0,)


def test_bands_go_with_their_entries(path: Path) -> None:
    """What near-duplicates are found by is forgotten with the comment."""
    history = SqliteHistory(path, key=KEY, retention=None, maxlen=2)
    for number in range(5):
        history.remember(decided_on(some_comment(), f"{LONG} {'again ' * number}"))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT serial) FROM band").fetchone() == (20, 2)


@pytest.mark.parametrize("column", ["text", "author", "email", "address"])
def test_questions_use_an_index(path: Path, history: SqliteHistory, column: str) -> None:
    """No question reads more than it needs: each has an index, in the order that is asked for."""
    len(history)
    statement = f"SELECT * FROM entry WHERE {column} = 1 AND at < 5 ORDER BY at DESC, serial DESC LIMIT 5"  # noqa: S608
    with closing(sqlite3.connect(path)) as connection:
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
    assert f"USING INDEX entry_{column}" in plan
    assert "TEMP B-TREE" not in plan


def test_locked(path: Path, history: SqliteHistory, caplog: pytest.LogCaptureFixture) -> None:
    """While another keeps the file locked comments are judged and not remembered, which both decision and log say."""
    guard = Guard(history=history)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        guard.admit(SUBMISSION)
        other.execute("BEGIN IMMEDIATE")
        decision = guard.admit(SUBMISSION)
        other.execute("ROLLBACK")
    assert decision.score.findings[-1].points == 0
    assert unavailable(decision) == ["not remembered: comments.db: it is locked by another writer"]
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "liz" not in caplog.text.lower()
    assert not unavailable(guard.admit(SUBMISSION))
    assert len(history) == 2


def test_damaged_and_mended(path: Path, history: SqliteHistory) -> None:
    """A damaged file is told from a sound one, and one that takes its place is used without a new start."""
    guard = Guard(history=history)
    guard.admit(SUBMISSION)
    history.close()
    good = path.read_bytes()
    path.write_bytes(b"no database at all" * 1000)
    said = unavailable(guard.admit(SUBMISSION))
    assert said == [
        f"{what}: comments.db: it is no SQLite file; move it away, and the next comment begins another"
        for what in ("judged without the history", "not remembered")
    ]
    path.write_bytes(good[:4096] + b"\x00" * (len(good) - 4096))
    assert "it is damaged" in unavailable(guard.admit(SUBMISSION))[0]
    path.write_bytes(good)
    assert not unavailable(guard.admit(SUBMISSION))
    path.rename(path.with_suffix(".old"))
    assert not unavailable(guard.admit(SUBMISSION))
    assert len(history) == 1


@pytest.mark.parametrize("damage", ["sketch = x'00'", "sketch = 'words'", "at = 'noon'", "at = x'00', due = 0"])
def test_damaged_entry(path: Path, history: SqliteHistory, damage: str) -> None:
    """A value that no history wrote, which SQLite does not notice, costs the history and not the verdict."""
    guard = Guard(history=history)
    submission = attrs.evolve(SUBMISSION, id="7", content=LONG)
    guard.admit(submission)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE entry SET {damage}")  # noqa: S608  (our words)
    assert "an entry in it is damaged: begin a new store" in unavailable(guard.admit(submission))[0]


@pytest.mark.parametrize("damage", ["was = 'perhaps'", "verdict = 'perhaps'", "at = 1e300", "by = 'anna'"])
def test_damaged_ruling(path: Path, history: SqliteHistory, damage: str) -> None:
    """A moderator's decision that no history wrote is a fault of the store."""
    history.overrule("7", Verdict.SPAM, "anna")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE ruling SET {damage}")  # noqa: S608  (our words)
    with pytest.raises(HistoryUnavailable, match="a moderator's decision in it is damaged"):
        list(history.overrulings())


def test_moved_away_while_open(path: Path, history: SqliteHistory) -> None:
    """An open file that is moved away is not written to any more."""
    history.remember(decided_on(some_comment()))
    for file in path.parent.iterdir():
        file.rename(file.with_name(f"old-{file.name}"))
    history.remember(decided_on(some_comment()))
    assert len(history) == 1


def test_no_such_folder(tmp_path: Path) -> None:
    """A file that cannot be opened is a fault, not an error of the visitor's."""
    guard = Guard(history=SqliteHistory(tmp_path / "away" / "comments.db", key=KEY))
    assert "it cannot be opened" in unavailable(guard.admit(SUBMISSION))[0]
    (tmp_path / "away").mkdir()
    assert not unavailable(guard.admit(SUBMISSION))


def test_other_folder(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path is meant from where the program stood when it made the history."""
    monkeypatch.chdir(path.parent)
    history = SqliteHistory(path.name, key=KEY)
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    history.remember(decided_on(some_comment()))
    history.close()
    assert path.exists()


def test_in_memory() -> None:
    """SQLite's name for no file at all is refused: each thread would have a history of its own."""
    with pytest.raises(ValueError, match="a history in memory is a MemoryHistory"):
        SqliteHistory(":memory:", key=KEY)


def test_later_version(path: Path, history: SqliteHistory) -> None:
    """A file that a later version made is left alone."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(HistoryUnavailable, match=r"a later commentguard made it \(version 2 of the tables\): upgrade"):
        history.past(some_comment(), TEXT)


def test_foreign_tables(path: Path, history: SqliteHistory) -> None:
    """A database with tables of its own under our names is left as it was."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE fact (name)")
    with pytest.raises(HistoryUnavailable, match="SQLite reports SQLITE_ERROR"):
        history.past(some_comment(), TEXT)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("fact",)]


def test_migration(path: Path) -> None:
    """A file of an earlier version gets what later ones added, wholly or not at all, and keeps what it has."""
    first, second = ("CREATE TABLE one (n)", "INSERT INTO one VALUES (1)"), ("ALTER TABLE one ADD COLUMN m DEFAULT 2",)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, [first], "x.db")
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, [first, second, ("CREATE TABLE one (n)",)], "x.db")
        assert connection.execute("SELECT * FROM one").fetchall() == [(1,)]
        migrate(connection, [first, second], "x.db")
        migrate(connection, [first, second], "x.db")
        assert connection.execute("SELECT * FROM one").fetchall() == [(1, 2)]


def test_errors_of_others_come_out(history: SqliteHistory) -> None:
    """What is not the store's fault undoes the transaction and is raised as it is."""
    with pytest.raises(AttributeError):
        history.remember(None)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError), history._open(writing=True):  # noqa: SLF001  (a fault inside a transaction)
        raise ZeroDivisionError
    assert len(history) == 0


def test_many_connections(history: SqliteHistory) -> None:
    """More connections than are kept are closed after use."""
    len(history)
    taken = [history._connect() for _ in range(20)]  # noqa: SLF001  (as twenty threads at once do)
    for connection in taken:
        history._connections.give(connection)  # noqa: SLF001  (as above)
    assert len(history) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
def test_fork(history: SqliteHistory) -> None:
    """A forked process opens the file anew."""
    history.remember(decided_on(some_comment(id="1")))
    child = os.fork()
    if child == 0:
        code = 1
        try:
            history.remember(decided_on(some_comment(id="2")))
            code = 0
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    history.remember(decided_on(some_comment(id="3")))
    assert len(history) == 3


WRITER = textwrap.dedent("""
    import sys
    from commentguard.history.sqlite import SqliteHistory
    from commentguard.testing.promises.samples import KEY, LONG, decided_on, some_comment

    path, name, count = sys.argv[1:]
    history = SqliteHistory(path, key=KEY, retention=None, timeout=60)
    for number in range(int(count)):
        history.remember(decided_on(some_comment(id=f"{name}.{number}"), f"{LONG} {number}"))
        history.remember(decided_on(some_comment(id=f"shared.{number}", email="shared@example.org"), "shared"))
        print(number, flush=True)
""")


def writer(path: Path, name: str, count: int) -> "subprocess.Popen[str]":
    """Start a process that remembers comments, and says each that is confirmed."""
    return subprocess.Popen(  # noqa: S603  (our own words)
        [sys.executable, "-c", WRITER, str(path), name, str(count)], stdout=subprocess.PIPE, text=True
    )


def test_processes(path: Path, history: SqliteHistory) -> None:
    """Processes that remember at once lose nothing, and the same comment of all of them is recorded once."""
    writers = [writer(path, name, 30) for name in "abc"]
    assert [process.communicate()[0].split()[-1] for process in writers] == ["29"] * 3
    assert [process.returncode for process in writers] == [0] * 3
    assert len(history) == 3 * 30 + 30
    assert history.past(some_comment(email="shared@example.org", ip=None), "new").published == 30


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed here")
@pytest.mark.parametrize("lines", [1, 7, 20])
def test_killed(path: Path, history: SqliteHistory, lines: int) -> None:
    """A process that is killed while it remembers loses nothing that it confirmed, and harms nothing."""
    process = writer(path, "killed", 1_000_000)
    assert process.stdout is not None
    for _ in range(lines):
        process.stdout.readline()
    process.kill()
    confirmed = lines + len([line for line in process.communicate()[0].split("\n")[:-1] if line])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    about = [some_comment(id=f"killed.{number}", at=NOON) for number in range(confirmed)]
    history.remember(decided_on(some_comment(id="after"), "after"))
    assert {len(history) - 1 - 2 * confirmed} <= {0, 1, 2}
    with history._open(writing=False) as table:  # noqa: SLF001  (which comments are there, by their ids)
        assert all(table.by_id(history._digests.all("id", comment.id)) for comment in about)  # noqa: SLF001  (as above)


LIMITED = textwrap.dedent("""
    import resource, sys
    from commentguard.guard.guard import Guard
    from commentguard.history.sqlite import SqliteHistory
    from commentguard.model.comment import Submission
    from commentguard.testing.promises.samples import KEY

    def said(decision):
        return [found.because for found in decision.score.findings if found.rule == "history.unavailable"]

    submission = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.")
    guard = Guard(history=SqliteHistory(sys.argv[1], key=KEY, timeout=0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    for _ in range(100):
        decision = guard.admit(submission)
        if said(decision):
            break
    print(said(decision)[-1])
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(said(guard.admit(submission)))
""")


def test_full(path: Path) -> None:
    """When there is no more room comments are judged and not remembered, and when there is again they are."""
    pytest.importorskip("resource", reason="file sizes are not limited here")
    done = subprocess.run([sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True)  # noqa: S603
    full, after = done.stdout.splitlines()
    assert full in {
        "not remembered: comments.db: the disk is full",
        "not remembered: comments.db: it cannot be read or written",
    }
    assert after == "[]"


READER = textwrap.dedent("""
    import os, sys
    from commentguard.guard.guard import Guard
    from commentguard.history.sqlite import SqliteHistory
    from commentguard.model.comment import Submission
    from commentguard.testing.promises.samples import KEY

    submission = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.")
    guard = Guard(history=SqliteHistory(sys.argv[1], key=KEY, timeout=0))
    guard.review(submission)
    guard.history.close()
    os.setuid(65534)
    decision = guard.admit(submission)
    print([found.because for found in decision.score.findings if found.rule == "history.unavailable"][-1])
""")


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can become nobody")
def test_read_only() -> None:
    """A file that may not be written leaves the comment judged and not remembered."""
    folder = Path("/tmp") / f"commentguard-{os.getpid()}"  # noqa: S108  (pytest's own folders are closed to nobody)
    folder.mkdir(mode=0o755)
    try:
        path = folder / "comments.db"
        history = SqliteHistory(path, key=KEY)
        history.remember(decided_on(some_comment()))
        done = subprocess.run([sys.executable, "-c", READER, str(path)], capture_output=True, text=True, check=True)  # noqa: S603
        history.close()
    finally:
        shutil.rmtree(folder)
    assert done.stdout.strip() in {
        f"not remembered: comments.db: {why}"
        for why in ("it may not be written", "it cannot be opened; look at the folder and its permissions")
    }
