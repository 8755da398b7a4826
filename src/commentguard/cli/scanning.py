"""Dumps read one after the other, every comment decided, every fault counted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from commentguard.cli.rows import Row, row_of
from commentguard.cli.summary import Summary
from commentguard.cli.talk import tell
from commentguard.errors import DumpError
from commentguard.guard.guard import Guard
from commentguard.readers.dump import Dump, read_dump

SHOWN_FAULTS = 10
"""Parts that could not be read and are named on the standard error; the others are only counted."""


def check_paths(
    paths: Iterable[str],
    format_in: str | None,
    outputs: Iterable[str | None],
    columns: Mapping[str, str] | None = None,
) -> None:
    """Look at the dumps before anything is done. Raises DumpError for one that cannot be used or would be overwritten.

    Pipes can be read only once and are not looked at.
    """
    for path in paths:
        if _is_read_once(path):
            continue
        read_dump(path, format=format_in, map=columns).close()
        if any(output and Path(output).exists() and Path(output).samefile(path) for output in outputs):
            raise DumpError("this dump would be overwritten; choose another name", path)


def _is_read_once(path: str) -> bool:
    return path == "-" or Path(path).is_fifo() or Path(path).is_char_device()


@attrs.define(kw_only=True)
class Scan:
    """One run over dumps. With *strict* it ends at the first fault. *quiet* says nothing of what is lost."""

    guard: Guard
    format_in: str | None = None
    columns: Mapping[str, str] | None = None
    """Columns of the dumps by the fields they hold, beyond those that are known by their names."""
    strict: bool = False
    quiet: bool = False
    lost: Callable[[DumpError], None] = attrs.field(default=lambda _: None)
    """Told of each part that could not be read."""
    summary: Summary = attrs.field(factory=Summary)

    def rows(self, paths: Iterable[str]) -> Iterator[Row]:
        """Decide on every comment of the dumps, in order. Raises DumpError for a dump that cannot be opened."""
        for path in paths:
            with read_dump(path, format=self.format_in, strict=self.strict, map=self.columns) as dump:
                try:
                    yield from self._rows_of(dump)
                except DumpError as fault:
                    self._lose(fault)
                    return
                finally:
                    self._report(dump)

    def _rows_of(self, dump: Dump) -> Iterator[Row]:
        for item in dump:
            if isinstance(item, DumpError):
                self._lose(item)
            else:
                row = row_of(item, self.guard)
                self.summary.add(row)
                yield row

    def _lose(self, fault: DumpError) -> None:
        self.summary.unread += 1
        self.lost(fault)
        if self.summary.unread <= SHOWN_FAULTS:
            self.say(f"not read: {fault}")
        elif self.summary.unread == SHOWN_FAULTS + 1:
            self.say("more could not be read; --errors FILE names everything")

    def _report(self, dump: Dump) -> None:
        if dump.report.mended:
            count = "a fault" if dump.report.faults == 1 else f"{dump.report.faults} faults; the first"
            self.say(f"read around {count}: {dump.report.mended[0]}")
        if dump.report.salvaged or dump.report.lost:
            self.say(f"{dump.path}: {dump.report}")

    def say(self, words: str) -> None:
        """Tell whoever runs the scan, on the standard error."""
        if not self.quiet:
            tell(words)
