"""How much a submission may be, and how much work its markup may cost."""

from enum import StrEnum

import attrs
from attrs.validators import ge


class Unit(StrEnum):
    """What the length of a text is counted in."""

    UTF8_BYTES = "utf8_bytes"
    """Bytes of UTF-8, as databases count."""
    CODEPOINTS = "codepoints"
    """Unicode code points, as Python counts."""
    GRAPHEMES = "graphemes"
    """What a reader takes for one character: an extended grapheme cluster (UAX 29)."""


def _unit(word: str) -> Unit:
    return Unit(word)


def _budget(default: int, least: int = 0) -> int:
    field: int = attrs.field(default=default, validator=ge(least))
    return field


@attrs.frozen(kw_only=True)
class Limits:
    """The bounds of a submission; over a length it is refused, over a budget the markup goes and the text stays.

    The lengths are those of WordPress' database columns and count UTF-8 bytes
    (`wp_get_comment_fields_max_lengths`), unless *unit* says otherwise. The budgets bound the work of `sanitize`;
    ordinary comments stay far below them. Raises ValueError for a number below its least and for another unit.
    """

    author: int = _budget(245, 1)
    """Length of the author's name."""
    email: int = _budget(100, 1)
    """Length of the e-mail address."""
    url: int = _budget(200, 1)
    """Length of the author's URL."""
    content: int = _budget(65_525, 1)
    """Length of the comment; the only bound on characters, for `sanitize` reads any number of them in linear time."""
    shortest: int = _budget(0)
    """Characters a reader must see of the comment at least, in code points; 0 asks for none beyond the first."""
    unit: Unit = attrs.field(default=Unit.UTF8_BYTES, converter=_unit)
    """What the four lengths count: a Unit, or its word. A text of more than four code points for each is too long in any."""
    tags: int = _budget(400)
    """Things that look like tags, and their attributes; beyond that, tags go. End tags of what is open cost nothing.

    Of ten thousand comments of a technical blog one had sixty `<`, the others fewer."""
    comments: int = _budget(100)
    """HTML comments, `<!--`, that go; a further one stays, as text. They count as tags too."""
    depth: int = _budget(100)
    """Allowed elements open at once; deeper ones are unwrapped."""
    attributes: int = _budget(32)
    """Attributes of one tag; a tag with more loses all of them."""
    digits: int = _budget(8)
    """Digits of a numeric character reference; a longer one stays as typed."""
    repair_tags: int = _budget(48)
    """Tags of a comment whose broken nesting is repaired; with more, the tags go."""
    changes: int = _budget(100, 1)
    """Changes reported; one more entry says that there were more."""


DEFAULT_LIMITS = Limits()
"""WordPress' lengths and the default budgets."""
