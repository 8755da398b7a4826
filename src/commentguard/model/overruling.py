"""What a moderator made of a comment."""

from datetime import datetime

import attrs

from commentguard.model.verdict import Verdict


@attrs.frozen(kw_only=True)
class Overruling:
    """A moderator's decision as a history keeps it: who decided on which comment stands there as digests alone.

    The host knows its comments by their ids, and `History.overruled` finds the decisions on them.
    """

    id: str
    """The digest of the comment's id under the history's key, 16 hexadecimal digits."""
    verdict: Verdict
    """What the moderator decided."""
    was: Verdict | None
    """What the guard had decided; None when the history did not know the comment."""
    by: str
    """The digest of the moderator: the same for the same moderator."""
    at: datetime
    """When the moderator decided."""
