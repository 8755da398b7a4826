"""HTML that a policy does not allow is told, as another parser reads it."""

import pytest

from commentguard.markup.policies import PLAIN, RICH
from commentguard.testing.safe_html import assert_safe_html


@pytest.mark.parametrize(
    "html",
    [
        "",
        "5 &lt; 6",
        "<b>x</b> <a href='/x' rel='nofollow ugc'>y</a>",
        "<p>one<br>two</p>",
        "<a href='mailto:robin@example.org'>z</a>",
        "<blockquote cite='http://example.org/'>x</blockquote>",
    ],
)
def test_safe(html: str) -> None:
    """What the policy allows, and the paragraphs that are added for display, pass."""
    assert_safe_html(html)


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<u>x</u>", "<u> is in it"),
        ("<b class=x>y</b>", "<b> has the attribute class"),
        ("<p id=x>y</p>", "<p> has the attribute id"),
        ("<b rel=x>y</b>", "<b> has the attribute rel"),
        ("<a href='java\tscript:x'>y</a>", "the href of <a> has the scheme javascript"),
        ("<q cite=' data:x'>y</q>", "the cite of <q> has the scheme data"),
        ("<!-- x -->", "a comment or an instruction is in it"),
        ("</div>x", "it leaves the block that it is put into"),
        ("<b>x", "it leaves the block that it is put into"),
        ("<title>", "<title> is in it"),
    ],
)
def test_unsafe(html: str, fault: str) -> None:
    """Each thing that is not allowed is named."""
    with pytest.raises(AssertionError, match="not safe under the policy: ") as caught:
        assert_safe_html(html)
    assert fault in str(caught.value)


def test_every_fault() -> None:
    """Everything that is wrong is said at once."""
    with pytest.raises(AssertionError, match=r"<u> is in it; <i> has the attribute x"):
        assert_safe_html("<u>x</u><i x>y</i>")


def test_policy() -> None:
    """The policy that is given decides."""
    assert_safe_html("<ul><li>x</li></ul>", RICH)
    with pytest.raises(AssertionError, match="<b> is in it"):
        assert_safe_html("<b>x</b>", PLAIN)
