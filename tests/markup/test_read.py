"""Reading what was typed: three kinds of tag, budgets, and a note of everything that goes."""

import pytest

from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.read import read
from commentguard.markup.sanitize import sanitize
from commentguard.model.change import Change
from commentguard.model.limits import Limits


def changes(text: str, policy: Policy = WORDPRESS, limits: Limits | None = None) -> list[tuple[str, str]]:
    """Give the kind and name of every change of *text*."""
    return [(change.kind, change.name) for change in sanitize(text, policy, limits=limits or Limits()).changes]


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<B>x</b >", "<b>x</b>"),
        ("<b\n>x</b/>", "<b>x</b>"),
        ("<b>x", "<b>x</b>"),
        ("<b><i>x", "<b><i>x</i></b>"),
        ("<code>a<b && c></code>", "<code>a&lt;b &amp;&amp; c&gt;</code>"),
        ("<code>a</CODE >b", "<code>a</code>b"),
        ("<code><i>", "<code>&lt;i&gt;</code>"),
        ("</code>x", "x"),
        ("<b class=x>y</b>", "<b>y</b>"),
        ('<abbr title="a>b">x</abbr>', '<abbr title="a&gt;b">x</abbr>'),
        ("<b title='>x</b>", "&lt;b title='&gt;x</b>".replace("</b>", "")),
    ],
)
def test_allowed(typed: str, html: str) -> None:
    """An allowed tag stays, in canonical spelling, and what is left open is closed."""
    assert sanitize(typed).html == read(typed, WORDPRESS, Limits()).html == html


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<p>two", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<br>two<br/>three<br />four", "one\ntwo\nthree\nfour"),
        ("one<br><br><br>two", "one\n\ntwo"),
        ("one<br>\ntwo", "one\ntwo"),
        ("<p>one</p>\n\n\n<p>two</p>", "one\n\ntwo"),
        ("<p>one</p>   <p>two</p>", "one\n\ntwo"),
        ("<p>one</p>\r\n<b>two</b>", "one\n\n<b>two</b>"),
        ("<ul><li>one</li><li>two</li></ul>x", "one\ntwo\n\nx"),
        ("<blockquote><p>one</p></blockquote>", "<blockquote>one</blockquote>"),
        ("<font color=red>x</font> <u>y</u>", "x y"),
        ("<p>", ""),
        ("<o:p>x</o:p> <v:shape>y</v:shape>", "x y"),
    ],
)
def test_unwrapped(typed: str, html: str) -> None:
    """Known HTML that is not allowed goes and leaves its text; a block leaves a line break."""
    assert sanitize(typed).html == read(typed, WORDPRESS, Limits()).html == html


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("a<script>x</script>b", "ab"),
        ("a<SCRIPT type=x>x</sCript >b", "ab"),
        ("a<svg><svg></svg>x</svg>b", "ab"),
        ("a<svg></svg></svg>b", "ab"),
        ("a<svg><svg>x</svg>b", "ab"),
        ("a<object><param></object>b", "ab"),
        ("a<style>x</style\n>b", "ab"),
        ("a<embed src=x>b", "ab"),
        ("<script>x<script>y<style>", "&lt;script&gt;x&lt;script&gt;y&lt;style&gt;"),
        ("<script>x</script", "&lt;script&gt;x&lt;/script"),
        ("<script>x</scripted>", "&lt;script&gt;x&lt;/scripted&gt;"),
        ("</script>x", "x"),
    ],
)
def test_dropped(typed: str, html: str) -> None:
    """An element whose content is no prose goes with it, up to the end that balances; without an end it is text."""
    assert sanitize(typed).html == read(typed, WORDPRESS, Limits()).html == html


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("a<!-- b -->c", "ac"),
        ("a<!---->c", "ac"),
        ("a<!-->c", "ac"),
        ("a<!--->c", "ac"),
        ("a<!-- b --!>c", "ac"),
        ("a<!-- <b>b</b> -->c", "ac"),
        ("a<!doctype html>c", "ac"),
        ("a<?xml version='1'?>c", "ac"),
        ("a<![if !IE]>b<![endif]>c", "abc"),
        ("a<!-- b", "a&lt;!-- b"),
        ("a<!-- b <!-- c", "a&lt;!-- b &lt;!-- c"),
        ("a<!important>", "a&lt;!important&gt;"),
        ("a<?php ?>", "a&lt;?php ?&gt;"),
    ],
)
def test_comments(typed: str, html: str) -> None:
    """HTML comments and declarations go; what only begins like one is text."""
    assert sanitize(typed).html == html


