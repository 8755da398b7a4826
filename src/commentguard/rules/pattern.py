"""A pattern over a comment as a check of a rule: plain data, compiled when first used, bounded in time."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

import attrs
import regex

from commentguard.model.case import Case
from commentguard.rules.alternatives import alternatives
from commentguard.rules.disguise import undisguised
from commentguard.rules.needs import Needs
from commentguard.rules.reading import Reading, read
from commentguard.rules.rule import Evidence

SECONDS = 0.25
"""How long one pattern may look at one text; then it raises TimeoutError, which the set of rules reports."""


def _words(given: Iterable[str]) -> frozenset[str]:
    return frozenset(given)


def _literals(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Pattern:
    """A regular expression of the `regex` package, looked for in a field of a case.

    It reads the field in lower case, or as typed when *cased*, and when nothing stands there and the text wears
    disguises, once more without those. The expression is tried only on a text that holds one of the words *when* and
    one of the literals *needs* (both in lower case, empty means any text). With *beyond_ascii* it looks for what ASCII
    does not have, and reads the text only as it was typed. With *at_start* it is tried there only.
    """

    source: str
    because: str = ""
    when: frozenset[str] = attrs.field(default=frozenset(), converter=_words)
    needs: tuple[str, ...] = attrs.field(default=(), converter=_literals)
    beyond_ascii: bool = False
    at_start: bool = False
    cased: bool = False
    field: str = "text"

    def __call__(self, case: Case) -> Iterator[Evidence]:
        """Give evidence for each place where the pattern stands."""
        return self.among(case, ())

    def among(self, case: Case, ways: Sequence[int]) -> Iterator[Evidence]:
        """Give the same when it is known of which of the *ways* that are wanted the case meets all clauses.

        An empty sequence says that nothing is known.
        """
        for start, end in self.spans(case.field(self.field), ways):
            yield Evidence(self.because, self.field, start, end)

    @property
    def wanted(self) -> Needs:
        """What a case must hold: the words and literals given, and what every match holds."""
        traits = ("beyond-ascii",) if self.beyond_ascii and self.field == "text" else ()
        ways = alternatives(self.source).ways
        return Needs(words=self.when, literals=self.needs, ways=ways, traits=traits, fields=(self.field,))

    def spans(self, text: str, ways: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
        """Give the places of *text* where the pattern stands, in order; of *ways* see `among`."""
        plain = undisguised(text)
        # The clauses may be met in part by the text as typed and in part by the other, which are looked at one by one.
        spans = self._spans_as_typed(text, ways if plain is None else ())
        first = next(spans, None)
        if first is not None:
            yield first
            yield from spans
        elif plain is not None and not self.beyond_ascii:
            for start, end in self._spans_as_typed(plain.text, ()):
                yield plain.origin(start, end) if start < end else (0, 0)

    def _spans_as_typed(self, text: str, ways: Sequence[int]) -> Iterator[tuple[int, int]]:
        reading = read(text)
        if not self._may_stand_in(reading):
            return iter(())
        where = text if self.cased else reading.low
        if self.at_start:
            found = compiled(self.source).match(where, timeout=SECONDS)
            return iter([found.span()] if found else ())
        known = alternatives(self.source)
        return _anywhere(known.at(ways) if ways else known.alive(reading), where)

    def _may_stand_in(self, reading: Reading) -> bool:
        if self.beyond_ascii and reading.text.isascii():
            return False
        if self.when and self.when.isdisjoint(reading.vocabulary):
            return False
        low = reading.low
        for literal in self.needs:
            if literal in low:
                return True
        return not self.needs

    def stands_in(self, text: str) -> bool:
        """Say whether the pattern stands in *text*."""
        return any(True for _ in self.spans(text))


def _anywhere(sources: list[str], where: str) -> Iterator[tuple[int, int]]:
    """Give the places of alternatives as one pattern of them all would: the first place counts, then their order."""
    if not sources:
        return iter(())
    if len(sources) == 1:
        return (found.span() for found in compiled(sources[0]).finditer(where, timeout=SECONDS))
    return _in_turn(sources, where)


def _in_turn(sources: list[str], where: str) -> Iterator[tuple[int, int]]:
    ahead = list(_ahead(sources, range(len(sources)), where, 0))
    while ahead:
        start, end, _ = min(ahead, key=_START_AND_ORDER)
        yield start, end
        passed = [place for begin, _, place in ahead if begin < end]
        ahead = [one for one in ahead if one[0] >= end]
        ahead += _ahead(sources, passed, where, end)


def _ahead(sources: list[str], places: Iterable[int], where: str, start: int) -> Iterator[tuple[int, int, int]]:
    """Give where each of some alternatives stands next."""
    for place in places:
        found = compiled(sources[place]).search(where, start, timeout=SECONDS)
        if found:
            yield *found.span(), place


_START_AND_ORDER = itemgetter(0, 2)


@lru_cache(maxsize=8192)
def compiled(source: str) -> "regex.Pattern[str]":
    """Compile a pattern once."""
    return regex.compile(source, regex.VERSION1)


def phrases(*alternatives: str) -> str:
    r"""Write a pattern for any of the phrases as whole words.

    A blank stands for any white space, a blank and `?` for some or none; within `[...]` it is itself.
    """
    spaced = (_BLANK.sub(_white_space, one) for one in alternatives)
    return rf"\b(?:{'|'.join(spaced)})\b"


_BLANK = regex.compile(r"\[[^\]]*+\]| \?| ")


def _white_space(found: "regex.Match[str]") -> str:
    return {" ": r"\s++", " ?": r"\s*"}.get(found[0], found[0])
