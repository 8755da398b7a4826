"""One comment of a backtest: what moderators said of it, and what the guard would have."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from commentguard.guard.view import excerpt
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.privacy.redact import redact
from commentguard.readers.record import Record

WORDS, CHARACTERS = 20, 120
"""How much of a comment is shown."""


def _sorted_pairs(pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(pairs)


@attrs.frozen(kw_only=True)
class Trial:
    """A comment that moderators published, or called *spam*: its points, and the *earned* points by rule.

    *verdict* is the guard's. *where* is the file and line of a dump, *words* are the first of the comment. No private
    value is in it.
    """

    spam: bool
    verdict: Verdict
    total: int
    earned: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=_sorted_pairs)
    id: str = ""
    where: str = ""
    author: str = ""
    words: str = ""

    @property
    def rules(self) -> frozenset[str]:
        """The rules that found something."""
        return frozenset(rule for rule, _ in self.earned)

    def to_dict(self) -> dict[str, object]:
        """Give the trial as plain data."""
        return attrs.asdict(self) | {"verdict": str(self.verdict), "earned": [list(pair) for pair in self.earned]}


def trial_of(record: Record, decision: Decision, *, spam: bool) -> Trial:
    """Give the trial of a decision on the comment of *record*."""
    words = excerpt(decision.case.clean.html, WORDS)
    return Trial(
        spam=spam,
        verdict=decision.verdict,
        total=decision.score.total,
        earned=tuple((finding.rule, finding.points) for finding in decision.score.findings),
        id=redact(str(record.submission.id or "")),
        where=f"{Path(record.source.path).name}:{record.source.line}",
        author=decision.comment.author.name,
        words=redact(words if len(words) <= CHARACTERS else f"{words[: CHARACTERS - 2]} …"),
    )