@pytest.mark.parametrize(
    "typed",
    [
        "<",
        "a<b",
        "a <b c",
        "<3",
        "<jane@x.example>",
        "<x-y>",
        "<x>",
        "<my:tag>",
        "<i think>",
        "</>",
        "<b <i",
        '<b title="x',
    ],
)
def test_text(typed: str) -> None:
    """What opens no tag that HTML knows is text, exactly as typed, under every policy."""
    for policy in (WORDPRESS, PLAIN, RICH):
        assert sanitize(typed, policy) == (typed.replace("<", "&lt;").replace(">", "&gt;"), ())


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<p>one<p>two", "<p>one</p><p>two</p>"),
        ("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>"),
        ("<ul><li>one<ul><li>two</ul></ul>", "<ul><li>one<ul><li>two</li></ul></li></ul>"),
        ("<dl><dt>one<dd>two<dt>three</dl>", "<dl><dt>one</dt><dd>two</dd><dt>three</dt></dl>"),
        ("<p>one<h2>two</h2>", "<p>one</p><h2>two</h2>"),
        ("<h2>one<h3>two", "<h2>one</h2><h3>two</h3>"),
        ("<h2><p><h3>x", "<h2><p></p></h2><h3>x</h3>"),
        ("<p>one<blockquote>two", "<p>one</p><blockquote>two</blockquote>"),
        (
            "<a href=/x>one<a href=/y>two",
            '<a href="/x">one</a><a href="/y">two</a>',
        ),
        ("<pre>\none</pre>", "<pre>one</pre>"),
        ("<pre>\r\n\r\none</pre>", "<pre>\n\none</pre>"),
        ("<pre>&#10;one</pre>", "<pre>\n\none</pre>"),
        ("<pre></li>\none</pre>", "<pre>\n\none</pre>"),
        ("a<hr>b</hr>", "a<hr>b"),
        ("a</br>b", "a<br>b"),
        ("a<br></br>b", "a<br><br>b"),
        ("a</br title=x>b", "a<br>b"),
        ("a</p>b", "a\n\nb"),
        ("<ul><li>a</dd>b</ul>", "<ul><li>a\nb</li></ul>"),
        ("<pre>a</div>b", "<pre>a\nb</pre>"),
        ("<pre>a\n</p>  b", "<pre>a\n\n\n  b</pre>"),
        ("<pre>a</p>\n  b", "<pre>a\n  b</pre>"),
        ("<pre>a</p>  </pre>", "<pre>a\n\n  </pre>"),
    ],
)
def test_implied_ends(typed: str, html: str) -> None:
    """What a browser closes, reads otherwise or leaves out by itself is written so, and glues no words together."""
    assert sanitize(typed, RICH.allow("br", "title")).html == sanitize(typed, RICH).html == html


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plain", []),
        ("a < b & c", []),
        ("<b>x</b>", []),
        ("<p>x</p>", [("tag", "p")]),
        ("</b>", [("tag", "/b")]),
        ("</p>", [("tag", "/p")]),
        ("<b onclick=x>y</b>", [("attribute", "b.onclick")]),
        ("<abbr title=a title=b>y</abbr>", [("attribute", "abbr.title")]),
        ("<a href=javascript:x>y</a>", [("url", "a.href")]),
        ("<script>x</script>", [("content", "script")]),
        ("<embed>", [("tag", "embed")]),
        ("<!-- x -->", [("comment", "!--")]),
        ("<!DOCTYPE html>", [("comment", "!DOCTYPE")]),
        ("<?xml ?>", [("comment", "?xml")]),
        ("<b/>x", [("tag", "b")]),
        ("<b><i></b></i>", [("nesting", "b")]),
        ("x\x00\x01y\x7f", [("character", "U+0000"), ("character", "U+007F")]),
        ("\ud800", [("character", "U+D800")]),
    ],
)
def test_changes(typed: str, expected: list[tuple[str, str]]) -> None:
    """Everything that goes is noted once, and where nothing goes nothing is noted."""
    assert changes(typed) == expected


