"""Comments that stand in an export as WordPress itself writes them, taken out of it before it is parsed as XML.

The parser costs a call of Python for every element, and a comment has a dozen. Comments of the usual shape that follow
each other become one empty element: the parser sees the same document but for them, and says where they stand.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from commentguard.readers.wxr_fields import Fields
from commentguard.readers.wxr_usual import MAX_BYTES, usual_comments

_OPEN, _CLOSE = b"<wp:comment>", b"</wp:comment>"
# What changes how the bytes after it are to be read, and the tags of comments, whatever their prefix.
_SPECIAL = re.compile(rb"<(?:!\[CDATA\[|!--|\?|(?P<close>/?)[A-Za-z_][\w.-]{0,40}:comment\s{0,20}(?P<empty>/?)>)")
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->", b"<?": b"?>"}
_LONGEST = 80
"""No `_SPECIAL` is longer: one that the end of a chunk may cut in two waits for the next chunk."""


Taken = list[tuple[Fields, int]]
"""Comments that were taken out: the fields of each, and how many lines below the element in their place it opens."""


class Piece(NamedTuple):
    """Some bytes of an export: *raw*, as they stand there, and *hollow*, with empty elements for comments.

    *taken* are the comments of each such element, by its offset among the hollow bytes of all pieces.
    """

    raw: bytes
    hollow: bytes
    taken: dict[int, Taken]


class Hollow:
    """The *chunks* of an export as Pieces. *rest* is what was taken of the chunks and is in no piece yet.

    *tags* counts the tags that open comments where no hollow bytes show them: those taken out, and in their texts.
    Comments are looked for where the parser would see their tags: not in CDATA, in XML comments, or in each other.
    What is malformed reaches the parser as it is, and nothing after it counts.
    """

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.rest = b""
        self.tags = 0
        self._chunks = chunks
        self._at = 0
        self._until = b""
        self._depth = 0
        self._raw_end = self._end = 0
        self._shifts = [(0, 0)]

    def __iter__(self) -> Iterator[Piece]:
        for chunk in self._chunks:
            self.rest += chunk
            yield self._piece(_settled(self.rest), patience=MAX_BYTES)
        yield self._piece(len(self.rest), patience=0)

    def raw_offset(self, offset: int) -> int:
        """Give where the byte at *offset* of the hollow bytes stands in the export. Never go back by it."""
        place = bisect_right(self._shifts, offset, key=lambda shift: shift[0]) - 1
        del self._shifts[:place]
        hollow, raw = self._shifts[0]
        return raw + offset - hollow

    def _piece(self, end: int, patience: int) -> Piece:
        """Give the bytes up to *end*, or to the start of a comment that may close within *patience* bytes."""
        parts: list[bytes] = []
        taken: dict[int, Taken] = {}
        self._at = copied = 0
        while (start := self._opening(end)) >= 0:
            run = usual_comments(self.rest, start)
            if run.comments:
                element = b"<wp:comment%s/>" % (b"\n" * run.lines)
                parts += (self.rest[copied:start], element)
                taken[self._end + start - copied] = run.comments
                self._end += start - copied + len(element)
                self._at = copied = run.end
                self.tags += sum(1 + (fields.content or "").count("<wp:comment>") for fields, _ in run.comments)
                self._shifts.append((self._end, self._raw_end + copied))
            elif self._may_close(start, patience):
                self._at = end = start
                break
            else:
                self._depth = 1
        if self._until and patience:
            # Half of what ends a section may stand at the end.
            end = max(self._at, end - len(self._until) + 1)
        parts.append(self.rest[copied:end])
        raw, self.rest = self.rest[:end], self.rest[end:]
        self._end += end - copied
        self._raw_end += end
        return Piece(raw, b"".join(parts), taken)

    def _may_close(self, start: int, patience: int) -> bool:
        """Say whether the comment at *start* may be whole when more of the file is there."""
        return len(self.rest) - start < patience and self.rest.find(_CLOSE, start) < 0

    def _opening(self, end: int) -> int:
        """Give where the next comment opens that stands in no other; -1 where there is none before *end*."""
        while self._is_outside(end):
            found = _SPECIAL.search(self.rest, self._at, end)
            if found is None:
                break
            self._at = found.end()
            if found["close"] is None:
                self._until = _ENDS[found[0]]
            elif found["close"]:
                self._depth = max(0, self._depth - 1)
            elif found[0] == _OPEN and not self._depth:
                return found.start()
            elif not found["empty"]:
                self._depth += 1
        return -1

    def _is_outside(self, end: int) -> bool:
        """Go past the section that is open, and say whether it ends before *end*."""
        if self._until:
            closed = self.rest.find(self._until, self._at, end)
            if closed < 0:
                return False
            self._at = closed + len(self._until)
            self._until = b""
        return True


def _settled(buffer: bytes) -> int:
    """Give how much of *buffer* can be read for what it is, whatever follows."""
    last = buffer.rfind(b"<", -_LONGEST)
    return last if last >= 0 and b">" not in buffer[last:] else len(buffer)
