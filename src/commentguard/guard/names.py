"""Names that look like other names."""

import unicodedata
from collections.abc import Iterable

import regex

# Letters of other scripts that are drawn like Latin ones: those of UTS 39 that people use.
_DRAWN_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХІЈЅԚԜаеорсухіјѕԁԛԝһѵкмтвΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχγηωɡıȷɑʏɩ|0",
    "ABEKMHOPCTYXIJSQWaeopcyxijsdqwhvkmtbABEZHIKMNOPTYXaeikvoptuxynwgijaYilo",
)
_STROKES = str.maketrans("i1", "ll")
_DROPPED = regex.compile(r"[\p{Default_Ignorable_Code_Point}\p{P}\p{S}\p{Z}\p{C}\p{M}\s]+")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_LOOK_ALIKE = (r"\p{Latin}", r"\p{Cyrillic}", r"\p{Greek}", r"\p{Armenian}", r"\p{Cherokee}", r"\p{Coptic}")
_SCRIPTS = tuple(regex.compile(script) for script in _LOOK_ALIKE)


def likeness(name: str) -> str:
    """Give a key that names which look alike share: for comparison only, never for storing or showing.

    Compatibility forms, case, accents, punctuation, blanks and invisible characters do not count; Cyrillic, Greek and
    Latin letters that are drawn alike are one letter, and so are `l`, `I`, `1` and `|`, `O` and `0`.
    """
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name)).translate(_DRAWN_ALIKE)
    return _DROPPED.sub("", letters.casefold().translate(_STROKES))


def impersonates(name: str, protected: Iterable[str]) -> bool:
    """Tell whether *name* looks like one of the *protected* names."""
    others = tuple(protected)
    key = likeness(name) if others else ""
    return bool(key) and any(key == likeness(other) for other in others)


def is_mixed_script(name: str) -> bool:
    """Tell whether one word of *name* mixes scripts whose letters are drawn alike, such as Latin and Cyrillic."""
    return not name.isascii() and any(
        sum(bool(script.search(word)) for script in _SCRIPTS) > 1 for word in _WORD.findall(name)
    )
