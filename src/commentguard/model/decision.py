"""The decision on one comment, with all that led to it."""

import attrs

from commentguard.model.case import Case
from commentguard.model.change import Change
from commentguard.model.comment import Comment
from commentguard.model.verdict import Finding, Score, Thresholds, Verdict


@attrs.frozen(kw_only=True)
class Decision:
    """What becomes of a comment, and why: the case that was judged, its score and the thresholds it was held against.

    The verdict is derived from them, so a stored decision can be replayed and cannot contradict itself.
    """

    case: Case
    score: Score
    thresholds: Thresholds = attrs.field(factory=Thresholds)

    @property
    def verdict(self) -> Verdict:
        """What becomes of the comment: its points say so, unless a finding or a validation hold asks for more."""
        verdict = self.thresholds.verdict(self.score.total).or_worse(self.score.at_least)
        return verdict.or_worse(Verdict.HOLD) if self.comment.holds else verdict

    @property
    def abstains(self) -> bool:
        """Whether the rules cannot judge this comment: it is too short, or in a script they do not know."""
        return self.score.abstains

    @property
    def comment(self) -> Comment:
        """The validated comment this decision is about."""
        return self.case.clean.comment

    def explain(self) -> str:
        """Say in lines of plain text what was decided and which words earned which points."""
        bounds = f"hold from {self.thresholds.hold}, spam from {self.thresholds.spam}"
        lines = [f"{self.verdict}: {_points(self.score.total)} ({bounds})"]
        lines += [
            f"  {finding.points:+5d}  {finding.rule}: {self._because(finding)}" for finding in self.score.findings
        ]
        lines += [f"   hold  {problem.field}: {problem.code}" for problem in self.comment.holds]
        lines += [f"  {_verb(change)}  {change.name}: {change.why}" for change in self.case.clean.changes]
        return "\n".join(lines)

    def to_dict(self) -> dict[str, object]:
        """Give the decision as data that JSON can hold; no private value is in it."""
        clean = self.case.clean
        return {
            "id": self.comment.id,
            "verdict": str(self.verdict),
            "score": self.score.total,
            "abstains": self.abstains,
            "thresholds": attrs.asdict(self.thresholds),
            "findings": [finding.to_dict() for finding in self.score.findings],
            "holds": [problem.to_dict() for problem in self.comment.holds],
            "html": str(clean.html),
            "changes": [change.to_dict() for change in clean.changes],
        }

    def _because(self, finding: Finding) -> str:
        because = finding.because
        if finding.end > finding.start:
            words = " ".join(self.case.field(finding.field)[finding.start : finding.end].split())
            because += f" “{words}”"
        return because if finding.at_least is Verdict.PUBLISH else f"{because} (at least {finding.at_least})"


def _verb(change: Change) -> str:
    return "fixed" if change.kind in {"field", "nesting"} else "taken"


def _points(total: int) -> str:
    return f"{total} point" if total in {1, -1} else f"{total} points"
