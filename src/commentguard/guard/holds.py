"""A site's own reasons to let a moderator look at a comment, whatever its points."""

from collections.abc import Iterator

import attrs
from attrs.validators import ge, optional

from commentguard.errors import Problem
from commentguard.model.case import Case


@attrs.frozen(kw_only=True)
class Holds:
    """What keeps a comment from being published unseen. Nothing does by default: rules give points for the same.

    `Holds(links=2, first_comment=True)` does as WordPress does unless it is told otherwise (`comment_max_links`,
    `comment_previously_approved`).
    """

    links: int | None = attrs.field(default=None, validator=optional(ge(1)))
    """From how many links in its text on a comment is held; None for never. Links whose tag was removed count."""
    first_comment: bool = False
    """Whether a comment is held whose author, by name and e-mail address, was never published.

    Who knows both of a published author passes. Without a history nobody is known, and every comment is held.
    """

    def of(self, case: Case) -> Iterator[Problem]:
        """Give the reasons to hold this comment."""
        links = len(case.clean.links)
        if self.links is not None and links >= self.links:
            yield Problem("content", "too_many_links", {"limit": self.links, "actual": links})
        if self.first_comment and not case.past.published:
            yield Problem("author", "first_comment")


def held(case: Case, holds: Holds) -> Case:
    """Give *case* with the reasons of *holds* behind those that validation wrote down."""
    reasons = tuple(holds.of(case))
    if not reasons:
        return case
    comment = attrs.evolve(case.clean.comment, holds=(*case.clean.comment.holds, *reasons))
    return attrs.evolve(case, clean=attrs.evolve(case.clean, comment=comment))
