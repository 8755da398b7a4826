"""Hostile inputs of our own, in families: the tricks that have broken sanitizers, combined."""

import itertools
from collections.abc import Iterable

_PING = "http://ping.example/p"
_SCHEME = "javascript:alert(1)"


def _scheme_tricks() -> Iterable[str]:
    spellings = (
        *(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "jAvAsCrIpT:alert(1)",
            " javascript:alert(1)",
            "javascript :alert(1)",
        ),
        *("java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)", "\x01javascript:alert(1)"),
        *("\x00javascript:alert(1)", "java\x00script:alert(1)", "javascript\t:alert(1)", "javascript\x0b:alert(1)"),
        *(
            "\x1fjavascript:alert(1)",
            "\xa0javascript:alert(1)",
            "\u2028javascript:alert(1)",
            "\ufeffjavascript:alert(1)",
        ),
        *(
            "\u200bjavascript:alert(1)",
            "\xadjavascript:alert(1)",
            "\u202ejavascript:alert(1)",
            "\x7fjavascript:alert(1)",
        ),
        *("javascript:123", "javascript:`1`", "javascript://%0aalert(1)", "javascript://x.example/%0aalert(1)"),
        *("javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)", "javascript&#58alert(1)"),
        *(
            "javascript&#0000058;alert(1)",
            "javascript&#x00000000003a;alert(1)",
            "javascript%3Aalert(1)",
            "javascript：alert(1)",
        ),
        *(
            "&#106;avascript:alert(1)",
            "&#x6A;avascript:alert(1)",
            "&#0000106avascript:alert(1)",
            "java&Tab;script:alert(1)",
        ),
        *(
            "java&NewLine;script:alert(1)",
            "java&#9;script:alert(1)",
            "java&#10;script:alert(1)",
            "java&#13;script:alert(1)",
        ),
        *(
            "&#1;javascript:alert(1)",
            "&#32;javascript:alert(1)",
            "&#14;javascript:alert(1)",
            "&nbsp;javascript:alert(1)",
        ),
        *(
            "&amp;#106;avascript:alert(1)",
            "&#38;#106;avascript:alert(1)",
            "ｊavascript:alert(1)",
            "ja\u017fvascript:alert(1)",
        ),
        *(
            "vbscript:alert(1)",
            "livescript:alert(1)",
            "mocha:alert(1)",
            "view-source:javascript:alert(1)",
            "feed:javascript:alert(1)",
        ),
        *(
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD4=",
            "DATA:,x",
            "d&#97;ta:text/html,x",
        ),
        *(
            "blob:http://x.example/1",
            "filesystem:http://x.example/1",
            "file:///etc/hosts",
            "about:blank",
            "chrome://version",
        ),
        *(
            "tel:19005551234",
            "sms:12345",
            "callto:1",
            "ftp://x.example/",
            "x:1",
            "localhost:8000",
            "example.com:8000",
            "x-y.z+1:2",
        ),
        *(
            "http:x.example",
            "http:/x.example",
            "https:",
            "http:///x.example",
            "http:\\\\x.example",
            "\\\\x.example",
            "/\\x.example",
        ),
        *(
            "//x.example",
            "///x.example",
            "\\/x.example",
            "?javascript:alert(1)",
            "#javascript:alert(1)",
            "./javascript:alert(1)",
        ),
        *(
            "http://x.example:99999/",
            "http://[::1",
            "http://[evil",
            "http://x.example:port/",
            "http://%00/",
            "http://a b/",
        ),
        *(
            "http://x.example/\x00",
            'http://x.example/"onclick=alert(1)',
            "mailto:jane@x.example?subject=<b>",
            "http://\ud800.example/",
        ),
        *(
            "javascript\\x3aalert(1)",
            "\\u006aavascript:alert(1)",
            "java/**/script:alert(1)",
            ":javascript:alert(1)",
            "//javascript:alert(1)",
        ),
    )
    places = (
        '<a href="{}">x</a>',
        "<a href='{}'>x</a>",
        "<a href={}>x</a>",
        '<a HREF = "{}" >x',
        '<q cite="{}">x</q>',
        '<blockquote cite="{}">x</blockquote>',
    )
    return (place.format(url) for place in places for url in spellings)


