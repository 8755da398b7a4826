# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion by offers, and comments that hold nothing else."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._others import found_by
from commentguard.rules.builtin.promotion_business import TERMS, WE_SERVE, business_serves
from commentguard.rules.builtin.promotion_claims import PITCH, SPONSORED_BY, TRACK_RECORD
from commentguard.rules.builtin.promotion_places import OWN_PLACE, SELF, named_tip, plug
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Rule, rule

OFFER = Rule(
    id="promotion.offer",
    points=30,
    why="Somebody who says what they offer is selling it.",
    spam=[
        "We offer the best cleaning in town.",
        "Our team of experts will help you.",
        "We are a leading provider of roofs.",
    ],
    ham=["They offer no refund.", "We are the ones who have to live with it.", "Our team lost the final."],
    check=Pattern(
        because="offers something",
        when=word_set(
            "we our us leading premier top foremost trusted best number looking placement classes offers provides "
            "offer offering provide provides specialize specialise specializing services"
        ),
        source=phrases(
            (
                r"we (?:also |can |do |will )?(?:offer|provide|deliver|supply|speciali[sz]e in|guarantee|cater to"
                r"|are offering|are providing|buy and sell|ship|manufacture|export|wholesale"
                r"|give (?:\w+ ){0,6}(?:training|classes|coaching))"
            ),
            (
                r"we(?: are|'re) (?:the |a |an |one of the )?(?:best|leading|top|no\.? ?1|number one|premier|trusted"
                r"|largest|professional|certified|experienced|specialists?|reputed|providing|renowned|\w+ based"
                r"|proud)"
            ),
            r"looking for [^.!?\n]{2,60}\? (?:we|our|then|just|visit|call|contact|get|ring|try|you are at|you've come)",
            (
                r"our (?:hand-?crafted|hand crafted|handmade|premium|organic|natural|products?|collection"
                r"|range) (?:[\w-]+ ){0,3}?(?:is|are|of|includes?) (?:loved|made|available|trusted|designed|perfect"
                r"|the best|bags|products)"
            ),
            (
                r"(?:it|they|which|who|that|academy|institute|platform) (?:also )?(?:offers?"
                r"|provides?) (?:you )?(?:the |an? )?(?:live|online|free|best|quality|professional|expert|affordable"
                r"|certified|placement|job|world-class|real-?time|top|one-on-one|hands-on) "
            ),
            r"with (?:100 ?% )?(?:job |placement )+(?:assistance|support|guarantee|guaranteed)",
            r"with (?:100 ?% )placements?|(?:live|online) classes with|real[- ]time (?:experts|trainers|projects)",
            (
                r"our (?:agency|company|firm|institute|academy|clinic|studio|platform|store|shop|website) (?:offers?"
                r"|provides?|delivers?|sells?|specializes|helps|gives)"
            ),
            r"join our (?:institute|academy|course|classes|training|program|programme|community|group)",
            r"we at [^.!?\n]{1,40}? (?:offer|provide|deliver|help|run|teach|guarantee|bring)",
            (
                r"(?:the|a|your|our) (?:leading|premier|top|number one|trusted|foremost|best) (?:provider|supplier"
                r"|school|clinic|cent(?:er|re)|studio|practice|agency|company|specialists?) (?:of|in|for)"
            ),
            (
                r"our (?:dedicated |expert |professional |highly |experienced |qualified )*(?:team of|experts?"
                r"|technicians?|professionals|specialists|executives|trainers|tutors|consultants|packages"
                r"|customer support|services|helpline)"
            ),
            (
                r"(?:is|are) (?:the |a |an |one of the )?(?:best|leading|top|premier|trusted|renowned"
                r"|reputed) (?:\w+ ){0,4}?(?:company|provider|institute|agency|service|services|platform|institutes"
                r"|academy|centre|center|clinic|supplier|manufacturer|firm)"
            ),
            (
                r"(?:provides?|providing|offers?|offering|deliver(?:s|ing)?) (?:you |the |an? )?(?:best|customer"
                r"|quality|high[ -]quality|top|professional|affordable|reliable|cheap|excellent|online|technical"
                r"|expert) "
            ),
            (
                r"(?:at|for|with) (?:an? |the |very )?(?:affordable|reasonable|best|cheap|cheapest|lowest|low"
                r"|discounted|competitive) (?:prices?|rates?|cost|fees?)"
            ),
            r"(?:round the clock|24[/x*]7|24 hours a day|365 days)",
            (
                r"(?:hassle[- ]free|100% (?:free|genuine|guaranteed|safe|satisfaction|original)|money[- ]back"
                r"|satisfaction guaranteed)"
            ),
        ),
    ),
)

_PROMISES = (business_serves, OFFER, PITCH, TERMS, TRACK_RECORD, SPONSORED_BY, OWN_PLACE, WE_SERVE)
_PROMISES_AND_TIPS = (*_PROMISES, plug, named_tip)
_TALKS = word_set(
    "you your you're yours thanks thank agree disagree article post author thread question wonder curious sorry "
    "think believe comment comments writer he she they his her"
)


def _needs() -> Needs:
    return Needs.of_any(one.wanted for one in _PROMISES_AND_TIPS)


@rule(
    "promotion.nothing-else",
    points=20,
    needs=_needs,
    spam=["Check out Harbour Lane Counselling for real change.", "We offer the best cleaning in town."],
    ham=[
        "I think you should not trust them, they offer the best price only once.",
        "Try Hill Lane Clinic, it helped us.",
    ],
)
def nothing_else(case: Case) -> Iterator[str]:
    """An advertisement speaks neither to anybody nor about what was written."""
    text = case.clean.text
    if "?" in text or _TALKS.intersection(read(text).vocabulary):
        return
    told = not SELF.isdisjoint(read(text).vocabulary)
    if any(found_by(_PROMISES if told else _PROMISES_AND_TIPS, case)):
        yield "promotes something and speaks to nobody"
