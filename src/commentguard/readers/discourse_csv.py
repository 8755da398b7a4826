"""Discourse: its posts as a table, by the data explorer, and the archive of a user's own posts."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.csv_rows import CsvRows, Header, header_of
from commentguard.readers.csv_table import comments, table
from commentguard.readers.discourse import is_post, post_record
from commentguard.readers.fields import text
from commentguard.readers.record import Record, Source
from commentguard.readers.report import Report
from commentguard.readers.times import moment


@attrs.frozen
class DiscourseCsvReader:
    """Reads a table of posts with the names of Discourse's own columns, or what a user downloads of their own posts."""

    name: str = "discourse-csv"

    def recognises(self, head: bytes) -> bool:
        """Look for the columns of a post, or of a user's archive."""
        header = header_of(head)
        return header is not None and (is_post(frozenset(header.names)) or _is_archive(header))

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the posts in order; see `Reader.read`."""
        return table(stream, path, report, self._records)

    def _records(self, rows: CsvRows, header: Header, source: Source) -> Iterator[Record | DumpError]:
        record = _archived if _is_archive(header) else post_record
        return comments(rows, attrs.evolve(source, format=self.name), record)


def _is_archive(header: Header) -> bool:
    return "topic_title" in header.names and not {"post_raw", "post_cooked"}.isdisjoint(header.names)


def _archived(fields: Mapping[str, Any], source: Source) -> Record:
    """Give a post of an archive, which names neither its author nor its id."""
    url, markdown = text(fields, "url"), text(fields, "post_raw")
    return Record(
        submission=Submission(
            content=markdown or text(fields, "post_cooked"), created_at=moment(text(fields, "created_at"))
        ),
        source=source,
        post=Post(title=text(fields, "topic_title"), url=url),
        body_format="markdown" if markdown else "html",
    )
