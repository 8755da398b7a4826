"""What history knew before a comment was judged."""

import attrs


@attrs.frozen(kw_only=True)
class Past:
    """Plain counts about this commenter and this text; all zero when nothing is known.

    An author is known by name *and* e-mail address together, as WordPress knows one (`check_comment`).
    """

    same_here: int = 0
    """Comments with the same text on the same post."""
    same_elsewhere: int = 0
    """Comments with the same text on other posts."""
    recent: int = 0
    """Comments of this e-mail or IP address in the last 15 seconds, WordPress' flood interval."""
    published: int = 0
    """Comments of this author that were published."""
    held: int = 0
    """Comments of this author that were held."""
    spam: int = 0
    """Comments of this author that were spam."""
