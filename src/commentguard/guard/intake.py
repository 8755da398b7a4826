"""From what a stranger sent to a comment with every field of its type and within the limits, or every problem at once.

The problems of one submission are written down field by field and raised together. The frame that raises holds none
of the submitted values, so that a traceback with locals shows none.
"""

import attrs
import regex

from commentguard.errors import InvalidSubmission
from commentguard.guard import fields
from commentguard.guard.characters import UNSEEN, is_unseen
from commentguard.guard.context import Context, test_form, test_parent, test_post
from commentguard.guard.notes import Notes
from commentguard.markup.contents import plain_text
from commentguard.markup.policies import WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.model.comment import Author, Comment, Submission
from commentguard.model.limits import DEFAULT_LIMITS, Limits
from commentguard.model.private import PrivateIdentity

REQUIRED = ("author", "email", "content")
"""The fields WordPress asks for by default (`require_name_email`)."""
MACHINE_KINDS = frozenset({"pingback", "trackback"})
"""Comments that other sites send: they come without an e-mail address."""
NOTHING_KNOWN = Context()
"""The context of a submission of which the host says no more."""

# The tags are kept or unwrapped, never dropped with what they hold.
_SURELY_SHOWN = regex.compile(rf"(?:\s*<(?:b|blockquote|br ?/?|div|em|i|p|strong)>)*+[{UNSEEN}]*+[^{UNSEEN}<&]")
"""A beginning of which every policy leaves something to be seen, so that most comments need no sanitizing here."""


def validate(  # noqa: PLR0913  (one keyword an option)
    submission: Submission,
    *,
    limits: Limits = DEFAULT_LIMITS,
    required: tuple[str, ...] = REQUIRED,
    policy: Policy = WORDPRESS,
    protected: tuple[str, ...] = (),
    international_email: bool = True,
    context: Context = NOTHING_KNOWN,
) -> Comment:
    """Give the comment that was submitted: trimmed, in Unicode NFC, every field of its type and within *limits*.

    *required* are fields that must not be empty; pingbacks and trackbacks need no e-mail address. *policy* decides
    whether anything of the comment is left to be seen. *protected* are names that nobody may look like.
    *international_email* allows letters outside ASCII before the @. *context* is what the host knows about post,
    parent and form. A naive *created_at* is taken as UTC, the parent `0` of WordPress as none, an IP address that is
    none as unknown.

    Raises InvalidSubmission with all problems, in the order of the form; that of a post which takes no comments comes
    alone, before anything is read.
    """
    notes = Notes()
    _test_post(submission, context, notes)
    if notes.problems:
        raise InvalidSubmission(notes.problems)
    comment = _read(submission, limits, protected, notes, international_email=international_email)
    _test_required(comment, required, notes)
    _test_visible(comment.content, policy, limits, notes)
    test_parent(context, comment.parent_id, comment.post_id, notes)
    test_form(context, notes)
    if notes.problems:
        del comment  # A traceback that shows locals must not show it.
        raise InvalidSubmission(notes.problems)
    if not notes.holds and not notes.changes:
        return comment
    return attrs.evolve(comment, holds=tuple(notes.holds), changes=tuple(notes.changes))


def _test_post(submission: Submission, context: Context, notes: Notes) -> None:
    """Refuse a comment on a post that takes none; an id that cannot be read is reported with the fields."""
    if context.post_exists is True and context.post_open is True:
        return
    read = Notes()
    post_id = fields.identifier("post_id", submission.post_id, read)
    if not read.problems:
        test_post(context, post_id, notes)


def _read(
    submission: Submission, limits: Limits, protected: tuple[str, ...], notes: Notes, *, international_email: bool
) -> Comment:
    """Read the fields in the order of the form, empty where one is refused."""
    name = fields.author_name(submission.author, limits, protected, notes)
    email = fields.email(submission.email, limits, notes, international=international_email)
    url = fields.website(submission.url, limits, notes)
    parent = fields.identifier("parent_id", submission.parent_id, notes)
    return Comment(
        content=fields.body(submission.content, limits, notes),
        author=Author(name=name, url=url or None),
        private=PrivateIdentity(
            email=email,
            address=fields.address(submission.ip),
            user_agent=fields.user_agent(submission.user_agent),
        ),
        id=fields.identifier("id", submission.id, notes),
        post_id=fields.identifier("post_id", submission.post_id, notes),
        parent_id="" if parent == "0" else parent,
        kind=fields.identifier("kind", submission.kind, notes) or "comment",
        created_at=fields.moment(submission.created_at, notes),
    )


def _test_required(comment: Comment, required: tuple[str, ...], notes: Notes) -> None:
    given = (
        ("author", comment.author.name),
        ("email", comment.private.email or comment.kind in MACHINE_KINDS),
        ("url", comment.author.url),
        ("content", comment.content),
    )
    for field, value in given:
        if not value and field in required and not notes.refused(field):
            notes.refuse(field, "required")


def _test_visible(content: str, policy: Policy, limits: Limits, notes: Notes) -> None:
    """Refuse a comment of which *policy* leaves nothing to be seen, or less than the limits ask for."""
    if not content or (not limits.shortest and _SURELY_SHOWN.match(content)):
        return
    text = plain_text(sanitize(content, policy, limits=limits).html).strip()
    if is_unseen(text):
        notes.refuse("content", "empty_after_sanitizing")
    elif len(text) < limits.shortest:
        notes.refuse("content", "too_short", limit=limits.shortest, actual=len(text))
