"""Broken nesting is put right the way a browser would, whatever stands in texts and attributes."""

import pytest

from commentguard.markup.policies import RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.repair import repaired
from commentguard.markup.sanitize import sanitize


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<b>1<i>2</b>3</i>4", "<b>1<i>2</i></b><i>3</i>4"),
        ('<abbr title="{0}">1<i>{2}</abbr>{4}</i>', '<abbr title="{0}">1<i>{2}</i></abbr><i>{4}</i>'),
        ("<b title='x'>1<i>2</b>3</i>", "<b>1<i>2</i></b><i>3</i>"),
        ("<blockquote><b>1</blockquote>2</b>", "<blockquote><b>1</b></blockquote><b>2</b>"),
        ("<a href=/x>1<b>2</a>3</b>", '<a href="/x">1<b>2</b></a><b>3</b>'),
        (
            "<a href=/x><b>1<a href=/y>2",
            '<a href="/x"><b>1</b></a><b><a href="/y">2</a></b>',
        ),
        ("<b>&lt;i&gt;<i>&amp;</b>{7}</i>", "<b>&lt;i&gt;<i>&amp;</i></b><i>{7}</i>"),
    ],
)
def test_repaired(typed: str, html: str) -> None:
    """The result is what a browser shows, in canonical form."""
    assert sanitize(typed).html == html


def test_too_many_tags() -> None:
    """Over the budget of tags nothing is repaired."""
    assert repaired("<b><i>1</b>2</i>", WORDPRESS, 4) == "<b><i>1</i></b><i>2</i>"
    assert repaired("<b><i>1</b>2</i>", WORDPRESS, 3) is None


@pytest.mark.parametrize(
    ("policy", "typed"), [(RICH, "<dd><li><dd><b>x"), (WORDPRESS, "<b>" * 40 + "<i>" + "</b>" * 40)]
)
def test_tangled(policy: Policy, typed: str) -> None:
    """Nesting that does not come to rest loses its tags, and a change with a place in the source says so."""
    html, changes = sanitize(typed, policy)
    assert sanitize(html, policy) == (html, ())
    assert all(change.end <= len(typed) for change in changes)
