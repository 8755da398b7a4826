"""The page around the parts: head, style, script, and a policy that lets nothing else run or load."""

import hashlib
import io
import re
from base64 import b64encode

import html5lib

from commentguard.cli.page.element import tag
from commentguard.cli.page.shell import section, write_page


def page() -> str:
    """Write a page of one part, with a hostile title."""
    out = io.StringIO()
    write_page(out, "</title><script>", [section("Points", tag("p", "x"), name="points")], note="<i>")
    return out.getvalue()


def digest(text: str) -> str:
    """Give the source expression that allows *text* (CSP 3, section 2.3.1)."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_policy() -> None:
    """The policy allows the page's own style and script by their digests, and nothing else."""
    (style,) = re.findall(r"<style>(.*?)</style>", page(), re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page(), re.DOTALL)
    tree = html5lib.parse(page(), namespaceHTMLElements=False)
    (policy,) = (one.get("content") for one in tree.iter("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy == (
        f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; base-uri 'none'; form-action 'none'"
    )


def test_policy_comes_first() -> None:
    """Nothing that the policy governs stands before it."""
    assert page().index("Content-Security-Policy") < page().index("<title>") < page().index("<style>")


def test_no_own_markup_is_lost() -> None:
    """Style and script hold nothing that would end or open their element for a parser."""
    assert re.findall(r"</(?:style|script)|<!--", page()) == ["</style", "</script"]


def test_landmarks() -> None:
    """Title and note are text, and the parts are named landmarks inside the main one."""
    tree = html5lib.parse(page(), namespaceHTMLElements=False)
    assert tree.findtext("head/title") == tree.findtext("body/header/h1") == "</title><script>"
    assert tree.findtext("body/header/p") == "<i>"
    part = tree.find("body/main/section")
    assert part is not None
    assert part.get("aria-labelledby") == "points-heading"
    assert part.find("h2[@id='points-heading']") is not None
    assert tree.get("lang") == "en"
