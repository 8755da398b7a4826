"""What becomes of a comment, and the points that say why."""

from enum import StrEnum

import attrs

from commentguard.errors import InvalidConfig


class Verdict(StrEnum):
    """What becomes of a comment: shown, kept for a moderator, or put away as spam."""

    PUBLISH = "publish"
    HOLD = "hold"
    SPAM = "spam"


@attrs.frozen(kw_only=True)
class Finding:
    """One reason for points: which *rule*, how many whole *points*, *because* of what.

    *start* and *end* are character positions in *field* (`text`, `author`, `url` or `title`); both are 0 when the
    reason is the comment as a whole.
    """

    rule: str
    points: int
    because: str
    field: str = "text"
    start: int = 0
    end: int = 0

    def to_dict(self) -> dict[str, object]:
        """Give the finding as plain data."""
        return attrs.asdict(self)


@attrs.frozen
class Score:
    """The findings of a comment; their sum is the total."""

    findings: tuple[Finding, ...] = ()

    @property
    def total(self) -> int:
        """The sum of the findings' points; below zero speaks for the comment."""
        return sum(finding.points for finding in self.findings)


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
