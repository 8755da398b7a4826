"""One line of a scan: a comment of a dump, and what became of it."""

import attrs

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.guard.view import excerpt
from commentguard.model.decision import Decision
from commentguard.model.private import PrivateIdentity, PrivateInput
from commentguard.model.verdict import Finding, Verdict
from commentguard.privacy.redact import redact
from commentguard.readers.record import Record

WORDS, CHARACTERS = 12, 80
"""How much of a comment is shown on its line."""


@attrs.frozen(kw_only=True)
class Row:
    """A comment of a dump and its decision; one that is not acceptable has none, and its *problems* say why."""

    record: Record
    decision: Decision | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What becomes of the comment; one that is not acceptable is held."""
        return Verdict.HOLD if self.decision is None else self.decision.verdict

    @property
    def changed(self) -> bool:
        """Say whether the site that wrote the dump had decided otherwise."""
        return self.record.status.verdict not in {None, self.verdict}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What earned points."""
        return () if self.decision is None else self.decision.score.findings

    @property
    def points(self) -> int | None:
        """The sum of the findings' points, or None for a comment that was not scored."""
        return None if self.decision is None else self.decision.score.total

    @property
    def id(self) -> str:
        """The id that the dump gives the comment; empty when it gives none."""
        return redact(_text(self.record.submission.id))

    @property
    def author(self) -> str:
        """The name of who signed it, as everybody may see it."""
        if self.decision is not None:
            return self.decision.comment.author.name
        return redact(_text(self.record.submission.author))

    @property
    def words(self) -> str:
        """Its first words, as many as go on a line of a terminal."""
        words = "" if self.decision is None else excerpt(self.decision.case.clean.html, WORDS)
        return words if len(words) <= CHARACTERS else f"{words[: CHARACTERS - 2]} …"

    @property
    def explanation(self) -> str:
        """Why it was decided so, in lines of text."""
        if self.decision is not None:
            return redact(self.decision.explain())
        return "\n".join(("hold: not scored", *(f"  {problem.field}: {problem.code}" for problem in self.problems)))

    def to_dict(self) -> dict[str, object]:
        """Give the row as data that JSON can hold; no private value is in it."""
        decided = {} if self.decision is None else self.decision.to_dict()
        return {
            "id": self.id,
            "verdict": str(self.verdict),
            "score": self.points,
            "findings": [{**found.to_dict(), "because": redact(found.because)} for found in self.findings],
            "html": decided.get("html"),
            "changes": decided.get("changes", []),
            "problems": [problem.to_dict() for problem in self.problems],
            "status": str(self.record.status),
            "native_status": redact(self.record.native_status),
            "source": self.record.source.to_dict(),
        }

    def without_private(self) -> "Row":
        """Give the row for the way to another process, without the values that do not travel."""
        sent = attrs.evolve(self.record.submission, email=None, ip=None, user_agent=None)
        record = attrs.evolve(self.record, submission=sent)
        if self.decision is None:
            return attrs.evolve(self, record=record)
        case = self.decision.case
        comment = attrs.evolve(case.clean.comment, private=PrivateIdentity())
        case = attrs.evolve(case, clean=attrs.evolve(case.clean, comment=comment))
        return attrs.evolve(self, record=record, decision=attrs.evolve(self.decision, case=case))

    def private(self) -> dict[str, str]:
        """Give the commenter's e-mail and IP address, revealed because whoever scans asked for them."""
        submission = self.record.submission
        return {"email": _revealed(submission.email), "ip": _revealed(submission.ip)}


def row_of(record: Record, guard: Guard) -> Row:
    """Let *guard* decide on the comment of *record*, and remember it. Reasons to hold are told as problems too."""
    try:
        decision = guard.admit(submission_of(record, guard.limits), record.post)
    except InvalidSubmission as error:
        return Row(record=record, problems=error.problems)
    return Row(record=record, decision=decision, problems=decision.comment.holds)


def _revealed(value: PrivateInput | None) -> str:
    return "" if value is None else _text(value.reveal("--show-private"))


def _text(value: object) -> str:
    return "" if value is None else str(value)