def _entity_tricks() -> Iterable[str]:
    markup = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick=alert(1)>", "</div><p>")
    for text in markup:
        yield text.replace("<", "&lt;").replace(">", "&gt;")
        yield text.replace("<", "&amp;lt;")
        yield text.replace("<", "&LT;").replace(">", "&GT")
        yield text.replace("<", "&lt").replace(">", "&gt")
        yield text.replace("<", "&#60;")
        yield text.replace("<", "&#x3c")
        yield text.replace("<", "&#x0000003C;")
        yield text.replace("<", "&nvlt;")
        yield text.replace("<", "&#65308;")
        yield text.replace("<", "＜").replace(">", "＞")
        yield text.replace("<", "&#00000000000000000060;")
        yield f'<abbr title="{text.replace(chr(34), "&quot;")}">x</abbr>'
        yield f'<abbr title="&quot;>{text}">x</abbr>'
        yield f"<abbr title='&apos;>{text}'>x</abbr>"
        yield f"<code>{text.replace('<', '&lt;')}</code>"
        yield f"<code>{text}</code>"
    numbers = (
        "0",
        "1",
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "31",
        "34",
        "38",
        "39",
        "60",
        "62",
        "127",
        "128",
        "129",
        "150",
        "159",
    )
    more = (
        "160",
        "173",
        "8203",
        "8238",
        "55296",
        "57343",
        "65279",
        "65534",
        "65535",
        "1114111",
        "1114112",
        "99999999",
        "4294967356",
    )
    for number in (*numbers, *more, "9" * 400):
        yield f"a&#{number};b"
        yield f"a&#{number}b"
        yield f'<abbr title="a&#{number};b">x</abbr>'
        yield f'<a href="http://x.example/&#{number};b">x</a>'
    for number in ("0", "22", "26", "3c", "3E", "80", "D800", "110000", "FFFFFFFFF3c", "0" * 300 + "3c"):
        yield f"&#x{number};script&#x{number}; &#X{number}"
    for name in (
        "amp",
        "lt",
        "gt",
        "quot",
        "apos",
        "nbsp",
        "colon",
        "Tab",
        "NewLine",
        "lpar",
        "NotEqualTilde",
        "notin",
        "not",
        "copy",
        "x" * 40,
    ):
        yield f"&{name};b &{name} &{name}b &{name}=1 &amp;{name};"
        yield f'<a href="http://x.example/?a=1&{name};b&{name}=2&{name}">x</a>'
    for letter, pad in itertools.product(
        "javscript:", ("#{}", "#{};", "#0{};", "#000000{};", "#0000000000000{};", "#x{:x};", "#X{:X}")
    ):
        yield f'<a href="{_SCHEME.replace(letter, "&" + pad.format(ord(letter)))}">x</a>'
    yield from (
        "&",
        "&&",
        "&;",
        "&#;",
        "&#x;",
        "&#",
        "&#x",
        "&<b>",
        "&a",
        "&#-1;",
        "&#1e3;",
        "&lt",
        "&lt;b&gt",
        "&&amp;amp;",
    )


def _attribute_tricks() -> Iterable[str]:
    elements = (
        "b",
        "a href=http://x.example/",
        "abbr title=x",
        "blockquote cite=http://x.example/",
        "img src=x",
        "p",
        "div",
        "svg",
        "x-y",
    )
    handlers = (
        *(" onclick=alert(1)", " ONCLICK=alert(1)", "/onclick=alert(1)", "\nonfocus=alert(1) autofocus tabindex=1"),
        *(
            "\x0conerror=alert(1)",
            ' x="" onload=alert(1)',
            ' x=""onload=alert(1)',
            " x='>' onerror=alert(1)",
            ' x=">" onerror=alert(1)',
        ),
        *(
            " style=background:url(http://ping.example/p)",
            ' style="x:expression(alert(1))"',
            " srcset=http://ping.example/p",
            " background=http://ping.example/p",
        ),
        *(
            " id=after class=x name=body",
            " formaction=javascript:alert(1)",
            " xlink:href=javascript:alert(1)",
            " xmlns=http://www.w3.org/2000/svg",
        ),
        *(
            " on\x00click=alert(1)",
            " =onclick=alert(1)",
            ' "onclick=alert(1)',
            " '\"><script>alert(1)</script>",
            " `onclick=alert(1)`",
        ),
        *(
            " title=a title=b title=c",
            ' title="',
            " title='",
            " title=`x`onclick=alert(1)",
            ' title=a"b',
            " title=<b>",
            " title=&quot;onclick=alert(1)",
        ),
        *(
            ' title="&quot; onclick=alert(1) &quot;"',
            " data-x=1 aria-label=x role=x",
            " is=x slot=x part=x",
            " dir=rtl lang=x hidden inert",
            " popover draggable=true",
        ),
        *(
            "onclick=alert(1)",
            " / / / ",
            " contenteditable",
            " ping=http://ping.example/p",
            " target=_top rel=opener download",
        ),
    )
    for element, handler in itertools.product(elements, handlers):
        yield f"<{element}{handler}>x</{element.split()[0]}>"
    yield "<b " + "x=1 " * 500 + ">x</b>"
    yield "<b " + " ".join(f"x{i}=1" for i in range(40)) + ">x</b>"
    yield "<a " + "href=javascript:alert(1) " * 3 + "href=http://x.example/>x</a>"


