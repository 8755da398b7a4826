"""Isso: its SQLite database."""

import html
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.source import file_under
from commentguard.readers.times import utc

MAX_FIELD_BYTES = 1 << 20
"""The longest field or row that is read: sixteen times what a comment may hold."""

_MAGIC = b"SQLite format 3\0"
# https://www.sqlite.org/fileformat.html, 1.3.3: the read version is 2 where changes wait in a second file.
_READ_VERSION, _WRITE_AHEAD = 19, 2
_DELETED = 4
_MODES = {1: Status.APPROVED, 2: Status.PENDING, _DELETED: Status.DELETED}
_QUERY = """
SELECT c.id, c.parent, c.created, c.mode, c.remote_addr, c.text, c.author, c.email, c.website, t.uri, t.title
FROM main.comments AS c LEFT JOIN main.threads AS t ON t.id = c.tid WHERE c.id = ?
"""


@attrs.frozen
class IssoReader:
    """Reads the database of Isso, and changes nothing in it or beside it. The texts are Markdown.

    A comment that was deleted while it had replies stays in Isso as an empty one, and its e-mail and IP address with
    it; those are never given. A database that comes through a pipe is kept in a temporary file meanwhile, and so is
    one whose last changes wait in a file beside it (`-wal`).
    """

    name: str = "isso"

    def recognises(self, head: bytes) -> bool:
        """Look for an SQLite database and, in its schema, the columns that only Isso has."""
        return head.startswith(_MAGIC) and all(name in head for name in (b"remote_addr", b"voters", b"threads"))

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:  # noqa: ARG002  (nothing can be mended)
        """Give the comments by their ids, their ordinal number as the line; see `Reader.read`."""
        with ExitStack() as stack:
            try:
                database = stack.enter_context(closing(_connected(_database(stream, stack))))
                for index, (key,) in enumerate(database.execute("SELECT id FROM main.comments ORDER BY id"), 1):
                    yield _of_row(database, key, Source(path=path, format=self.name, index=index, line=index))
            except sqlite3.Error as error:
                yield DumpError(f"the database cannot be read from here on ({error})", path)


def _database(stream: BinaryIO, stack: ExitStack) -> Path:
    """Give the file to open: the database itself, or a copy that is gone with *stack*."""
    original = file_under(stream)
    if original is not None and not _waits(original):
        return original
    copy = Path(stack.enter_context(tempfile.TemporaryDirectory()), "isso.db")
    with copy.open("wb") as file:
        shutil.copyfileobj(stream, file)
    if original is not None:
        waiting = original.with_name(original.name + "-wal")
        if waiting.is_file():
            shutil.copyfile(waiting, copy.with_name("isso.db-wal"))
    return copy


def _waits(original: Path) -> bool:
    """Say whether changes to the database *original* may wait in a file beside it."""
    with original.open("rb") as file:
        return file.read(_READ_VERSION + 1)[_READ_VERSION:] == bytes([_WRITE_AHEAD])


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_FIELD_BYTES)
    # A database from somebody else may define tables that compute; only stored ones are believed.
    database.execute("PRAGMA trusted_schema = OFF")
    kinds = database.execute("SELECT name, type FROM main.sqlite_master WHERE name IN ('comments', 'threads')")
    if dict(kinds) != {"comments": "table", "threads": "table"}:
        database.close()
        raise sqlite3.DatabaseError("it has no tables of Isso")
    return database


def _of_row(database: sqlite3.Connection, key: object, source: Source) -> Record | DumpError:
    try:
        return _record(database.execute(_QUERY, (key,)).fetchone(), source)
    except sqlite3.Error as error:
        return DumpError(f"this comment cannot be read ({error})", f"{source.path}:{source.line}")


def _record(row: tuple[Any, ...], source: Source) -> Record:
    number, parent, created, mode, address, content, author, email, website, page, title = row
    deleted = mode == _DELETED
    about = _text(page)
    return Record(
        submission=Submission(
            id=_text(number),
            content=_text(content),
            # Isso stores both as they go into its pages.
            author=html.unescape(_text(author)),
            url=html.unescape(_text(website)) or None,
            email=None if deleted else _text(email) or None,
            ip=None if deleted else _text(address) or None,
            created_at=utc(created),
            post_id=about or None,
            parent_id=_text(parent) or None,
        ),
        source=source,
        status=_MODES.get(mode, Status.UNKNOWN) if isinstance(mode, int) else Status.UNKNOWN,
        native_status=_text(mode),
        post=Post(id=about, title=_text(title), url=about),
        body_format="markdown",
    )


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
