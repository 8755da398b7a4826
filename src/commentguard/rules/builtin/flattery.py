"""Flattery: praise that fits any post, and what comes after it."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._praise import STOCK_PRAISE, praises_before, stock_praise
from commentguard.rules.builtin._trailing import trailing_phrase
from commentguard.rules.needs import Needs
from commentguard.rules.reading import read
from commentguard.rules.rule import Evidence, rule

_LONG = 80
_TEMPLATE = 3


@rule(
    "flattery.generic-praise",
    points=15,
    needs=lambda: STOCK_PRAISE.wanted,
    spam=["Very informative blog, keep sharing.", "I have bookmarked your website."],
    ham=["Your point about sleep changed my evening.", "Thanks, the second example is clear."],
)
def generic_praise(case: Case) -> Iterator[Evidence]:
    """Praise of 'this informative blog' fits any post, which is why programs send it."""
    for place in stock_praise(case.clean.text):
        yield Evidence(STOCK_PRAISE.because, "text", *place)


@rule(
    "flattery.thick",
    points=35,
    needs=lambda: STOCK_PRAISE.wanted,
    spam=["Such a wonderful blog. Keep sharing such valuable information with us. I have bookmarked your site."],
    ham=["Thanks for sharing the recipe, keep posting them.", "Very informative blog."],
)
def thick(case: Case) -> Iterator[str]:
    """Three stock phrases of praise in one comment are a template."""
    count = len(stock_praise(case.clean.text))
    if count >= _TEMPLATE:
        yield f"{count} stock phrases of praise"


@rule(
    "flattery.then-keyword",
    points=45,
    spam=[
        "Thanks for sharing this post. Garden Shed Builders Online",
        "Great article, very helpful.\ncheap canvas prints",
    ],
    ham=["Great article, very helpful.\nBest regards, Liz", "The sheds fell down. Garden Shed Builders"],
)
def then_keyword(case: Case) -> Iterator[Evidence]:
    """Praise followed by a bare keyword is an advertisement whose link was stripped."""
    phrase = trailing_phrase(case.clean.text)
    if phrase and praises_before(case.clean.text, phrase[0]):
        yield Evidence("praise, and then the keyword", "text", *phrase)


@rule(
    "flattery.then-link",
    points=20,
    needs=Needs(traits=["links"]),
    spam=["Great post, thanks for sharing. http://a.example", "Nice blog! https://b.example https://c.example"],
    ham=["Great post! Does http://a.example do the same?", "They disagree: http://a.example"],
)
def then_link(case: Case) -> Iterator[Evidence]:
    """Praise followed by a link pays for the link with praise."""
    text, links = case.clean.text, case.clean.links
    if not links or "?" in text or len(read(text).words) > _LONG:
        return
    start = links[0].start
    if praises_before(text, start):
        yield Evidence("praise, and then a link", "text", start, links[-1].end)
