"""Law: the passages of safe HTML hold whatever would be erased from it, and nothing else would be."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.contents import contents, links, plain_text
from commentguard.markup.erase import erase
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.privacy.redact import find_addresses
from commentguard.testing.drawn_html import hostile_html

PARTS = (
    "liz",
    "@",
    "example",
    ".org",
    " at ",
    " dot ",
    "gmail",
    " ",
    "\n",
    "<b>",
    "</b>",
    "<br>",
    "<p>",
    "</p>",
    "&amp;",
)
TAGS = ('<a href="http://x.example/">', '<a href="/liz@x.example" rel="ugc">', "</a>", '<img alt="liz@x" src="/x">')
typed = st.one_of(hostile_html(), st.lists(st.sampled_from((*PARTS, *TAGS)), max_size=14).map("".join))


def pairs(text: str) -> list[tuple[int, int]]:
    """Find two letters with a z between them, which tags and line breaks often cut apart."""
    return [match.span() for match in re.finditer(r"[a-z]z[a-z]", text)]


@pytest.mark.parametrize("find", [find_addresses, pairs])
@SETTINGS
@given(typed, any_policy())
def test_passages_hold_what_is_erased(
    find: Callable[[str], Iterable[tuple[int, int]]], text: str, policy: Policy
) -> None:
    """Something is found in a passage where and only where something is erased."""
    html = sanitize(text, policy).html
    read = contents(html)
    assert any(any(find(passage)) for passage in read.passages) == bool(erase(html, find, "-").count)
    assert (read.text, read.links) == (plain_text(html), links(html))
