"""The blocks of an XML file one after the other, picked out of it also where it is broken."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.readers.report import Report
from commentguard.readers.xml_block import MAX_BLOCK, Block, BlockParser, Stop
from commentguard.readers.xml_salvage import Salvage
from commentguard.readers.xml_stream import XmlStream


class XmlBlocks:
    """The elements called *names* in *stream*, as Blocks, and a DumpError for each that is lost.

    The file is read as XML for as long as it is. From a syntax error on, blocks are picked out one by one and marked
    as recovered. A document type is refused with everything after it.
    """

    def __init__(self, stream: BinaryIO, names: Iterable[str], path: str, report: Report) -> None:
        self._source = XmlStream(stream, path, report)
        self._chunks = iter(self._source)
        self._names = frozenset(names)
        self._path = path
        self._report = report
        self._parser = BlockParser(self._names)
        self._tail = b""

    def __iter__(self) -> Iterator[Block | DumpError]:
        try:
            for chunk in self._chunks:
                self._tail += chunk
                self._parser.feed(chunk)
                yield from self._taken()
                self._tail = self._tail[len(self._tail) - (self._parser.fed - self._parser.offset) :]
            self._parser.feed(b"", final=True)
        except Stop as stop:
            yield from self._taken()
            if stop.refused:
                yield self._error(str(stop), self._parser.line)
                return
            fault = f"the XML is broken here ({stop}); from here on comments are picked out one by one"
            self._report.mend(self._error(fault, self._parser.line))
            yield from self._salvaged()

    def _taken(self) -> Iterator[Block | DumpError]:
        ready, self._parser.ready = self._parser.ready, []
        for block in ready:
            if isinstance(block, int):
                yield self._error(f"a comment is over {MAX_BLOCK} bytes long", block)
            else:
                yield attrs.evolve(block, line=self._line(block.line))

    def _salvaged(self) -> Iterator[Block | DumpError]:
        rest = self._tail[len(self._tail) - (self._parser.fed - self._parser.offset) :]
        for block in Salvage(rest, self._chunks, self._parser.offset_line, self._names):
            if isinstance(block, int):
                yield self._error("a comment cannot be made out here", block)
            else:
                yield attrs.evolve(block, line=self._line(block.line), recovered=True)

    def _line(self, line: int) -> int:
        return line + self._source.first_line - 1

    def _error(self, reason: str, line: int) -> DumpError:
        return DumpError(reason, f"{self._path}:{self._line(line)}")
