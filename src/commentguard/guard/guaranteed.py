"""Strings with a guaranteed verdict, so that a host can try its wiring whatever its rules and thresholds are."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Verdict

GUARANTEED_SPAM = "commentguard-guaranteed-spam-x7Kq2Vd9"
"""A comment that holds this, or is signed with it, is spam for every guard."""

GUARANTEED_HOLD = "commentguard-guaranteed-hold-m4Tz8Wb3"
"""A comment that holds this, or is signed with it, is held by every guard, if it is not spam."""

_BOTH = "commentguard-guaranteed-"
_VERDICTS = ((GUARANTEED_SPAM, Verdict.SPAM), (GUARANTEED_HOLD, Verdict.HOLD))


def guaranteed(case: Case) -> Iterator[Finding]:
    """Give a finding of 0 points for each of the strings in the text or the author's name; it asks for the verdict."""
    for field in ("text", "author"):
        text = case.field(field)
        if _BOTH not in text:
            continue
        for string, verdict in _VERDICTS:
            start = text.find(string)
            if start >= 0:
                yield Finding(
                    rule=f"guaranteed.{verdict}",
                    points=0,
                    because="the string for tests",
                    field=field,
                    start=start,
                    end=start + len(string),
                    at_least=verdict,
                )
