"""The files that a scan writes, begun anew or gone on with."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO, cast

from commentguard.cli.desk import Sheet, Task
from commentguard.cli.harmless import json_line
from commentguard.cli.output import Writer
from commentguard.cli.summary import Summary
from commentguard.errors import CannotResume, DumpError


class Outputs:
    """What a scan writes to: the output, or the standard output, and the files of `--clean` and `--errors`.

    *paths* are theirs, in that order. The files are closed with *files*. Of files that are gone on with, *sizes*
    bytes each stay: what came after is done again. Raises CannotResume where one is shorter than that.
    """

    def __init__(
        self,
        task: Task,
        paths: tuple[str | None, str | None, str | None],
        *,
        files: ExitStack,
        sizes: Sequence[int] | None = None,
    ) -> None:
        named = [path for path in paths if path]
        if sizes is not None:
            _check_lengths(named, sizes)
        self.files = [files.enter_context(_opened(path, "w" if sizes is None else "a")) for path in named]
        opened = iter(self.files)
        output, self._clean, self._errors = (next(opened) if path else None for path in paths)
        self._out = output or sys.stdout
        self._writer: Writer = task.writer(self._out)
        if self._clean:
            task.cleaner(self._clean)  # It writes the head of a table.
        if sizes is not None:
            _cut(self.files, sizes)

    def write(self, sheet: Sheet) -> None:
        """Write what a batch came to."""
        self._out.write(sheet.text)
        for row in sheet.rows:
            self._writer.write(row)
        if self._clean:
            self._clean.write(sheet.clean)

    def lose(self, fault: DumpError) -> None:
        """Write down a part that could not be read."""
        if self._errors:
            self._errors.write(f"{json_line({'where': fault.where, 'reason': fault.reason})}\n")

    def end(self, summary: Summary) -> None:
        """Write what comes after the last comment."""
        self._writer.end(summary)


def _opened(path: str, mode: str) -> TextIO:
    return cast(TextIO, Path(path).open(mode, encoding="utf-8", newline=""))


def _check_lengths(paths: Sequence[str], sizes: Sequence[int]) -> None:
    for path, size in zip(paths, sizes, strict=True):
        if not Path(path).is_file() or Path(path).stat().st_size < size:
            raise CannotResume(f"{path}: it is shorter than the interrupted scan left it; begin anew without --resume")


def _cut(files: Sequence[TextIO], sizes: Sequence[int]) -> None:
    """Cut the files to *sizes*, after the heads that their writers wrote once more."""
    for file, size in zip(files, sizes, strict=True):
        file.flush()
        os.ftruncate(file.fileno(), size)
