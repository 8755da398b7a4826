"""Flattery that is paid for: praise beside something that is to be sold or found."""

from collections.abc import Iterator

import attrs

from commentguard.model.case import Case
from commentguard.rules.builtin import (
    commerce_sales,
    promotion_audience,
    promotion_author,
    promotion_business,
    promotion_calls,
    promotion_offers,
    promotion_search,
    promotion_services,
    promotion_testimony,
)
from commentguard.rules.builtin._hosts import unfamiliar
from commentguard.rules.builtin._others import found_by
from commentguard.rules.builtin._praise import STOCK_PRAISE, praise_needs, praises, stock_praise
from commentguard.rules.needs import Needs
from commentguard.rules.reading import read
from commentguard.rules.rule import Evidence, rule

_SOLD = (
    commerce_sales.FREE_STUFF,
    commerce_sales.SALES_TALK,
    promotion_calls.CALL_TO_ACTION,
    promotion_calls.SENT_FOR_HELP,
    promotion_calls.IF_YOU_NEED,
    promotion_offers.OFFER,
    promotion_search.HOW_TO_BAIT,
    promotion_search.NEAR_ME,
    promotion_search.SEARCH_PHRASE,
    promotion_search.SHARES_ITS_OWN,
    promotion_services.ONLINE_COURSE,
    promotion_services.ERROR_BAIT,
    promotion_services.SUPPORT_LINE,
    promotion_audience.OWN_WORK,
    promotion_audience.PLEA,
    promotion_business.business_serves,
    promotion_business.TERMS,
    promotion_business.WE_SERVE,
    promotion_testimony.NAMED_HELPER,
    promotion_testimony.GLOWING,
)
_SIGNED = (
    promotion_author.author_keyword,
    promotion_author.AUTHOR_PHRASE,
    promotion_author.author_link_words,
    promotion_author.author_handle,
)
_LONG = 80


@rule(
    "flattery.for-custom",
    points=20,
    needs=praise_needs,
    spam=["Great post! Play free bingo games here.", "I love your site. lawn care company"],
    ham=["Great post! I play bingo every week.", "I need a lawn care company", "Great post! Is there a free trial?"],
)
def for_custom(case: Case) -> Iterator[Evidence]:
    """Praise beside a word of what is for sale is the wrapping of an advertisement."""
    text = case.clean.text
    if "?" in text or len(read(text).words) > _LONG or not praises(text):
        return
    for evidence in found_by(_SOLD, case):
        yield Evidence("praise, and something for sale", evidence.field, evidence.start, evidence.end)


@rule(
    "flattery.signed-by-trade",
    points=25,
    needs=lambda: attrs.evolve(praise_needs(), traits=["author"]),
    spam=[{"author": "Used Tractor Parts", "text": "I like the valuable information you share, great site."}],
    ham=[
        {"author": "Liz", "text": "I like the valuable information you share, great site."},
        {"author": "Used Tractor Parts", "text": "The clutch of the old model slips. Is that what you mean?"},
    ],
)
def signed_by_trade(case: Case) -> Iterator[Evidence]:
    """Praise without a question, signed with a trade, was written for the signature."""
    text = case.clean.text
    if "?" in text or len(read(text).words) > _LONG or not praises(text):
        return
    for one in _SIGNED:
        yield from one.evidence(case)


@rule(
    "flattery.template-and-link",
    points=10,
    needs=Needs(traits=["links"]),
    spam=["I like the valuable information you share. https://roofs.example"],
    ham=["I like it. https://roofs.example", "Nice blog! Is https://roofs.example yours?"],
)
def template_and_link(case: Case) -> Iterator[Evidence]:
    """Stock praise and a link are all that a program has to say."""
    text = case.clean.text
    places = stock_praise(text)
    if places and "?" not in text and len(read(text).words) <= _LONG and any(unfamiliar(case)):
        yield Evidence(f"{STOCK_PRAISE.because}, and a link", "text", *places[0])
