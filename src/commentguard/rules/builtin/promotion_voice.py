"""Promotion by who speaks: a business that asks its own questions, says 'we' to 'you', and names itself."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from commentguard.model.case import Case
from commentguard.rules.builtin.commerce_vocabulary import sales_weight
from commentguard.rules.clause import Clause
from commentguard.rules.needs import Needs, readings
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, rule

_ONESELF = word_set("i i'm i've i'd i'll im my me mine")
_WE = word_set("we our ours we're we've us")
_YOU = word_set("you your yours you're you'll you've")
_WANTS = word_set(
    "you your yours need want looking tired facing got bored struggling planning having searching worried stuck "
    "confused "
    "ready problem problems issue issues sick fed interested hoping wishing dreaming afraid"
)
_SOME_SELLING = 2
_LONGEST = 60
_ANSWERED_WITHIN = 100

_ANSWER = (
    r"\s++(?=(?i:we|our|us|with|simply|just|get|try|call|contact|visit|here|then|the|from|at|let|ask|check|place"
    r"|don't|do\s+not|follow|look|book|reach|speak|find"
    r"|join|go|you|start|learn|discover|request|apply|this|order|use|take|no)\b|\p{Lu}[\w'’&-]*+\s++\p{L})"
)
_ANSWERED = regex.compile(rf"\?{_ANSWER}")
_PITCHED = Pattern(
    because="asks readers what they need, and has it",
    cased=True,
    source=(
        r"(?<![^.!?\n])\s{0,40}+(?!(?i:you\s+see|you\s+know|how|why|what|which|who|where|when|is\s+it|does\s+any"
        r"|has\s+any|any)\b)[^.!?\n]{3,90}+\?++"
        rf"{_ANSWER}"
    ),
)

_IN_NEED = Pattern(
    source=(
        r"^\s*+(?:need(?:ing)?|looking\s++(?:for|to)|planning|want(?:ing)?\s++to|struggling|facing|tired\s++of"
        r"|searching|thinking\s++(?:of|about)|ready\s++(?:to|for)|worried\s++about"
        r"|suffering|having\s++(?:trouble|problems|issues)|dreaming|interested\s++in|stuck|fed\s++up|sick\s++of"
        r"|preparing|always\s++wanted|unable\s++to|can't\s++(?:find|get|log|access)"
        r"|(?:are|is)\s++(?:you|your)\s++(?!sure|kidding|serious|saying|talking|referring|aware|asking|really"
        r"|suggesting|implying|joking|still|using)|do\s++you\s++(?:need|want|suffer|struggle|dream|wish)"
        r"|have\s++you\s++been\s++(?:scammed|looking|thinking|struggling|searching|injured)"
        r"|does\s++your|want\b|starting|getting\b|forgot|lost\s++your|got\s++(?:a|an)\b"
        r"|\p{L}++\s++(?:bills|debt|problems|issues|trouble|pain)\s*+\?)"
    )
)


@lru_cache(maxsize=1)
def _needed() -> Needs:
    return _IN_NEED.wanted


@rule(
    "promotion.question-and-pitch",
    points=45,
    needs=Needs(traits=["question"]),
    spam=[
        "Need a shed? Larkfield Sheds delivers within a week.",
        "Tired of leaking roofs? Our certified roofers repair yours.",
    ],
    ham=[
        "Need a shed? I did, and built one.",
        "Did you repair it? Ours still leaks.",
        "How do you book? We tried all day.",
    ],
)
def question_and_pitch(case: Case) -> Iterator[Evidence]:
    """Who asks whether readers need something, and has it ready, did not come for their answer."""
    text = case.clean.text
    if not any(_ANSWERED.search(one.text) for one in readings(text)):
        return
    sold = sales_weight(text) >= _SOME_SELLING
    if not sold and not _needed().met_by(case):
        return
    for start, end in _PITCHED.spans(text):
        asked, answer = read(text[start:end]).vocabulary, text[end : end + _ANSWERED_WITHIN]
        wanted = _IN_NEED.stands_in(text[start:end]) or (sold and not _WANTS.isdisjoint(asked))
        told = "?" in answer or not _ONESELF.isdisjoint(asked | read(answer).vocabulary)
        if wanted and not told:
            yield Evidence(_PITCHED.because, "text", start, end)


@rule(
    "promotion.business-voice",
    points=20,
    needs=Needs(ways=[(Clause(words=_WE), Clause(words=_YOU))]),
    spam=["Let us repair your roof, our prices are low.", "Our trainers help you to earn more."],
    ham=["We thank you.", "I like our prices, and your roof.", "Do you offer our prices to your clients?"],
)
def business_voice(case: Case) -> Iterator[str]:
    """'We' and 'you' without an 'I', and words of selling, are the voice of a business."""
    text = case.clean.text
    words = read(text)
    speaks = not _WE.isdisjoint(words.vocabulary) and not _YOU.isdisjoint(words.vocabulary)
    told = not _ONESELF.isdisjoint(words.vocabulary) or len(words.words) > _LONGEST or text.rstrip().endswith("?")
    if speaks and not told and sales_weight(text) >= _SOME_SELLING:
        yield "a business speaks to its customers"


_LEAST_NAME, _LONGEST_NAME = 6, 4
_LEAST_WORDS = 6
_LETTERS = regex.compile(r"[^\W_]++")
_NO_SIGNS = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())


@rule(
    "promotion.author-in-text",
    points=50,
    needs=Needs(traits=["author"]),
    spam=[
        {"author": "Larkfield Sheds", "text": "For any garden, Larkfield Sheds has the right one in stock."},
        {"author": "SheddlyPro", "text": "You can plan the whole of it with Sheddly Pro in an afternoon."},
    ],
    ham=[
        {"author": "Liz Taylor", "text": "I never thought of it that way before. Liz Taylor"},
        {"author": "Liz Taylor", "text": "Liz Taylor here. I never thought of it that way before."},
        {"author": "Liz Taylor", "text": "My name is Liz Taylor and I never thought of it."},
        {"author": "gardener", "text": "Every gardener knows that a shed is too small."},
    ],
)
def author_in_text(case: Case) -> Iterator[Evidence]:
    """Who speaks of the author by name, and is the author, advertises what bears that name."""
    text, name = case.clean.text, case.clean.comment.author.name
    low = name.lower()
    wanted = "".join(_LETTERS.findall(low)) if len(low) >= _LEAST_NAME else ""
    if len(wanted) < _LEAST_NAME or len(text) > _FAR or not _may_hold(text, wanted):
        return
    places = list(_LETTERS.finditer(text))
    words = [found[0].lower() for found in places]
    if len(words) < _LEAST_WORDS or _INTRODUCES.stands_in(text):
        return
    for first in range(len(words) - 1):
        for last in range(first + 1, min(first + _LONGEST_NAME, len(words) - 1) + 1):
            start = places[first].start()
            if text[start].isupper() and "".join(words[first:last]) == wanted and _is_within(text, start):
                yield Evidence("names its author", "text", start, places[last - 1].end())
                return


def _may_hold(text: str, letters: str) -> bool:
    """Say whether *letters* may stand in *text* when blanks and signs are left out."""
    return not text.isascii() or letters in text.lower().translate(_NO_SIGNS)


def _is_within(text: str, start: int) -> bool:
    """Say whether a place is in a sentence: neither in an address nor where people sign."""
    before = text[max(0, start - 2) : start]
    return not before or (before[-1] in " \"'\u201c(" and not before.startswith(("\n", "-", "\u2013", "@")))


_FAR = 1500
_INTRODUCES = Pattern(source=r"\b(?:my\s++name|i\s++am|i'm|this\s++is|call\s++me|\w++\s++here)\b")
