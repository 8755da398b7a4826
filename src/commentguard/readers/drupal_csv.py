"""Drupal: its comments as a table, by a query or a data export of Views."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.csv_rows import CsvRows, Header, header_of
from commentguard.readers.csv_table import comments, table
from commentguard.readers.drupal import BODY_FORMATS
from commentguard.readers.fields import text
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import moment

_BODIES = ("comment_body", "comment_body_value", "comment_body__value")
_FORMATS = ("comment_body_format", "comment_body__format")
_PUBLISHED = {"1", "true", "on", "yes", "published"}


@attrs.frozen
class DrupalCsvReader:
    """Reads a table whose columns have the names of Drupal's own: `cid`, `comment_body`, `status` and others."""

    name: str = "drupal-csv"

    def recognises(self, head: bytes) -> bool:
        """Look for the id and the body of a comment in the header of a table."""
        header = header_of(head)
        return header is not None and "cid" in header.names and not set(_BODIES).isdisjoint(header.names)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        return table(stream, path, report, self._records)

    def _records(self, rows: CsvRows, _header: Header, source: Source) -> Iterator[Record | DumpError]:
        return comments(rows, attrs.evolve(source, format=self.name), _record)


def _record(fields: Mapping[str, Any], source: Source) -> Record:
    published = text(fields, "status").casefold() in _PUBLISHED
    known = bool(text(fields, "status"))
    about, parent = text(fields, "entity_id", "nid"), text(fields, "pid")
    native = ("published" if published else "unpublished") if known else ""
    return Record(
        submission=Submission(
            id=text(fields, "cid"),
            content=text(fields, *_BODIES),
            author=text(fields, "name"),
            email=text(fields, "mail") or None,
            url=text(fields, "homepage") or None,
            ip=text(fields, "hostname") or None,
            created_at=moment(text(fields, "created")),
            post_id=about or None,
            parent_id=None if parent in {"", "0"} else parent,
        ),
        source=source,
        status=(Status.APPROVED if published else Status.PENDING) if known else Status.UNKNOWN,
        native_status=native,
        post=Post(id=about),
        body_format=BODY_FORMATS.get(text(fields, *_FORMATS), "html"),
    )
