"""What the laws of the markup room are tried with: policies, settings, and a parser that is not ours."""

from typing import Any

import html5lib
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from commentguard.markup.elements import GRANTABLE, GRANTABLE_ANYWHERE
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.write import escaped, start_tag, with_first_lines
from commentguard.testing.drawn_html import policies

SETTINGS = settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])

WITH_IMAGES = RICH.allow("img", "src", "alt")
PRESETS = (WORDPRESS, PLAIN, RICH, WITH_IMAGES)

EVERYTHING = Policy(tags={name: GRANTABLE[name] | GRANTABLE_ANYWHERE for name in GRANTABLE})
_VOID = frozenset({"br", "hr", "img", "wbr"})


def any_policy() -> st.SearchStrategy[Policy]:
    """Give one of the presets, or any policy."""
    return st.sampled_from((*PRESETS, WITH_IMAGES, EVERYTHING)) | policies()


def reread(html: str) -> str:
    """Parse *html* with html5lib as the content of a block, scripting on, and write the tree canonically."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return with_first_lines(_written(parser.parseFragment(html, container="div", scripting=True)))


def _written(element: Any) -> str:
    parts = [escaped(element.text or "")]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else "!--"
        end = "" if tag in _VOID else f"</{tag}>"
        parts += [start_tag(tag, child.attrib.items()), _written(child), end, escaped(child.tail or "")]
    return "".join(parts)
