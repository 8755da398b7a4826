"""Tables of comments: CSV and TSV with a header."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.readers.columns import KNOWN_NAMES, Columns, known, record_of
from commentguard.readers.csv_rows import CsvRows, Header, Row, header_of
from commentguard.readers.record import Record, Source
from commentguard.readers.report import Report

_HEAD_BYTES = 65_536


@attrs.frozen
class CsvReader:
    """Reads a table whose first line names the columns as `Submission.from_mapping` knows them, or as they are mapped.

    Commas, semicolons, tabs and bars are told apart by the header. Case does not count in names.
    """

    name: str = "csv"
    columns: Columns = KNOWN_NAMES

    def recognises(self, head: bytes) -> bool:
        """Look for a header with a comment's content among its columns, and not the names of WordPress."""
        header = header_of(head)
        return (
            header is not None and self.columns.hold_content(self._names(header)) and "comment_ID" not in header.names
        )

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        return table(stream, path, report, self._records)

    def _records(self, rows: CsvRows, header: Header, source: Source) -> Iterator[Record | DumpError]:
        missing = [column for _, column in self.columns.pairs if column not in header.names]
        if missing:
            there = ", ".join(header.names)
            yield DumpError(f"there is no column {missing[0]!r} to map; there are {there}", source.path)
            return
        names = dict(zip(header.names, self._names(header), strict=True))

        def record(cells: Mapping[str, Any], place: Source) -> Record:
            return record_of(self.columns.renamed({names[name]: cell for name, cell in cells.items()}), place)

        yield from comments(rows, source, record)

    def _names(self, header: Header) -> tuple[str, ...]:
        mapped = {column for _, column in self.columns.pairs}
        return tuple(name if name in mapped else known(name) for name in header.names)


Records = Callable[[CsvRows, Header, Source], Iterator[Record | DumpError]]


def table(stream: BinaryIO, path: str, report: Report, records: Records) -> Iterator[Record | DumpError]:
    """Give what *records* makes of the table in *stream*, or a DumpError where there is no header."""
    header = header_of(stream.peek(_HEAD_BYTES))  # type: ignore[attr-defined]
    if header is None:
        yield DumpError("the first line does not name the columns of a table", path)
        return
    rows = CsvRows(stream, header, path, report)
    try:
        yield from records(rows, header, Source(path=path, format="csv", index=0, line=1))
    finally:
        rows.close()


def comments(
    rows: CsvRows, source: Source, record: Callable[[Mapping[str, Any], Source], Record]
) -> Iterator[Record | DumpError]:
    """Give the comment that *record* makes of each row, numbered, after the pattern of *source*."""
    index = 0
    for row in rows:
        if isinstance(row, Row):
            index += 1
            yield record(row.cells, attrs.evolve(source, index=index, line=row.line))
        else:
            yield row
