"""What becomes of a comment, and the points that say why."""

from enum import StrEnum

import attrs

from commentguard.errors import InvalidConfig


class Verdict(StrEnum):
    """What becomes of a comment: shown, kept for a moderator, or put away as spam."""

    PUBLISH = "publish"
    HOLD = "hold"
    SPAM = "spam"

    def or_worse(self, other: "Verdict") -> "Verdict":
        """Give the severer of two verdicts."""
        return max(self, other, key=_SEVERITY.index)


_SEVERITY = (Verdict.PUBLISH, Verdict.HOLD, Verdict.SPAM)


ABSTAINS = "scope"
"""The group of the findings that say why a comment cannot be judged."""

RESERVED = ("bounds", "guaranteed", ABSTAINS)
"""The groups of findings that are no rule's."""


@attrs.frozen(kw_only=True)
class Finding:
    """One reason for points: which *rule*, how many whole *points*, *because* of what.

    *start* and *end* are character positions in *field* (`text`, `author`, `url` or `title`); both are 0 when the
    reason is the comment as a whole. *at_least* is the mildest verdict that a comment with this finding may have,
    whatever its points: a rule that ran out of time holds it.
    """

    rule: str
    points: int
    because: str
    field: str = "text"
    start: int = 0
    end: int = 0
    at_least: Verdict = Verdict.PUBLISH

    def to_dict(self) -> dict[str, object]:
        """Give the finding as plain data; *at_least* stands there only when it asks for more than the points."""
        plain = attrs.asdict(self)
        if self.at_least is Verdict.PUBLISH:
            del plain["at_least"]
        return plain


@attrs.frozen
class Score:
    """The findings of a comment; their sum is the total."""

    findings: tuple[Finding, ...] = ()

    @property
    def total(self) -> int:
        """The sum of the findings' points; below zero speaks for the comment."""
        return sum(finding.points for finding in self.findings)

    @property
    def abstains(self) -> bool:
        """Whether the rules cannot judge this comment: it is too short, or in a script they do not know."""
        return any(finding.rule.startswith(f"{ABSTAINS}.") for finding in self.findings)

    @property
    def at_least(self) -> Verdict:
        """The mildest verdict that the findings allow, whatever their points."""
        worst = Verdict.PUBLISH
        for finding in self.findings:
            worst = worst.or_worse(finding.at_least)
        return worst


@attrs.frozen(kw_only=True)
class Thresholds:
    """From how many points on a comment is held, and from how many it is spam. Raises InvalidConfig if hold > spam."""

    hold: int = 50
    spam: int = 100

    def __attrs_post_init__(self) -> None:
        if self.hold > self.spam:
            raise InvalidConfig(f"thresholds: hold ({self.hold}) must not be above spam ({self.spam})")

    def verdict(self, total: int) -> Verdict:
        """Give the verdict for *total* points."""
        if total >= self.spam:
            return Verdict.SPAM
        return Verdict.HOLD if total >= self.hold else Verdict.PUBLISH
