"""Attributes: reading them as typed, and keeping those that the policy allows."""

import attrs
import pytest

from commentguard.markup.attributes import parsed_attributes
from commentguard.markup.policies import RICH, WORDPRESS
from commentguard.markup.sanitize import sanitize

OURS = attrs.evolve(WORDPRESS, own_hosts=("blog.example",))


@pytest.mark.parametrize(
    "typed",
    [
        '<abbr title="a b">x</abbr>',
        "<abbr title='a b'>x</abbr>",
        "<abbr TITLE = 'a b' >x</abbr>",
        '<abbr\ntitle\n=\n"a b"\n>x</abbr>',
        '<abbr/title="a b"/ >x</abbr>',
        '<abbr title="a b"class=x>x</abbr>',
        "<abbr title=a&#32;b>x</abbr>",
        '<abbr title="a b" title="c">x</abbr>',
        '<abbr x title="a b">x</abbr>',
    ],
)
def test_spellings(typed: str) -> None:
    """However HTML lets an attribute be typed, it is written in one way, and of two the first counts."""
    assert sanitize(typed).html == '<abbr title="a b">x</abbr>'


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<abbr title>x</abbr>", '<abbr title="">x</abbr>'),
        ("<abbr title=>x</abbr>", '<abbr title="">x</abbr>'),
        ("<abbr title=a'b\"c>x</abbr>", None),
        ("<abbr title='\"'>x</abbr>", '<abbr title="&quot;">x</abbr>'),
        ('<abbr title="<b>">x</abbr>', '<abbr title="&lt;b&gt;">x</abbr>'),
        ('<abbr title="a\r\nb\x00">x</abbr>', '<abbr title="a\nb">x</abbr>'),
        ('<abbr title="&mdash; &amp;amp; &copy=1">x</abbr>', '<abbr title="— &amp;amp; &amp;copy=1">x</abbr>'),
    ],
)
def test_values(typed: str, html: str | None) -> None:
    """A value is decoded once and written so that it means the same; a quote in the open makes the tag text."""
    assert sanitize(typed).html == (
        html or typed.replace("<", "&lt;").replace(">", "&gt;").replace("&lt;/abbr&gt;", "")
    )


@pytest.mark.parametrize("typed", ['<b "x">', "<b =x>", "<b 'x'>", "<b a&b>", "<a && b>", "<i am sure>"])
def test_junk(typed: str) -> None:
    """What no attribute looks like makes the "tag" text."""
    assert sanitize(typed).html == typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize(
    ("typed", "rel"),
    [
        ("<a href=http://x.example/>", "nofollow ugc"),
        ("<a href=http://x.example/ rel='noopener ugc'>", "noopener ugc nofollow"),
        ("<a rel='opener me NoFollow' href=http://x.example/>", "nofollow ugc"),
        ("<a href=//x.example>", "nofollow ugc"),
        ("<a href=mailto:jane@x.example>", None),
        ("<a href=/about>", None),
        ("<a href=http://blog.example/>", None),
        ("<a href=https://BLOG.example:443/x>", None),
        ("<a href=http://blog.example.x.example/>", "nofollow ugc"),
        ("<a href=http://blog.example@x.example/>", "nofollow ugc"),
        ("<a rel=ugc>", None),
        ("<a href=javascript:x rel=ugc>", None),
    ],
)
def test_rel(typed: str, rel: str | None) -> None:
    """A link off the site has the words of the policy, merged with the harmless ones it brings."""
    html = sanitize(f"{typed}x</a>", OURS).html
    assert html.count("rel=") == (rel is not None)
    assert rel is None or f' rel="{rel}">' in html


@pytest.mark.parametrize("own", ["straße.example", "XN--strae-oqa.example"])
@pytest.mark.parametrize("typed", ["straße.example", "Straße.EXAMPLE", "xn--strae-oqa.example"])
def test_own_host_in_either_form(own: str, typed: str) -> None:
    """A host of one's own is known in its letters and in the ASCII form of them."""
    policy = attrs.evolve(WORDPRESS, own_hosts=[own])
    assert "rel=" not in sanitize(f"<a href=http://{typed}/>x</a>", policy).html


@pytest.mark.parametrize(
    ("src", "kept"), [("http://x.example/i.png", True), ("/i.png", True), ("mailto:x", False), ("data:x", False)]
)
def test_images(src: str, kept: bool) -> None:
    """An image comes from the web or from the site, whatever schemes links may have."""
    html = sanitize(f"<img src={src}>", RICH.allow("img", "src")).html
    assert html == (f'<img src="{src}">' if kept else "<img>")


def test_reading_ends_early() -> None:
    """With far more attributes than a tag may have, the rest of the tag is not read."""
    assert parsed_attributes("<b a c d e f>", 2, 1) == (("a", None), ("c", None), ("d", None))
