"""The comments of a dump, written back ready for import: `scan --clean`."""

import csv
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import TextIO

from commentguard.cli.harmless import cell, json_line
from commentguard.cli.output import Writer
from commentguard.cli.rows import Row
from commentguard.cli.summary import Summary
from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.guard.wash import clean
from commentguard.model.comment import Comment
from commentguard.privacy.redact import redact
from commentguard.readers.record import Record

COLUMNS = (
    "id",
    "parent_id",
    "post_id",
    "post_url",
    "post_title",
    "kind",
    "verdict",
    "status",
    "native_status",
    "author",
    "url",
    "created_at",
    "content",
)
"""What is written of each comment, by names that the readers of JSON lines and tables know."""


def cleaned(row: Row, guard: Guard) -> dict[str, str]:
    """Give what is imported of a comment: its content as safe HTML by the policy of *guard*, and no private value."""
    sent, record, decision = row.record.submission, row.record, row.decision
    return {
        "id": row.id,
        "parent_id": _word(sent.parent_id),
        "post_id": _word(sent.post_id),
        "post_url": redact(record.post.url),
        "post_title": redact(record.post.title),
        "kind": _word(sent.kind),
        "verdict": str(row.verdict),
        "status": str(record.status),
        "native_status": redact(record.native_status),
        "author": row.author,
        "url": (decision.comment.author.url or "") if decision else "",
        "created_at": sent.created_at.isoformat() if sent.created_at else "",
        "content": str(decision.case.clean.html if decision else _washed(record, guard)),
    }


def clean_format(path: str) -> str:
    """Give the form that the name of a file asks for: `csv` for one that ends so, else `jsonl`."""
    return "csv" if PurePath(path).suffix.lower() == ".csv" else "jsonl"


class CleanJsonl:
    """One JSON object a line, without the fields that hold nothing."""

    def __init__(self, out: TextIO, guard: Guard, *, private: bool = False) -> None:
        self._out = out
        self._guard = guard
        self._private = private

    def write(self, row: Row) -> None:
        """Write one comment; its content stands there also when it is empty."""
        values = cleaned(row, self._guard) | (row.private() if self._private else {})
        given = {name: value for name, value in values.items() if value or name == "content"}
        self._out.write(f"{json_line(given)}\n")

    def end(self, summary: Summary) -> None:
        """Write nothing: every line is a comment."""


class CleanCsv:
    """A table with a head line. No text in it begins a formula."""

    def __init__(self, out: TextIO, guard: Guard, *, private: bool = False) -> None:
        self._guard = guard
        self._private = private
        self._table = csv.writer(out, lineterminator="\n")
        self._table.writerow((*COLUMNS, *(("email", "ip") if private else ())))

    def write(self, row: Row) -> None:
        """Write one comment."""
        values = cleaned(row, self._guard) | (row.private() if self._private else {})
        self._table.writerow([cell(value) for value in values.values()])

    def end(self, summary: Summary) -> None:
        """Write nothing: every line is a comment."""


CLEAN_FORMATS: Mapping[str, Callable[..., Writer]] = {"csv": CleanCsv, "jsonl": CleanJsonl}


def _washed(record: Record, guard: Guard) -> str:
    """Give the HTML of a comment that the guard does not accept, for it was in the dump."""
    content = submission_of(record, guard.limits).content
    if not isinstance(content, str):
        return ""
    return clean(Comment(content=content), guard.policy, guard.limits, guard.typed_addresses).html


def _word(value: object) -> str:
    return "" if value is None else redact(str(value))
