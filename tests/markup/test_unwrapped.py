"""The changes of ordinary comments are found without the reader, as it finds them."""

import pytest

from commentguard.markup.policies import RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.read import read
from commentguard.markup.unwrapped import unwrapped
from commentguard.model.limits import DEFAULT_LIMITS, Limits


@pytest.mark.parametrize("policy", [WORDPRESS, RICH], ids=["wordpress", "rich"])
@pytest.mark.parametrize(
    "text",
    [
        "<p>One,<br />two.</p>\r\n<p>Three.</p>",
        "One.</center><center class='x'>Two.<center>Three.",
        "The type is List<String>.",
        '<a href="http://x.example/?a=1&b=2" rel="nofollow">Here</a>, <b>there</b>.',
        "<FONT>One</FONT></div>",
        "<b>One</b> <code>&lt;i&gt;</code>",
        '<a href="http://x.example/">Here</a>',
    ],
)
def test_found(text: str, policy: Policy) -> None:
    """Unwrapped tags are changes, each end tag only when it ends nothing; canonical links are none."""
    html, _, changes = read(text, policy, DEFAULT_LIMITS)
    assert unwrapped(text, html, policy, DEFAULT_LIMITS) == tuple(changes)


@pytest.mark.parametrize(
    "text",
    [
        "<code>x</code> & y",
        "<u/>x",
        "<b title='x'>y</b>",
        "<a href='http://x.example/' target='_blank'>x</a>",
    ],
)
def test_left_to_the_reader(text: str) -> None:
    """What may lose more than a tag, or is text, is for the reader to say."""
    assert unwrapped(text, read(text, WORDPRESS, DEFAULT_LIMITS).html, WORDPRESS, DEFAULT_LIMITS) is None


def test_too_many() -> None:
    """More changes than are reported are left to the reader, which says that there were more."""
    assert unwrapped("<p>x<p>y", "x\ny", WORDPRESS, Limits(changes=1)) is None
