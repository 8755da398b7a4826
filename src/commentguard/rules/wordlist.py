"""A list of words and phrases as a check of a rule. However long it is, it costs one look at the text."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

import attrs
import regex

from commentguard.errors import InvalidRule
from commentguard.model.case import FIELDS, Case
from commentguard.rules.disguise import undisguised, unleeted
from commentguard.rules.literals import FEW, LiteralIndex, literal_index
from commentguard.rules.needs import NOTHING, Needs
from commentguard.rules.reading import lower, read
from commentguard.rules.rule import Evidence

# These scripts put no blanks between words, so that a word of theirs stands anywhere.
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")


def _terms(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise InvalidRule(f"the terms of a word list are a list, not the string {given!r}")
    return tuple(sorted({" ".join(lower(term).split()) for term in given} - {""}))


def _fields(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise InvalidRule(f"the fields of a word list are a list, not the string {given!r}")
    return tuple(given)


def _check_fields(_list: "WordList", _field: "attrs.Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    for name in value:
        if name not in FIELDS:
            raise InvalidRule(f"there is no field {name!r}; there are {', '.join(FIELDS)}")


@attrs.frozen(kw_only=True, cache_hash=True)
class WordList:
    """Any of many *terms*, words or phrases in any case, in any of the *fields*.

    They are found as typed or with disguises taken off. A term stands as whole words, any white space between them;
    not *whole*, it may also be a part of a word, as in WordPress' list of disallowed keys. Terms without a letter or
    digit, and those in scripts without blanks, stand anywhere. With *leet*, digits and signs in words count as the
    letters they stand for. There is one finding: it points at the first term and says how many others there are.
    """

    terms: tuple[str, ...] = attrs.field(converter=_terms)
    because: str = "a listed word"
    whole: bool = True
    fields: tuple[str, ...] = attrs.field(default=("text",), converter=_fields, validator=_check_fields)
    leet: bool = False

    def __call__(self, case: Case) -> Iterator[Evidence]:
        """Give one piece of evidence when a term stands in a field."""
        found: set[str] = set()
        first: tuple[str, int, int] | None = None
        for name in self.fields:
            places = self.places(case.field(name))
            if places and first is None:
                first = (name, *min(places.values()))
            found.update(places)
        if first is not None:
            others = f", and {len(found) - 1} more" if len(found) > 1 else ""
            yield Evidence(f"{self.because}{others}", *first)

    @property
    def wanted(self) -> Needs:
        """What a case must hold; nothing can be said before digits are read as letters."""
        return NOTHING if self.leet else self._sorted.wanted

    # Kept with the list, not by its value: to compare it with its like would mean to compare all terms.
    @cached_property
    def _sorted(self) -> "_Sorted":
        return _Sorted.of(self)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Give each term that stands in *text*, with its first place."""
        known = self._sorted
        places = known.places(text)
        plain = undisguised(text)
        if plain is not None:
            for term, (start, end) in known.places(plain.text).items():
                places.setdefault(term, plain.origin(start, end))
        if self.leet:
            bare = unleeted(lower(plain.text if plain else text))
            for term, (start, end) in known.places(bare).items():
                places.setdefault(term, plain.origin(start, end) if plain else (start, end))
        return places


@attrs.frozen(eq=False)
class _Sorted:
    """The terms of a list, sorted by how they are looked for."""

    by_word: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    anywhere: LiteralIndex | None
    wanted: Needs

    @classmethod
    def of(cls, given: WordList) -> "_Sorted":
        by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
        anywhere: list[str] = []
        for term in given.terms:
            words = read.__wrapped__(term).words
            if not given.whole or not words or _UNSPACED.search(term):
                anywhere.append(term)
            else:
                by_word.setdefault(max(words, key=len), []).append((term, frozenset(words)))
        return cls(
            {word: tuple(terms) for word, terms in by_word.items()},
            literal_index(anywhere) if anywhere else None,
            _wanted(by_word, anywhere, given.fields),
        )

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        reading = read(text)
        places: dict[str, tuple[int, int]] = {}
        for word in self.by_word.keys() & reading.vocabulary:
            for term, words in self.by_word[word]:
                if words <= reading.vocabulary and (found := _whole(term).search(reading.low)):
                    places[term] = found.span()
        if self.anywhere is not None:
            for term in self.anywhere.found(reading.low):
                start = reading.low.find(term)
                places[term] = (start, start + len(term))
        return places


def _wanted(words: Iterable[str], anywhere: Iterable[str], fields: tuple[str, ...]) -> Needs:
    """Give what a case must hold, so far as it can be told.

    Terms of both sorts are two reasons, of which Needs can name only one. Many terms that stand anywhere are looked for
    by the list alone, for to look twice would cost more than to be asked in vain.
    """
    by_word, literals = frozenset(words), frozenset(anywhere)
    if (by_word and literals) or len(literals) > FEW:
        return Needs(fields=fields)
    return Needs(words=by_word, literals=literals, fields=fields)


@lru_cache(maxsize=4096)
def _whole(term: str) -> "regex.Pattern[str]":
    spaced = r"\s+".join(regex.escape(word) for word in term.split())
    before = r"(?<![^\W_])(?<![^\W_]')" if term[0].isalnum() else ""
    return regex.compile(rf"{before}{spaced}(?![^\W_]|'[^\W_])" if term[-1].isalnum() else rf"{before}{spaced}")
