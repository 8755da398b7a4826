"""The ready-made policies."""

import pytest

from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize

TYPED = "<p>A <b>bold</b> <a href=http://x.example/>link</a></p><ul><li>one</ul><img src=/i.png>"


@pytest.mark.parametrize(
    ("policy", "html"),
    [
        (PLAIN, "A bold link\n\none\n\n"),
        (WORDPRESS, 'A <b>bold</b> <a href="http://x.example/" rel="nofollow ugc">link</a>\n\none'),
        (RICH, '<p>A <b>bold</b> <a href="http://x.example/" rel="nofollow ugc">link</a></p><ul><li>one</li></ul>'),
    ],
    ids=["plain", "wordpress", "rich"],
)
def test_presets(policy: Policy, html: str) -> None:
    """Each lets through what its name says."""
    assert sanitize(TYPED, policy).html == html.rstrip("\n")


def test_rich_is_more() -> None:
    """The rich policy allows what the default does and more; images only when asked for."""
    assert RICH | WORDPRESS == RICH
    assert "img" not in RICH.elements
    assert "<img" in sanitize("<img src=/i.png>", RICH.allow("img", "src")).html
