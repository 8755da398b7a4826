"""How far a scan is, on a terminal: one line that is written over and goes away."""

import time
from collections.abc import Callable
from typing import TextIO

SECONDS = 0.2
"""How long a line stands before it is written anew."""
_ERASE = "\r\x1b[K"


class Progress:
    """Shows on *out* how many comments are decided, how fast, and how long the rest takes.

    *total* is the size of the files in bytes as they are, packed or not; without it, as for a pipe, nobody knows how
    long. Nothing is written where *out* is no terminal.
    """

    def __init__(
        self, out: TextIO, total: int | None, *, shown: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._out = out
        self._total = total
        self._clock = clock
        self._is_shown = shown and out.isatty()
        self._is_written = False
        self._start: tuple[float, int] | None = None
        self._count = 0
        self._written_at = float("-inf")

    def update(self, count: int, size: int) -> None:
        """Tell that *count* comments more are decided, and that *size* bytes of the files are read."""
        if not self._is_shown:
            return
        now = self._clock()
        # What an earlier run did, and what is read ahead of the first comment, tells nothing about the speed.
        self._start = self._start or (now, size)
        self._count += count
        if now - self._written_at >= SECONDS:
            self._written_at = now
            self._out.write(f"{_ERASE}{self._line(now - self._start[0], size, size - self._start[1])}")
            self._out.flush()
            self._is_written = True

    def hide(self) -> None:
        """Take the line away, for there is something else to say or all is done."""
        if self._is_written:
            self._out.write(_ERASE)
            self._out.flush()
            self._is_written = False

    def _line(self, seconds: float, size: int, read: int) -> str:
        words = [f"{self._count:,} comments"]
        if seconds > 0:
            words.append(f"{self._count / seconds:,.0f}/s")
        if self._total:
            words.append(f"{min(size / self._total, 1):.0%}")
            if read > 0 and seconds >= 1:
                words.append(f"{_clock_time(seconds * max(self._total - size, 0) / read)} left")
        return ", ".join(words)


def _clock_time(seconds: float) -> str:
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
