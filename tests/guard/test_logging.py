"""Logging: what the library writes down holds no private value."""

import logging

import pytest

from commentguard.errors import InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.model.comment import Submission

CANARY = "canary@mine.example"


@pytest.mark.parametrize("content", ["I agree.", f"Write to {CANARY}.", "", "<b>" * 2000, "http://a.example " * 9])
def test_reviews(content: str, caplog: pytest.LogCaptureFixture) -> None:
    """Reviewing, admitting and refusing log nothing private, at the most talkative level too."""
    caplog.set_level(logging.DEBUG)
    guard = Guard(history=MemoryHistory())
    submission = Submission(
        author="Liz", email=CANARY, ip="198.51.100.7", user_agent=CANARY, content=content, post_id="1"
    )
    try:
        decision = guard.admit(submission)
    except InvalidSubmission:
        logging.getLogger("host").exception("refused %r", submission)
    else:
        logging.getLogger("host").info("%s %r %s", decision, submission, decision.explain())
        assert "canary" not in str(decision.to_dict())
    assert "canary" not in caplog.text
    assert "198.51.100" not in caplog.text
