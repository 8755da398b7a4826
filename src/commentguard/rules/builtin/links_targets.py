# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Links by where they lead, and by what their words and addresses name."""

from collections import Counter
from collections.abc import Iterator

import regex

from commentguard.model.case import Case
from commentguard.rules.builtin._hosts import SHORTENERS, host, is_anchor, path, shows, stands_in_address, without_links
from commentguard.rules.builtin._hosts import unfamiliar as unfamiliar_links
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import lower, read
from commentguard.rules.rule import Evidence, rule

_SLUG_WORDS = 2
_HOME = 4


@rule(
    "links.unfamiliar",
    points=15,
    needs=Needs(traits=["links"]),
    spam=["Look: https://a.example/x"],
    ham=["See https://en.wikipedia.org/wiki/Bread", "No link here."],
)
def unfamiliar(case: Case) -> Iterator[Evidence]:
    """A link to a place that is no common reference may be the reason for the comment."""
    for link in unfamiliar_links(case):
        yield shows(link, "links to")


@rule(
    "links.shortener",
    points=15,
    needs=Needs(traits=["links"]),
    spam=["see https://bit.ly/3xyz"],
    ham=["see https://a.example/bit.ly"],
)
def shortener(case: Case) -> Iterator[Evidence]:
    """A shortened link hides where it leads."""
    for link in case.clean.links:
        if host(link.url) in SHORTENERS:
            yield shows(link, "hides its target")


@rule(
    "links.anchor",
    points=10,
    needs=Needs(traits=["links"]),
    spam=[{"text": "I read about roofs there.", "links": [("http://a.example", "roofs")]}],
    ham=["I read http://a.example", {"text": "See the docs.", "links": [("https://python.org", "docs")]}],
)
def anchor(case: Case) -> Iterator[Evidence]:
    """Few readers write HTML links by hand; programs do."""
    for link in unfamiliar_links(case):
        if is_anchor(link):
            yield shows(link, "a link made in HTML")


@rule(
    "links.keyword-anchor",
    points=35,
    needs=Needs(traits=["links"]),
    spam=[{"text": "Fine. best roofing company", "links": [("http://a.example", "best roofing company")]}],
    ham=[{"text": "See the second answer there.", "links": [("http://a.example", "second answer")]}],
)
def keyword_anchor(case: Case) -> Iterator[Evidence]:
    """A link whose words are a trade or its wares is there to be found by search engines."""
    for link in unfamiliar_links(case):
        if is_anchor(link) and len(TRADE_WORDS.intersection(read(link.text).words)) > 0:
            yield shows(link, "a keyword as link")


_SHOWN_ADDRESS = regex.compile(
    r"\s*+(?:https?://)?+(?:www\.)?+(?:[\p{L}\d-]++\.)++\p{L}{2,}+(?:[/?#:]\S*+)?+\s*+", regex.IGNORECASE
)


@rule(
    "links.posing",
    points=50,
    needs=Needs(traits=["links"]),
    spam=[
        {"text": "See bank.example for it.", "links": [("http://other.example", "bank.example")]},
        {"text": "https://paper.example/news", "links": [("https://shop.example/x", "https://paper.example/news")]},
    ],
    ham=[
        {"text": "See paper.example for it.", "links": [("http://www.paper.example/news", "paper.example")]},
        {"text": "See the news.", "links": [("http://www.paper.example/news", "news")]},
    ],
)
def posing(case: Case) -> Iterator[Evidence]:
    """A link that shows one address and leads to another is there to deceive."""
    for link in case.clean.links:
        shown = host(link.text.strip().lower()) if _SHOWN_ADDRESS.fullmatch(link.text) else ""
        target = host(link.url.lower())
        if shown and target and not f".{target}".endswith(f".{shown}") and not f".{shown}".endswith(f".{target}"):
            yield shows(link, "shows another address than it leads to")


_STUFFED = 2


@rule(
    "links.anchor-stuffing",
    points=40,
    needs=Needs(traits=["links"]),
    spam=[
        {
            "text": "We like roofs and sheds.",
            "links": [("http://a.example/1", "roofs"), ("http://a.example/2", "sheds")],
        }
    ],
    ham=[
        {"text": "Roofs and sheds.", "links": [("http://a.example/1", "Roofs"), ("http://b.example/2", "sheds")]},
        "http://a.example/1 http://a.example/2",
    ],
)
def anchor_stuffing(case: Case) -> Iterator[Evidence]:
    """Several words of a comment linked to one unfamiliar place are keywords that pay for links."""
    if len(case.clean.links) < _STUFFED:
        return
    anchors = [link for link in unfamiliar_links(case) if is_anchor(link)]
    hosts = Counter(host(link.url) for link in anchors)
    for link in anchors:
        if hosts[host(link.url)] >= _STUFFED:
            yield shows(link, "one of several words linked to one place")


@rule(
    "links.slug",
    points=25,
    needs=Needs(traits=["links"]),
    spam=[
        "Green Lawn Tonic For gardens. http://a.example/green-lawn-tonic/",
        "ok blue fence paint http://a.example/blue-fence-paint",
    ],
    ham=["I like bread. http://a.example/how-we-paint-fences", "No link, green-lawn-tonic."],
)
def slug(case: Case) -> Iterator[Evidence]:
    """A link whose address says again what the comment pushes is the point of the comment."""
    for link in unfamiliar_links(case):
        slugs = list(_slugs(link.url))
        words = lower(without_links(case.clean.text, case.clean.links)) if slugs else ""
        for one in slugs:
            if one in words:
                yield shows(link, "repeats the words of its address")


