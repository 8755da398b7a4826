# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Form: how a comment is written, in any language."""

from collections import Counter
from collections.abc import Iterator
from string import ascii_lowercase

import regex

from commentguard.model.case import Case
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.builtin._trailing import trailing_phrase
from commentguard.rules.builtin.commerce_vocabulary import sales_weight
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import lower, read
from commentguard.rules.rule import Evidence, Rule, rule

_ENOUGH_WORDS = 12
_SHOUTED = 0.7
_SMALL_LETTERS = ascii_lowercase.encode()
_SHORT_WORD = 3
_TIMES = 4
_SEARCH_PHRASE = range(2, 6)
_LIST = 3
_SOLD = 2
_MARKS = "|,;/•·"
_LIST_MARKS = regex.compile(rf"(?<=\S)\s*+[{_MARKS}]\s*+(?=\S)")


@rule(
    "form.trailing-keyword",
    points=15,
    spam=["That was a hard winter for roofs. garden shed builders"],
    ham=["That was a hard winter. Best regards, Liz", "That was a hard winter. John Smith", "garden shed builders"],
)
def trailing_keyword(case: Case) -> Iterator[Evidence]:
    """Words after the last sentence that form none are what is left of a stripped link."""
    phrase = trailing_phrase(case.clean.text)
    if phrase:
        yield Evidence("ends in a bare keyword", "text", *phrase)


@rule(
    "form.trailing-trade",
    points=35,
    spam=["That was a hard winter for roofs. garden shed rentals"],
    ham=["That was a hard winter. happy little garden sheds"],
)
def trailing_trade(case: Case) -> Iterator[Evidence]:
    """A trade or its wares, put after the last sentence, is the keyword somebody pays for."""
    phrase = trailing_phrase(case.clean.text)
    words = case.clean.text[slice(*phrase)] if phrase else ""
    if phrase and (TRADE_WORDS.intersection(read(words).words) or sales_weight(words) >= _SOLD):
        yield Evidence("ends in the name of a trade", "text", *phrase)


_LEADING = Pattern(
    because="begins with a bare keyword",
    at_start=True,
    cased=True,
    source=(
        r"\s*+(?!(?:Hi|Hello|Hey|Dear|Thanks|Thank|Great|Nice|Good|Mr|Ms|Mrs|Dr|Yes|No|Well|The|This|I|My|And"
        r"|But|So|If|In|It|For|As|To)\b)"
        r"(?:\p{Lu}[\p{L}\d'-]*+\s++){1,4}[\p{Lu}\d][\p{L}\d-]*+\s++"
        r"(?:The|I|It|In|If|And|As|He|She|They|We|You|This|That|Of|At|Although|One|To|Will|My|There|With|On|For"
        r"|A|An|However|But|Is|Are|Also|When|Some|Our)\s++\p{Ll}"
    ),
)


@rule(
    "form.leading-keyword",
    points=30,
    spam=["Green Lawn Tonic The winter was long and hard.", "Zap Mole Repellent In general we know moles."],
    ham=["Hi Jane The winter was long.", "The Green Party In parliament lost.", "Green lawns are nice."],
)
def leading_keyword(case: Case) -> Iterator[Evidence]:
    """A product's name glued before an unrelated sentence is a keyword, not a subject."""
    second = "".join(case.clean.text.split(None, 2)[1:2])[:1]
    # A capital in disguise need not look like one to us.
    if second.isupper() or second.isdigit() or not second.isascii():
        yield from _LEADING(case)


