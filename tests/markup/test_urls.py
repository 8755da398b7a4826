"""URLs: what links and website fields may hold, as a browser reads it."""

import pytest

from commentguard.markup.urls import host_of, link_target, web_url

SCHEMES = frozenset({"http", "https", "mailto"})


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("http://x.example/", "http://x.example/"),
        ("HTTPS://x.example", "https://x.example"),
        ("  http://x.example \n", "http://x.example"),
        ("ht\ntp://x.ex\tample", "http://x.example"),
        ("mailto:jane@x.example", "mailto:jane@x.example"),
        ("/path?a:b#c:d", "/path?a:b#c:d"),
        ("page.html", "page.html"),
        ("#top", "#top"),
        ("?q=a:b", "?q=a:b"),
        ("//x.example", "//x.example"),
        ("", ""),
    ],
)
def test_good_links(url: str, target: str) -> None:
    """An allowed scheme and a relative URL pass, without what a browser drops."""
    assert link_target(url, SCHEMES) == target


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:1",
        "java\tscript:1",
        "java\r\nscript:1",
        "\x00javascript:1",
        "\x1f javascript:1",
        "java\x00script:1",
        "vbscript:1",
        "data:text/html,x",
        "tel:123",
        "localhost:8000",
        "x:1",
        "a+b-c.1:2",
        ":x",
        "1x:2",
        "\xa0javascript:1",
        "\u200bjavascript:1",
        "\u200bpage",
        "http:x.example",
        "http:/x.example",
        "http://",
        "http:///x.example",
        "http:?x",
        "\\\\x.example",
        "/\\x.example",
        "http://x.example\\y",
        "http://x.example/\x01y",
        "http://x.example/\x7f",
        "http://x.example/\ud800",
    ],
)
def test_bad_links(url: str) -> None:
    """What a browser may read as another scheme, or what depends on the page, is no link."""
    assert link_target(url, SCHEMES) is None


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("http://x.example", "http://x.example"),
        ("x.example", "http://x.example"),
        ("www.x.example/a?b=c#d", "http://www.x.example/a?b=c#d"),
        ("//x.example", "http://x.example"),
        ("x.example:8080/a", "http://x.example:8080/a"),
        ("HTTP://X.Example/A", "http://x.example/A"),
        ("https://x.example./", "https://x.example./"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://bu\u0308cher.example/", "https://xn--bcher-kva.example/"),
        ("https://faß.example:8080/ä?ö#ü", "https://xn--fa-hia.example:8080/%C3%A4?%C3%B6#%C3%BC"),
        ("https://ｗide.example", "https://wide.example"),
        ("http://हिन्दी.example", "http://xn--j2bd4cyah0f.example"),
        ("http://தமிழ்.example", "http://xn--rlcus7b3d.example"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ('http://x.example/a b"c', "http://x.example/a%20b%22c"),
        (" http://x.example\n", "http://x.example"),
    ],
)
def test_good_sites(typed: str, url: str) -> None:
    """What somebody typed as a website becomes an http or https URL."""
    assert web_url(typed) == url


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "jane",
            "none yet",
            "http://",
            "http://x",
            "https://localhost/",
            "javascript:alert(1)",
            "mailto:jane@x.example",
        ),
        *(
            "http://jane@x.example/",
            "http://x.example:99999/",
            "http://x.example:0/",
            "http://x.example:y/",
            "http://[::1",
            "ftp://x.example",
        ),
        *(
            "http://x..example",
            "http://.example",
            "http://-x.example",
            "http://x\\y.example",
            "http://x.example\u200b",
            "x\u202e.example",
        ),
        *(
            f"http://{'x' * 64}.example",
            f"http://{'x.' * 130}example",
            "http://x_.example",
            "http://\u0301x.example",
            f"http://x.example:{'9' * 5000}/",
        ),
        "http://127.1/",
        f"http://{'ü' * 64}.example",
        f"http://{''.join(map(chr, range(0x4E00, 0x4E00 + 20_000)))}.com",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://256.0.0.1/",
        "http://example.0x7f/",
        "http://１２７.1/",
    ],
)
def test_no_sites(typed: str) -> None:
    """What is no public address of a web page is refused, and nothing raises an error."""
    assert web_url(typed) is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://X.example/a", "x.example"),
        ("https://x.example:80?y", "x.example"),
        ("//x.example#y", "x.example"),
        ("http://a:b@x.example/", "x.example"),
        ("/path", None),
        ("mailto:jane@x.example", None),
    ],
)
def test_host(url: str, host: str | None) -> None:
    """The host is what stands between user and port, in lower case."""
    assert host_of(url) == host
