# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion by the name a comment is signed with, which many sites make a link."""

from collections.abc import Iterator

import regex

from commentguard.model.case import Case
from commentguard.rules.builtin._hosts import host
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, Rule, rule

_NOT_TRADES = word_set(
    "price sale page hire rent number code coach doctor signs app apps storage watches furniture exam flowers "
    "developer "
    "developers development designer designers design cream games software gifts store trips therapist counsellor "
    "counselor builder electrician contractor consultant accountant photographer photography astrologer surgeon "
    "writers "
    "visa support"
)
_TRADERS = (TRADE_WORDS - _NOT_TRADES) | word_set(
    "wholesale wholesaler outlet manufacturer manufacturers exporters importers engines parts gummies tablets capsules "
    "locksmith locksmiths payday hosting escorts tutors tutor dealership locators suppliers renovation remodeling "
    "flooring gutters windows fencing landscapers arborist caterer bookmaker sportsbook slot bonus mp3 tickets "
    "airlines flights hotels homestay packers airport cabs limousine chauffeur mattresses vape hemp kratom botox "
    "dentures implants braces chiropractor podiatrist nutritionist crypto bitcoin forex trading broker signals "
    "helpdesk clinic exterminator painters removalists refinance lender lenders casino casinos betting backlinks "
    "fixers "
    "movers institute tutorials technologies infotech solutions packages villas rentals kitchens bathrooms blinds "
    "curtains "
    "awnings tyres scaffolding skip bins conveyancing dropshipping wholesaling affiliate quotes dentistry orthodontics"
)
_LEAST_NAME = 5
_SHORT_TRADE = 5
_NOT_LETTERS = regex.compile(r"[\W_]+")


@rule(
    "promotion.author-keyword",
    points=35,
    needs=Needs(traits=["author"]),
    spam=[
        {"author": "Cheap Roofing Leeds", "text": "So true."},
        {"author": "best essay service", "text": "I agree."},
        {"author": "Garden Tools Wholesale", "text": "I agree."},
    ],
    ham=[{"author": "Liz Taylor", "text": "So true."}, {"author": "Baker", "text": "Roofing is hard."}],
)
def author_keyword(case: Case) -> Iterator[Evidence]:
    """A comment signed with a trade or a search phrase wants its name to be a link."""
    name = case.clean.comment.author.name
    words = read(name).words
    if len(words) > 1 and _TRADERS.intersection(words):
        yield Evidence("signed with a trade", "author", 0, len(name))


AUTHOR_PHRASE = Rule(
    id="promotion.author-phrase",
    points=20,
    why="Nobody is called what people type into a search engine.",
    spam=[
        {"author": "Used Tractors For Sale", "text": "Nice."},
        {"author": "how to paint a fence fast", "text": "Nice."},
    ],
    ham=[{"author": "Tired in Leeds", "text": "Nice."}, {"author": "the other Dave", "text": "Nice."}],
    check=Pattern(
        because="signed with a search phrase",
        field="author",
        needs=" ",
        source=(
            r"\b(?:for sale|for rent|near me|online|free download|discount|coupons?|promo code|reviews?"
            r"|best price)\b|\A(?:best|top|buy|cheap|how to|where to|free|get|hire|order|play|watch)\s+[\p{L}\d]+"
            r"|\A\w+(?:\s+\w+)*\s+in\s+\w+\s+(?:city|usa|uk|india|dubai)\Z"
        ),
    ),
)


AUTHOR_ADDRESS = Rule(
    id="promotion.author-address",
    points=15,
    why="A web address in the place of a name is there to be visited.",
    spam=[{"author": "www.roofs.example", "text": "Nice."}, {"author": "bestroofs.com", "text": "Nice."}],
    ham=[{"author": "J. R. Smith", "text": "Nice."}, {"author": "anon", "text": "See roofs.com"}],
    check=Pattern(
        because="signed with a web address",
        field="author",
        source=(
            r"(?:https?://|www\.)\S+|\b[\w-]{2,}\.(?:com|net|org|info|biz|shop|store|online|site|xyz|co|io|in|uk"
            r"|example)\b"
        ),
    ),
)


@rule(
    "promotion.author-site",
    points=20,
    needs=Needs(traits=["author"]),
    spam=[
        {"author": "CalmLeader", "text": "Get the book at calmleader.example/book today."},
        {"author": "Green Shed", "text": "We do that too: https://greenshed.example/tips"},
    ],
    ham=[
        {"author": "CalmLeader", "url": "https://calmleader.example", "text": "I agree."},
        {"author": "Liz", "text": "See https://liz.example/2019/05/locks"},
    ],
)
def author_site(case: Case) -> Iterator[Evidence]:
    """Who is called like the site that the comment leads to writes for the site."""
    name = case.clean.comment.author.name.lower()
    name = _NOT_LETTERS.sub("", name) if len(name) >= _LEAST_NAME else ""
    if len(name) < _LEAST_NAME:
        return
    place = case.clean.text.lower().find(f"{name}.")
    hosts = [host(link.url) for link in case.clean.links]
    if place >= 0 or any(one.replace("-", "").startswith(f"{name}.") for one in hosts):
        yield Evidence("signed with the name of the site it names", "author", 0, len(case.clean.comment.author.name))


@rule(
    "promotion.author-link-words",
    points=20,
    needs=Needs(traits=["url"]),
    spam=[{"author": "Bob", "url": "https://cheap-roofing-leeds.example", "text": "So true."}],
    ham=[{"author": "Bob", "url": "https://bobs-notes.example", "text": "So true."}],
)
def author_link_words(case: Case) -> Iterator[Evidence]:
    """A home page that is named after wares is a shop."""
    url = case.clean.comment.author.url or ""
    words = set(_NOT_LETTERS.split(url.lower().partition("://")[2]))
    if (_TRADERS - _TOO_COMMON).intersection(words) or any(map(_is_joined, words)):
        yield Evidence("gives the address of a shop", "url", 0, len(url))


@rule(
    "promotion.author-handle",
    points=20,
    needs=Needs(traits=["author"]),
    spam=[{"author": "leedsroofing", "text": "So true."}, {"author": "sheds4you", "text": "So true."}],
    ham=[{"author": "leedslad", "text": "So true."}, {"author": "fan4life", "text": "So true."}],
)
def author_handle(case: Case) -> Iterator[Evidence]:
    """A trade written together with something else is the name of a shop's address, not of a person."""
    name = case.clean.comment.author.name.strip()
    low = name.lower()
    if name.isalnum() and (_is_joined(low) or (low.endswith("u") and _FOR_YOU.search(low))):
        yield Evidence("signed with the name of a shop", "author", 0, len(name))


def _is_joined(word: str) -> bool:
    """Say whether a trade and something else were written as one *word*."""
    lengths = range(_SHORT_TRADE + 1, min(_LONG_TRADE, len(word) - 2) + 1)
    return any(word[:length] in _JOINED or word[-length:] in _JOINED for length in lengths)


_FOR_YOU = regex.compile(r"\p{L}4(?:u|you)\Z")
_JOINED = frozenset(
    trade
    for trade in (_TRADERS | TRADE_WORDS)
    - word_set("design designs support travel travels online number software training coach coaching academy college")
    if len(trade) > _SHORT_TRADE and trade.isalpha()
)
_LONG_TRADE = max(map(len, _JOINED))
_TOO_COMMON = word_set(
    "online software design development developer developers travel trips page store app windows parts review reviews"
)
