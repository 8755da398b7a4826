"""What is drawn is what it says, and the library does with it what it promises."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.errors import InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.model.comment import Submission
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record
from commentguard.testing.drawn_dumps import Dump, dumps
from commentguard.testing.drawn_html import hostile_html, policies
from commentguard.testing.drawn_submissions import submissions
from commentguard.testing.safe_html import assert_safe_html

SETTINGS = settings(deadline=None, max_examples=60)


@SETTINGS
@given(st.sampled_from(("wxr", "jsonl", "csv")).flatmap(dumps))
def test_dumps(dump: Dump) -> None:
    """A drawn dump is recognised and read to the very comments it was drawn with."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "dump"
        path.write_bytes(dump.data)
        reading = read_dump(path)
        records = [item for item in reading if isinstance(item, Record)]
    found = [(one.submission.id, one.submission.author, one.submission.content, one.status.value) for one in records]
    assert found == [(one["id"], one["author"], one["content"], one["status"]) for one in dump.comments]
    assert all(one.submission.created_at is not None and one.submission.email is not None for one in records)


def test_unknown_format() -> None:
    """A format that no dump is drawn in is refused with those that there are."""
    with pytest.raises(ValueError, match="csv, jsonl, wxr, not in 'disqus'"):
        dumps("disqus")


@SETTINGS
@given(submissions())
def test_submissions(submission: Submission) -> None:
    """A drawn submission is decided on, or refused with its problems."""
    try:
        decision = Guard(required=()).review(submission)
    except InvalidSubmission as error:
        assert error.problems  # noqa: PT017  (either outcome is lawful)
        return
    assert_safe_html(str(decision.case.clean.html))


@SETTINGS
@given(submissions(content=st.just("I agree.")))
def test_own_content(submission: Submission) -> None:
    """A test may draw the comment itself."""
    assert submission.content == "I agree."


@SETTINGS
@given(hostile_html(), policies())
def test_hostile_html(html: str, policy: Policy) -> None:
    """Whatever is drawn, what is left of it is safe under the drawn policy."""
    assert_safe_html(str(sanitize(html, policy).html), policy)
