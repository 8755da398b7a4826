"""What a site remembers of its comments, as a promise that any store can keep."""

from datetime import datetime
from typing import Protocol

from commentguard.model.comment import Comment
from commentguard.model.decision import Decision
from commentguard.model.past import Past


class History(Protocol):
    """A memory with one question, asked before judging, and one fact, told after it.

    A history keeps digests under the site's secret key: no words, no names, no addresses. It may be shared by threads.
    """

    def past(self, comment: Comment, text: str, now: datetime | None = None) -> Past:
        """Give what is known about the author and the *text* (what a reader sees of the comment), as counts.

        Nothing is recorded by asking. A comment that was remembered under the same id is not its own past. *now* is
        the moment the flood interval is measured from; without it that is the comment's own time, and without that
        the clock's.
        """
        ...

    def remember(self, decision: Decision) -> None:
        """Record a decided comment. The same comment id again replaces what was recorded, so it counts once."""
        ...
