"""What a site remembers of its comments, as a promise that any store can keep."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from commentguard.model.comment import Comment
from commentguard.model.decision import Decision
from commentguard.model.overruling import Overruling
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict


class History(Protocol):
    """A memory with one question, asked before judging, one fact, told after it, and the moderators' decisions.

    A history keeps digests under the site's secret key: no words, no names, no addresses. It may be shared by threads.
    Every method raises HistoryUnavailable when the store cannot be used at the moment; a `Guard` then judges without it.
    `commentguard.testing.history.check_history` tests whether a class keeps these promises.
    """

    def past(self, comment: Comment, text: str, now: datetime | None = None) -> Past:
        """Give what is known about the author and the *text* (what a reader sees of the comment), as counts.

        Nothing is recorded by asking. A comment that was remembered under the same id is not its own past. *now* is
        the moment the last seconds, minutes and days are measured from; without it that is the comment's own time, and
        without that the clock's. Counts are exact up to 100 and stop there.
        """
        ...

    def remember(self, decision: Decision) -> None:
        """Record a decided comment. The same comment id again replaces what was recorded, so it counts once.

        What a moderator decided stays.
        """
        ...

    def overrule(self, id: str, verdict: Verdict, by: str) -> Overruling:  # noqa: A002  (the field's name)
        """Record that the moderator *by* decided on the comment *id*, known or not; the last decision holds.

        The author's counts change with it. Raises ValueError for an empty id or moderator.
        """
        ...

    def overruled(self, ids: Iterable[str]) -> Iterator[tuple[str, Overruling]]:
        """Give those of the comment *ids* that a moderator decided on, with the decision."""
        ...

    def overrulings(self) -> Iterator[Overruling]:
        """Give every decision of a moderator that is kept, in the order of the first on each comment."""
        ...
