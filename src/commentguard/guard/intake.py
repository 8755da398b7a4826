"""From what a stranger sent to a comment with every field of its type, or every problem at once."""

from commentguard.errors import InvalidSubmission, Problem
from commentguard.model.comment import Author, Comment, Submission
from commentguard.model.limits import Limits
from commentguard.model.private import PrivateEmail, PrivateIdentity

REQUIRED = ("author", "email", "content")
"""The fields WordPress asks for by default (`require_name_email`)."""


def validate(submission: Submission, *, limits: Limits = Limits(), required: tuple[str, ...] = REQUIRED) -> Comment:  # noqa: B008  (frozen)
    """Give the comment that *submission* is; raises InvalidSubmission with all its problems."""
    problems = []
    typed = {
        "author": submission.author,
        "email": submission.email and submission.email.reveal("validation"),
        "content": submission.content,
    }
    values = {}
    for field, value in typed.items():
        text = value.strip() if isinstance(value, str) else ""
        values[field] = text
        if value is not None and not isinstance(value, str):
            problems.append(Problem(field, "bad_type"))
        elif not text and field in required:
            problems.append(Problem(field, "required"))
        elif len(text.encode(errors="replace")) > getattr(limits, field):
            problems.append(Problem(field, "too_long", {"limit": getattr(limits, field)}))
    if problems:
        raise InvalidSubmission(problems)
    return Comment(
        content=values["content"],
        author=Author(name=values["author"]),
        private=PrivateIdentity(email=PrivateEmail(values["email"]) if values["email"] else None),
        post_id=str(submission.post_id or ""),
        parent_id=str(submission.parent_id or ""),
        id=str(submission.id or ""),
        kind=submission.kind,
        created_at=submission.created_at,
    )
