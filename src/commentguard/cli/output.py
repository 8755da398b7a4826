"""The forms a scan is written in."""

import csv
from collections.abc import Callable
from typing import Protocol, TextIO

import attrs

from commentguard.cli.colours import Colours
from commentguard.cli.harmless import cell, json_line, lines, one_line
from commentguard.cli.report import HtmlWriter
from commentguard.cli.rows import Row
from commentguard.cli.summary import Summary
from commentguard.readers.record import Status


class Writer(Protocol):
    """Writes the rows of a scan as they come, and ends with what they came to."""

    def write(self, row: Row) -> None:
        """Write one comment."""
        ...

    def end(self, summary: Summary) -> None:
        """Write what comes after the last comment."""
        ...


@attrs.frozen
class TextWriter:
    """Lines for people: one a comment, and the counts to read at the end."""

    out: TextIO
    explain: bool = False
    private: bool = False
    colours: Colours = attrs.field(factory=Colours)

    def write(self, row: Row) -> None:
        """Write a line: verdict, points, what the dump's own site had decided, id, name, first words."""
        points = "-" if row.points is None else str(row.points)
        was = "" if row.record.status is Status.UNKNOWN else f"was {row.record.status}"
        where = f"#{row.id}" if row.id else f"line {row.record.source.line}"
        said = f"{row.author or '(no name)'}: {row.words}" if row.words else row.author or "(no name)"
        verdict = self.colours.paint(f"{row.verdict!s:7}", row.verdict)
        self._line(f"{verdict} {points:>4}  {was:12}  {one_line(where)}  {one_line(said)}")
        if self.private:
            self._line("".join(f"  {name} {one_line(value)}" for name, value in row.private().items() if value))
        if self.explain or row.decision is None:
            self._line("\n".join(f"    {line}" for line in lines(row.explanation).split("\n")[1:]))

    def end(self, summary: Summary) -> None:
        """Write the counts, apart from the comments by an empty line."""
        self.out.write(f"\n{summary.told(self.colours)}\n" + ("" if self.explain else "--explain says why\n"))

    def _line(self, text: str) -> None:
        if text:
            self.out.write(f"{text}\n")


@attrs.frozen
class JsonlWriter:
    """One JSON object a line."""

    out: TextIO
    explain: bool = False
    private: bool = False

    def write(self, row: Row) -> None:
        """Write the row's data as one line."""
        extra = {"explanation": row.explanation} if self.explain else {}
        self.out.write(f"{json_line({**row.to_dict(), **extra, **(row.private() if self.private else {})})}\n")

    def end(self, summary: Summary) -> None:
        """Write nothing: every line is a comment."""


COLUMNS = ("id", "verdict", "score", "status", "native_status", "author", "findings", "problems", "html", "source")
"""The columns of a CSV file, before those that were asked for."""


class CsvWriter:
    """A table with a head line. No text in it begins a formula; numbers stay numbers."""

    def __init__(self, out: TextIO, *, explain: bool = False, private: bool = False) -> None:
        self.explain = explain
        self.private = private
        extra = (*(("explanation",) if explain else ()), *(("email", "ip") if private else ()))
        self.table = csv.writer(out, lineterminator="\n")
        self.table.writerow((*COLUMNS, *extra))

    def write(self, row: Row) -> None:
        """Write the row's cells; several findings or problems share a cell."""
        data = row.to_dict() | {
            "author": row.author,
            "findings": ", ".join(f"{finding.rule} {finding.points:+d}" for finding in row.findings),
            "problems": ", ".join(f"{problem.field}: {problem.code}" for problem in row.problems),
            "source": str(row.record.source),
        }
        extra = {"explanation": row.explanation} if self.explain else {}
        cells = [data[name] for name in COLUMNS]
        cells += [*extra.values(), *(row.private().values() if self.private else ())]
        self.table.writerow([cell(value) if isinstance(value, str) else value for value in cells])

    def end(self, summary: Summary) -> None:
        """Write nothing: every line is a comment."""


FORMATS: dict[str, Callable[..., Writer]] = {
    "csv": CsvWriter,
    "html": HtmlWriter,
    "jsonl": JsonlWriter,
    "text": TextWriter,
}
"""The words of `--format`."""

STREAMED = frozenset({"csv", "jsonl", "text"})
"""The formats that are written line by line, so that workers can write them and an interrupted scan can go on."""
