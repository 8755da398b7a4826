"""The right half of an address: domains as they are typed and as they are spelled out."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import attrs
import regex

from commentguard.model.label import native_label
from commentguard.privacy.words import DOT_GLUED, DOT_WORDS, ENGLISH_TLDS, FILE_ENDINGS, PLAIN_TLDS

REACH = 270
"""How far a domain is looked for: 253 octets and some blanks."""

_LABEL = r"(?P<label>[^\W_](?:[^\W_]|-){0,62})"
_OPEN, _CLOSE, _SIGNS = r"[\[({<]", r"[\])}>]", r"[-_*/|~=]{1,2}"
_SEPARATORS = {
    "tight": r"\.",
    "boxed": rf"[ \t\n]{{0,3}}{_OPEN}\s{{0,2}}(?:{DOT_WORDS}|{DOT_GLUED}|\.)\s{{0,2}}{_CLOSE}[ \t\n]{{0,3}}",
    "signed": rf"\s?{_SIGNS}(?:{DOT_WORDS}){_SIGNS}\s?",
    "spoken": rf"[ \t\n]{{1,3}}(?:{DOT_WORDS})[ \t\n]{{1,3}}",
    "spaced": r"[ \t]{1,3}\.[ \t]{1,3}|[ \t]{1,3}\.|\.[ \t]{1,3}",
    "glued": rf"[ \t]?(?:{DOT_GLUED})[ \t]?",
    "shout": r"(?-i:(?<=[a-z0-9])DOT(?=[a-z0-9]))",
}
SEPARATOR = "|".join(_SEPARATORS.values())
_NEXT = regex.compile(rf"(?:{'|'.join(f'(?P<{kind}>{form})' for kind, form in _SEPARATORS.items())}){_LABEL}", regex.I)
_FIRST = regex.compile(_LABEL)
# Hyphens, capitals and letters may belong to a label or to a dot made of them; where there is such a dot it is meant.
_SHORTER = regex.compile(
    rf"(?P<label>[^\W_](?:[^\W_]|-){{0,62}}?)(?={_SEPARATORS['signed']}|{_SEPARATORS['glued']}[a-z]|{_SEPARATORS['shout']})",
    regex.I,
)
_LITERAL = regex.compile(r"\[(?:IPv6:)?[0-9a-fA-F.:]{2,45}\]")
_ASCII_START = regex.compile(r"[A-Za-z]+(?=[^\x00-\x7f])")
_MOST_LABELS = 9
_MAY_BE_DOTS = re.compile(f"-|DOT|{DOT_GLUED}")
_COUNTRY_LETTERS = 2


@attrs.frozen
class Label:
    """One label of a domain: its text, its end in the text, and the kind of separator before it."""

    text: str
    end: int
    separator: str = ""


@attrs.frozen
class Domain:
    """A domain that was found: its labels, and the separators' kinds between them."""

    labels: tuple[Label, ...]

    @property
    def end(self) -> int:
        """The place behind the last label."""
        return self.labels[-1].end

    @property
    def tld(self) -> str:
        """The last label, in lower case."""
        return self.labels[-1].text.lower()

    @property
    def first(self) -> str:
        """The first label, in lower case."""
        return self.labels[0].text.lower()

    @property
    def separators(self) -> frozenset[str]:
        """The kinds of separators between the labels: `tight`, `boxed`, `signed`, `spoken`, `spaced`, `glued`."""
        return frozenset(label.separator for label in self.labels[1:])

    @property
    def is_tight(self) -> bool:
        """Whether only real dots are in it, no blanks beside them."""
        return self.separators == {"tight"}


@lru_cache(maxsize=1)
def tlds() -> frozenset[str]:
    """Give the top-level domains of the bundled list, in lower case and their own script."""
    lines = files("commentguard.privacy").joinpath("tlds.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_tld(label: str) -> bool:
    """Tell whether *label* is a known top-level domain, in its own script or in Punycode."""
    name = label.lower()
    return (native_label(name) or name) in tlds()


def literal_end(text: str, start: int) -> int | None:
    """Give the end of a numeric address in brackets at *start*."""
    match = _LITERAL.match(text, start)
    return None if match is None else match.end()


def domain_of(labels: Sequence[Label]) -> Domain | None:
    """Give the longest domain of *labels* whose last one can be a top-level domain; None when there is none.

    Behind real dots any word of letters can be one, so that a new or local name is not shown; behind a dot that is
    spelled out or has blanks beside it, only a known one.
    """
    for count in range(len(labels), 1, -1):
        *before, last = labels[:count]
        if cut := _ending(last, tight=all(label.separator == "tight" for label in labels[1:count])):
            return Domain(tuple(before) if _is_next_sentence(before, last) else (*before, cut))
    return None


def read_labels(text: str, start: int) -> list[Label]:
    """Read the labels at *start* with whatever may be meant as a dot between them."""
    stop = start + REACH
    first = _FIRST.match(text, start, stop)
    if first is None:
        return []
    labels = [_label(text, first, "")]
    while len(labels) < _MOST_LABELS and (match := _NEXT.match(text, labels[-1].end, stop)):
        labels.append(_label(text, match, next(kind for kind in _SEPARATORS if match[kind] is not None)))
    return labels


def _label(text: str, match: "regex.Match[str]", separator: str) -> Label:
    start, name = match.start("label"), match["label"]
    if _MAY_BE_DOTS.search(name) and (shorter := _SHORTER.match(text, start, start + REACH)):
        name = shorter["label"]
    name = name.rstrip("-")
    return Label(name, start + len(name), separator)


def _ending(label: Label, *, tight: bool) -> Label | None:
    """Give *label* as a last one, cut where letters of another script are typed against it; None if it cannot be."""
    if is_tld(label.text):
        return label if label.separator != "spaced" or _is_sober(label.text) else None
    if (glued := _ASCII_START.match(label.text)) and (tight or is_tld(glued[0])):
        return (
            Label(glued[0], label.end - len(label.text) + len(glued[0]), label.separator) if is_tld(glued[0]) else label
        )
    plausible = len(label.text) > 1 and label.text.isalpha() and label.text.lower() not in FILE_ENDINGS
    return label if tight and plausible else None


def is_common(tld: str) -> bool:
    """Tell whether *tld* is an old one or a country's, and no English word."""
    return tld in PLAIN_TLDS or (len(tld) == _COUNTRY_LETTERS and tld not in ENGLISH_TLDS)


def _is_sober(label: str) -> bool:
    """Tell whether a label behind a dot with blanks is no start of a sentence."""
    return is_common(label) and label.islower()


def _is_next_sentence(before: Sequence[Label], last: Label) -> bool:
    """Tell whether the last label is a word typed against the full stop: `example.com.Thanks`, `example.com。谢谢`."""
    if len(before) == 1 or is_tld(last.text) or not is_tld(before[-1].text) or not before[-1].text.isascii():
        return False
    return not last.text.isascii() or (last.text.istitle() and before[-1].text.islower())
