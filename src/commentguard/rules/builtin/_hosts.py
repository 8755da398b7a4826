"""Where links lead: hosts, the common references among them, and what of an address rules look at."""

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from commentguard.model.case import Case
from commentguard.model.clean import Link
from commentguard.rules.pattern import SECONDS, Pattern, compiled
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Evidence

SHORTENERS = word_set(
    "bit.ly t.co goo.gl tinyurl.com ow.ly is.gd buff.ly adf.ly bl.ink shorturl.at cutt.ly rb.gy tiny.cc s.id "
    "t.ly rebrand.ly bit.do v.gd lnkd.in linktr.ee shorte.st ouo.io"
)
"""Hosts that hide where a link leads."""

_REFERENCES = word_set(
    "acm.org amazon.com amazonaws.com android.com apache.org apple.com archive.org arxiv.org bbc.co.uk bbc.com "
    "bitbucket.io bitbucket.org cbc.ca change.org cnn.com codepen.io codeplex.com debian.org doi.org dropbox.com "
    "economist.com facebook.com flickr.com github.com github.io gitlab.com golang.org goodreads.com google.com "
    "gutenberg.org ieee.org ietf.org imdb.com imgur.com jsfiddle.net kaggle.com linkedin.com medium.com "
    "microsoft.com mozilla.org msdn.com nature.com nih.gov npmjs.com npmjs.org npr.org numpy.org nytimes.com "
    "openstreetmap.org oracle.com pastebin.com php.net pypi.org python.org quora.com r-project.org readthedocs.io "
    "reddit.com reuters.com ruby-lang.org rust-lang.org sciencedirect.com scipy.org slideshare.net soundcloud.com "
    "sourceforge.net spotify.com springer.com stackexchange.com stackoverflow.com theguardian.com twitter.com "
    "ubuntu.com un.org vimeo.com w3.org washingtonpost.com who.int wikimedia.org wikipedia.org worldbank.org "
    "youtu.be youtube.com "
)
_PUBLIC_BODIES = (".gov", ".edu", ".int", ".mil")
_PUBLIC_LABELS = word_set("ac edu gov gc gob gouv govt")


@lru_cache(maxsize=1024)
def host(url: str) -> str:
    """Give the host of an address without its `www.`; nothing for an address that cannot be taken apart."""
    try:
        return (urlsplit(url if "://" in url else f"http://{url}").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def path(url: str) -> str:
    """Give what follows the host in an address."""
    return (url.partition("://")[2] or url).partition("/")[2]


@lru_cache(maxsize=1024)
def is_familiar(name: str) -> bool:
    """Say whether a host is a common reference, a university or a public body, to which people link in talk."""
    labels = name.split(".")
    if name.endswith(_PUBLIC_BODIES) or not _PUBLIC_LABELS.isdisjoint(labels[-2:-1]):
        return True
    return any(".".join(labels[first:]) in _REFERENCES for first in range(len(labels) - 1))


def stands_in_address(pattern: Pattern, url: str) -> bool:
    """Say whether a *pattern* stands in an address, which is not worth being read like a text."""
    if not url.isascii():
        return pattern.stands_in(url)
    low = url.lower()
    if pattern.needs and not any(map(low.count, pattern.needs)):
        return False
    return compiled(pattern.source).search(low, timeout=SECONDS) is not None


def unfamiliar(case: Case) -> Iterator[Link]:
    """Give the links of a comment that lead to no common reference."""
    for link in case.clean.links:
        name = host(link.url)
        if name and not is_familiar(name):
            yield link


def shows(link: Link, because: str) -> Evidence:
    """Make evidence of a link."""
    return Evidence(because, "text", link.start, link.end)


def is_anchor(link: Link) -> bool:
    """Tell a link with words of its own from an address that was typed."""
    return "." not in link.text or " " in link.text.strip()


def without_links(text: str, links: tuple[Link, ...]) -> str:
    """Give a text without the words of its links."""
    kept, passed = [], 0
    for link in links:
        kept.append(text[passed : link.start])
        passed = max(passed, link.end)
    return "".join((*kept, text[passed:]))
