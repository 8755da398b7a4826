# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Links: what most comment spam is paid for."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from commentguard.model.case import Case
from commentguard.model.clean import Link
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, Rule, rule

_MANY, _STUFFED = 3, 6
_SHARE = 0.4
_SLUG_WORDS = 2

_SHORTENERS = word_set(
    "bit.ly t.co goo.gl tinyurl.com ow.ly is.gd buff.ly adf.ly bl.ink shorturl.at cutt.ly rb.gy tiny.cc s.id "
    "t.ly rebrand.ly bit.do v.gd lnkd.in linktr.ee shorte.st ouo.io"
)
_REFERENCES = [
    "wikipedia.org",
    "wikimedia.org",
    "github.com",
    "github.io",
    "gitlab.com",
    "stackoverflow.com",
    "stackexchange.com",
    "youtube.com",
    "youtu.be",
    "python.org",
    "mozilla.org",
    "w3.org",
    "microsoft.com",
    "msdn.com",
    "google.com",
    "apple.com",
    "amazon.com",
    "nytimes.com",
    "theguardian.com",
    "bbc.co.uk",
    "bbc.com",
    "cbc.ca",
    "reuters.com",
    "archive.org",
    "arxiv.org",
    "doi.org",
    "nih.gov",
    "who.int",
    "imgur.com",
    "codeplex.com",
    "sourceforge.net",
    "flickr.com",
    "reddit.com",
    "twitter.com",
    "medium.com",
    "kaggle.com",
    "scipy.org",
    "numpy.org",
    "r-project.org",
    "readthedocs.io",
    "npmjs.com",
    "pypi.org",
    "pastebin.com",
    "gist.github.com",
    "dropbox.com",
    "linkedin.com",
]


def _host(link: Link) -> str:
    url = link.url if "://" in link.url else f"http://{link.url}"
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _path(link: Link) -> str:
    return link.url.partition("://")[2].partition("/")[2]


def _unfamiliar(case: Case) -> Iterator[Link]:
    for link in case.clean.links:
        host = _host(link)
        if host and not any(host == known or host.endswith(f".{known}") for known in _REFERENCES):
            yield link


def _shows(link: Link, because: str) -> Evidence:
    return Evidence(because, "text", link.start, link.end)


def _is_anchor(link: Link) -> bool:
    """Tell a link with words of its own from an address that was typed."""
    return "." not in link.text or " " in link.text.strip()


@rule(
    "links.unfamiliar",
    points=15,
    spam=["Look: https://a.example/x"],
    ham=["See https://en.wikipedia.org/wiki/Bread", "No link here."],
)
def unfamiliar(case: Case) -> Iterator[Evidence]:
    """A link to a place that is no common reference may be the reason for the comment."""
    for link in _unfamiliar(case):
        yield _shows(link, "links to")


@rule(
    "links.many",
    points=25,
    spam=["http://a.example http://b.example http://c.example"],
    ham=["see http://a.example", "http://github.com/a http://github.com/b http://github.com/c"],
)
def many(case: Case) -> Iterator[str]:
    """Three links or more are how most blog spam is paid."""
    count = len({link.url for link in _unfamiliar(case)})
    if count >= _MANY:
        yield f"{count} links to unfamiliar places"


@rule(
    "links.stuffed",
    points=25,
    spam=["http://a.example http://b.example http://c.example http://d.example http://e.example http://f.example"],
    ham=["http://a.example http://b.example http://c.example"],
)
def stuffed(case: Case) -> Iterator[str]:
    """Half a dozen links or more are no conversation."""
    count = len(case.clean.links)
    if count >= _STUFFED:
        yield f"{count} links"


@rule(
    "links.share",
    points=20,
    spam=["Nice blog. https://a.example/a-long-address-of-a-page.html"],
    ham=["The third chapter explains it with a drawing, as far as I recall: http://a.example"],
)
def share(case: Case) -> Iterator[str]:
    """A comment that is mostly link was written for the link."""
    length = len(case.clean.text.strip())
    linked = sum(link.end - link.start for link in _unfamiliar(case))
    if linked and linked >= _SHARE * length:
        yield f"{min(100, 100 * linked // length)} % of the text is links"


@rule("links.only", points=40, spam=["http://a.example/roofs"], ham=["See http://a.example", "Nothing to see."])
def only(case: Case) -> Iterator[str]:
    """A link without a word about it asks readers to click and gives them nothing."""
    text = case.clean.text
    if case.clean.links and not any(char.isalnum() for char in _without_links(text, case.clean.links)):
        yield "nothing but a link"


def _without_links(text: str, links: tuple[Link, ...]) -> str:
    kept, passed = [], 0
    for link in links:
        kept.append(text[passed : link.start])
        passed = max(passed, link.end)
    return "".join((*kept, text[passed:]))


@rule(
    "links.at-end",
    points=15,
    spam=["I read about it before. http://a.example"],
    ham=["At http://a.example they say otherwise.", "Is it this one? http://a.example", "http://a.example"],
)
def at_end(case: Case) -> Iterator[Evidence]:
    """A link after the last word is where templates put theirs."""
    text = case.clean.text
    for link in [link for link in _unfamiliar(case) if link.text][-1:]:
        before = text[: link.start].rstrip(" \n\t-\u2013:>=([\"'")
        if " " in before and not before.endswith("?") and not text[link.end :].strip(" \n\t.!/)]\"'>"):
            yield _shows(link, "ends in a link")


@rule("links.shortener", points=15, spam=["see https://bit.ly/3xyz"], ham=["see https://a.example/bit.ly"])
def shortener(case: Case) -> Iterator[Evidence]:
    """A shortened link hides where it leads."""
    for link in case.clean.links:
        if _host(link) in _SHORTENERS:
            yield _shows(link, "hides its target")