@rule(
    "form.shouting",
    points=15,
    spam=["GET THE BEST ROOF IN TOWN WITH US AND SAVE YOUR MONEY TODAY FOLKS"],
    ham=["NASA and ESA agree with the other people here about all of that, I guess."],
)
def shouting(case: Case) -> Iterator[str]:
    """A whole comment in capitals shouts to be seen."""
    text = case.clean.text
    if len(read(text).words) < _ENOUGH_WORDS or _is_mostly_small(text):
        return
    letters = [char for char in text if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    if letters and upper >= _SHOUTED * len(letters):
        yield f"{100 * upper // len(letters)} % capitals"


def _is_mostly_small(text: str) -> bool:
    """Say that small letters of ASCII alone are too many for shouting."""
    typed = text.encode("utf-8", "surrogatepass")
    return len(typed) - len(typed.translate(None, _SMALL_LETTERS)) > (1 - _SHOUTED) * len(text)


@rule(
    "form.repetition",
    points=20,
    spam=["cheap roof cheap roof cheap roof cheap roof cheap roof cheap roof"],
    ham=["No, no, no, it is a matter of taste and of time, and of who you ask, as ever."],
)
def repetition(case: Case) -> Iterator[str]:
    """The same few words over and over are written for search engines, or to annoy."""
    words = [word for word in read(case.clean.text).words if len(word) > _SHORT_WORD]
    least = max(_TIMES, len(words) / _TIMES)
    # Were all others said once, one word would be said as often as the words are more than the different ones, and once.
    if len(words) >= _ENOUGH_WORDS // 2 and len(words) - len(set(words)) + 1 >= least:
        word, count = Counter(words).most_common(1)[0]
        if count >= least:
            yield f"says “{word}” {count} times"


EMOJI_WALL = Rule(
    id="form.emoji-wall",
    points=15,
    why="A wall of pictures draws the eye to what stands beside it.",
    spam=["🔥🔥🔥🔥🔥🔥🔥 roofs", "💰 🤑 💰 🤑 💰 🤑 now"],
    ham=["Great 😀😀😀", "🎂 happy birthday 🎂"],
    check=Pattern(
        because="a wall of pictures",
        source=r"(?:\p{Extended_Pictographic}\uFE0F?+\s*+){6,}+",
        cased=True,
        beyond_ascii=True,
    ),
)


@rule(
    "form.keyword-list",
    points=25,
    needs=Needs(words=TRADE_WORDS),
    spam=[
        "roof repair, roof cleaning, cheap roofs, roof rental, best roofing",
        "garden hire | shed hire | lawn hire | tree hire",
    ],
    ham=["We had bread, cheese, apples, pears and wine that evening.", "a, b"],
)
def keyword_list(case: Case) -> Iterator[Evidence]:
    """A list of search phrases is there to be indexed, not read."""
    text = case.clean.text
    trades = TRADE_WORDS & read(text).vocabulary
    if sum(map(text.count, _MARKS)) < _LIST - 1 or sum(map(read(text).words.count, trades)) < _LIST:
        return
    for line in text.splitlines():
        pieces = _LIST_MARKS.split(line)
        named = [piece for piece in pieces if any(map(lower(piece).count, trades))] if len(pieces) >= _LIST else []
        wares = sum(map(_is_search_phrase, named)) if len(named) >= _LIST else 0
        if wares >= _LIST and wares >= len(pieces) / 2:
            start = text.find(line)
            yield Evidence("a list of search phrases", "text", start, start + len(line))


def _is_search_phrase(piece: str) -> bool:
    words = read(piece).words
    return len(words) in _SEARCH_PHRASE and not TRADE_WORDS.isdisjoint(words)


@rule(
    "form.piped-phrases",
    points=25,
    needs=Needs(literals=["|"]),
    spam=[
        "Shed Builders in Leeds | Garden Rooms | Summer House",
        "Photo Editing Services | Clipping Path | Retouching Work",
    ],
    ham=["a | b | c", "cat x | grep roof | sort", "roof | shed", "Monday class | we bake | you eat"],
)
def piped_phrases(case: Case) -> Iterator[Evidence]:
    """Phrases in capitals between bars are the title of a shop's page."""
    text = case.clean.text
    if "|" not in text or TRADE_WORDS.isdisjoint(read(text).vocabulary):
        return
    for line in text.splitlines():
        pieces = [piece.split() for piece in line.split("|")]
        titles = sum(1 for words in pieces if len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper())
        if len(pieces) >= _LIST and titles >= len(pieces) - 1:
            start = text.find(line)
            yield Evidence("phrases between bars", "text", start, start + len(line))
