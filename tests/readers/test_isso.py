"""Isso's database."""

import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError
from commentguard.model.comment import Post
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record, Status

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

SAMPLE = Path(__file__).parent / "samples" / "isso.db"
SCHEMA = """
CREATE TABLE threads(id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
CREATE TABLE comments(tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
  modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
  website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL);
INSERT INTO threads VALUES (1, '/soup/', 'On soup');
"""
ROW = "INSERT INTO comments VALUES (1, ?, NULL, 1767348000.0, NULL, ?, '192.0.2.0', ?, 'Liz', 'liz@example.org', NULL, 0, 0, '')"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give an open database of Isso at `isso.db`, without a comment."""
    with closing(sqlite3.connect(tmp_path / "isso.db")) as connection:
        connection.executescript(SCHEMA)
        yield connection


def records_of(path: Path) -> list[Record]:
    """Read a database that nothing is wrong with."""
    items = list(read_dump(path))
    assert all(isinstance(item, Record) for item in items)
    return [item for item in items if isinstance(item, Record)]


def test_modes_and_escaping(tmp_path: Path, database: sqlite3.Connection) -> None:
    """Modes are statuses; names and websites are unescaped; the thread is the post."""
    rows = [(1, 1, "a"), (2, 2, "b"), (3, 4, ""), (4, 9, "d"), (5, "x", b"\xff"), (6, None, "f")]
    database.executemany(ROW, rows)
    database.execute("UPDATE comments SET author = 'a &amp; b', website = 'https://a.example/?a&amp;b' WHERE id = 1")
    database.execute("UPDATE comments SET tid = NULL WHERE id = 2")
    database.commit()
    records = records_of(tmp_path / "isso.db")
    unknown = Status.UNKNOWN
    assert [record.status for record in records] == [
        Status.APPROVED,
        Status.PENDING,
        Status.DELETED,
        unknown,
        unknown,
        unknown,
    ]
    first = records[0].submission
    assert (first.author, first.url) == ("a & b", "https://a.example/?a&b")
    assert records[0].post == Post(id="/soup/", title="On soup", url="/soup/")
    assert records[1].post == Post()
    assert records[4].submission.content == ""


def test_leftovers_of_the_deleted(read: Read) -> None:
    """The e-mail and IP address that Isso leaves behind when it deletes a comment are never given."""
    deleted = read(SAMPLE.read_bytes())[0][4]
    assert deleted.status is Status.DELETED
    assert (deleted.submission.email, deleted.submission.ip) == (None, None)


def test_nothing_is_changed(tmp_path: Path, database: sqlite3.Connection) -> None:
    """Reading leaves the database and its directory as they were, also where changes wait beside it."""
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(ROW, (1, 1, "waiting"))
    database.commit()
    files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert "isso.db-wal" in files
    assert [record.submission.content for record in records_of(tmp_path / "isso.db")] == ["waiting"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == files


def test_write_ahead_without_a_second_file(tmp_path: Path, database: sqlite3.Connection) -> None:
    """A database that was closed well in that mode is read without a second file."""
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(ROW, (1, 1, "written"))
    database.commit()
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["isso.db"]
    assert [record.submission.content for record in records_of(tmp_path / "isso.db")] == ["written"]


def test_name_with_odd_characters(tmp_path: Path) -> None:
    """What means something in a URI means nothing in the name of a database."""
    path = tmp_path / "a?mode=rw#&%41.db"
    path.write_bytes(SAMPLE.read_bytes())
    assert len(records_of(path)) == 5


def test_cut_off(tmp_path: Path) -> None:
    """A database that is cut off gives an error, not a traceback."""
    path = tmp_path / "isso.db"
    path.write_bytes(SAMPLE.read_bytes()[:5000])
    (error,) = list(read_dump(path))
    assert isinstance(error, DumpError)
    assert "the database cannot be read from here on" in str(error)


def test_not_of_isso(tmp_path: Path) -> None:
    """Tables that compute what they give are not believed, whatever they are called."""
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection:
        connection.executescript(
            "CREATE TABLE threads(id); CREATE VIEW comments AS SELECT 1 AS remote_addr, 2 AS voters"
        )
    (error,) = list(read_dump(tmp_path / "x.db"))
    assert str(error) == f"{tmp_path}/x.db: the database cannot be read from here on (it has no tables of Isso)"


def test_overlong(tmp_path: Path, database: sqlite3.Connection) -> None:
    """A row that is longer than any comment is lost alone."""
    database.executemany(ROW, [(1, 1, "fine"), (2, 1, "x" * 2_000_000), (3, 1, "fine too")])
    database.commit()
    first, error, last = list(read_dump(tmp_path / "isso.db"))
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert str(error) == f"{tmp_path}/isso.db:2: this comment cannot be read (string or blob too big)"


def test_other_database() -> None:
    """A database of something else is no dump."""
    with pytest.raises(DumpError, match="not a comment dump"):
        read_dump("-", stdin=io.BytesIO(b"SQLite format 3\0" + b"x" * 5000))
