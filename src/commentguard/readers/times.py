"""The times of dumps."""

from datetime import UTC, datetime


def utc(value: object) -> datetime | None:
    """Give a moment as an aware UTC time, or None for what is none: nothing, a zero date, other words.

    Takes ISO 8601 and the `2026-01-02 10:00:00` of databases, without an offset read as UTC, and seconds since 1970.
    """
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        moment = datetime.fromisoformat(str(value).strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
