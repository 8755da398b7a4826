"""Bare URLs become links."""

import pytest

from commentguard.markup.linkify import linkify
from commentguard.markup.policies import RICH
from commentguard.markup.sanitize import sanitize


def linked(text: str) -> str:
    """Give *text* sanitized, linkified, and with the links written as [target|words]."""
    html = linkify(sanitize(text, RICH).html, rel=())
    return html.replace('<a href="', "[").replace('">', "|").replace("</a>", "]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see http://a.example/b now", "see [http://a.example/b|http://a.example/b] now"),
        ("see www.a.example", "see [http://www.a.example|www.a.example]"),
        ("(http://a.example/x_(y)).", "([http://a.example/x_(y)|http://a.example/x_(y)])."),
        ("http://a.example?q=1&r=2!", "[http://a.example?q=1&amp;r=2|http://a.example?q=1&amp;r=2]!"),
        ("“http://a.example”", "“[http://a.example|http://a.example]”"),
        ("HTTP://A.example", "[http://A.example|HTTP://A.example]"),
        ("http://a.example[1]", "[http://a.example|http://a.example][1]"),
        ("http://a.example(b)", "[http://a.example|http://a.example](b)"),
        ("看http://a.example/b。下一句", "看[http://a.example/b|http://a.example/b]。下一句"),
        ("「http://a.example/b」", "「[http://a.example/b|http://a.example/b]」"),
        ("（http://a.example/（b））", "（[http://a.example/（b）|http://a.example/（b）]）"),
        ("_http://a.example/b_", "_[http://a.example/b|http://a.example/b]_"),
        ("http://a.example/\u202egro.knab", "[http://a.example/|http://a.example/]\u202egro.knab"),
        ("http://a.example/\u200bb", "[http://a.example/|http://a.example/]\u200bb"),
        ("http://a.example/نی\u200cم", "[http://a.example/نی\u200cم|http://a.example/نی\u200cم]"),
        ("http://हिन्दी.example", "[http://हिन्दी.example|http://हिन्दी.example]"),
        ("[http://a.example]", "[[http://a.example|http://a.example]]"),
        (
            "http://a.example 你好。http://b.example。",
            "[http://a.example|http://a.example] 你好。[http://b.example|http://b.example]。",
        ),
    ],
)
def test_url(text: str, expected: str) -> None:
    """A URL becomes a link, and the punctuation of the sentence stays outside."""
    assert expected == linked(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://",
        "http://localhost:8000/x",
        "www.",
        "xwww.a.example",
        "jane@www.a.example",
        "javascript:alert(1)",
        "ftp://a.example",
        "http://a\\b.example",
        "http://.example/",
        "http://a..example/",
        "http://1.2.3/",
        "http://a.example:99999/",
        "http://%61.example/",
        "http://a.example／b",
        "http://a\u00adb.example/",
        "http://[::1]/",
        "http://bank.example@a.example/",
        "http://bank.example:1@a.example/x",
        "<code>http://a.example</code>",
        "<pre>http://a.example</pre>",
    ],
)
def test_no_url(text: str) -> None:
    """What is no URL to be clicked, or stands in code, stays as it is."""
    html = sanitize(text, RICH).html

    assert html == linkify(html)


def test_existing_link() -> None:
    """The words of a link are not linked again."""
    html = sanitize('<a href="http://a.example">http://b.example</a>').html

    assert html == linkify(html)


def test_rel() -> None:
    """A link is marked as one that a visitor wrote, unless the host asks for other words."""
    html = sanitize("http://a.example").html

    assert 'rel="nofollow ugc"' in linkify(html)
    assert 'rel="me"' in linkify(html, rel=["me"])


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("ex\u0430mple.org", "xn--exmple-4nf.org"),
        ("www.аррӏе.example", "www.xn--80ak6aa92e.example"),
        ("ορο.example", "xn--0xaaf.example"),
        ("греkο.рф", "xn--k-smb06aia8c.рф"),
        ("хорошо.example", "хорошо.example"),
        ("сор.рф", "сор.рф"),
        ("пример.example", "пример.example"),
        ("ελλάδα.example", "ελλάδα.example"),
        ("bücher.example", "bücher.example"),
        ("日本語abc.example", "日本語abc.example"),
    ],
)
def test_posing_host(host: str, shown: str) -> None:
    """A label that mixes scripts, or looks like a Latin one, is shown in its ASCII form, another as it was typed."""
    assert f">http://{shown}/</a>" in linkify(sanitize(f"http://{host}/").html)


@pytest.mark.parametrize("host", ["раyİpal.com", "РАyPAL.com", "www.раypal.com"])
def test_mixed_script_host_in_capitals(host: str) -> None:
    """Capitals, also those whose small form is longer, are no way around it."""
    assert "xn--" in linkify(sanitize(f"http://{host}/x").html).partition(">")[2]


def test_endless_label() -> None:
    """A label too long for DNS is not encoded, which would take quadratic time."""
    label = "".join(map(chr, range(0x4E00, 0x4E00 + 20_000)))
    assert label in linkify(sanitize(f"http://{label}a.com").html)


def test_twice() -> None:
    """Linkifying twice gives the same, and the sanitizer takes nothing from the result."""
    html = linkify(sanitize("http://a.example/?x=1&y=2 and <b>www.b.example</b>").html)

    assert html == linkify(html)
    assert (html, ()) == sanitize(html)
