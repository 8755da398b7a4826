"""Where a chunk of comments is decided and written down, in this process or in a worker."""

import io
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

import attrs

from commentguard.cli.cleaned import CLEAN_FORMATS
from commentguard.cli.colours import Colours
from commentguard.cli.output import FORMATS, STREAMED, Writer
from commentguard.cli.recall import VERDICTS, Known, Tracer
from commentguard.cli.rows import Row
from commentguard.cli.summary import Summary
from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.guard.stages import Prepared, Stages
from commentguard.history.entry import Entry
from commentguard.model.verdict import Verdict
from commentguard.readers.record import Record

UNACCEPTED = -1
"""What stands for the verdict of a comment that is no acceptable submission."""


@attrs.frozen(kw_only=True)
class Task:
    """What is to be done with each comment; the same for a whole scan."""

    guard: Guard
    format: str = "jsonl"
    only: str | None = None
    clean: str = ""
    """The form in which the comments are written back, `csv` or `jsonl`, or nothing."""
    explain: bool = False
    private: bool = False
    colours: Colours = attrs.field(factory=Colours)
    """What paints the text format."""

    def writer(self, out: TextIO) -> Writer:
        """Make the writer of the scan's format."""
        painted = {"colours": self.colours} if self.format == "text" else {}
        return FORMATS[self.format](out, explain=self.explain, private=self.private, **painted)

    def cleaner(self, out: TextIO) -> Writer:
        """Make the writer of `--clean`."""
        return CLEAN_FORMATS[self.clean](out, self.guard, private=self.private)


@attrs.frozen
class Sheet:
    """What a chunk came to: its *text* in the format of the scan, what `--clean` writes of it, and the counts.

    A format that is not written line by line gets the *rows* instead.
    """

    text: str
    clean: str
    summary: Summary
    rows: tuple[Row, ...] = ()


class Desk:
    """Decides on a chunk in three steps: `read` it, `decide` it when its past is known, `write` it down."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._stages = Stages(task.guard)
        self._tracer = Tracer()
        self._read: list[tuple[Record, Prepared | tuple[Problem, ...]]] = []
        self._rows: list[Row] = []
        self._text = _Lines(task.writer) if task.format in STREAMED else None
        self._clean = _Lines(task.cleaner) if task.clean else None

    def read(self, records: Iterable[Record]) -> list[Entry | None]:
        """Do all that needs no past, and give what the memory of the scan is asked by."""
        self._read = [(record, self._prepared(record)) for record in records]
        return [self._tracer.trace(found.clean) if isinstance(found, Prepared) else None for _, found in self._read]

    def decide(self, known: Sequence[Known | None]) -> list[int]:
        """Decide on the comments in order, and give the place of each verdict in VERDICTS."""
        self._rows = []
        decided: list[int] = []
        for (record, found), past in zip(self._read, known, strict=True):
            if isinstance(found, Prepared) and past is not None:
                decision = self._stages.decide(found, past.then(decided))
                decided.append(VERDICTS.index(decision.verdict))
                self._rows.append(Row(record=record, decision=decision, problems=decision.comment.holds))
            else:
                decided.append(UNACCEPTED)
                self._rows.append(Row(record=record, problems=found if isinstance(found, tuple) else ()))
        return decided

    def write(self) -> Sheet:
        """Give what is to be written of the chunk, and count it."""
        summary = Summary()
        for row in self._rows:
            summary.add(row)
        wanted = [row for row in self._rows if is_wanted(row, self._task.only, self._task.format)]
        rows, self._rows, self._read = self._rows, [], []
        return Sheet(
            text=self._text.of(wanted) if self._text else "",
            clean=self._clean.of(rows) if self._clean else "",
            summary=summary,
            rows=() if self._text else tuple(wanted),
        )

    def _prepared(self, record: Record) -> Prepared | tuple[Problem, ...]:
        try:
            return self._stages.prepare(submission_of(record, self._task.guard.limits), record.post)
        except InvalidSubmission as error:
            return error.problems


def is_wanted(row: Row, only: str | None, form: str) -> bool:
    """Say whether *row* is written: those that *only* names, and in text those that are held or spam."""
    if only == "changed":
        return row.changed
    if only:
        return row.verdict is Verdict(only)
    return form != "text" or row.verdict is not Verdict.PUBLISH


class _Lines:
    """A writer whose lines are taken as text; what it writes before the first row is left out."""

    def __init__(self, made: Callable[[TextIO], Writer]) -> None:
        self._buffer = io.StringIO()
        self._writer = made(self._buffer)

    def of(self, rows: Iterable[Row]) -> str:
        """Give the lines of *rows*."""
        self._buffer.seek(0)
        self._buffer.truncate()
        for row in rows:
            self._writer.write(row)
        return self._buffer.getvalue()
