# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion of names: products and businesses that are named and praised, and never doubted."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._joined import is_coined
from commentguard.rules.builtin._names import BUSINESS, NOT_A_BUSINESS, TRADE_NAME, may_name
from commentguard.rules.builtin.promotion_places import plug
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import Reading, read, word_set
from commentguard.rules.rule import Evidence, rule

_DOUBTS = word_set(
    "but however although though unfortunately sadly closed disagree wrong not no never nothing nobody hate awful terrible "
    "bad worse worst problem problems broken bug bugs error errors fail fails failed don't doesn't didn't isn't wasn't aren't "
    "weren't can't cannot couldn't won't wouldn't shouldn't hasn't haven't hadn't stopped dead useless careful instead why"
)
_LONGEST = 80


def _is_doubtful(words: Reading) -> bool:
    return "?" in words.text or len(words.words) > _LONGEST or not _DOUBTS.isdisjoint(words.vocabulary)


_CAPITALISED = Pattern(
    because="a coined name",
    cased=True,
    source=r"(?<![\w@./#'\u2019-])\p{Lu}\p{Ll}++(?:\p{Lu}\p{Ll}++)?+(?![\w./@(_-]\w)",
)


@rule(
    "promotion.coined-name",
    points=25,
    needs=lambda: _CAPITALISED.wanted,
    spam=[
        "I book all of my trips with Railhopper, it finds the cheapest seats.",
        "GreenBloom doubled our harvest in a year.",
        "Thanks to SnapLedger I am done with receipts.",
    ],
    ham=[
        "I book all of my trips at the station.",
        "Railhopper never finds the cheap seats.",
        "Has anybody tried Railhopper?",
        "I saw it on Facebook and in a Workshop.",
        {"text": "I use Railhopper too.", "title": "Railhopper and its kind"},
    ],
)
def coined_name(case: Case) -> Iterator[Evidence]:
    """A name like no word in the dictionary, told without a doubt, is a brand; who brings it brought it to be read."""
    text = case.clean.text
    if _is_doubtful(read(text)):
        return
    about = read(case.post.title).vocabulary
    for start, end in _CAPITALISED.spans(text):
        name = text[start:end].lower()
        if is_coined(name) and name not in about:
            yield Evidence(_CAPITALISED.because, "text", start, end)
            return


_NAMED = Pattern(because="a business by name", cased=True, source=rf"\b{NOT_A_BUSINESS}{BUSINESS}")


@rule(
    "promotion.named-business",
    points=20,
    needs=lambda: _NAMED.wanted,
    spam=[
        "My wife sent me to the Larkfield Sleep Clinic and we share a room again.",
        "Come down to Southgate Lane Gym on Tuesdays.",
    ],
    ham=[
        "My wife sent me to the clinic.",
        "The Larkfield Sleep Clinic closed in May.",
        "Is the Larkfield Sleep Clinic any good?",
        "Try Larkfield Academy for the fractions, it helped our daughter.",
    ],
)
def named_business(case: Case) -> Iterator[Evidence]:
    """A business by its full name, told without a doubt, is named so that readers find it."""
    text = case.clean.text
    if may_name(TRADE_NAME, text) and not _is_doubtful(read(text)) and not any(plug.evidence(case)):
        for start, end in _NAMED.spans(text):
            if not text[start:end].endswith(_TOOLS):
                yield Evidence(_NAMED.because, "text", start, end)


_TOOLS = ("Visual Studio", "Management Studio", "Android Studio", "Windows Services", "Web Services", "Web Service")
