"""Sketches of texts, by which texts that differ in a few words are found.

MinHash (Broder 1997) over pairs of neighbouring words. Each pair is hashed under the site's secret key, so that a sketch
without the key says nothing of the words; `benchmarks/history.py` says how well sketches tell texts apart.
"""

import hashlib
import hmac
import unicodedata
from itertools import islice, pairwise
from operator import eq
from struct import Struct

import regex

WORDS = 100
"""The words a sketch is made of: the first of the text, so that it costs the same however long the text is."""
FEWEST_WORDS = 8
"""Texts of fewer words get no sketch: people say the same short things, and one other word makes another thing of it."""
BANDS = 10
ROWS = 3
"""Two sketches are compared when they agree in all rows of a band. Texts with half their pairs in common do so three times
in four, those with seven in ten 98 times in 100; among a million other texts hardly one does."""
ALIKE = 13
"""The minima of 32 that near-duplicates share, which stands for two in five pairs of words in common."""

_MINIMA = Struct(">32H")
SKETCH_BYTES = _MINIMA.size
"""The bytes of a sketch; a text that is too short for one has none."""
_BAND = Struct(f">B{ROWS}H")
_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]|[\p{L}\p{M}]+|\p{N}+")


def words_of(text: str) -> list[str]:
    """Give the first words of *text*, folded; every number is the same word, for it is the first thing to be varied.

    In scripts that put no blanks between words every letter counts as one.
    """
    found = _WORD.finditer(unicodedata.normalize("NFKC", text[: WORDS * 40]).casefold())
    return ["0" if match[0][0].isnumeric() else match[0] for match in islice(found, WORDS)]


def sketch_of(text: str, key: bytes) -> bytes:
    """Give the sketch of *text* under *key*, 64 bytes, or nothing for a text that is too short for one."""
    words = words_of(text)
    if len(words) < FEWEST_WORDS:
        return b""
    keyed = hashlib.blake2b(key=hmac.digest(key, b"history\0near", hashlib.sha256), digest_size=_MINIMA.size)
    hashes = (_hash(keyed, f"{one} {other}") for one, other in {*pairwise(words)})
    return _MINIMA.pack(*map(min, zip(*hashes, strict=True)))


def _hash(keyed: "hashlib.blake2b", pair: str) -> tuple[int, ...]:
    hasher = keyed.copy()
    hasher.update(pair.encode(errors="surrogatepass"))
    return _MINIMA.unpack(hasher.digest())


def bands_of(sketch: bytes) -> tuple[int, ...]:
    """Give what a sketch is found by: a whole number of 56 bits for each band."""
    if not sketch:
        return ()
    minima = _MINIMA.unpack(sketch)
    rows = (minima[start : start + ROWS] for start in range(0, BANDS * ROWS, ROWS))
    return tuple(int.from_bytes(_BAND.pack(band, *row)) for band, row in enumerate(rows))


def are_alike(sketch: bytes, other: bytes) -> bool:
    """Tell whether two sketches are those of near-duplicates, or of the same text."""
    if not sketch or not other:
        return False
    shared: int = sum(map(eq, _MINIMA.unpack(sketch), _MINIMA.unpack(other)))
    return shared >= ALIKE
