# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Obfuscation: letters that are not what they look like, to get past those who look for words."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from string import ascii_lowercase, digits

import regex

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read
from commentguard.rules.rule import Evidence, Rule, rule

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"

ZERO_WIDTH = Rule(
    id="obfuscation.zero-width",
    points=50,
    why="Invisible characters within a word are there to hide it from filters.",
    spam=["pi\u200blls", "cas\u2060ino"],
    ham=["👨\u200d👩\u200d👧 us", "plain", "می\u200cخواهم"],
    check=Pattern(
        because="hides invisible characters in a word",
        beyond_ascii=True,
        cased=True,
        needs=_INVISIBLE,
        source=r"[A-Za-z][\u200b-\u200d\u2060\ufeff]++[A-Za-z]",
    ),
)

_HIDDEN = Pattern(source=r"\p{L}[\u200b-\u200d\u2060\ufeff]++(?=\p{L})", cased=True, beyond_ascii=True)
_OFTEN = 4


@rule(
    "obfuscation.zero-width-often",
    points=40,
    needs=Needs(literals=list(_INVISIBLE), traits=["beyond-ascii"]),
    spam=["c\u200ba\u200bs\u200bi\u200bn\u200bo", "cheap ro\u2060ofs and ro\u2060ofers, lo\u2060ans, pil\u2060ls"],
    ham=["pi\u200blls", "می\u200cخواهم نمی\u200cشود می\u200cروم کتاب\u200cها خانه\u200cها"],
)
def zero_width_often(case: Case) -> Iterator[Evidence]:
    """Invisible characters in word after word are the work of a program."""
    text = case.clean.text
    places = [place for place in _HIDDEN.spans(text) if text[place[0]].isascii()]
    yield from _if_enough(places, _OFTEN, "hides invisible characters again and again")


def _if_enough(places: Sequence[tuple[int, int]], least: int, because: str) -> Iterator[Evidence]:
    """Give evidence from the first to the last of *places* when there are at least so many."""
    if len(places) >= least:
        yield Evidence(because, "text", places[0][0], places[-1][1])


_LOOK_ALIKE = regex.compile(r"[\p{Cyrillic}\p{Greek}\p{Cherokee}]")
_MIXED_WORD = Pattern(
    because="mixes alphabets within a word",
    beyond_ascii=True,
    cased=True,
    source=r"\b(?=\p{L}*?[a-zA-Z])(?=\p{L}*?[\p{Cyrillic}\p{Greek}\p{Cherokee}])\p{L}{3,}+(?<![a-zA-Z]{2}[\u03b1-\u03c9]|[\u03b1-\u03c9\u0394\u03a3\u03a9][a-zA-Z]{2})\b",
)


@rule(
    "obfuscation.mixed-script",
    points=35,
    needs=Needs(traits=["beyond-ascii"]),
    spam=["b\u0435st roofs", "c\u0430sin\u043e"],
    ham=["Привет from Oslo", "the α-helix", "USB-кабель"],
)
def mixed_script(case: Case) -> Iterator[Evidence]:
    """A word of Latin and look-alike letters was spelled to get past a filter."""
    if _has_look_alikes(case.clean.text):
        yield from _MIXED_WORD(case)


@lru_cache(maxsize=64)
def _has_look_alikes(text: str) -> bool:
    """Say whether *text* has a letter of an alphabet that looks like Latin; most texts beyond ASCII have none."""
    return _LOOK_ALIKE.search(text) is not None


_MIXED = Pattern(
    source=r"\b(?=[\p{Cyrillic}\p{Greek}]*+[a-zA-Z])(?=[a-zA-Z]*+[\p{Cyrillic}\p{Greek}])\p{L}{3,40}+\b",
    cased=True,
    beyond_ascii=True,
)
_SEVERAL = 3


@rule(
    "obfuscation.mixed-script-often",
    points=40,
    needs=Needs(traits=["beyond-ascii"]),
    spam=["b\u0435st ro\u043efs and l\u043eans", "ch\u0435\u0430p c\u0430sin\u043e b\u043enus"],
    ham=["b\u0435st roofs", "Привет from Oslo, Лиза and Ann", "α-helix, β-sheet, γ-ray"],
)
def mixed_script_often(case: Case) -> Iterator[Evidence]:
    """Look-alike letters in word after word are the work of a program."""
    places = list(_MIXED.spans(case.clean.text)) if _has_look_alikes(case.clean.text) else []
    yield from _if_enough(places, _SEVERAL, "mixes alphabets in word after word")


_FANCY = regex.compile(
    r"[\U0001D400-\U0001D7FF\U0001F130-\U0001F149\U0001F150-\U0001F169\U0001F170-\U0001F189\u24B6-\u24E9\u1D00-\u1D22\uA730\uA731\uFF21-\uFF3A\uFF41-\uFF5A]"
)
_FANCY_LETTERS = 3


@rule(
    "obfuscation.fancy-alphabet",
    points=50,
    needs=Needs(traits=["beyond-ascii"]),
    spam=["win at 𝐑𝐎𝐎𝐅𝟕𝟕 today", "ＲＯＯＦ７７", "ʀᴏᴏꜰs ᴛᴏᴅᴀʏ"],
    ham=["x ∈ ℝ", "the 𝑥 axis", "plain text"],
)
def fancy_alphabet(case: Case) -> Iterator[Evidence]:
    """Words in mathematical or boxed letters look like words to readers and like noise to filters."""
    places = [found.span() for found in _FANCY.finditer(case.clean.text)]
    yield from _if_enough(places, _FANCY_LETTERS, "letters of a fancy alphabet")


_SPACED = Pattern(
    because="spells a word with gaps",
    source=r"(?<![\w.*'-])(?:[a-z\d] ){4,60}[a-z\d](?!\w)|(?<![\w.*-])(?:[a-z]([.*_-]))(?:[a-z]\1){3,}+[a-z](?!\w)",
)
_ROW_OF_LETTERS = "1" * 5
_TWO_LETTERS = frozenset(map(" ".join, product(ascii_lowercase + digits, repeat=2)))


@rule(
    "obfuscation.spaced-letters",
    points=40,
    needs=Needs(words=_TWO_LETTERS),
    spam=["buy r o o f s today", "w.h.a.t.s.a.p.p me", "c-a-s-i-n-o"],
    ham=["plan A B C D", "the U.S.A. team", "a = b * c", "a b c, d e f"],
)
def spaced_letters(case: Case) -> Iterator[Evidence]:
    """A word spaced out letter by letter is hidden from filters, not from readers."""
    lengths = map(len, read(case.clean.text).words)
    if _ROW_OF_LETTERS in "".join(["1" if length == 1 else " " for length in lengths]):
        yield from _SPACED(case)


_MARK = regex.compile(r"[\u0300-\u036f]")
_STACKED = Pattern(
    because="marks stacked on letters",
    beyond_ascii=True,
    cased=True,
    source=r"(?:[a-zA-Z][\u0335-\u0338\u0332\u0333]){3,}+|[a-zA-Z][\u0300-\u036f]{4,}+",
)


@rule(
    "obfuscation.stacked-marks",
    points=25,
    needs=Needs(traits=["beyond-ascii"]),
    spam=["r\u0336o\u0336o\u0336f\u0336s\u0336", "h\u0301\u0302\u0303\u0304\u0305i"],
    ham=["cafe\u0301", "tiê\u0301ng Viê\u0323t"],
)
def stacked_marks(case: Case) -> Iterator[Evidence]:
    """Marks stacked on letters are an old trick to spoil words and pages."""
    if _MARK.search(case.clean.text):
        yield from _STACKED(case)
