"""Dumps read one after the other, every comment decided, every fault counted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from commentguard.cli.desk import Sheet, Task
from commentguard.cli.dumps import said_of
from commentguard.cli.progress import Progress
from commentguard.cli.recall import Recall
from commentguard.cli.summary import Summary
from commentguard.cli.talk import tell
from commentguard.cli.workers import decided_by_workers, decided_here
from commentguard.errors import DumpError
from commentguard.readers.dump import Dump, read_dump
from commentguard.readers.record import Record

CHUNK = 200
"""How many comments a worker gets at once: enough that the way to it costs little, few enough for every pipe."""


@attrs.define(kw_only=True)
class Batch:
    """Some comments of a dump, and what was lost on the way to them."""

    records: list[Record] = attrs.field(factory=list)
    faults: list[DumpError] = attrs.field(factory=list)
    """Parts before or among the comments that could not be read."""
    remarks: list[str] = attrs.field(factory=list)
    """What is said of a dump that came to its end."""
    end: int = 0
    """How many comments and faults of the scan there were up to the end of this batch."""
    packed_bytes: int = 0
    """How many bytes of all files, packed as they are, were read up to its end."""
    rests: bool = False
    """Whether nothing after it is begun before it is written."""

    def add(self, item: Record | DumpError) -> None:
        """Take what was read next."""
        if isinstance(item, DumpError):
            self.faults.append(item)
        else:
            self.records.append(item)


@attrs.define(kw_only=True)
class Scan:
    """One run over dumps. With *strict* it ends at the first fault. *quiet* says nothing of what is lost."""

    task: Task
    recall: Recall
    format_in: str | None = None
    columns: Mapping[str, str] | None = None
    """Columns of the dumps by the fields they hold, beyond those that are known by their names."""
    strict: bool = False
    quiet: bool = False
    jobs: int = 1
    skip: int = 0
    """How many comments and faults at the start were dealt with by an earlier run."""
    should_rest: Callable[[], bool] = lambda: False
    """Asked before each batch begins: whether all is to be written at its end."""
    lost: Callable[[DumpError], None] = lambda _: None
    """Told of each part that could not be read."""
    summary: Summary = attrs.field(factory=Summary)
    progress: Progress | None = None

    def sheets(self, paths: Iterable[str]) -> Iterator[tuple[Batch, Sheet]]:
        """Decide on every comment of the dumps, in order. Raises DumpError for a dump that cannot be opened."""
        batches = self._batches(paths)
        decided = (
            decided_here(batches, self.task, self.recall)
            if self.jobs == 1
            else decided_by_workers(batches, self.task, self.recall, self.jobs)
        )
        for batch, sheet in decided:
            for fault in batch.faults:
                self._lose(fault)
            for remark in batch.remarks:
                self.say(remark)
            self.summary.join(sheet.summary)
            if self.progress:
                self.progress.update(len(batch.records), batch.packed_bytes)
            yield batch, sheet
        if self.progress:
            self.progress.hide()

    def _batches(self, paths: Iterable[str]) -> Iterator[Batch]:
        """Read the dumps: one comment at a time where it is decided here, so that nobody waits for it."""
        size = 1 if self.jobs == 1 else CHUNK
        end = read_before = 0
        for path in paths:
            with read_dump(path, format=self.format_in, strict=self.strict, map=self.columns) as dump:
                batch = Batch(rests=self.should_rest())
                for item in _until_fault(dump):
                    end += 1
                    if end <= self.skip:
                        continue
                    batch.add(item)
                    if size in {len(batch.records), len(batch.faults)}:
                        batch.end, batch.packed_bytes = end, read_before + dump.packed_bytes
                        yield batch
                        batch = Batch(rests=self.should_rest())
            read_before += _size(path)
            batch.end, batch.packed_bytes = end, read_before
            batch.remarks = [*_remarks(dump)]
            yield batch
            if self.strict and dump.report.lost:
                return

    def _lose(self, fault: DumpError) -> None:
        self.summary.unread += 1
        self.lost(fault)
        self.say(said_of(fault, self.summary.unread))

    def say(self, words: str) -> None:
        """Tell whoever runs the scan, on the standard error, if there is anything to tell."""
        if self.progress:
            self.progress.hide()
        if words and not self.quiet:
            tell(words)


def _size(path: str) -> int:
    return Path(path).stat().st_size if Path(path).is_file() else 0


def _until_fault(dump: Dump) -> Iterator[Record | DumpError]:
    """Give what is in *dump*, the fault too that a strict reader raises."""
    try:
        yield from dump
    except DumpError as fault:
        yield fault


def _remarks(dump: Dump) -> Iterator[str]:
    if dump.report.mended:
        count = "a fault" if dump.report.faults == 1 else f"{dump.report.faults} faults; the first"
        yield f"read around {count}: {dump.report.mended[0]}"
    if dump.report.salvaged or dump.report.lost:
        yield f"{dump.path}: {dump.report}"
