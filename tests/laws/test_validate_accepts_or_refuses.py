"""Law: whatever is submitted, validation gives a comment within the limits or says what is wrong without repeating it."""

import traceback
import unicodedata
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.errors import InvalidSubmission
from commentguard.guard.intake import validate
from commentguard.model.comment import Submission
from commentguard.model.limits import Limits

SETTINGS = settings(deadline=None, max_examples=300)
LIMITS = Limits(author=20, email=40, url=40, content=200)
unicode = st.text(st.characters(), max_size=60)
junk = st.one_of(st.none(), st.booleans(), st.integers(), st.binary(max_size=5), st.lists(unicode, max_size=2))
likely = st.sampled_from(
    ["Liz", "liz@example.org", "http://example.org/", "<b>", "\u202e", "\ud800", "0", "", "192.0.2.1", "2024-05-01"]
)
values = st.one_of(unicode, st.builds("{}{}".format, likely, unicode), likely, junk)
submissions = st.fixed_dictionaries(
    {"content": values},
    optional=dict.fromkeys(
        ("author", "email", "url", "post_id", "parent_id", "ip", "user_agent", "created_at", "kind", "id"), values
    ),
)


@SETTINGS
@given(submissions, st.sampled_from([(), ("content",), ("author", "email", "content")]))
def test_comment_or_problems(fields: dict[str, Any], required: tuple[str, ...]) -> None:
    """Every submission is either a comment in normal form within the limits, or refused with codes."""
    try:
        comment = validate(Submission(**fields), limits=LIMITS, required=required)
    except InvalidSubmission as error:
        assert error.problems  # noqa: PT017  (either outcome is lawful)
        return
    email = comment.private.email
    shown = [
        (comment.author.name, LIMITS.author),
        (comment.author.url or "", LIMITS.url),
        (comment.content, LIMITS.content),
        ("" if email is None else email.reveal("test"), LIMITS.email),
    ]
    for text, limit in shown:
        assert len(text.encode()) <= limit
        assert text == unicodedata.normalize("NFC", text).strip()
    assert comment.created_at is None or comment.created_at.utcoffset() is not None


@SETTINGS
@given(submissions)
def test_again(fields: dict[str, Any]) -> None:
    """What was accepted is accepted again as it is."""
    try:
        comment = validate(Submission(**fields), limits=LIMITS, required=())
    except InvalidSubmission:
        return
    email = comment.private.email
    again = Submission(
        content=comment.content,
        author=comment.author.name,
        url=comment.author.url,
        email=None if email is None else email.reveal("test"),
    )
    second = validate(again, limits=LIMITS, required=())
    assert (second.author, second.content, second.private.email) == (comment.author, comment.content, email)
    assert second.changes == ()


@SETTINGS
@given(submissions, unicode)
def test_nothing_repeated(fields: dict[str, Any], tail: str) -> None:
    """A refusal repeats no private value, in its text, its parts, or the locals of the frames that raised it."""
    canary = "canary.bird@mine.example"
    wrong = {**fields, "email": f"{canary}@{tail}", "ip": canary, "user_agent": canary, "author": f"{canary} {tail}"}
    submission = Submission(**wrong)
    try:
        validate(submission, limits=LIMITS)
    except InvalidSubmission as error:
        told = repr(error) + str(error) + repr(error.to_dict()) + repr(error.problems) + repr(error.__context__)
        frames = traceback.TracebackException.from_exception(error, capture_locals=True).stack[1:]
        told += "".join(repr(frame.locals) for frame in frames)
        assert "canary" not in told