def _slugs(url: str) -> Iterator[str]:
    """Give the first words of each part of an address that is made of words."""
    if "-" not in url and "_" not in url:
        return
    for part in path(url).lower().split("/"):
        words = [word for word in part.split(".")[0].replace("_", "-").split("-") if word.isalpha()]
        if len(words) >= _SLUG_WORDS:
            yield " ".join(words[:3])


_COMMERCIAL_ADDRESS = Pattern(
    needs=[
        "number",
        "phone",
        "care",
        "line",
        "service",
        "support",
        "help",
        "training",
        "course",
        "casino",
        "shop",
        "store",
        "pharmacy",
        "class",
        "coaching",
        "institute",
        "compan",
        "agenc",
        "lawyer",
        "dentist",
        "hotel",
        "essay",
        "assignment",
        "dissertation",
        "poker",
        "payday",
        "viagra",
        "cialis",
        "escort",
        "weight",
        "diet",
        "keto",
        "seo",
        "backlink",
        "loan",
        "buy-",
        "cheap",
        "coupon",
        "discount",
        "replica",
        "forex",
        "betting",
        "slot",
        "pills",
        "cream",
        "serum",
        "supplement",
        "toll",
    ],
    source=(
        r"(?:support|help|phone|care|contact|service)-?(?:number|phone|care|line)"
        r"|(?:customer|tech|printer|router|email)-?(?:service|support|care|help)"
        r"|online-?(?:training|course|casino|shop|store|pharmacy)"
        r"|(?:training|course|classes|coaching|institute|company|services?|agency|lawyers?|dentist"
        r"|hotels?)-?(?:in|near)-"
        r"|trainings?\b|essay|assignment-?(?:help|writing|corner|service)|dissertation|casino|poker|payday"
        r"|viagra|cialis|escort|weight-?loss|diet|keto"
        r"|\bseo|backlink|loans?\b|(?:^|[/.-])buy-|cheap|coupon|discount|replica|forex|betting|slots?-|pills"
        r"|-(?:cream|serum|supplement)s?\b|toll-?free|phone-?numbers?"
    ),
)


@rule(
    "links.commercial-address",
    points=35,
    needs=Needs(traits=["links"]),
    spam=["I agree https://a.example/cheap-roofs-online", "http://customer-support-number.example"],
    ham=["I agree https://a.example/2019/07/roofs", "cheap, is it?"],
)
def commercial_address(case: Case) -> Iterator[Evidence]:
    """A link whose address names wares or services leads to a shop."""
    for link in unfamiliar_links(case):
        if stands_in_address(_COMMERCIAL_ADDRESS, link.url):
            yield shows(link, "an address that names wares")


@rule(
    "links.home-page",
    points=10,
    needs=Needs(traits=["links"]),
    spam=["I like it. http://roofs.example", "see https://roofs.example/en/"],
    ham=["I like it: https://a.example/notes/winter", "See https://github.com"],
)
def home_page(case: Case) -> Iterator[Evidence]:
    """Talk links to pages; a link to the front door of a place advertises the place."""
    for link in unfamiliar_links(case):
        cut_short = ".." in case.clean.text[max(0, link.end - 3) : link.end + 3]
        if len(path(link.url).strip("/")) < _HOME and not cut_short:
            yield shows(link, "links to a front page")


_REFERRAL = Pattern(
    source=(
        r"[?&](?:r|ref|rb|rrid|refer|referr?al|referrer_?id|refid|ref_?id|aff|aff_?id|affiliate|invite"
        r"|invite_?code|promo|partner|sponsor|tag|via|coupon)="
        r"|/(?:ref|refer|referrals?|invite|aff|join)/\w+\Z|\bhop\.clickbank|/\?[a-z]{0,4}=?\d{3,}\Z"
    )
)


@rule(
    "links.referral",
    points=30,
    needs=Needs(traits=["links"]),
    spam=["try it http://a.example/?ref=48813", "see https://a.example/invite/tom"],
    ham=["try it http://a.example/?page=2", "see https://a.example/reference/tom"],
)
def referral(case: Case) -> Iterator[Evidence]:
    """An address that carries the number of who recommends it pays for each visit."""
    for link in case.clean.links:
        if stands_in_address(_REFERRAL, link.url):
            yield shows(link, "pays who recommends it")


_ARTICLE = Pattern(
    source=r"/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/|/(?:articles?|article\d+|story|stories|abs|wiki|docs?|issues|questions"
    r"|journals?|paper|papers|manuals?|handbook|specs?"
    r"|glossary|publications?|leaflets?|documentation)/|\.pdf\b|/[^?#\s/]{1,80}+#[\w-]"
)


@rule(
    "links.article",
    points=-15,
    needs=Needs(traits=["links"]),
    spam=[
        "They doubt it: https://paper.example/news/2016/07/11/a-study-of-roofs",
        "See https://a.example/wiki/Roof",
        "https://a.example/roofs.html#slate says so",
    ],
    ham=["See https://a.example/roofs-2016", "See https://a.example/cheap-roofs"],
)
def article(case: Case) -> Iterator[Evidence]:
    """A single link to a dated page, a paper or a manual is a reference, and no shop."""
    links = case.clean.links
    if len(links) == 1 and not is_anchor(links[0]) and stands_in_address(_ARTICLE, links[0].url):
        yield shows(links[0], "refers to an article")
