"""How long what is private is kept."""

from datetime import UTC, datetime, timedelta

import pytest

from commentguard.errors import Problem
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Comment
from commentguard.model.decision import Decision
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity, PrivateInput
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Finding, Score
from commentguard.privacy.retention import RetentionPolicy

CAME = datetime(2026, 1, 1, tzinfo=UTC)
HELD = (Problem("author", "mixed_script"),)


def comment(ip: str = "192.0.2.7", *, held: bool = False, came: datetime | None = CAME) -> Comment:
    """Give a comment with everything that can be due."""
    private = PrivateIdentity(
        email=PrivateEmail("liz@example.org"), address=PrivateAddress(ip), user_agent=PrivateInput("Browser/1")
    )
    return Comment(content="I agree.", private=private, created_at=came, holds=HELD if held else ())


def decision(points: int) -> Decision:
    """Give a decision on a comment with so many points."""
    clean = CleanComment(comment=comment(), html=SafeHtml.vouch("I agree."), text="I agree.")
    finding = Finding(rule="links.many", points=points, because="three links")
    return Decision(case=Case(clean=clean), score=Score((finding,)))


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (6, set()),
        (7, {"raw_ip"}),
        (30, {"raw_ip", "user_agent", "held"}),
        (90, {"raw_ip", "user_agent", "held", "email"}),
    ],
)
def test_defaults(days: int, due: set[str]) -> None:
    """The address of the network goes first, the e-mail address last."""
    assert RetentionPolicy().due(comment(held=True), CAME + timedelta(days=days)) == due


@pytest.mark.parametrize("policy", [RetentionPolicy(email=None), RetentionPolicy(email=timedelta(days=9999))])
def test_kept(policy: RetentionPolicy) -> None:
    """What is kept for good, or for longer, is not due."""
    assert policy.due(comment(), CAME + timedelta(days=365)) == {"raw_ip", "user_agent"}


def test_nothing_there() -> None:
    """What a comment does not have is not due."""
    assert RetentionPolicy().due(Comment(content="I agree.", created_at=CAME), CAME + timedelta(days=365)) == set()


@pytest.mark.parametrize("ip", ["192.0.2.0", "2001:db8:1::", "2001:db8:1:2::"])
def test_network(ip: str) -> None:
    """An IP address that was cut to its network, with either preset, stays."""
    assert "raw_ip" not in RetentionPolicy().due(comment(ip), CAME + timedelta(days=365))


@pytest.mark.parametrize(("points", "held"), [(0, False), (50, True), (100, False)])
def test_decision(points: int, held: bool) -> None:
    """A decision is held when its verdict says so."""
    assert ("held" in RetentionPolicy().due(decision(points), CAME + timedelta(days=31))) is held


def test_cutoffs() -> None:
    """A store is asked for what came before the moments given, and not for what is kept for good."""
    policy = RetentionPolicy(raw_ip=timedelta(hours=1), user_agent=None, held=timedelta())
    assert policy.cutoffs(CAME) == {
        "raw_ip": CAME - timedelta(hours=1),
        "email": CAME - timedelta(days=90),
        "held": CAME,
    }


def test_naive_times() -> None:
    """Times without a zone are taken as UTC."""
    naive = CAME.replace(tzinfo=None)
    assert RetentionPolicy().due(comment(came=naive), naive + timedelta(days=7)) == {"raw_ip"}


def test_no_time() -> None:
    """A comment of unknown age is an error: silence would keep it for good."""
    with pytest.raises(ValueError, match="a comment without created_at has no age"):
        RetentionPolicy().due(comment(came=None), CAME)


@pytest.mark.parametrize("span", [7, timedelta(days=-1), "7 days"])
def test_refused(span: object) -> None:
    """A span is a timedelta that is not below zero."""
    with pytest.raises(ValueError, match="raw_ip is a timedelta that is not below zero, or None to keep for good"):
        RetentionPolicy(raw_ip=span)  # type: ignore[arg-type]  # that is what is tested
