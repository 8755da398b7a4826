"""What the host knows about a submission and the guard cannot: the post, the comment it answers, and the form."""

from collections.abc import Callable
from datetime import timedelta

import attrs
from attrs.validators import ge

from commentguard.guard.notes import Notes
from commentguard.model.private import PrivateInput, private_input

MAX_DEPTH = 5
"""How deep WordPress threads comments (`thread_comments_depth`)."""
MIN_FORM_AGE = timedelta(seconds=3)
"""Nobody reads a form and types a comment in less; programs do. Ours: there is no common value."""
MAX_FORM_AGE = timedelta(hours=2)
"""How long django-contrib-comments takes a form (`COMMENTS_TIMEOUT`)."""

AskPost = Callable[[str], bool]
"""Answers a question about the post with this id."""
AskParent = Callable[[str, str], bool]
"""Answers a question about the comment with the first id and the post with the second."""


@attrs.frozen(kw_only=True)
class Context:
    """What is around a submission. Each fact is a value, or a small function that is called when it is needed.

    What is not given is not tested. The functions get ids as the guard read them: trimmed strings.
    """

    post_exists: bool | AskPost = True
    """Whether there is such a post, for this visitor."""
    post_open: bool | AskPost = True
    """Whether the post takes comments."""
    parent_exists: bool | AskParent = True
    """Whether the comment that is answered is published, and on the same post. Asked of a reply only."""
    parent_depth: int | Callable[[str], int] = 1
    """How deep the comment that is answered stands: 1 for one on the post itself. Asked of a reply only."""
    max_depth: int = attrs.field(default=MAX_DEPTH, validator=ge(1))
    """How deep a comment may stand; a reply stands one deeper than what it answers. 1 allows no replies."""
    honeypot: PrivateInput | None = attrs.field(default=None, converter=private_input)
    """What came in a field that people do not see: nothing, unless a program filled in every field it found."""
    form_age: timedelta | None = None
    """How long ago the form was shown, as `FormTokens.age` tells it; None when nobody knows."""
    min_form_age: timedelta = MIN_FORM_AGE
    """A form that comes back sooner was not filled in by a person."""
    max_form_age: timedelta = MAX_FORM_AGE
    """A form that comes back later was kept, by a person or a program."""


def test_post(context: Context, post_id: str, notes: Notes) -> None:
    """Refuse a comment on a post that is not there or takes none."""
    exists, is_open = context.post_exists, context.post_open
    if not (exists(post_id) if callable(exists) else exists):
        notes.refuse("post", "not_found")
    elif not (is_open(post_id) if callable(is_open) else is_open):
        notes.refuse("post", "closed")


def test_parent(context: Context, parent_id: str, post_id: str, notes: Notes) -> None:
    """Refuse a reply to a comment that is not there, or too deep a one; an empty *parent_id* answers none."""
    if not parent_id:
        return
    exists, depth = context.parent_exists, context.parent_depth
    if not (exists(parent_id, post_id) if callable(exists) else exists):
        notes.refuse("parent", "not_found")
    elif (depth(parent_id) if callable(depth) else depth) >= context.max_depth:
        notes.refuse("parent", "too_deep", limit=context.max_depth)


def test_form(context: Context, notes: Notes) -> None:
    """Refuse a form that a program filled in, by what people do not see and by the time it took."""
    if context.honeypot is not None and context.honeypot.reveal("the trap of the form") != "":
        notes.refuse("form", "spam_trap")
    if context.form_age is None:
        return
    if context.form_age < context.min_form_age:
        notes.refuse("form", "too_fast")
    elif context.form_age > context.max_form_age:
        notes.refuse("form", "expired")
