"""Form tokens: they tell how old a form is, and cannot be made or altered without the key."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from commentguard.guard.tokens import FormTokens

KEY = bytes(range(32))
TOKENS = FormTokens(key=KEY)
SHOWN = datetime(2024, 5, 1, 12, 30, 15, 123_456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
TOKEN = TOKENS.issue("7", now=SHOWN)


def test_age() -> None:
    """A token tells how long ago it was issued, in milliseconds and whatever the zone."""
    assert TOKENS.age(TOKEN, "7", now=SHOWN + MINUTE) == MINUTE + timedelta(microseconds=456)
    elsewhere = (SHOWN + MINUTE).astimezone(timezone(timedelta(hours=5)))
    assert TOKENS.age(TOKEN, "7", now=elsewhere) == TOKENS.age(TOKEN, "7", now=SHOWN + MINUTE)


def test_clock() -> None:
    """Without a time both ends ask the clock."""
    assert timedelta(0) <= TOKENS.age(TOKENS.issue("7"), "7") < timedelta(hours=1)


def test_clock_ahead() -> None:
    """A token of a server whose clock is ahead is younger than nothing."""
    assert TOKENS.age(TOKEN, "7", now=SHOWN - MINUTE) < timedelta(0)


def test_form() -> None:
    """A token is 32 characters that HTML and URLs hold as they are, and always the same for a post and a moment."""
    assert FormTokens(key=KEY).issue("7", now=SHOWN) == TOKEN
    assert len(TOKEN) == 32
    assert TOKEN.replace("-", "").replace("_", "").isalnum()
    assert TOKEN.isascii()


@pytest.mark.parametrize("post_id", ["", "a\udc80", "Ü" * 300])
def test_any_post_id(post_id: str) -> None:
    """Every string can be the id of a post."""
    assert TOKENS.age(TOKENS.issue(post_id, now=SHOWN), post_id, now=SHOWN) < MINUTE


@pytest.mark.parametrize("at", range(32))
def test_altered(at: int) -> None:
    """A token with one other character was never issued."""
    other = "B" if TOKEN[at] == "A" else "A"
    assert TOKENS.age(TOKEN[:at] + other + TOKEN[at + 1 :], "7", now=SHOWN) == timedelta.max


@pytest.mark.parametrize(
    "token",
    [None, "", "x", 7, TOKEN.encode(), [TOKEN], TOKEN[:-1], TOKEN[:-4], TOKEN + "AAAA", TOKEN + "=", f" {TOKEN}",
     "é" * 32, "\ud800" * 32, "+" * 32, "A" * 100_000],
)  # fmt: skip
def test_no_token(token: object) -> None:
    """What is no token is as old as can be, and never an error."""
    assert TOKENS.age(token, "7", now=SHOWN) == timedelta.max


def test_other_post_or_key() -> None:
    """A token is good for its own post and under its own key only."""
    assert TOKENS.age(TOKEN, "8", now=SHOWN) == timedelta.max
    assert FormTokens(key=KEY[::-1]).age(TOKEN, "7", now=SHOWN) == timedelta.max


def test_key() -> None:
    """A key is at least 32 bytes, and no text form shows it."""
    with pytest.raises(ValueError, match=r"^the key of form tokens has at least 32 bytes, this one has 31$"):
        FormTokens(key=KEY[1:])
    with pytest.raises(TypeError, match=r"^the key of form tokens is bytes, not str$"):
        FormTokens(key="k" * 32)  # type: ignore[arg-type]  # the mistake is the case
    assert repr(TOKENS) == "FormTokens()"
