"""The last words of a comment, where they are no sentence."""

from functools import lru_cache

import regex

from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.builtin.commerce_vocabulary import sales_weight
from commentguard.rules.reading import read, word_set

_BREAK = regex.compile(
    r"[.!?\u2026]++['\")\]]*+(?=\s|\p{Lu}\p{Ll})|[.\u2026]{2,}+|\n|\s[-\u2013\u2014:|]\s(?=[^.!?\n]{0,80}\Z)"
    r"|[:;>]-?[)D]"
)
_URL_AT_END = regex.compile(r"(?:https?://|www\.)\S++\s*+\Z")
_MARKS = "?\u2026"
_EDGES = " \t\r\n-\u2013\u2014:;,.!*~\"'()[]<>|="
_SENTENCE_WORDS = word_set(
    "i i'm i've i'll i'd you you're your yours he she it it's its we we're they them me us my mine our ours his "
    "her their is are was were be been being am do does did done don't doesn't didn't have has had having can "
    "can't could will won't would should shall may might must not no yes please this that these those there here "
    "what which who whom whose how why when where if then than so but because though although while very too "
    "also just only again already yet still let's lets get got go going goes make makes made know think say said "
    "says see use used using need want like love hope wish look looks looking works working work worked post "
    "article blog thanks thank thx cheers regards sincerely job stuff luck wishes day weekend all everyone guys "
    "sir dear hi hello hey ok okay lol haha wow thing things anyway etc indeed exactly agreed congrats "
    "congratulations sorry welcome amen bravo ever never always maybe perhaps really well nice great good best "
    "awesome excellent better more much many of to by and or as an every any some nothing something anything "
    "everything enough on with from at after before into out up down they're there's he's she's helpful useful "
    "greetings congrats pretty extremely hopefully about over love amazing fantastic wonderful brilliant perfect "
    "interesting informative excellent one two my me first last nearly almost same different "
    "lot tanks tnks thnks thx advance apologies gracias merci danke terimakasih easy clear understand short food "
    "thought"
)
_VERB_LIKE = regex.compile(r"\w{2}(?:ly|[^e]ed|'s|n't)\Z")
_ALLOWED_INSIDE = word_set("of best and to your how")
_ALLOWED_IN_WARES = _ALLOWED_INSIDE | word_set(
    "with at on from by as job great good one sale work works use make free online get buy your my"
)
_SOLD = 2
"""What the words of selling in a keyword weigh at least."""
_SENTENCE_ENDS = tuple(".:!?\u2026;)]\"'\u3002")
_LEAST_WORDS, _MOST_WORDS = 2, 8
_LONGEST_URL, _LONGEST_KEYWORD, _LONGEST_SMILEY = 500, 80, 3
_NO_KEYWORD = frozenset('{}<>=;@/\\()[]"“”?,.')
_NAME_WORDS = 3


@lru_cache(maxsize=64)
def trailing_phrase(text: str) -> tuple[int, int] | None:
    """Find the words after the last sentence of *text* when they are a bare keyword: no verb, no greeting, no name.

    Such words are what is left of an anchor once the tags are gone.
    """
    end = _end(text)
    # What somebody says last, however short, mostly ends like a sentence; a keyword does not.
    last = text[:end].rstrip(_EDGES)
    if last.endswith("?") or text[len(last) :].lstrip().startswith(_SENTENCE_ENDS):
        return None
    breaks = [found.end() for found in _BREAK.finditer(text, _begin(text, len(last)), end) if found.end() < end]
    if not breaks:
        return None
    piece = text[breaks[-1] : end]
    start = breaks[-1] + len(piece) - len(piece.lstrip(_EDGES))
    end -= len(piece) - len(piece.rstrip(_EDGES))
    return (start, end) if start < end and is_keyword(text[start:end]) else None


def _begin(text: str, end: int) -> int:
    """Give a place in *text* before any break behind which a keyword may stand that ends at *end*."""
    # Between the break and the keyword there are edges alone, however many.
    before = text[: max(0, end - _LONGEST_KEYWORD)].rstrip(_EDGES + _MARKS)
    return max(0, len(before) - _LONGEST_SMILEY)


def _end(text: str) -> int:
    """Give where *text* ends without blanks, and without an address behind them."""
    end = len(text.rstrip())
    # A longer address than this is no address, and looking at all of a long word again and again would take long.
    begin = max(0, end - _LONGEST_URL)
    last = text[begin:]
    if "://" not in last and "www." not in last:
        return end
    url = _URL_AT_END.search(text, begin)
    return len(text[: url.start()].rstrip()) if url else end


def is_keyword(piece: str) -> bool:
    """Say whether a *piece* of a text is a bare keyword."""
    if len(piece) > _LONGEST_KEYWORD or not _NO_KEYWORD.isdisjoint(piece):
        return False
    words = read(piece).words
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    sold = not TRADE_WORDS.isdisjoint(words) or sales_weight(piece) >= _SOLD
    strange = _SENTENCE_WORDS.intersection(words) - (_ALLOWED_IN_WARES if sold else _ALLOWED_INSIDE)
    if strange or (not sold and any(_VERB_LIKE.search(word) for word in words)):
        return False
    return sold or not _is_signature(piece.split())


def _is_signature(words: list[str]) -> bool:
    """Two or three capitalised words are how people sign."""
    return len(words) <= _NAME_WORDS and all(word[:1].isupper() for word in words)
