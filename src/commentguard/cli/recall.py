"""What a scan remembers of the comments before, in two steps: asked before they are decided, settled after.

It knows what a `MemoryHistory` knows, comment by comment. The two steps let a worker decide a whole chunk of comments
while the memory itself stays in one place.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

import attrs

from commentguard.history.counts import Answer, counted
from commentguard.history.digests import Digests
from commentguard.history.entry import MOST, Entry
from commentguard.history.memory import MemoryTable
from commentguard.model.clean import CleanComment
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict

REMEMBERED = 15_000
"""How many comments are remembered, at about 3 KB of memory each. The oldest are forgotten."""

KEY = b"the same dump, the same decisions"
"""What digests are made with. It is no secret, so that a dump is decided in the same way every time; digests stay in
memory, and in a checkpoint that only its owner can read."""

VERDICTS = tuple(Verdict)

_TIMELESS = datetime(1, 1, 1, tzinfo=UTC)
"""The time of comments that bring none, until they get moments so far apart that they are no flood."""
_APART = 30 * 24 * 60 * 60.0
_LONG_AGO = -1e14
_NOBODY = 0
"""The serial in the place of a comment that nobody accepts."""
_OPEN = "?"
"""What the verdict of an undecided comment begins with; its place in the chunk follows."""


class Known(NamedTuple):
    """What is known of a comment's past, and the places *earlier* in its chunk of comments of the same author."""

    past: Past
    earlier: tuple[int, ...]

    def then(self, decided: Sequence[int]) -> Past:
        """Give the past, the comments of the chunk up to this one being *decided*: places in VERDICTS."""
        if not self.earlier:
            return self.past
        published, held, spam = (
            sum(decided[place] == verdict for place in self.earlier) for verdict in range(len(VERDICTS))
        )
        past = self.past
        return attrs.evolve(past, published=past.published + published, held=past.held + held, spam=past.spam + spam)


class Tracer:
    """Makes what is remembered of comments."""

    def __init__(self) -> None:
        self._digests = Digests(KEY)

    def trace(self, clean: CleanComment) -> Entry:
        """Give the digests of a comment whose markup is safe."""
        comment = clean.comment
        return self._digests.entry(comment, clean.text, comment.created_at or _TIMELESS, "")


class Recall:
    """The memory of one scan: digests, counts and times, no words.

    `ask` about a chunk of comments, decide them, `settle` what became of them, then ask about the next chunk.
    """

    def __init__(self, *, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._table = MemoryTable()
        self._timeless = 0
        self._serials: list[int] = []

    def ask(self, traces: Iterable[Entry | None]) -> list[Known | None]:
        """Give what is known of each comment, and remember it as undecided; None is a comment that nobody accepts."""
        self._serials = []
        return [self._known(trace) for trace in traces]

    def settle(self, verdicts: Sequence[int]) -> None:
        """Remember what became of the comments that were asked about: for each, in order, a place in VERDICTS."""
        for place, serial in enumerate(self._serials):
            entry = self._table.entries.get(serial)
            if entry is not None and entry.verdict == f"{_OPEN}{place}":
                self._table.decide(serial, VERDICTS[verdicts[place]])

    def lines(self) -> Iterator[str]:
        """Give the memory as lines of JSON, one at a time: digests, by which a known address can be recognised."""
        yield json.dumps(self._timeless)
        for entry in self._table.entries.values():
            yield json.dumps({**entry._asdict(), "sketch": entry.sketch.hex()})

    @classmethod
    def of_lines(cls, lines: Iterator[str]) -> "Recall":
        """Make the memory that gave *lines*."""
        made = cls()
        made._timeless = json.loads(next(lines))
        for line in lines:
            fields = json.loads(line)
            made._table.enter(Entry(**{**fields, "sketch": bytes.fromhex(fields["sketch"])}), None)
        return made

    def _known(self, trace: Entry | None) -> Known | None:
        if trace is not None:
            return self._ask(self._timed(trace))
        self._serials.append(_NOBODY)
        return None

    def _timed(self, trace: Entry) -> Entry:
        if trace.at != _TIMELESS.timestamp():
            return trace
        self._timeless += 1
        return trace._replace(at=_LONG_AGO + self._timeless * _APART)

    def _ask(self, trace: Entry) -> Known:
        questions = [*trace.questions()]
        answers = [*zip(questions, self._table.find(questions), strict=True)]

        def keep(entry: Entry) -> Entry | None:
            return None if entry.id is not None and entry.id == trace.id else entry

        known = Known(counted(trace, answers, keep), tuple(_open_places(answers, trace)))
        self._remember(trace)
        return known

    def _remember(self, trace: Entry) -> None:
        same = self._table.by_id([trace.id]) if trace.id is not None else None
        open_ = trace._replace(verdict=f"{_OPEN}{len(self._serials)}", serial=same.serial if same else 0)
        serial = self._table.put(open_, None)
        self._serials.append(serial)
        self._table.delete_to(serial - self._remembered)


def _open_places(answers: Iterable[Answer], trace: Entry) -> Iterator[int]:
    """Give the places of the undecided comments among those of the same author that `counted` looks at."""
    for question, entries in answers:
        if question.column == "author":
            others = (entry for entry in entries if entry.id is None or entry.id != trace.id)
            yield from (
                int(entry.verdict.removeprefix(_OPEN)) for entry in islice(others, MOST) if entry.verdict[:1] == _OPEN
            )
