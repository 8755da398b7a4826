"""A private value that gets out is told; one that stays inside is not."""

import pytest

from commentguard.guard.guard import Guard
from commentguard.testing.build import make_submission
from commentguard.testing.private import assert_no_private_value

CANARY = "canary@mine.example"


class _Careless:
    """An object of a host that keeps an address in the open, but not in its repr."""

    def __init__(self) -> None:
        self.email = CANARY

    def __repr__(self) -> str:
        return "<Careless>"


def test_inside() -> None:
    """A submission and a decision keep what is private."""
    submission = make_submission(email=CANARY, ip="192.0.2.77")
    assert_no_private_value(submission, CANARY, "192.0.2.77")
    assert_no_private_value(Guard().review(submission), CANARY, "192.0.2.77")


@pytest.mark.parametrize(
    "page",
    [f"<p>{CANARY}</p>", "<p>Canary&#64;mine.example</p>", "<a href='?mail=canary%40mine.example'>x</a>"],
)
def test_page(page: str) -> None:
    """A page that shows the value is told, also with references, percent-encoding or capitals."""
    with pytest.raises(AssertionError, match="a private value comes out by"):
        assert_no_private_value(page, CANARY)


def test_clean_page() -> None:
    """A page without the value passes."""
    assert_no_private_value("<p>Robin wrote to us.</p>", CANARY)


def test_quiet_object() -> None:
    """A value is found behind a repr that hides it, and the message does not repeat it."""
    with pytest.raises(AssertionError, match=r"pickle 0") as caught:
        assert_no_private_value(_Careless(), CANARY)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("canaries", [(), ("",), (CANARY, "")])
def test_nothing_to_look_for(canaries: tuple[str, ...]) -> None:
    """A test that looks for nothing could never fail, so it is refused."""
    with pytest.raises(ValueError, match="give the private texts"):
        assert_no_private_value("x", *canaries)
