"""Times of dumps."""

from datetime import UTC, datetime

import pytest

from commentguard.readers.times import moment, utc


@pytest.mark.parametrize(
    "value",
    [
        "2026-01-02 10:00:00",
        "2026-01-02T10:00:00",
        " 2026-01-02T10:00:00Z ",
        "2026-01-02T11:00:00+01:00",
        1767348000,
        1767348000.0,
    ],
)
def test_moments(value: object) -> None:
    """All of these are the same moment."""
    assert utc(value) == datetime(2026, 1, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "0000-00-00 00:00:00",
        "soon",
        True,
        1e300,
        float("nan"),
        10**30,
        -(10**30),
        [],
        "0001-01-01T00:00:00+23:00",
    ],
)
def test_no_moment(value: object) -> None:
    """These are no moments, and no errors."""
    assert utc(value) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1767348000", "2026-01-02T10:00:00+00:00"),
        ("1767348000.5", "2026-01-02T10:00:00.500000+00:00"),
        ("1767348000000", "2026-01-02T10:00:00+00:00"),
        ("2011-05-22T12:31:06.0000000-07:00", "2011-05-22T19:31:06+00:00"),
        ("2026-01-02 10:00:00", "2026-01-02T10:00:00+00:00"),
    ],
)
def test_moments_as_text(text: str, expected: str) -> None:
    """Seconds and milliseconds that are written as text are moments too."""
    found = moment(text)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize("text", ["", "0001-01-01T00:00:00.000Z", "soon", "7"])
def test_no_moment_as_text(text: str) -> None:
    """The year 1 and what is no time are none."""
    assert moment(text) is None
