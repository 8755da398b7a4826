# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion of places: one's own, and businesses that readers are told to try."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._names import BUSINESS, NOT_A_BUSINESS, TRADE_NAME, may_name
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, Rule, rule

_PLACES = (
    r"(?:channel|videos?|web-?site|site|page|profile|blog|store|shop|clinic|practice|agency|company|business"
    r"|firm|studio|salon"
    r"|services?|products?|course|courses|webinar|workshops?|seminar|retreat|programs?|programme|e-?book|newsletter"
    r"|app|online store|etsy|instagram|facebook|podcast|playlist|covers?|songs?|music|raps?|rap|beats|tracks?"
    r"|mixtape|album|latest|clips?|vids?|stuff|freestyle|remix|gameplay|demo|mix|art|shirts?|merch|fundraiser"
    r"|campaign|kickstarter|gofundme)"
)
_OUR = r"(?:my|our)"

OWN_PLACE = Rule(
    id="promotion.own-place",
    points=35,
    why="Sending readers to one's own site, channel or practice serves the writer, not the talk.",
    spam=["Check out my channel for more.", "Please look at our online store.", "Follow my page guys"],
    ham=[
        "My blog is broken after the update.",
        "Our practice moved to this method last year.",
        "Check out the source.",
    ],
    check=Pattern(
        because="sends readers to a place of its own",
        when=["my", "our"],
        source=phrases(
            (
                rf"(?:check(?:ing)?(?: it| them)? out|checkout|check|see|visit|watch|follow|look (?:at|for)|listen to"
                rf"|subscribe(?: to)?|come (?:to|and see|see|visit)|join|try|like|go to|go on|hear|view|help|support"
                rf"|sub to|buy|grab|download|find (?:it |them |me |us )?(?:on|at|in)"
                rf"|click(?: on)?) (?:out )?{_OUR} (?:\w+ ){{0,2}}?{_PLACES}"
            ),
            (
                rf"(?:here on|over at|on|at|via|through) {_OUR} (?:own |new |you ?tube )?(?:channel|web-?site"
                rf"|practice|clinic|store|shop|company|agency|profile)"
            ),
            rf"{_OUR} (?:you ?tube |new |own )*channel",
        ),
    ),
)

_PLUG = Pattern(
    because="tells readers to try a named business",
    when=word_set(
        "check checking checkout visit try contact call dial look go come book sign reach get give join discover "
        "experience enrol enroll choose trust hire ask head recommend"
    ),
    cased=True,
    source=(
        r"\b(?i:check(?:ing)?\s+out|checkout|visit|try|contact|call|dial|look\s+up|look\s+into"
        r"|look\s+no\s+further\s+than|go\s+to|go\s+see|come\s+to|book\s+(?:with|at|in\s+with)"
        r"|sign\s+up\s+(?:for|with|at)|reach\s+out\s+to|get\s+in\s+touch\s+with|give|join|discover|experience"
        r"|enroll?\s+(?:at|in|with)|choose|trust|hire|ask|head\s+(?:over\s+)?to"
        r"|can(?:'t|not|not\s+help\s+but)?\s+recommend|highly\s+recommend)"
        r"\s++(?:(?:Dr\.?|Mr\.?|Mrs\.?|Ms\.?)\s+)?(?:\p{Lu}\p{L}+\s+(?:at|from|of)\s+)?"
        rf"(?:the\s++|our\s++)?{NOT_A_BUSINESS}{BUSINESS}"
    ),
)


@rule(
    "promotion.plug",
    points=35,
    needs=lambda: _PLUG.wanted,
    spam=["Check out Harbour Lane Counselling for real change.", "You must visit the Old Mill Yoga Studio today."],
    ham=["Check out the last chapter of the book.", "I visited Oslo last year.", "Try Visual Studio Code instead."],
)
def plug(case: Case) -> Iterator[Evidence]:
    """A named business that readers are told to try is an advertisement, whoever wrote it."""
    if may_name(TRADE_NAME, case.clean.text):
        yield from _PLUG(case)


_TIP = Pattern(
    because="sends readers to a named place",
    when=word_set(
        "check checking checkout visit try contact call dial look go come book sign reach get give join discover "
        "experience enrol enroll choose trust hire ask head"
    ),
    cased=True,
    source=(
        r"(?:\A|(?<=[.!\n]\s))\s{0,40}+(?i:check\s+out|visit|try|contact|call|look\s+up|go\s+to|come\s+to"
        r"|discover|experience|choose|trust|join|book|hire)\s++(?:the\s++)?"
        r"\p{Lu}[\w'’.-]*+(?:\s++(?:(?:of|and|&)\s++)?\p{Lu}[\w'’.-]*+){1,6}\s++for\s++\w"
    ),
)

SELF = word_set("i i'm i've me my we we've us our")
"""Words of who speaks of themselves."""


@rule(
    "promotion.named-tip",
    points=30,
    needs=lambda: _TIP.wanted,
    spam=["Check out Blue Heron for calm evenings.", "Visit Marrow & Sons for lasting kitchens."],
    ham=[
        "Check out the last chapter for that.",
        "I visited Oslo for a week.",
        "Try Blue Heron for the tea, it helped us.",
        "Try Visual Studio Code instead.",
    ],
)
def named_tip(case: Case) -> Iterator[Evidence]:
    """'Go there for that' without a word of oneself is how an advertisement sounds."""
    if SELF.isdisjoint(read(case.clean.text).vocabulary):
        yield from _TIP(case)
