"""What `wp comment list` writes: JSON, and CSV with the columns of WordPress' own table."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.readers.columns import record_of
from commentguard.readers.csv_rows import CsvRows, Header, header_of
from commentguard.readers.csv_table import comments, table
from commentguard.readers.fields import text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream, Value
from commentguard.readers.record import Record, Source
from commentguard.readers.report import Report
from commentguard.readers.wxr_text import plain

FIELDS = (
    "comment_ID",
    "comment_post_ID",
    "comment_parent",
    "comment_type",
    "comment_approved",
    "comment_date_gmt",
    "comment_author",
    "comment_author_email",
    "comment_author_url",
    "comment_author_IP",
    "comment_agent",
    "comment_content",
)
"""What is read of a comment; the others are not needed."""

_CONTENT = "comment_content"


@attrs.frozen
class WpJsonReader:
    """Reads the array that `wp comment list --format=json` writes.

    By default the command leaves out the text of the comments; the one that does not is named then.
    """

    name: str = "wp-json"

    def recognises(self, head: bytes) -> bool:
        """Look for an array of objects with the id of a WordPress comment."""
        return "comment_ID" in keys_by_place(head).get("[]", frozenset())

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        values = JsonStream(stream, path, report).values("[]")
        source = Source(path=path, format=self.name, index=1, line=1)
        first = next(values, None)
        if isinstance(first, Value) and isinstance(first.value, Mapping) and _CONTENT not in first.value:
            yield _without_content(path, "json")
        elif first is not None:
            yield from records(_with_first(first, values), source, _record, (_CONTENT,))


@attrs.frozen
class WpCsvReader:
    """Reads the table that `wp comment list --format=csv` writes, or another copy of WordPress' table of comments."""

    name: str = "wp-csv"

    def recognises(self, head: bytes) -> bool:
        """Look for the id of a WordPress comment in the header of a table."""
        header = header_of(head)
        return header is not None and "comment_ID" in header.names

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        return table(stream, path, report, self._records)

    def _records(self, rows: CsvRows, header: Header, source: Source) -> Iterator[Record | DumpError]:
        if _CONTENT not in header.names:
            yield _without_content(source.path, "csv")
        else:
            yield from comments(rows, attrs.evolve(source, format=self.name), _record)


def _with_first(first: Value | DumpError, rest: Iterable[Value | DumpError]) -> Iterator[Value | DumpError]:
    yield first
    yield from rest


def _record(fields: Mapping[str, Any], source: Source) -> Record:
    given = {name: text(fields, name) for name in FIELDS if name in fields}
    # WordPress stores names with character references in them, and a local time beside the one that counts.
    return record_of({**given, "comment_author": plain(given.get("comment_author", ""))}, source)


def _without_content(path: str, written: str) -> DumpError:
    command = f"wp comment list --fields={','.join(FIELDS)} --format={written}"
    reason = f"the text of the comments is not in this list; write it with: {command}"
    return DumpError(f"{reason} (and once more with --status=spam for what is spam)", path)
