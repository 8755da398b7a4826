"""What history knew before a comment was judged."""

import attrs


@attrs.frozen(kw_only=True)
class Past:
    """Plain counts about this commenter and this text; all zero when nothing is known.

    An author is known by name *and* e-mail address together, as WordPress knows one (`check_comment`).
    """

    same_here: int = 0
    """Comments with the same text in the same place: on the same post, answering the same comment or none."""
    same_elsewhere: int = 0
    """Comments with the same text in other places."""
    duplicates: int = 0
    """Comments with the same text in the same place and of the same author: what WordPress calls a duplicate."""
    near_here: int = 0
    """Comments in the same place with nearly the same text, but not the same."""
    near_elsewhere: int = 0
    """Comments in other places with nearly the same text, but not the same."""
    recent: int = 0
    """Comments of this e-mail or IP address in the last 15 seconds, WordPress' flood interval.

    Of an IPv6 address the first 64 bits count, which one subscriber has."""
    minutes: int = 0
    """Comments of this e-mail or IP address in the last 10 minutes."""
    days: int = 0
    """Comments of this e-mail or IP address in the last 7 days."""
    published: int = 0
    """Comments of this author that were published."""
    held: int = 0
    """Comments of this author that were held."""
    spam: int = 0
    """Comments of this author that were spam."""


NOTHING_KNOWN = Past()
"""The past of a comment of which no history knows."""
