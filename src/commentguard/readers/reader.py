"""What a reader of one dump format promises."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

from commentguard.errors import DumpError
from commentguard.readers.record import Record
from commentguard.readers.report import Report


class Reader(Protocol):
    """A reader of one format. A new format is one file with a reader, and one line in `formats.READERS`."""

    @property
    def name(self) -> str:
        """The format's word: `--from wxr`, `Source.format`."""
        ...

    def recognises(self, head: bytes) -> bool:
        """Tell from the first bytes, and from nothing else, whether a dump has this format."""
        ...

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments of *stream* in order, in constant memory, and a DumpError for each part that is lost.

        *path* only names the dump in sources and messages; a reader that has to go back, or needs a file, finds both
        in `source`. Faults that lose nothing go to `report.mend`; the
        counts of the report are kept by the caller.
        """
        ...


@runtime_checkable
class TreeReader(Protocol):
    """A reader of a format that is a directory of files. A new one is one line in `formats.TREE_READERS`."""

    @property
    def name(self) -> str:
        """The format's word."""
        ...

    def recognises_tree(self, directory: Path) -> bool:
        """Tell from what is in the files of *directory* whether it has this format."""
        ...

    def read_tree(self, directory: Path, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments below *directory*, as `Reader.read` gives those of a stream."""
        ...
