"""The elements of HTML: which exist, which a policy may grant, and what becomes of the others.

Trusted base. Source of the names: HTML Standard, sections 4 (elements) and 16.2 (non-conforming features); of the
parsing groups: section 13.2.6.4.7 (the "in body" insertion mode).
"""

from collections.abc import Collection, Mapping
from itertools import groupby


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("br hr img wbr")
"""Granted elements without an end tag."""

GRANTABLE: Mapping[str, frozenset[str]] = {
    "a": _names("href hreflang"),
    **dict.fromkeys(
        [
            "abbr",
            "acronym",
            "b",
            "bdi",
            "big",
            "br",
            "cite",
            "code",
            "dd",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "kbd",
            "mark",
            "p",
            "pre",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "tt",
            "u",
            "ul",
            "var",
            "wbr",
        ],
        frozenset(),
    ),
    "bdo": _names("dir"),
    "blockquote": _names("cite"),
    "del": _names("cite datetime"),
    "img": _names("alt height src width"),
    "ins": _names("cite datetime"),
    "li": _names("value"),
    "ol": _names("reversed start type"),
    "q": _names("cite"),
    "time": _names("datetime"),
}
"""The elements a policy may name, each with the attributes of its own. All else cannot be vouched for."""

GRANTABLE_ANYWHERE = _names("dir lang title")
"""Attributes a policy may name on every element."""

URL_ATTRIBUTES = _names("cite href src")

CONTENT_DROPPED = _names(
    "applet audio canvas datalist embed frameset iframe math noembed noframes noscript object option script select "
    "style svg template textarea title video xmp"
)
"""Elements whose content is no prose: they go with it."""

BREAKS: Mapping[str, int] = {
    **dict.fromkeys(
        [
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "dialog",
            "dir",
            "dl",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "ul",
        ],
        2,
    ),
    **dict.fromkeys(
        [
            "address",
            "body",
            "caption",
            "col",
            "colgroup",
            "dd",
            "div",
            "dt",
            "figcaption",
            "head",
            "html",
            "legend",
            "li",
            "optgroup",
            "search",
            "summary",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
        ],
        1,
    ),
}
"""Block elements, and how many line breaks an unwrapped one leaves on either side."""

KNOWN = (
    _names(
        "a abbr acronym area b base basefont bdi bdo bgsound big blink br button cite code command content data del dfn "
        "em font frame i image img input ins isindex kbd keygen label link listing map mark marquee menuitem meta meter "
        "multicol nextid nobr output param picture plaintext portal progress q rb rbc rp rt rtc ruby s samp shadow slot "
        "small source spacer span strike strong sub sup time track tt u var wbr"
    )
    | CONTENT_DROPPED
    | BREAKS.keys()
)
"""Every element name HTML has or had."""

FOREIGN_PREFIXES = _names("m o st1 v w")
"""Prefixes of the elements that word processors leave behind, as in `<o:p>`."""

BARE_ATTRIBUTES = _names(
    "align allowfullscreen async autofocus autoplay border checked class clear color compact controls data defer dir "
    "disabled face formnovalidate hidden href id inert ismap lang loop multiple muted name noshade novalidate nowrap open "
    "playsinline readonly rel required reversed selected size span src style target title type value width"
)
"""Attribute names that may stand without a value; other bare words make a "tag" prose, as in `<i think so>`."""

CLOSES_P = frozenset(BREAKS) & GRANTABLE.keys() - {"dd", "dt", "li"} | {"dd", "dt", "li"}
"""Granted elements whose start closes an open paragraph."""

HEADINGS = _names("h1 h2 h3 h4 h5 h6")


def one_of(names: Collection[str], *, either_case: bool = True) -> str:
    """Give a pattern for any of *names*, letter by letter, so that it fails fast; lower-case ones in *either_case*.

    Of the shortest names a text has room for the most, so those are tried first. What follows must end a name.
    """
    groups = [
        (letter, [name[1:] for name in group]) for letter, group in groupby(sorted(names), key=lambda name: name[:1])
    ]
    groups.sort(key=lambda group: min(map(len, group[1])))
    branches = (
        letter and (f"[{letter}{letter.upper()}]" if either_case else letter) + one_of(rests, either_case=either_case)
        for letter, rests in groups
    )
    return f"(?:{'|'.join(branches)})"
