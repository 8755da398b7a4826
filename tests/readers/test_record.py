"""Statuses and positions."""

import pytest

from commentguard.model.verdict import Verdict
from commentguard.readers.record import Source, Status


@pytest.mark.parametrize(
    ("native", "status"),
    [
        ("1", Status.APPROVED),
        (1, Status.APPROVED),
        (True, Status.APPROVED),
        ("Approved", Status.APPROVED),
        ("publish", Status.APPROVED),
        ("0", Status.PENDING),
        (False, Status.PENDING),
        ("hold", Status.PENDING),
        (" spam\n", Status.SPAM),
        ("trash", Status.TRASH),
        ("post-trashed", Status.TRASH),
        ("deleted", Status.DELETED),
        ("", Status.UNKNOWN),
        ("2", Status.UNKNOWN),
        (None, Status.UNKNOWN),
    ],
)
def test_of(native: object, status: Status) -> None:
    """Each system's word has one meaning, and a strange word has none."""
    assert Status.of(native) is status


def test_verdict() -> None:
    """A status tells a verdict where a moderator gave one."""
    assert {status: status.verdict for status in Status} == {
        Status.APPROVED: Verdict.PUBLISH,
        Status.PENDING: Verdict.HOLD,
        Status.SPAM: Verdict.SPAM,
        Status.TRASH: Verdict.SPAM,
        Status.DELETED: None,
        Status.UNKNOWN: None,
    }


def test_source() -> None:
    """A position reads as editors and compilers write one."""
    source = Source(path="blog.xml", format="wxr", index=17, line=123)
    assert str(source) == "blog.xml:123 (comment 17)"
    assert source.to_dict() == {"path": "blog.xml", "format": "wxr", "index": 17, "line": 123, "recovered": False}


def test_source_recovered() -> None:
    """A recovered comment says so."""
    source = Source(path="blog.xml", format="wxr", index=1, line=2, recovered=True)
    assert str(source) == "blog.xml:2 (comment 1, recovered)"
