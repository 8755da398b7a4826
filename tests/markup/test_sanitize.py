"""Sanitizing as a whole."""

import subprocess
import sys

import pytest

from commentguard.markup.policies import PLAIN
from commentguard.markup.sanitize import sanitize
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
