"""One comment of a dump: what was submitted, what the dump's own moderators made of it, and where it stands."""

from enum import StrEnum
from typing import Literal

import attrs

from commentguard.model.comment import Post, Submission
from commentguard.model.verdict import Verdict

BodyFormat = Literal["html", "markdown", "text", "bbcode"]


class Status(StrEnum):
    """What the site that wrote the dump had decided about a comment, in one vocabulary for all formats."""

    APPROVED = "approved"
    PENDING = "pending"
    SPAM = "spam"
    TRASH = "trash"
    DELETED = "deleted"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, native: object) -> "Status":
        """Give the status that a dump's own word or number means; UNKNOWN for a word that no format uses."""
        word = str(native)
        return _NATIVE.get(word) or _NATIVE.get(word.strip().casefold(), cls.UNKNOWN)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict a moderator gave with this status, or None where none can be told."""
        return _VERDICTS.get(self)


_NATIVE = {
    **{status.value: status for status in Status},
    # WordPress: wp_comments.comment_approved, and the words of `wp comment list --status`.
    "1": Status.APPROVED,
    "0": Status.PENDING,
    "approve": Status.APPROVED,
    "hold": Status.PENDING,
    "post-trashed": Status.TRASH,
    # Our own verdicts, and words that hand-made exports use.
    "publish": Status.APPROVED,
    "published": Status.APPROVED,
    "held": Status.PENDING,
    "ham": Status.APPROVED,
    # JSON truth, from a field called "approved".
    "true": Status.APPROVED,
    "false": Status.PENDING,
}

_VERDICTS = {
    Status.APPROVED: Verdict.PUBLISH,
    Status.PENDING: Verdict.HOLD,
    Status.SPAM: Verdict.SPAM,
    Status.TRASH: Verdict.SPAM,
}


@attrs.frozen(kw_only=True)
class Source:
    """Where a comment stands in a dump: its *index* among the dump's comments and its *line*, both counted from 1.

    *recovered* says that the file is broken there and the comment was picked out of the rubble: believe it a little
    less, for whoever wrote a comment nearby may have had a hand in it.
    """

    path: str
    format: str
    index: int
    line: int
    recovered: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line} (comment {self.index}{', recovered' if self.recovered else ''})"

    def to_dict(self) -> dict[str, object]:
        """Give the position as plain data."""
        return attrs.asdict(self)


@attrs.frozen(kw_only=True)
class Record:
    """One comment of a dump.

    *native_status* is the dump's own word, which *status* simplifies; *post* is what the comment is about;
    *body_format* says how the content is to be read; *labels* are what other filters had said, as sorted pairs
    such as `("akismet_result", "true")`. The kind of the comment is `submission.kind`.
    """

    submission: Submission
    source: Source
    status: Status = Status.UNKNOWN
    native_status: str = ""
    post: Post = attrs.field(factory=Post)
    body_format: BodyFormat = "html"
    labels: tuple[tuple[str, str], ...] = ()
