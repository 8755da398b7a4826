"""The line that says how far a scan is."""

import io

from commentguard.cli.progress import Progress


class Terminal(io.StringIO):
    """What is shown to a person."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


def shown(total: int | None, *updates: tuple[float, int, int]) -> list[str]:
    """Give the lines shown for updates at a time, of a count and a size."""
    out = Terminal()
    times = iter(time for time, _, _ in updates)
    progress = Progress(out, total, clock=lambda: next(times))
    for _, count, size in updates:
        progress.update(count, size)
    progress.hide()
    progress.hide()
    return out.getvalue().split("\r\x1b[K")


def test_rate_and_remaining_time() -> None:
    """The line says how many, how fast, how far and how long, and goes away at the end."""
    lines = shown(1000, (0, 100, 0), (0.1, 100, 5), (10, 1800, 100))
    assert lines == ["", "100 comments, 0%", "2,000 comments, 200/s, 10%, 1:30 left", ""]


def test_hours() -> None:
    """A long time has hours."""
    assert shown(10_000_000, (0, 0, 0), (100, 1, 100_000))[-2].endswith("2:45:00 left")


def test_what_was_done_before_is_no_speed() -> None:
    """What an interrupted scan had done does not count for how fast this one is."""
    assert shown(1000, (0, 0, 900), (10, 100, 950))[-2] == "100 comments, 10/s, 95%, 0:10 left"


def test_of_a_pipe() -> None:
    """Nobody knows how long a pipe is."""
    assert shown(None, (0, 0, 0), (10, 100, 0))[-2] == "100 comments, 10/s"


def test_no_terminal() -> None:
    """Where nobody looks, nothing is written."""
    for out, wanted in ((io.StringIO(), True), (Terminal(), False)):
        progress = Progress(out, 100, shown=wanted)
        progress.update(1, 1)
        progress.hide()
        assert out.getvalue() == ""
