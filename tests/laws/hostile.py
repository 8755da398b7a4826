"""What the laws of the markup room are tried on: hostile fragments, policies, and a parser that is not ours."""

from typing import Any

import html5lib
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from commentguard.markup.elements import GRANTABLE, GRANTABLE_ANYWHERE, KNOWN
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import SCHEMES, Policy
from commentguard.markup.write import escaped, start_tag, with_first_lines

SETTINGS = settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])

WITH_IMAGES = RICH.allow("img", "src", "alt")
PRESETS = (WORDPRESS, PLAIN, RICH, WITH_IMAGES)

_EVERYTHING = Policy(tags={name: GRANTABLE[name] | GRANTABLE_ANYWHERE for name in GRANTABLE})
_VOID = frozenset({"br", "hr", "img", "wbr"})
_URLS = (
    "http://x.example/",
    "//x.example",
    "/a:b",
    "?a=1&amp;copy=2&lt=3",
    "#f",
    "",
    "mailto:jane@x.example",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript&colon;alert(1)",
    "\x01javascript:1",
    "data:text/html,x",
    "tel:19005551234",
    "localhost:8000",
    "\\\\x.example",
    "http:x.example",
    "HTTPS://X.EXAMPLE/ a",
)
_VALUES = (
    "",
    "x",
    "a b",
    "say &quot;hi&quot; &amp; bye",
    "xb@x",
    "&mdash;",
    "&copy=1",
    "<b>",
    "a\nb",
    "\x00",
    "\ud83d",
    "`",
    "--&gt;",
)
_USUAL = (
    *("a", "abbr", "b", "blockquote", "code", "dd", "dl", "h2", "h3", "i", "img", "li", "p", "pre", "q", "ul"),
    *("script", "svg", "div", "br", "u"),
)
# Repeated because Hypothesis tries all of a list alike, and most names of HTML are unwrapped alike.
_NAMES = st.sampled_from((*_USUAL * 20, *sorted(KNOWN), *sorted(GRANTABLE), *("x-y", "jane", "o:p") * 10))
_GOOD_NAMES = {"a": ("href", "title"), "img": ("src", "alt"), "blockquote": ("cite",), "q": ("cite",)}
_ATTRIBUTE_NAMES = st.sampled_from(
    (
        "href",
        "title",
        "cite",
        "src",
        "alt",
        "rel",
        "onclick",
        "style",
        "class",
        "datetime",
        "HREF",
        "x",
        "/",
        "lang",
        "\x00",
    )
)
_QUOTES = st.sampled_from(('"', '"', '"', "'", "'", ""))
_JUNK = st.sampled_from(
    (
        *(
            "<",
            "</",
            ">",
            "/>",
            "<!",
            "<?",
            "<!--",
            "-->",
            "--!>",
            "<!-->",
            "<![CDATA[",
            "]]>",
            "<!doctype html>",
            "<?xml ?>",
        ),
        *(
            "&",
            "&#",
            "&#x",
            "&lt;",
            "&amp;",
            "&amp;lt;",
            "&#60;",
            "&#x3c",
            "&nbsp;",
            "&copy",
            "&#0;",
            "&#10;",
            "&#13;",
            "&#128;",
        ),
        *("&#xD800;", "&#99999999;", "&#999999999999;", "&NotEqualTilde;", "&notit;"),
        *(
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "\x00",
            "\x0c",
            "\x1b",
            "\x7f",
            "\x85",
            "\xa0",
            "\u2028",
            "\ufeff",
            "\ufffe",
        ),
        *(
            "\ud83d",
            "\ude00",
            "\U0001f600",
            "x",
            "two words",
            '"',
            "'",
            "=",
            "`",
            "<3",
            "a<b",
            "List<String>",
            "<jane@x.example>",
        ),
    )
)


@st.composite
def tags(draw: st.DrawFn) -> str:
    """Draw a start or end tag, or something near one."""
    name = draw(_NAMES)
    name = name.upper() if draw(st.integers(0, 9)) == 0 else name
    if draw(st.booleans()):
        return f"</{name}{draw(st.sampled_from(('>', '>', '>', ' >', '', ' x>')))}"
    attributes = ""
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 1, 2, 3)))):
        is_good = draw(st.sampled_from((True, True, False)))
        key = draw(st.sampled_from(_GOOD_NAMES.get(name.lower(), ("title",))) if is_good else _ATTRIBUTE_NAMES)
        quote = draw(_QUOTES)
        value = draw(st.sampled_from(_URLS if key in {"href", "src", "cite"} else _VALUES))
        attributes += draw(st.sampled_from((" ", " ", "\n", "/", "")))
        attributes += key if draw(st.integers(0, 5)) == 0 else f"{key}={quote}{value}{quote}"
    return f"<{name}{attributes}{draw(st.sampled_from(('>', '>', '>', '>', '/>', ' />', '')))}"


@st.composite
def fragments(draw: st.DrawFn) -> str:
    """Draw hostile fragments: tags, references, controls, surrogates and text in any order."""
    kinds = draw(st.lists(st.sampled_from("ttttttttjjjwxpn"), max_size=14))
    anything = st.text(st.characters(exclude_categories=()), max_size=4)
    kind_of = {"t": tags(), "j": _JUNK, "w": st.just("xb"), "n": st.just("\n"), "p": st.just("<pre>\n"), "x": anything}
    return "".join(draw(kind_of[kind]) for kind in kinds)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """Draw any policy that can be vouched for."""
    names = draw(st.lists(st.sampled_from(sorted(GRANTABLE)), unique=True, max_size=12))
    return Policy(
        tags={name: draw(st.sets(st.sampled_from(sorted(GRANTABLE[name] | GRANTABLE_ANYWHERE)))) for name in names},
        schemes=draw(st.sets(st.sampled_from(sorted(SCHEMES)))),
        rel=draw(st.sets(st.sampled_from(("nofollow", "ugc", "noopener", "external")))),
        own_hosts=draw(st.sets(st.sampled_from(("x.example", "blog.example")))),
    )


def any_policy() -> st.SearchStrategy[Policy]:
    """Give one of the presets, or any policy."""
    return st.sampled_from((*PRESETS, WITH_IMAGES, _EVERYTHING)) | policies()


def reread(html: str) -> str:
    """Parse *html* with html5lib as the content of a block, scripting on, and write the tree canonically."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return with_first_lines(_written(parser.parseFragment(html, container="div", scripting=True)))


def _written(element: Any) -> str:
    parts = [escaped(element.text or "")]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else "!--"
        end = "" if tag in _VOID else f"</{tag}>"
        parts += [start_tag(tag, child.attrib.items()), _written(child), end, escaped(child.tail or "")]
    return "".join(parts)
