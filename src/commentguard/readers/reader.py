"""What a reader of one dump format promises."""

from collections.abc import Iterator
from typing import BinaryIO, Protocol

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

        *path* only names the dump in sources and messages. Faults that lose nothing go to `report.mend`; the
        counts of the report are kept by the caller.
        """
        ...
