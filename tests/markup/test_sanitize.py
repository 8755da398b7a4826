"""Sanitizing as a whole."""

import pickle
import subprocess
import sys
from typing import Any

import pytest

from commentguard.markup.policies import PLAIN, WORDPRESS
from commentguard.markup.read import read
from commentguard.markup.sanitize import sanitize
from commentguard.model.limits import DEFAULT_LIMITS
from commentguard.model.safe import SafeHtml


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Plain words.",
        "a &lt; b &amp; c &gt; d",
        "<b>x</b> <i>y</i>\n\n<code>&lt;p&gt;</code>",
        '<a href="http://x.example/?a=1&amp;b=2" title="&quot;" rel="nofollow ugc">x</a>',
        '<blockquote cite="/x"><em><strong>y</strong></em></blockquote>',
    ],
)
def test_canonical_stays(html: str) -> None:
    """What is canonical already comes back identical, without a change."""
    assert sanitize(html) == (html, ())
    assert type(sanitize(html).html) is SafeHtml


def test_characters_of_all_languages_stay() -> None:
    """Joiners, variation selectors, direction marks and blanks that do not break stay as typed."""
    text = "👨‍👩‍👧 ❤️ می‌خواهم क्‍ष \u200f\xa0\u00ad\ufeff\U000e0062"
    assert sanitize(f"{text}<b>{text}</b>").html == f"{text}<b>{text}</b>"


def test_ordinary_comments_need_no_repair() -> None:
    """Neither bleach nor html5lib is loaded for a comment that is nested as it should be."""
    program = (
        "import sys; from commentguard.markup.sanitize import sanitize; "
        "sanitize('<p>I <b>think</b><br>a<b <a href=http://x.example/>x</a><ul><li>y</ul>'); "
        "print(sorted({'bleach', 'html5lib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8")  # noqa: S603  (our own program)
    assert done.stdout.strip() == "[]"


def test_plain_policy_has_no_tags() -> None:
    """Under the policy without tags nothing but text comes out."""
    assert "<" not in sanitize("<b>x</b><i>y</b><p><a href=/>z</a> a<b", PLAIN).html


def test_value() -> None:
    """What comes out equals the pair of its halves, hashes and pickles as a value, and shows both."""
    sanitized = sanitize("<p>One.</p><b>Two.</b>")
    html, changes = sanitized
    assert (html, changes) == sanitized == pickle.loads(pickle.dumps(sanitized))  # noqa: S301  (our own bytes)
    assert {sanitized, sanitize("<p>One.</p><b>Two.</b>"), (html, changes)} == {sanitized}
    assert sanitized != html
    assert repr(sanitized) == f"Sanitized(html={html!r}, changes={changes!r})"


@pytest.mark.parametrize("name", ["html", "changes", "other"])
def test_frozen(name: str) -> None:
    """Nothing of it can be set."""
    with pytest.raises(AttributeError):
        setattr(sanitize("x"), name, "y")


@pytest.mark.parametrize("text", [b"<b>", None, 5])
def test_no_text(text: Any) -> None:
    """What is no text is refused, and the error says what is wanted."""
    with pytest.raises(TypeError, match=f"^text to sanitize is a str, not {type(text).__name__}; decode bytes first$"):
        sanitize(text)


def test_changes_of_an_ordinary_comment() -> None:
    """The changes of a comment that needed no reading are those the reader finds."""
    text = "<p>One,<br>two.</p>\r\n<p>Three.</p>"
    assert sanitize(text).changes == tuple(read(text, WORDPRESS, DEFAULT_LIMITS).changes)
    assert [change.name for change in sanitize(text).changes] == ["p", "br", "p"]
