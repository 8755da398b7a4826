"""The quick twin answers for ordinary comments, as the reader does, and leaves the others to it."""

import itertools

import pytest

from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.quick import quick
from commentguard.markup.read import read
from commentguard.markup.runs import runs
from commentguard.markup.unwrapped import unwrapped
from commentguard.model.limits import DEFAULT_LIMITS, Limits

POLICIES = (
    WORDPRESS,
    RICH,
    PLAIN,
    RICH.without("p"),
    Policy(tags={"a": ("href", "title"), "b": ()}, rel=("me",)),
    Policy(tags={"a": ("href", "title")}, rel=()),
    Policy(tags={"a": ("href",), "br": (), "p": ()}),
    Policy(tags={"a": ("href", "title")}, own_hosts=("x.example",)),
)

ALPHABETS = {
    "attributes of others": (("<p class='x'>", "</p>", '<q cite="/y">', "</q>", "<b title='z'>", "</b>", "\n", "x"), 4),
    "breaks and inline": (("<br>", "<i>", "</i>", "<p>", "</p>", "\n", "x", "<hr>", "<div>"), 4),
    "paragraphs and blanks": (("<p>", "</p>", "<br>", "\n", "x", " "), 5),
    "carriage returns": (("<p>", "</p>", "<br />", "\r\n", "\r", "x", "<br/>", "<br >"), 4),
    "ends of void elements": (("<br>", "</br>", "<hr>", "</hr>", "</p >", "<P>", "<u/>", "x", "\n"), 4),
    "inline in links": (("<b>", "</b>", "<i>", '<a href="http://x.example/" title="y">', "</a>", "x", "&"), 5),
    "quotes": (("<blockquote>", "</blockquote>", "<p>", "</p>", "<br>", "\n", "x"), 5),
    "code": (("<code>", "</code>", "<p>", "</p>", "<br>", "<b>", "</b>"), 4),
    "tags in code": (("<code>", "</code>", "<p>", "</p>", "</img>", "<i>", "x"), 5),
    "references that spell a tag": (("&", "#98;", "<", ">", "/b", "lt;", "b"), 5),
    "parameters": (('<a href="http://x.example/', "?a=1", "&lt=2", "&b=", "&copy", '">', "</a>", "&amp;"), 5),
    "what looks like a tag": (("<", "b", "x", ">", " ", "/", "o:p", "!"), 5),
    "attributes": (('<a href="', "http://x.example", '" rel="nofollow', '"', ">", "</a>", "&amp;", "&quot;"), 5),
}

ORDINARY = [
    "Plain words.",
    "Salt & pepper, and 5 < 6 > 4, I <3 it.",
    "It&#8217;s caf&eacute; &amp; bar.",
    "The type is List<String>, and jane <jane@x.example> knows it.",
    "One line.\r\nAnother & another.",
    "This is <b>so</b> <em>very <strong>true</strong></em>.",
    "Use <code>a = b</code> for it.",
    "<p>Use <code>a = b</code>.</p>\n<p>Or <code>c</code><br>not.</p>",
    '<a href="http://x.example/?a=1&amp;b=2" title="There">Here</a> and <a href="https://y.example">there</a>.',
    '<a href="http://x.example/" rel="nofollow">Here</a> and <a href="http://x.example/" rel="nofollow ugc">there</a>.',
    '<b><a href="http://x.example/"><i>Here</i></a></b>',
    '<a href="http://x.example/?a=1&copy=2&page=3">Here &amp; there</a>.',
    "<blockquote>As <i>you</i> said.</blockquote>Yes.",
    "<p>One.</p>\n<p>Two,<br />three.</p>\n",
    "<p>Isn&#8217;t it &ldquo;so&rdquo;?</p>\r\n\r\n<p>Yes.</p>",
    "One.<br><br>\nTwo.<br>\nThree.",
    "<p>One.<p>Two.",
    "<p><b>One.</b><br></p>",
    "<br>One.<br>",
    "<blockquote><p>As you said.</p></blockquote>\n<p>Yes.</p>",
    '<p class="x">One <span lang="en">and</span> <font color=\'red\'>two</font>.</p>',
    "<DIV>One.</DIV><div>Two.</div>",
    "<q cite='/x'>One</q>, <abbr title=\"Two\">2</abbr>.",
    "<a href='http://x.example/' target='_blank'>Here</a>",
    "It's <b>&#8220;so&#8221; &amp;</b> so.",
    "<p class='^'>One.</p><p class='x$'>Two.</p>",
]

