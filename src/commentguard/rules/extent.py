"""How much of a case the rules read."""

import attrs

from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Verdict

LONGEST = 50_000
"""How many characters of a comment's text, and of its post's, the rules read."""

TOO_LONG = "bounds.length"
"""The id of the finding that says that a comment is longer."""


def read_within(case: Case) -> Case:
    """Give the part of *case* that rules read: the first characters of its text and of its post."""
    if len(case.post.text) > LONGEST:
        case = attrs.evolve(case, post=attrs.evolve(case.post, text=case.post.text[:LONGEST]))
    if len(case.clean.text) <= LONGEST:
        return case
    links = tuple(link for link in case.clean.links if link.end <= LONGEST)
    return attrs.evolve(case, clean=attrs.evolve(case.clean, text=case.clean.text[:LONGEST], links=links))


def extent(case: Case) -> tuple[Finding, ...]:
    """Say when a comment is longer than rules read, which holds it."""
    if len(case.clean.text) <= LONGEST:
        return ()
    because = f"only the first {LONGEST} characters were judged"
    return (Finding(rule=TOO_LONG, points=0, because=because, start=LONGEST, end=LONGEST, at_least=Verdict.HOLD),)