def _rawtext() -> Iterable[str]:
    names = "script style iframe noscript noembed noframes xmp plaintext textarea title select option template svg math object embed applet"
    inside = (
        "<img src=http://ping.example/p onerror=alert(1)>",
        "alert(1)",
        "<!--</{0}><img src=x onerror=alert(1)>-->",
        "</{0} ><img src=x onerror=alert(1)>",
        "</{0}\x00><img src=x onerror=alert(1)>",
        '<a title="</{0}><img src=x onerror=alert(1)>">x</a>',
        "<{0}></{0}><img src=x onerror=alert(1)>",
    )
    for name, content in itertools.product(names.split(), inside):
        yield f"a<{name}>{content.format(name)}</{name}>b"
        yield f"<{name}><{name}>{content.format(name)}</{name}>b"
        yield f"<{name.upper()}/x>{content.format(name)}"
    foreign = ("svg", "math")
    integration = (
        "desc",
        "foreignObject",
        "title",
        "mi",
        "mtext",
        "annotation-xml encoding=text/html",
        "animate attributeName=href values=javascript:alert(1)",
        "set attributeName=href to=javascript:alert(1)",
        "use href=http://ping.example/p#x",
        "image href=http://ping.example/p",
        "a xlink:href=javascript:alert(1)",
        "style",
        "script",
        "mglyph",
        "malignmark",
    )
    for root, point in itertools.product(foreign, integration):
        yield f"<{root}><{point}><img src=x onerror=alert(1)>x</{root}>y"
        yield f"<{root}><{point}><style><!--</style><img src=x onerror=alert(1)>--></{root}>"
    yield from (f"<{root}><p><b>x<style><a title='</style><img src=x onerror=alert(1)>'>" for root in foreign)
    resources = (
        *(
            "<img src={0}>",
            "<link rel=stylesheet href={0}>",
            "<style>@import '{0}'</style>",
            "<video src={0} autoplay>",
            "<audio src={0}>",
        ),
        *(
            "<iframe src={0}></iframe>",
            "<object data={0}></object>",
            "<embed src={0}>",
            "<body background={0}>",
            "<input type=image src={0}>",
        ),
        *(
            "<table background={0}><td>x",
            "<base href={0}>",
            "<meta http-equiv=refresh content='9;url={0}'>",
            "<script src={0}></script>",
        ),
        *(
            "<picture><source srcset={0}><img></picture>",
            "<frameset><frame src={0}></frameset>",
            "<track src={0}>",
            "<form action={0}><button>x",
        ),
    )
    yield from (resource.format(_PING) for resource in resources)


def _comments() -> Iterable[str]:
    opens = (
        "<!--",
        "<!-",
        "<!",
        "<!-->",
        "<!--->",
        "<!doctype html>",
        "<!DOCTYPE",
        "<?xml ?>",
        "<?",
        "<![CDATA[",
        "<!ELEMENT x>",
        "</ x>",
        "</>",
        "<%",
    )
    closes = ("-->", "--!>", "-- >", "->", ">", "]]>", "?>", "", "--\n>", "<!-->")
    for start, end in itertools.product(opens, closes):
        yield f"a{start}<img src=x onerror=alert(1)>{end}b"
    yield from (f"<!--[if {x}]><script>alert(1)</script><![endif]-->" for x in ("IE", "gte mso 9", "!IE"))
    yield "<!--<!--<script>--><img src=x onerror=alert(1)>-->"


def _mutation_shapes() -> Iterable[str]:
    containers = (
        "p",
        "b",
        "a href=x",
        "form",
        "table",
        "table><tr><td",
        "ul><li",
        "select",
        "h1",
        "button",
        "nobr",
        "pre",
        "ruby><rt",
        "dl><dt",
        "caption",
        "col",
        "blockquote",
    )
    contents = (
        "<form><form><b>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<p><p><div>",
        "<a href=y><a href=z>",
        "<table><img src=x onerror=alert(1)>",
        "<h1><h2>",
        "<li><li><p>",
        "\n\n<pre>\n\nx",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
        "</p></div></body></html><b>",
        "<b><i></b></i><u></u>",
    )
    for container, content in itertools.product(containers, contents):
        yield f"<{container}>{content}</{container.split('>')[-1].split()[0]}>"


