"""Other rules asked within a rule."""

from collections.abc import Iterator
from functools import lru_cache

from commentguard.model.case import Case
from commentguard.rules.needs import readings
from commentguard.rules.rule import Evidence, Rule


def found_by(rules: tuple[Rule, ...], case: Case) -> Iterator[Evidence]:
    """Give the first thing that each of some *rules* finds in *case*, in their order."""
    seen = [one.seen for one in readings(case.clean.text)]
    for one, words in zip(rules, _words(rules), strict=True):
        # Most have none of their words there, which is seen in a fifth of the time that asking them takes.
        if words and all(map(words.isdisjoint, seen)):
            continue
        evidence = one.first_evidence(case)
        if evidence:
            yield evidence


@lru_cache(maxsize=16)
def _words(rules: tuple[Rule, ...]) -> tuple[frozenset[str], ...]:
    """Give the words of which each of the *rules* wants one in the text; none for a rule that looks elsewhere too."""
    wanted = [one.wanted for one in rules]
    return tuple(one.words if one.fields == ("text",) else frozenset() for one in wanted)