LEFT_TO_THE_READER = [
    "a \x00 b & c",
    "a \ud83d b",
    "<b>not closed",
    "<b><i>x</b></i>",
    "a\r<b>b</b>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="http:///x">x</a>',
    '<a href="http://x.example/\\">x</a>',
    '<a href="http://x.example/" onclick="y">x</a>',
    '<a href="http://x.example/&quot; title=&quot;y">x</a>',
    "<&#98;>x</b>",
    "<script>x</script>",
    "x <o:p>y</o:p>",
    "x <? y",
    "x <List<b>> y",
    "<!-- x -->",
    "x <b>y</b> > z",
    "<code>x<b>y</b></code>",
    "<code>x<p>y</code>",
    "<p>x</p><code>x</img>y</code>",
    "<a href='http://x.example/'><a href='http://y.example/'>x</a></a>",
    "<a href='http://x.example/\" title='y'>x</a>",
    "<b>&#32;x</b>",
    "<p>" + " " * 100 + "x</p>",
    "<div x='1' y='2' z='3'>x</div>",
]


@pytest.mark.parametrize(("pieces", "length"), ALPHABETS.values(), ids=ALPHABETS)
def test_every_row(pieces: tuple[str, ...], length: int) -> None:
    """For every row of a few pieces, and every policy, the quick one says nothing or what the reader says."""
    for count in range(1, length + 1):
        for row in itertools.product(pieces, repeat=count):
            text = "".join(row)
            for policy in POLICIES[:4] if count == length else POLICIES:
                answer = quick(text, policy, DEFAULT_LIMITS)
                if answer is not None:
                    reading = read(text, policy, DEFAULT_LIMITS)
                    assert (answer, True) == (reading.html, reading.nested), (text, policy)
                    changes = unwrapped(text, answer, policy, DEFAULT_LIMITS)
                    assert changes in {None, tuple(reading.changes)}, (text, policy)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary(text: str) -> None:
    """Ordinary comments are answered, as the reader answers."""
    reading = read(text, WORDPRESS, DEFAULT_LIMITS)
    assert quick(text, WORDPRESS, DEFAULT_LIMITS) == reading.html


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: str(len(policy.notice())))
def test_policies(text: str, policy: Policy) -> None:
    """Under other policies they are answered as the reader answers, or not at all."""
    reading = read(text, policy, DEFAULT_LIMITS)
    assert quick(text, policy, DEFAULT_LIMITS) in {None, reading.html}


@pytest.mark.parametrize("text", LEFT_TO_THE_READER)
def test_left_to_the_reader(text: str) -> None:
    """What is not ordinary is left to the reader."""
    assert quick(text, WORDPRESS, DEFAULT_LIMITS) is None


@pytest.mark.parametrize("limits", [Limits(tags=7), Limits(depth=1), Limits(attributes=1)], ids=str)
def test_near_a_budget(limits: Limits) -> None:
    """What might reach a budget is left to the reader."""
    assert quick("<p>One.</p>", WORDPRESS, limits) is None


def test_digits() -> None:
    """A reference with more digits than the budget allows stays as typed, with tags and without."""
    limits = Limits(digits=2)
    assert quick("&#8217;", WORDPRESS, limits) == "&amp;#8217;"
    assert quick("<b>&#8217;</b>", WORDPRESS, limits) == "<b>&amp;#8217;</b>"


def test_many_spellings() -> None:
    """What was learned of a thousand spellings is forgotten, and learned again."""
    for number in range(1500):
        text = f"<p class='{number}'>x</p>"
        assert quick(text, WORDPRESS, DEFAULT_LIMITS) == "x"
    assert len(runs(WORDPRESS)) <= 1000
