"""Patterns with a sign that can be looked for sooner than what stands around it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from commentguard.model.case import Case
from commentguard.rules.alternatives import alternatives
from commentguard.rules.needs import readings
from commentguard.rules.pattern import SECONDS, Pattern, compiled
from commentguard.rules.rule import Evidence


@attrs.frozen(kw_only=True)
class SignedPattern(Pattern):
    """A pattern whose ways with one of the *parts* are looked for only in a text with the *sign* of them all.

    The sign is an expression for the text in lower case; the parts are pieces of the pattern's source.
    """

    sign: str
    parts: tuple[str, ...]

    def among(self, case: Case, ways: Sequence[int]) -> Iterator[Evidence]:
        """See Pattern."""
        signed = _signed(self.source, self.parts)
        if signed.isdisjoint(ways) or self._has_sign(case):
            return super().among(case, ways)
        others = [way for way in ways if way not in signed]
        return super().among(case, others) if others else iter(())

    def _has_sign(self, case: Case) -> bool:
        sign = compiled(self.sign)
        return any(sign.search(one.low, timeout=SECONDS) for one in readings(case.field(self.field)))


@lru_cache(maxsize=64)
def _signed(source: str, parts: tuple[str, ...]) -> frozenset[int]:
    """Give the places of the ways of a pattern that have one of the *parts*."""
    ways = alternatives(source).sources
    return frozenset(place for place, way in enumerate(ways) if any(part in way for part in parts))