def _unterminated() -> Iterable[str]:
    starts = (
        *(
            "<b",
            "<b ",
            "<a href",
            "<a href=",
            '<a href="',
            "<a href='",
            '<a href="http://x.example/',
            "<a href=http://x.example/",
            '<a href="javascript:alert(1)',
        ),
        *(
            "</b",
            "</",
            "<",
            "<!",
            "<!-",
            "<!--",
            "<!--x--",
            "<?",
            "<code>",
            "<code><b",
            "<script>alert(1)",
            "<script",
            "<style>*{",
            "<textarea>",
            "<title>",
        ),
        *(
            "<svg><style>",
            "<plaintext>",
            "<img src=x onerror=alert(1)",
            "<img src=x onerror=alert(1) ",
            "&",
            "&#",
            "&#x3",
            "&lt",
            '<abbr title="a',
            "<iframe src=javascript:alert(1)",
            "<pre>\n",
            "<select><option",
        ),
    )
    ends = (
        "",
        ">",
        "<",
        '"',
        "'",
        "<b>x</b>",
        "\n<p>after",
        "\x00",
        "<script>alert(1)</script>",
        "--><img src=x onerror=alert(1)>",
    )
    return (f"x{start}{end}" for start, end in itertools.product(starts, ends))


def _controls() -> Iterable[str]:
    odd = [
        *map(chr, range(32)),
        "\x7f",
        "\x80",
        "\x85",
        "\x9f",
        "\xa0",
        "\xad",
        "\u034f",
        "\u200b",
        "\u200d",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\U0001ffff",
        "\U0010ffff",
        "\U000e0001",
    ]
    for character in odd:
        yield f"<{character}script>alert(1)</script>"
        yield f"<scr{character}ipt>alert(1)</scr{character}ipt>"
        yield f"<b{character}onclick=alert(1)>x</b{character}>"
        yield f'<a href="http://x.example/{character}" title="a{character}b">x{character}y</a>'
        yield f"<img{character}src=x{character}onerror=alert(1)>"


def _surrogates() -> Iterable[str]:
    for one in (
        "\ud800",
        "\udbff",
        "\udc00",
        "\udfff",
        "\udc00\ud800",
        "\ud83d\ude00",
        "&#xD83D;&#xDE00;",
        "\ud83d&#xDE00;",
        "\udcff",
    ):
        yield f"<{one}b>x"
        yield f"<b>{one}</b{one}>"
        yield f'<abbr title="{one}">x</abbr>'
        yield f'<a href="http://x.example/{one}">x</a>'
        yield f"{one}<script>{one}alert(1)</script>{one}"
        yield f"&lt{one};script>"
        yield f'<a href="{one}javascript:alert(1)">x</a>'
        yield f"<a href=\"javascript:alert('{one}')\">x</a>"
        yield f"<img src=x alt={one} onerror=alert(1)>"
        yield f"<x{one}y onclick=alert(1)>"
        yield f"<svg><{one}></svg><style>{one}</style>"


def _misnesting() -> Iterable[str]:
    tags = (
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=http://x.example/>",
        "</a>",
        "<blockquote>",
        "</blockquote>",
        "<code>",
        "</p>",
        "<li>",
        "</div>",
    )
    yield from ("x".join(("", *three, "y")) for three in itertools.permutations(tags, 3) if three[0][1] != "/")
    yield from (
        "<b>" * 600 + "x",
        "<b><i>" * 300 + "x" + "</b>" * 300,
        "<blockquote>" * 700 + "<script>alert(1)</script>",
        "</div>" * 50 + "<b>x",
    )
    yield "".join(f"<b title={i}><i>" for i in range(40)) + "x" + "</b></i>" * 40


FAMILIES: dict[str, tuple[str, ...]] = {
    name: tuple(dict.fromkeys(inputs))
    for name, inputs in (
        ("schemes", _scheme_tricks()),
        ("entities", _entity_tricks()),
        ("attributes", _attribute_tricks()),
        ("rawtext and foreign content", _rawtext()),
        ("comments and doctypes", _comments()),
        ("mutation shapes", _mutation_shapes()),
        ("unterminated", _unterminated()),
        ("controls", _controls()),
        ("surrogates", _surrogates()),
        ("misnesting", _misnesting()),
    )
}
"""The inputs by family, each once."""
