"""What hostile people type, and what sites may allow, drawn by Hypothesis."""

from hypothesis import strategies as st

from commentguard.markup.elements import GRANTABLE, GRANTABLE_ANYWHERE, KNOWN
from commentguard.markup.policy import SCHEMES, Policy

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
def _tags(draw: st.DrawFn) -> str:
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
def hostile_html(draw: st.DrawFn) -> str:
    """Draw hostile fragments of HTML: tags, references, controls, surrogates and text in any order."""
    kinds = draw(st.lists(st.sampled_from("ttttttttjjjwxpn"), max_size=14))
    anything = st.text(st.characters(exclude_categories=()), max_size=4)
    kind_of = {"t": _tags(), "j": _JUNK, "w": st.just("xb"), "n": st.just("\n"), "p": st.just("<pre>\n"), "x": anything}
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
