"""Submissions, posts and decisions for tests, of which a test writes only what it is about."""

from typing import Any

from commentguard.guard.guard import Guard
from commentguard.model.comment import Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.testing.answers import override

PLAIN_FIELDS: dict[str, object] = {
    "author": "Robin Reader",
    "email": "robin.reader@example.org",
    "content": "I tried this last week, and the second step took me longer than you say. Was that the cold?",
    "post_id": "1",
}
"""What a submission says where the test says nothing."""


def make_submission(**fields: Any) -> Submission:
    """Give an ordinary submission that the default guard publishes, with *fields* of `Submission` of your own.

    Raises TypeError for a field that a submission does not have.

    >>> make_submission(email="").author
    'Robin Reader'
    """
    return Submission(**{**PLAIN_FIELDS, **fields})


def make_post(**fields: Any) -> Post:
    """Give the post that the ordinary submission answers, with *fields* of `Post` of your own."""
    return Post(**{"title": "How to repot a fern", "text": "Take the fern out, step by step.", **fields})


def make_decision(verdict: Verdict | str = Verdict.PUBLISH, **fields: Any) -> Decision:
    """Give the decision *verdict* on `make_submission(**fields)`. Raises InvalidSubmission as a guard does.

    >>> make_decision("hold").verdict
    <Verdict.HOLD: 'hold'>
    """
    with override(verdict):
        return Guard(required=()).review(make_submission(**fields), make_post())
