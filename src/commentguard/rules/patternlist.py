"""Many regular expressions as the check of one rule, each tried only on a text that holds what it needs."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.rules.literals import LiteralIndex, literal_index
from commentguard.rules.pattern import SECONDS, Pattern, compiled
from commentguard.rules.reading import Reading, read
from commentguard.rules.required import required
from commentguard.rules.rule import Evidence

PLACES = ("text", "author", "url", "title", "links")
"""What patterns may be looked for in: a field of the case, or the URL of each link."""


def _strings(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise InvalidRule(f"the patterns of a list are a list, not the string {given!r}")
    return tuple(dict.fromkeys(given))


def _check_places(_list: "PatternList", _field: "attrs.Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    for name in value:
        if name not in PLACES:
            raise InvalidRule(f"there is no place {name!r}; there are {', '.join(PLACES)}")


@attrs.frozen(kw_only=True, cache_hash=True)
class PatternList:
    """Any of many *sources*, expressions of the `regex` package, in any of the *places*, in any case.

    Each is put between *before* and *after*, which may say where it may stand. There is one finding: it points at the
    first place found and says how many other expressions stand in the comment.
    """

    sources: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    because: str = "a listed pattern"
    before: str = ""
    after: str = ""
    places: tuple[str, ...] = attrs.field(default=("text",), converter=_strings, validator=_check_places)
    left_out: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    """What was told of the lines of a file that could not be used."""

    def __call__(self, case: Case) -> Iterator[Evidence]:
        """Give one piece of evidence when an expression matches."""
        found: set[str] = set()
        places: list[tuple[int, int, str, int]] = []
        for order, field, span, text in self._texts(case):
            for source in self._index.alive(read(text)):
                match = compiled(source).search(text, timeout=SECONDS)
                if match is not None:
                    found.add(source)
                    start, end = span or match.span()
                    places.append((order, start, field, end))
        if places:
            _, start, field, end = min(places)
            others = f", and {len(found) - 1} more" if len(found) > 1 else ""
            yield Evidence(f"{self.because}{others}", field, start, end)

    # Kept with the list, not by its value: to compare it with its like would mean to compare all sources.
    @cached_property
    def _index(self) -> "_Index":
        return _Index.of(self)

    def framed(self, source: str) -> str:
        """Give an expression of the list as it is tried."""
        return f"(?i){self.before}(?:{source}){self.after}"

    def pattern(self, source: str) -> Pattern:
        """Give an expression of the list as a pattern."""
        return Pattern(source=self.framed(source), because=self.because, cased=True)

    def _texts(self, case: Case) -> Iterator[tuple[int, str, tuple[int, int] | None, str]]:
        """Give the texts to look at in order, each with its field; that of a link has the place of its words."""
        for order, place in enumerate(self.places):
            if place != "links":
                yield order, place, None, case.field(place)
                continue
            for link in case.clean.links:
                yield order, "text", (link.start, link.end), link.url
            url = case.field("url")
            if url:
                yield order, "url", (0, len(url)), url


@attrs.frozen(eq=False)
class _Index:
    """The expressions of a list by what a text must hold for them."""

    by_word: dict[str, tuple[str, ...]]
    by_part: dict[str, tuple[str, ...]]
    parts: LiteralIndex | None
    always: tuple[str, ...]

    @classmethod
    def of(cls, given: PatternList) -> "_Index":
        words: dict[str, list[str]] = {}
        parts: dict[str, list[str]] = {}
        always: list[str] = []
        for source in map(given.framed, given.sources):
            clauses = required(source)
            if not clauses:
                always.append(source)
                continue
            for word in clauses[0].words:
                words.setdefault(word, []).append(source)
            for part in clauses[0].parts:
                parts.setdefault(part, []).append(source)
        return cls(
            {word: tuple(some) for word, some in words.items()},
            {part: tuple(some) for part, some in parts.items()},
            literal_index(parts) if parts else None,
            tuple(always),
        )

    def alive(self, reading: Reading) -> Iterator[str]:
        """Give each expression that may stand in a text once, in any order that is always the same."""
        known = dict.fromkeys(self.always)
        for word in sorted(self.by_word.keys() & reading.seen):
            known.update(dict.fromkeys(self.by_word[word]))
        for part in sorted(self.parts.found(reading.low)) if self.parts else ():
            known.update(dict.fromkeys(self.by_part[part]))
        yield from known