BBCODE = Rule(
    id="links.bbcode",
    points=50,
    why="Forum code for links is typed by programs that try every kind of site.",
    spam=["[url=http://a.example]pills[/url]", "[link=http://a.example]x[/link]"],
    ham=["a[url] = 3", "[quote]I disagree[/quote]"],
    check=Pattern(
        because="forum code for a link",
        source=r"\[(?:url|link)\s*+=[^\]\n]{0,300}\]|\[url\]\s*+(?:http|www)|\[/(?:url|link)\]",
    ),
)

RAW_ANCHOR = Rule(
    id="links.raw-anchor",
    points=25,
    why="The remains of an HTML link in plain sight come from a program that pasted it.",
    spam=['href="http://a.example" rel="nofollow" pills', "&lt;a href=http://a.example&gt;x"],
    ham=["the href attribute needs quotes", "click the link"],
    check=Pattern(
        because="remains of an HTML link", source=r"\bhref\s*+=\s*+[\"'\u201c\u201d]?+\s*+(?:https?s?:|www\.)"
    ),
)


@rule(
    "links.anchor",
    points=10,
    spam=[{"text": "I read about roofs there.", "links": [("http://a.example", "roofs")]}],
    ham=["I read http://a.example", {"text": "See the docs.", "links": [("https://python.org", "docs")]}],
)
def anchor(case: Case) -> Iterator[Evidence]:
    """Few readers write HTML links by hand; programs do."""
    for link in _unfamiliar(case):
        if _is_anchor(link):
            yield _shows(link, "a link made in HTML")


@rule(
    "links.keyword-anchor",
    points=35,
    spam=[{"text": "Fine. best roofing company", "links": [("http://a.example", "best roofing company")]}],
    ham=[{"text": "See the second answer there.", "links": [("http://a.example", "second answer")]}],
)
def keyword_anchor(case: Case) -> Iterator[Evidence]:
    """A link whose words are a trade or its wares is there to be found by search engines."""
    for link in _unfamiliar(case):
        if _is_anchor(link) and len(TRADE_WORDS.intersection(read(link.text).words)) > 0:
            yield _shows(link, "a keyword as link")


@rule(
    "links.slug",
    points=25,
    spam=[
        "Green Lawn Tonic For gardens. http://a.example/green-lawn-tonic/",
        "ok blue fence paint http://a.example/blue-fence-paint",
    ],
    ham=["I like bread. http://a.example/how-we-paint-fences", "No link, green-lawn-tonic."],
)
def slug(case: Case) -> Iterator[Evidence]:
    """A link whose address says again what the comment pushes is the point of the comment."""
    words = read(_without_links(case.clean.text, case.clean.links)).low
    for link in _unfamiliar(case):
        for part in _path(link).lower().split("/"):
            parts = [word for word in part.split(".")[0].replace("_", "-").split("-") if word.isalpha()]
            if len(parts) >= _SLUG_WORDS and " ".join(parts[:3]) in words:
                yield _shows(link, "repeats the words of its address")


_COMMERCIAL_ADDRESS = Pattern(
    source=(
        r"(?:support|help|phone|care|contact|service)-?(?:number|phone|care|line)|(?:customer|tech|printer|router|email)-?(?:service|support|care|help)"
        r"|online-?(?:training|course|casino|shop|store|pharmacy)|(?:training|course|classes|coaching|institute|company|services?|agency|lawyers?|dentist|hotels?)-?(?:in|near)-"
        r"|trainings?\b|essay|assignment-?(?:help|writing|corner|service)|dissertation|casino|poker|payday|viagra|cialis|escort|weight-?loss|diet|keto"
        r"|\bseo|backlink|loans?\b|(?:^|[/.-])buy-|cheap|coupon|discount|replica|forex|betting|slots?-|pills|-(?:cream|review|serum|supplement)s?\b|toll-?free|phone-?numbers?"
    )
)


@rule(
    "links.commercial-address",
    points=35,
    spam=["I agree https://a.example/cheap-roofs-online", "http://customer-support-number.example"],
    ham=["I agree https://a.example/2019/07/roofs", "cheap, is it?"],
)
def commercial_address(case: Case) -> Iterator[Evidence]:
    """A link whose address names wares or services leads to a shop."""
    for link in _unfamiliar(case):
        if _COMMERCIAL_ADDRESS.stands_in(link.url):
            yield _shows(link, "an address that names wares")


@rule(
    "links.stripped",
    points=15,
    spam=[{"text": "Roofs", "changes": [("url", "a.href", "the URL is not allowed", 0, 9)]}],
    ham=[{"text": "Roofs", "changes": [("tag", "font", "not in the policy", 0, 9)]}],
)
def stripped(case: Case) -> Iterator[str]:
    """A link the sanitizer had to take away was meant to be there."""
    if any(change.name == "a" or change.name.startswith("a.href") for change in case.clean.changes):
        yield "a link was taken away"


NAKED_DOMAIN = Rule(
    id="links.naked-domain",
    points=10,
    why="An address typed without http gets past filters that count links.",
    spam=["download from roofs4you.com now", "see bestroofs.org"],
    ham=["I use System.IO.File here", "e.g. this", "see http://a.example/roofs.com"],
    check=Pattern(
        because="an address without http",
        needs=[
            ".com",
            ".org",
            ".info",
            ".biz",
            ".shop",
            ".online",
            ".site",
            ".xyz",
            ".top",
            ".club",
            ".example",
            ".co.uk",
        ],
        cased=True,
        source=r"(?<![\w@/.:-])(?!www\.)[a-z0-9][a-z0-9-]{2,62}+\.(?:com|org|info|biz|shop|online|site|xyz|top|club|example|co\.uk)\b(?![\w@(.])",
    ),
)
