"""What a report says of a scan, counted while the comments pass by."""

from collections.abc import Iterator

import attrs
import pytest

from commentguard.cli import tally
from commentguard.cli.rows import Row
from commentguard.cli.tally import CANDIDATES, Tally, domains_of
from commentguard.errors import Problem
from commentguard.guard.guard import Guard
from commentguard.model.case import Case
from commentguard.model.clean import Link
from commentguard.model.comment import Submission
from commentguard.model.verdict import Verdict
from commentguard.readers.record import Record, Source, Status
from commentguard.rules.rule import rule
from commentguard.rules.ruleset import RuleSet


@rule("test.one", points=1, spam=["one"], ham=["x"])
def one(case: Case) -> Iterator[str]:
    """Find the word itself."""
    if "one" in case.clean.text:
        yield "the word"


@rule("test.fifty", points=50, spam=["fifty"], ham=["x"])
def fifty(case: Case) -> Iterator[str]:
    """Find the word itself."""
    if "fifty" in case.clean.text:
        yield "the word"


@rule("test.hundred", points=100, spam=["hundred"], ham=["x"])
def hundred(case: Case) -> Iterator[str]:
    """Find the word itself."""
    if "hundred" in case.clean.text:
        yield "the word"


GUARD = Guard(rules=RuleSet.of([one, fifty, hundred]), required=("content",))


def row(content: str, status: Status = Status.UNKNOWN, *, url: str | None = None, path: str = "dump.jsonl") -> Row:
    """Give the row of a comment that was decided."""
    submission = Submission(content=content, author="Liz", url=url)
    source = Source(path=path, format="jsonl", index=1, line=1, recovered=path == "broken.xml")
    record = Record(submission=submission, source=source, status=status)
    return Row(record=record, decision=GUARD.review(submission))


def counted(*rows: Row) -> Tally:
    """Count *rows*."""
    made = Tally()
    for one in rows:
        made.add(one)
    return made


def test_points() -> None:
    """Comments are counted by points and verdict, findings and their points by rule."""
    made = counted(row("one"), row("one hundred"), row("x"))
    assert made.points == {(1, "publish"): 1, (101, "spam"): 1, (0, "publish"): 1}
    assert (made.findings["test.one"], made.findings["test.hundred"]) == (2, 1)
    assert (made.rule_points["test.one"], made.rule_points["test.hundred"]) == (2, 100)


def test_unacceptable() -> None:
    """A comment that was not scored is counted by its verdict alone."""
    record = row("x", Status.APPROVED).record
    made = counted(Row(record=record, problems=(Problem("content", "required"),)))
    assert made.unacceptable == 1
    assert not made.points
    assert made.statuses == {(Status.APPROVED, Verdict.HOLD): 1}
    assert domains_of(Row(record=record)) == []


def test_sources() -> None:
    """The files are named once each, without their directories, and what was picked out of rubble is counted."""
    made = counted(row("x", path="/home/liz/a.xml"), row("y", path="/home/liz/a.xml"), row("z", path="broken.xml"))
    assert list(made.names) == ["a.xml", "broken.xml"]
    assert made.recovered == 1


def test_domains() -> None:
    """A comment counts once for each domain that it or its author links to."""
    made = counted(
        row("<a href='http://www.pills.example/a'>a</a> http://pills.example/b hundred", url="https://liz.example"),
        row("http://pills.example"),
    )
    assert made.domains == {"pills.example": 2, "liz.example": 1}
    assert made.spam_domains == {"pills.example": 1, "liz.example": 1}


@pytest.mark.parametrize("url", ["http://[x/", "mailto:x", ""])
def test_domain_that_is_none(url: str) -> None:
    """An address that cannot be read, or has no host, has no domain."""
    one = row("x")
    assert one.decision is not None
    clean = attrs.evolve(one.decision.case.clean, links=(Link(url=url, text="x", start=0, end=1),))
    case = attrs.evolve(one.decision.case, clean=clean)
    assert domains_of(attrs.evolve(one, decision=attrs.evolve(one.decision, case=case))) == []


def test_many_domains(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many domains the rarest are forgotten."""
    monkeypatch.setattr(tally, "KEPT_DOMAINS", 2)
    names = ["a", "b", "b", "c", "a", "d", "e"]
    made = counted(*(row(f"hundred http://{name}.example") for name in names))
    assert made.domains == {"a.example": 2, "b.example": 2}
    assert made.spam_domains == {"a.example": 2, "b.example": 2}


def test_kept_back() -> None:
    """Of comments that the site published and we do not, those of most points are kept, of equals the first."""
    rows = [row("fifty", Status.APPROVED) for _ in range(CANDIDATES)]
    worst = row("one hundred", Status.APPROVED)
    made = counted(*rows, worst, row("one", Status.APPROVED), row("hundred", Status.SPAM))
    ranked = [one.row for one in sorted(made.wrongly_kept_back, reverse=True)]
    assert ranked == [worst, *rows[:-1]]
    assert all(ours is theirs for ours, theirs in zip(ranked, [worst, *rows[:-1]], strict=True))
    assert made.missed == []


def test_missed() -> None:
    """Of comments that are spam on the site and published here, those of fewest points come first."""
    made = counted(row("one", Status.SPAM), row("x", Status.TRASH), row("y", Status.PENDING), row("fifty", Status.SPAM))
    assert [one.row.points for one in sorted(made.missed, reverse=True)] == [0, 1]
    assert made.wrongly_kept_back == []
