"""A window on the bytes of a file that is not XML, moved on while blocks are picked out of it."""

from collections.abc import Iterator


class Window:
    """*buffer*, which begins on *line* of the file, and what follows in *chunks*.

    A block is at most *longest* bytes long. *is_last* says that the window reaches to the end of the file.
    """

    def __init__(self, buffer: bytes, chunks: Iterator[bytes], line: int, longest: int) -> None:
        self.buffer = buffer
        self.is_last = False
        self._chunks = chunks
        self._line = line
        self._counted = 0
        self._longest = longest

    def move(self, at: int) -> int:
        """Make sure that the longest block from *at* on is in the window; give where *at* is then."""
        if self.is_last or len(self.buffer) - at >= self._longest:
            return at
        self.line_at(at)
        parts = [self.buffer[at:]]
        size = len(parts[0])
        while size < 2 * self._longest and not self.is_last:
            chunk = next(self._chunks, None)
            self.is_last = chunk is None
            parts.append(chunk or b"")
            size += len(parts[-1])
        self.buffer = b"".join(parts)
        self._counted = 0
        return 0

    def line_at(self, at: int) -> int:
        """Give the line of the file on which *at* is; never one before that of the last call."""
        self._line += self.buffer.count(b"\n", self._counted, at)
        self._counted = at
        return self._line
