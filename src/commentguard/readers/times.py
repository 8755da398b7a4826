"""The times of dumps."""

import re
from datetime import UTC, datetime

_SECONDS = re.compile(r"\d{9,11}(\.\d{1,9})?")
_MILLISECONDS = re.compile(r"\d{12,14}")


def utc(value: object) -> datetime | None:
    """Give a moment as an aware UTC time, or None for what is none: nothing, a zero date, other words.

    Takes ISO 8601 and the `2026-01-02 10:00:00` of databases, without an offset read as UTC, and seconds since 1970.
    """
    try:
        if not isinstance(value, str) and isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        moment = datetime.fromisoformat(str(value).strip())
        # combine() takes half the time of replace().
        return datetime.combine(moment, moment.time(), UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def moment(text: str) -> datetime | None:
    """Give a moment as `utc` does, also from seconds or milliseconds since 1970 that are written as text.

    The year 1, which Go and .NET write for no time at all, is none.
    """
    if _MILLISECONDS.fullmatch(text):
        return utc(int(text) / 1000)
    found = utc(float(text)) if _SECONDS.fullmatch(text) else utc(text)
    return None if found is None or found.year == 1 else found
