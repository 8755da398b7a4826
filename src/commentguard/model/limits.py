"""How much a submission may be, and how much work its markup may cost."""

import attrs
from attrs.validators import ge


def _budget(default: int, least: int = 0) -> int:
    field: int = attrs.field(default=default, validator=ge(least))
    return field


@attrs.frozen(kw_only=True)
class Limits:
    """The bounds of a submission; over a length it is refused, over a budget the markup goes and the text stays.

    The lengths are those of WordPress' database columns and count UTF-8 bytes
    (`wp_get_comment_fields_max_lengths`). The budgets bound the work of `sanitize`; ordinary comments stay
    far below them.
    """

    author: int = _budget(245, 1)
    """Bytes of the author's name."""
    email: int = _budget(100, 1)
    """Bytes of the e-mail address."""
    url: int = _budget(200, 1)
    """Bytes of the author's URL."""
    content: int = _budget(65_525, 1)
    """Bytes of the comment."""
    tags: int = _budget(1_000)
    """Things that look like tags, and their attributes; beyond that, tags go. An end tag costs nothing."""
    depth: int = _budget(100)
    """Allowed elements open at once; deeper ones are unwrapped."""
    attributes: int = _budget(32)
    """Attributes of one tag; a tag with more loses all of them."""
    digits: int = _budget(8)
    """Digits of a numeric character reference; a longer one stays as typed."""
    repair_tags: int = _budget(64)
    """Tags of a comment whose broken nesting is repaired; with more, the tags go."""
    changes: int = _budget(100, 1)
    """Changes reported; one more entry says that there were more."""


DEFAULT_LIMITS = Limits()
"""WordPress' lengths and the default budgets."""
