"""Many comments at once, as columns: the shape in which engines hand tables over."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.readers.columns import record_of
from commentguard.readers.record import Source

COLUMNS: Mapping[str, type] = {
    "verdict": str,
    "score": int,
    "findings": str,
    "problems": str,
    "author": str,
    "html": str,
}
"""What `review_batch` gives, and the type of its values; *score*, *html* and *author* may be None."""

_NOWHERE = Source(path="", format="", index=0, line=0)


def review_batch(guard: Guard, columns: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    """Decide on the comments of a table, and give the decisions as columns of the same length and order.

    *columns* are named as a comment's fields are in JSON lines: `content`, and where they are known `author`, `email`,
    `url`, `ip`, `created_at`, `id`, `post_id`, `post_title` and others; the names of WordPress, django-contrib-comments
    and Isso do too. Columns that are none of these are left alone.

    Given are `verdict` (publish, hold or spam), `score` (None for what is no acceptable submission, which is held),
    `findings` (`links.many +40, …`), `problems` (`content: required, …`), `author` as everybody may see it and the
    safe `html`. No private value is among them.

    As in a scan, only the content must be there. Each comment is decided by itself: what came before it is known from
    the guard's history, if it has one, and nothing is remembered. Raises ValueError when columns differ in length.
    """
    lenient = attrs.evolve(guard, required=("content",))
    given: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    for fields in _rows(columns):
        for name, value in _reviewed(lenient, fields).items():
            given[name].append(value)
    return given


def _rows(columns: Mapping[str, Sequence[Any]]) -> Iterator[dict[str, Any]]:
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError("all columns of a batch have the same length")
    for values in zip(*columns.values(), strict=True):
        yield {name: value for name, value in zip(columns, values, strict=True) if value is not None}


def _reviewed(guard: Guard, fields: Mapping[str, Any]) -> dict[str, Any]:
    record = record_of(fields, _NOWHERE)
    try:
        decision = guard.review(submission_of(record, guard.limits), record.post)
    except InvalidSubmission as error:
        return _row(Verdict.HOLD, None, error.problems)
    return _row(decision.verdict, decision, decision.comment.holds)


def _row(verdict: Verdict, decision: Decision | None, problems: tuple[Problem, ...]) -> dict[str, Any]:
    findings = decision.score.findings if decision else ()
    return {
        "verdict": verdict.value,
        "score": decision.score.total if decision else None,
        "findings": ", ".join(f"{finding.rule} {finding.points:+d}" for finding in findings),
        "problems": ", ".join(f"{problem.field}: {problem.code}" for problem in problems),
        "author": decision.comment.author.name if decision else None,
        "html": str(decision.case.clean.html) if decision else None,
    }
