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
    "but however although though unfortunately sadly closed disagree wrong not no never nothing nobody hate awful "
    "terrible "
    "bad worse worst problem problems broken bug bugs error errors fail fails failed don't doesn't didn't isn't "
    "wasn't aren't "
    "weren't can't cannot couldn't won't wouldn't shouldn't hasn't haven't hadn't stopped dead useless careful "
    "instead why"
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


_GOODS = (
    r"(?:cards?|pillows?|drops|kits?|app|apps|bags?|mini|deluxe|max|plus|pro|bottles?|creams?|mats?|brush"
    r"|brushes|toothbrush|machines?|pastilles|range|belts?|walkers|boots|shoes|sleeves?|socks|gels?|bars|tea"
    r"|teas|coffee|capsules|tablets"
    r"|gummies|powder|oil|oils|serum|soap|shampoo|candles?|melts|planner|journal|notebook|blanket|mattress"
    r"|cushion|cover|covers|case|cases|stand|lamp|light|lights|filter|filters|purifier|heater|cooler|fan|pan"
    r"|pans|knife|knives|blender|oven"
    r"|grill|flour|sauce|honey|jelly|sticks|treats|food|feed|fertili[sz]er|seeds|soil|planters?|pots|tools|drill"
    r"|saw|secateurs|shears|mower|hose|sprayer|paint|varnish|glue|tape|foam|panels?|tiles|flooring|blinds"
    r"|curtains|pads|discs|tyres|wax"
    r"|polish|helmet|gloves|jacket|leggings|bra|suit|dress|ring|rings|necklace|bracelet|watch|watches|strap"
    r"|camera|lens|tripod|speaker|earbuds|headphones|charger|router|mesh|tracker|scale|monitor|bike|scooter"
    r"|stroller|pram|carrier|crib|cot|toys?"
    r"|puzzle|game|course|method|program|programme|subscription|box|boxes|plan|bundle|set)"
)
_WARE = Pattern(
    because="a ware with its brand",
    cased=True,
    source=(
        r"\b\p{Ll}\w{0,30}+,?+\s++(?!(?:I|English|German|French|Christmas|Easter|Sunday|Monday|Friday|Saturday"
        r"|Python|Java|Excel|Windows|Linux|Mac|Apple|Google|Amazon|Microsoft|Visual|Web|Internet|API|USB|HTML"
        r"|CSS|SQL|PDF|TV|GPS|LED)\b)"
        rf"\p{{Lu}}\p{{Ll}}{{3,}}+(?:\p{{Lu}}\p{{L}}++)?(?:\s++\p{{L}}{{2,12}}+){{0,2}}?\s++(?i:{_GOODS})\b"
    ),
)


@rule(
    "promotion.brand-of-ware",
    points=20,
    needs=lambda: _WARE.wanted,
    spam=[
        "These days I walk in my Featherlite hiking boots.",
        "These days the Lumbro Mini stands in our bedroom.",
        "We all love the Chattery cards at dinner.",
    ],
    ham=[
        "I never leave without my walking boots.",
        "Is the Lumbro Mini any good?",
        "The Lumbro Mini broke, but we love it.",
        "I bought a new watch in Leeds.",
    ],
)
def brand_of_ware(case: Case) -> Iterator[Evidence]:
    """A ware with its brand before it, told without a doubt, is how a label speaks."""
    if not _is_doubtful(read(case.clean.text)):
        yield from _WARE(case)


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
