"""A comment whose markup is safe."""

import attrs
from attrs.validators import instance_of

from commentguard.model.change import Change
from commentguard.model.comment import Comment
from commentguard.model.safe import SafeHtml


@attrs.frozen(kw_only=True)
class Link:
    """A link that was typed: its *url*, its visible *text*, and where that text stands in the plain text."""

    url: str
    text: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class CleanComment:
    """A comment whose HTML is safe to show.

    *html* is the sanitized HTML, typed e-mail addresses redacted unless the site leaves them; *text* is what a reader sees of it, blocks on lines
    of their own; *links* are the links in it, those of removed anchors and bare URLs included; *changes* says what was
    taken away, normalisation first.
    """

    comment: Comment
    html: SafeHtml = attrs.field(validator=instance_of(SafeHtml))
    text: str
    links: tuple[Link, ...] = ()
    changes: tuple[Change, ...] = ()
