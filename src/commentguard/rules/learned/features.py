"""What a learned table counts in a comment: its words, the words it ends with, and signs of its shape."""

from collections.abc import Iterator

import attrs
import regex

from commentguard.model.case import Case
from commentguard.rules.reading import Reading, read

LONGEST = 30
"""Characters of a word that is counted; what is longer is a key, a hash or a text without blanks."""
PART_LENGTHS = (3, 4)
"""Characters of a part of a word, where `<` and `>` stand for its two ends."""
NUMBER_DIGITS = 3
"""A word of that many digits is a number: it may be somebody's telephone, house or account, and is not kept."""

_ADDRESS = regex.compile(r"[^\s@]*+@\S*+")
_SENTENCE_END = regex.compile(r"[.!?\n]++")
_NAME = regex.compile(r"(?<=[a-z,] )\p{Lu}\p{Ll}++")
_CODE = regex.compile(r"[=(){}\[\]<>_]")
_LENGTHS = (4, 8, 16, 32, 64, 128)
_LONG_ENOUGH = 4
"""Letters of a word that says something about a title."""


@attrs.frozen
class Features:
    """The *words* of a comment, its *closing* words (those of the last of several sentences), and its *signs*."""

    words: frozenset[str]
    closing: frozenset[str]
    signs: tuple[str, ...]


def features(case: Case) -> Features:
    """Give what a table counts in *case*. Words that look like addresses or numbers are not among the words."""
    text = hidden(case.clean.text)
    reading = read(text)
    closing = _last_sentence(text)
    return Features(
        frozenset(filter(_is_kept, reading.vocabulary)),
        frozenset(filter(_is_kept, read(closing).vocabulary)),
        tuple(_signs(case, text, reading)),
    )


def hidden(text: str) -> str:
    """Blank out whatever has an @ in it, each character in its place."""
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text) if "@" in text else text


def parts(word: str) -> Iterator[str]:
    """Give the parts of *word*, each once."""
    whole = f"<{word}>"
    yield from {whole[i : i + size] for size in PART_LENGTHS for i in range(len(whole) - size + 1)}


def place(text: str, word: str) -> tuple[int, int]:
    """Give the last place of *word* in *text*."""
    low = read(hidden(text)).low
    at = low.rfind(word)
    while at >= 0 and not _stands_alone(low, at, at + len(word)):
        at = low.rfind(word, 0, at + len(word) - 1)
    return (at, at + len(word)) if at >= 0 else (0, 0)


def _stands_alone(low: str, start: int, end: int) -> bool:
    return not (low[start - 1 : start].isalnum() or low[end : end + 1].isalnum())


def _is_kept(word: str) -> bool:
    return len(word) <= LONGEST and (word.isalpha() or sum(map(str.isdigit, word)) < NUMBER_DIGITS)


def _last_sentence(text: str) -> str:
    """Give the last of several sentences; a single one ends nothing."""
    sentences = [part for part in _SENTENCE_END.split(text) if part and not part.isspace()]
    return sentences[-1] if len(sentences) > 1 else ""


def _signs(case: Case, text: str, reading: Reading) -> Iterator[str]:
    """Give the signs that hold: how long, how it ends, what it holds, how it is signed."""
    count = len(reading.words)
    yield f"words under {next((bound for bound in _LENGTHS if count < bound), 'any')}"
    last = text.rstrip()[-1:]
    yield f"ends with {last}" if last in {".", "!", "?"} else "ends without a stop"
    if "?" in text:
        yield "has a question mark"
    if "\n" in text.strip():
        yield "has several lines"
    if _CODE.search(text):
        yield "has signs of code"
    if any(not _is_kept(word) for word in reading.vocabulary):
        yield "has a number"
    yield f"has {_many(len(_NAME.findall(text)), 3)} names"
    yield f"has {_many(len(case.clean.links), 2)} links"
    if case.clean.comment.author.url:
        yield "is signed with a website"
    title = {word for word in read(case.post.title).vocabulary if len(word) >= _LONG_ENOUGH}
    if title:
        yield f"shares {_many(len(title & reading.vocabulary), 2)} words with the title"


def _many(count: int, most: int) -> str:
    return str(count) if count < most else f"{most} or more"
