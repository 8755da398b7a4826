"""A text with its findings marked below the words that earned them."""

import unicodedata
from collections.abc import Iterable, Iterator

from commentguard.cli.colours import Colours
from commentguard.cli.harmless import lines
from commentguard.model.verdict import Finding

INDENT = "  "


def marked(text: str, findings: Iterable[Finding], width: int, colours: Colours) -> Iterator[str]:
    """Give *text* in lines of at most *width* cells, each with its marks below, and what they are worth at the first.

    *findings* are those that point into the text.
    """
    spans: dict[tuple[int, int], list[Finding]] = {}
    for finding in findings:
        spans.setdefault((finding.start, finding.end), []).append(finding)
    for start, end in _pieces(text, width - len(INDENT)):
        yield INDENT + lines(text[start:end])
        for (first, last), found in sorted(spans.items()):
            left, right = max(first, start), min(last, end)
            if left < right:
                before = " " * _cells(text[start:left])
                marks = "^" * max(_cells(text[left:right]), 1)
                said = ", ".join(f"{one.rule} {one.points:+d}" for one in found) if first == left else ""
                style = "for" if sum(one.points for one in found) < 0 else "against"
                yield INDENT + before + colours.paint(f"{marks} {said}".rstrip(), style)


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Give the start and end of each line that *text* is shown on: a line of its own, or as many words as go on one."""
    start = 0
    for line in text.split("\n"):
        end, stop = start, start + len(line)
        while start < stop:
            end = _end_of_line(text, start, stop, width)
            yield start, end
            start = end
        start = stop + 1


def _end_of_line(text: str, start: int, stop: int, width: int) -> int:
    """Find where the line that begins at *start* ends: after the last blank that fits, or where the cells run out."""
    used, blank = 0, start
    for place in range(start, stop):
        used += _cells(text[place])
        if used > width:
            return blank if blank > start else max(place, start + 1)
        if text[place] == " ":
            blank = place + 1
    return stop


def _cells(text: str) -> int:
    """Count the cells that a terminal shows *text* in (UAX 11: wide characters take two, combining ones none)."""
    return sum(
        0 if unicodedata.combining(one) else 1 + (unicodedata.east_asian_width(one) in "WF") for one in lines(text)
    )
