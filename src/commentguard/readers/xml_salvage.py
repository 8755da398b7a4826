"""Blocks picked out of a file that is not XML, one by one."""

import re
from collections.abc import Iterator

import attrs

from commentguard.readers.xml_block import MAX_BLOCK, Block, BlockParser, Stop
from commentguard.readers.xml_window import Window

_PREFIX = rb"(?:[\w.-]{1,40}:)?"
# A tag that closes itself refers to something elsewhere, as that of a post's thread does.
_REST_OF_TAG = rb"(?:\s[^<>]{0,400}+(?<!/))?>"
_OVERLAP = 500
"""A tag that opens a block is shorter than this, or it is none."""


class Salvage:
    """The blocks in *buffer* and the *chunks* after it that are XML by themselves, and the lines of those that are not.

    A block ends at its closing tag outside CDATA, or where the next of its name opens. The work is linear: no part is
    looked at more than a fixed number of times.
    """

    def __init__(self, buffer: bytes, chunks: Iterator[bytes], line: int, names: frozenset[str]) -> None:
        words = [name.encode() for name in sorted(names)]
        self._opens = re.compile(rb"<%s(?P<name>%s)%s" % (_PREFIX, b"|".join(words), _REST_OF_TAG))
        self._ends = {word: _ends_of(word) for word in words}
        self._names = names
        self._window = Window(buffer, chunks, line, MAX_BLOCK)
        self._closing = 0

    def __iter__(self) -> Iterator[Block | int]:
        at = 0
        while True:
            at = self._move(at)
            opened = self._opens.search(self._window.buffer, at)
            if opened is None:
                if self._window.is_last:
                    return
                at = max(at, len(self._window.buffer) - _OVERLAP)
                continue
            at = self._move(opened.start())
            end = self._end(at, opened)
            yield self._block(at, end)
            at = end

    def _move(self, at: int) -> int:
        moved = self._window.move(at)
        if moved != at:
            self._closing = 0
        return moved

    def _end(self, start: int, opened: re.Match[bytes]) -> int:
        limit = min(len(self._window.buffer), start + MAX_BLOCK)
        at = start + len(opened[0])
        ends = self._ends[opened["name"]]
        while (found := ends.search(self._window.buffer, at, limit)) is not None:
            if not found["cdata"]:
                return found.start() if found["open"] else found.end()
            closed = self._cdata_end(found.end())
            # CDATA that does not end is text like any other, so that it does not hide what follows.
            at = closed if 0 <= closed < limit else found.end()
        return limit

    def _cdata_end(self, at: int) -> int:
        """Give where CDATA ends after *at*; what was found once in the window is not searched for again."""
        if 0 <= self._closing < at:
            self._closing = self._window.buffer.find(b"]]>", at)
        return self._closing

    def _block(self, start: int, end: int) -> Block | int:
        line = self._window.line_at(start)
        parser = BlockParser(self._names)
        try:
            parser.feed(b"<salvage>" + self._window.buffer[start:end] + b"</salvage>", final=True)
        except Stop:
            return line
        block = parser.ready[0]
        return line if isinstance(block, int) else attrs.evolve(block, line=line)


def _ends_of(word: bytes) -> re.Pattern[bytes]:
    opens = rb"(?P<open><%s%s%s)" % (_PREFIX, word, _REST_OF_TAG)
    return re.compile(rb"(?P<cdata><!\[CDATA\[)|</%s%s\s{0,20}>|%s" % (_PREFIX, word, opens))
