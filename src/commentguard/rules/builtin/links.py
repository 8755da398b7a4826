# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Links: how many, how much of the comment they are, where they stand and how they were typed."""

from collections.abc import Iterator

import regex

from commentguard.model.case import Case
from commentguard.rules.builtin._hosts import is_anchor, shows, unfamiliar, without_links
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.builtin.commerce_vocabulary import SALES_WORDS
from commentguard.rules.needs import Needs, readings
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, Rule, rule

_MANY, _STUFFED = 3, 6
_WARES = TRADE_WORDS | SALES_WORDS | word_set("top free")
_SHARE = 0.4


@rule(
    "links.many",
    points=20,
    needs=Needs(traits=["links"]),
    spam=["http://a.example http://b.example http://c.example"],
    ham=["see http://a.example", "http://github.com/a http://github.com/b http://github.com/c"],
)
def many(case: Case) -> Iterator[str]:
    """Three links or more are how most blog spam is paid."""
    count = len({link.url for link in unfamiliar(case)})
    if count >= _MANY:
        yield f"{count} links to unfamiliar places"


@rule(
    "links.stuffed",
    points=25,
    needs=Needs(traits=["links"]),
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
    points=15,
    needs=Needs(traits=["links"]),
    spam=["Nice blog. https://a.example/a-long-address-of-a-page.html"],
    ham=["The third chapter explains it with a drawing, as far as I recall: http://a.example"],
)
def share(case: Case) -> Iterator[str]:
    """A comment that is mostly link was written for the link."""
    length = len(case.clean.text.strip())
    linked = sum(link.end - link.start for link in unfamiliar(case))
    if linked and linked >= _SHARE * length:
        yield f"{min(100, 100 * linked // length)} % of the text is links"


@rule(
    "links.only",
    points=40,
    needs=Needs(traits=["links"]),
    spam=["http://a.example/roofs"],
    ham=["See http://a.example", "Nothing to see."],
)
def only(case: Case) -> Iterator[str]:
    """A link without a word about it asks readers to click and gives them nothing."""
    text = case.clean.text
    if case.clean.links and not any(char.isalnum() for char in without_links(text, case.clean.links)):
        yield "nothing but a link"


_FUNCTION_WORDS = word_set(
    "i you he she it we they me my your his her its our their is are was were be been has have had do does did can "
    "could will "
    "would should this that these those here there from by at in on to of if as and or but not no yes see look read "
    "try use "
    "thanks thank great nice good post article via with about where how what why when who than because so re also link"
)
_LABEL = 7


@rule(
    "links.label",
    points=20,
    needs=Needs(traits=["links"]),
    spam=["best garden sheds 2031 https://a.example/sheds", "cheap roof repair >>> https://a.example/?p=2"],
    ham=["the second answer: https://a.example", "I got mine cheap: https://a.example", "https://a.example"],
)
def label(case: Case) -> Iterator[str]:
    """A search phrase and a link, and nothing that anybody says, is a signboard."""
    text, links = case.clean.text, list(unfamiliar(case))
    if not links or any(is_anchor(link) for link in links) or "?" in (left := without_links(text, case.clean.links)):
        return
    words = read(left).words
    if 0 < len(words) <= _LABEL * len(links) and _FUNCTION_WORDS.isdisjoint(words) and not _WARES.isdisjoint(words):
        yield "a search phrase and a link"


@rule(
    "links.at-end",
    points=10,
    needs=Needs(traits=["links"]),
    spam=["I read about it before. http://a.example"],
    ham=["At http://a.example they say otherwise.", "Is it this one? http://a.example", "http://a.example"],
)
def at_end(case: Case) -> Iterator[Evidence]:
    """A link after the last word is where templates put theirs."""
    text = case.clean.text
    for link in [link for link in unfamiliar(case) if link.text][-1:]:
        before = text[: link.start].rstrip(" \n\t-\u2013:>=([\"'")
        if " " in before and not before.endswith("?") and not text[link.end :].strip(" \n\t.!/)]\"'>"):
            yield shows(link, "ends in a link")


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
    "links.stripped",
    points=15,
    needs=Needs(traits=["changes"]),
    spam=[{"text": "Roofs", "changes": [("url", "a.href", "the URL is not allowed", 0, 9)]}],
    ham=[{"text": "Roofs", "changes": [("tag", "font", "not in the policy", 0, 9)]}],
)
def stripped(case: Case) -> Iterator[str]:
    """A link the sanitizer had to take away was meant to be there."""
    if any(change.name == "a" or change.name.startswith("a.href") for change in case.clean.changes):
        yield "a link was taken away"


_ENDING = r"\.(?:com|org|info|biz|shop|online|site|xyz|top|club|example|co\.uk)"
_NAKED = Pattern(
    because="an address without http",
    needs=[".com", ".org", ".info", ".biz", ".shop", ".online", ".site", ".xyz", ".top", ".club", ".example", ".co.uk"],
    cased=True,
    source=rf"(?<![\w@/.:-])(?!www\.)[a-z0-9][a-z0-9-]{{2,62}}+{_ENDING}\b(?![\w@(.])",
)
# What stands before the few endings of a text is looked at in a tenth of the time that all its words take.
_ENDED = regex.compile(rf"{_ENDING}\b(?![\w@(.])(?<=(?<![\w@/.:-])(?!www\.)[a-z0-9][a-z0-9-]{{2,62}}{_ENDING})")


@rule(
    "links.naked-domain",
    points=20,
    needs=lambda: _NAKED.wanted,
    spam=["download from roofs4you.com now", "see bestroofs.org"],
    ham=["I use System.IO.File here", "e.g. this", "see http://a.example/roofs.com"],
)
def naked_domain(case: Case) -> Iterator[Evidence]:
    """An address typed without http gets past filters that count links."""
    if any(_ENDED.search(one.text) for one in readings(case.clean.text)):
        yield from _NAKED(case)