@pytest.mark.parametrize(
    "typed", ["é<p>x</p>", "\r\n\r\n<script>x</script> &amp; <u>x</u>", "<b a=1>x</b></i><!-- y --><q cite=x:1>z</q>"]
)
def test_places(typed: str) -> None:
    """A change says where in the source the tag stands that went."""
    found = sanitize(typed).changes
    assert found
    for change in found:
        assert typed[change.start] == "<"
        assert typed[change.end - 1] == ">"
    assert list(found) == sorted(found, key=lambda change: change.start)


@pytest.mark.parametrize(
    ("limits", "typed", "html", "change"),
    [
        (Limits(tags=2), "<b>1</b><b>2</b><p>3", "<b>1</b><b>2</b>3", ("budget", "tags")),
        (Limits(tags=1), "<b>x < y <List>", "<b>x &lt; y &lt;List&gt;</b>", None),
        (Limits(depth=1), "<b><i>x</i></b>", "<b>x</b>", ("budget", "i")),
        (Limits(attributes=1), "<abbr title=x lang=y>z</abbr>", "<abbr>z</abbr>", ("budget", "abbr.*")),
        (Limits(comments=1), "a<!-- b -->c<!-- d -->e<!-->", "ac&lt;!-- d --&gt;e&lt;!--&gt;", ("budget", "!--")),
        (Limits(comments=0), "a<!-- b", "a&lt;!-- b", None),
        (Limits(repair_tags=2), "<b><i>x</b>y</i>", "xy", ("budget", "nesting")),
        (Limits(digits=2), "&#60; &#100;", "&lt; &amp;#100;", None),
        (Limits(changes=1), "<p><u>x", "x", ("budget", "changes")),
    ],
)
def test_budgets(limits: Limits, typed: str, html: str, change: tuple[str, str] | None) -> None:
    """Over a budget the markup goes, the words stay, and a change says so."""
    assert sanitize(typed, limits=limits).html == html
    assert changes(typed, limits=limits)[-1:] == ([change] if change else [])


def test_changes_are_capped() -> None:
    """However much goes, the changes are one more than the limit, the last of which says so."""
    text = "<u>" * 500 + "\x00x" * 500
    found = sanitize(text, limits=Limits(changes=10)).changes
    assert len(found) == 11
    assert found[-1] == Change("budget", "changes", "there are more than 10 changes", 30, len(text))


@pytest.mark.parametrize("policy", [PLAIN, WORDPRESS, RICH])
def test_over_the_tags(policy: Policy) -> None:
    """Far over the budget of tags no tag is left and no word is lost."""
    html = sanitize("<b>x</b> <List> " * 2_000, policy).html
    assert html.count("x") == 2_000
    assert html.count("&lt;List&gt;") == 2_000
    assert sanitize(html, policy).html == html


@pytest.mark.parametrize("tags", range(1, 6))
def test_last_of_the_budget(tags: int) -> None:
    """The tag that uses the budget up keeps its end, so the output is read again as it is."""
    limits = Limits(tags=tags)
    html = sanitize("<b>x" * tags, limits=limits).html
    assert html == "<b>x" * tags + "</b>" * tags
    assert sanitize(html, limits=limits) == (html, ())


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<li>x</li>y", "x\ny"),
        ("<dl><li>x</dl>", "<dl>x</dl>"),
        ("<ul><dd>x</ul>", "<ul>x</ul>"),
        ("<ul><li>x</ul>", "<ul><li>x</li></ul>"),
        ("<dl><dt>x<dd>y</dl>", "<dl><dt>x</dt><dd>y</dd></dl>"),
    ],
)
def test_item_without_a_list(typed: str, html: str) -> None:
    """An item that stands in no list of its own is unwrapped, or it would end an item of the page."""
    assert sanitize(typed, RICH).html == html
