"""A comment that moderators decided about."""

import attrs

from commentguard.model.case import Case


@attrs.frozen(kw_only=True)
class Decided:
    """A *case*, and whether moderators called it *spam*."""

    case: Case
    spam: bool

    @property
    def group(self) -> str:
        """What the comment shares with those that are like it: the post, or the day without one; may be empty."""
        comment, post = self.case.clean.comment, self.case.post
        day = comment.created_at.date().isoformat() if comment.created_at else ""
        return post.id or comment.post_id or post.url or post.title or day

    @property
    def author(self) -> str:
        """Who signed it, in one spelling; may be empty."""
        return " ".join(self.case.clean.comment.author.name.casefold().split())
