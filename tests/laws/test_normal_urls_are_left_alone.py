"""Law: a URL that is taken for normal at first sight is one that nothing is to be done to."""

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.markup.urls import is_normal, normal_url, web_url

SETTINGS = settings(deadline=None, max_examples=500)
PARTS = (
    "http://",
    "https://",
    "x",
    "example",
    ".",
    "org",
    "-",
    "--",
    "_",
    "1",
    "0x1",
    ":",
    "80",
    "@",
    "/",
    "?",
    "#",
    "%",
    "=",
)
OTHERS = ("HTTP://", "X", "é", "ß", "[", "]", '"', "<", "`", "\\", " ", "\n", "\u200b", "^", "a" * 63)
rows = st.lists(st.sampled_from((*PARTS, *PARTS, *OTHERS)), max_size=12).map("".join)
urls = st.builds(
    "{}x.{}{}".format, st.sampled_from(("http://", "https://")), st.sampled_from(("org", "1", "a-b", "-")), rows
)


@SETTINGS
@given(st.one_of(rows, urls, st.text(max_size=20).map("http://x.example/{}".format)))
def test_normal_urls_are_left_alone(url: str) -> None:
    """Step by step it comes out as it went in, and what comes out stays as it is."""
    found = normal_url(url)
    assert web_url(url) == found
    assert not is_normal(url) or found == url
