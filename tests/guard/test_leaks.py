"""The leak matrix again, for what the rooms above the nouns make of a submission with canaries in it."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from tests.model.test_leaks import EMAIL, IP, PROBES, TOKENS

from commentguard.cli.rows import Row, row_of
from commentguard.errors import DumpError, InvalidSubmission, NotPublished
from commentguard.guard.guard import Guard
from commentguard.guard.rights import Erasure, erase
from commentguard.guard.view import Recent, recent
from commentguard.history.memory import MemoryHistory
from commentguard.model.comment import Comment, Submission
from commentguard.model.keyring import Keyring, SecretKey
from commentguard.model.private import PrivateEmail
from commentguard.model.public import PublicComment
from commentguard.model.verdict import Thresholds
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record, Source
from commentguard.readers.report import Report
from commentguard.testing.private import said

KEY = EMAIL.encode()  # A key that the tokens of the matrix would find.
GUARD = Guard(thresholds=Thresholds(hold=1_000, spam=1_000), history=MemoryHistory())
TYPED = Submission(
    content="I agree with what was said here.", author="Liz", email=EMAIL, ip=IP, user_agent=EMAIL, post_id="1", id="7"
)
OPEN = attrs.evolve(
    TYPED, content=f"Mail {EMAIL}, <i>canary.bird+cage</i>@mine-shaft.example or <a href='mailto:{EMAIL}'>me</a>."
)
SOURCE = Source(path="dump.jsonl", format="jsonl", index=1, line=1)


def _public(submission: Submission) -> PublicComment:
    return GUARD.public(GUARD.review(submission))


def _recent() -> Recent:
    return recent([_public(OPEN)], {"1": "A Post"})[0]


def _history() -> MemoryHistory:
    history = MemoryHistory()
    attrs.evolve(GUARD, history=history).admit(TYPED)
    return history


def _row(submission: Submission) -> Row:
    return row_of(Record(submission=submission, source=SOURCE), GUARD)


def _refused() -> InvalidSubmission:
    wrong = attrs.evolve(TYPED, author=EMAIL, email=f"{EMAIL}@twice", url=f"http://{EMAIL}/", id=[IP])
    with pytest.raises(InvalidSubmission) as caught:
        GUARD.admit(wrong)
    return caught.value


def _not_published() -> NotPublished:
    held = attrs.evolve(GUARD, typed_addresses="hold")
    with pytest.raises(NotPublished) as caught:
        held.public(held.review(OPEN))
    return caught.value


def _lost() -> DumpError:
    return _read()[0]


def _report() -> Report:
    return _read()[1]


def _read() -> tuple[DumpError, Report]:
    """Read a dump whose second line is broken, with a canary before and behind the break."""
    whole = json.dumps({"content": "I agree.", "email": EMAIL})
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "dump.jsonl"
        path.write_text(f'{whole}\n{{"content": "{EMAIL}", "email": {EMAIL}\n', encoding="utf-8")
        dump = read_dump(path)
        (lost,) = [item for item in dump if isinstance(item, DumpError)]
    return lost, dump.report


def _erasure(reason: str = "") -> Erasure[Comment]:
    return next(erase([GUARD.validate(TYPED)], PrivateEmail(EMAIL), keep=lambda _: reason))


OBJECTS: dict[str, Callable[[], object]] = {
    "Comment": lambda: GUARD.validate(TYPED),
    "Decision": lambda: GUARD.review(TYPED),
    "PublicComment": lambda: _public(TYPED),
    "PublicComment with addresses": lambda: _public(OPEN),
    "Recent": _recent,
    "MemoryHistory": _history,
    "Record": lambda: Record(submission=TYPED, source=SOURCE),
    "Row": lambda: _row(TYPED),
    "Row refused": lambda: Row(record=Record(submission=TYPED, source=SOURCE), problems=_refused().problems),
    "InvalidSubmission": _refused,
    "NotPublished": _not_published,
    "DumpError": _lost,
    "Report": _report,
    "Erasure": _erasure,
    "Erasure kept": lambda: _erasure("dispute"),
    "SecretKey": lambda: SecretKey(KEY),
    "Keyring": lambda: Keyring(current="k1", keys={"k1": KEY}),
}


WAYS_OUT = {("Row", "dir walk"), ("Row refused", "dir walk")}
"""A row's method `private`, which `scan --show-private` calls, is a way out with a name; a walk calls every method."""


@pytest.mark.parametrize(
    ("kind", "probe"), [(kind, probe) for kind in OBJECTS for probe in PROBES if (kind, probe) not in WAYS_OUT]
)
def test_leaks(kind: str, probe: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No probe gets a private value out of what the guard, the readers and the command line make."""
    told = said(PROBES[probe], OBJECTS[kind]()) + "".join(capsys.readouterr())
    assert [token for token in TOKENS if token in told.lower()] == []
