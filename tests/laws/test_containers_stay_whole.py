"""Whatever was typed stays inside the block that it is put into, and what follows the block stays behind it."""

import html5lib
import pytest
from hypothesis import example, given
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.policies import RICH
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.testing.drawn_html import hostile_html

CONTAINERS = (
    "<div id=box>{}</div><i id=after></i>",
    "<ul><li id=box>{}</li></ul><i id=after></i>",
    "<ul><li><div id=box>{}</div><i id=after></i></li></ul>",
    "<dl><dd id=box>{}</dd></dl><i id=after></i>",
    "<dl><dt><div id=box>{}</div><i id=after></i></dt></dl>",
    "<ol><li><article id=box>{}</article></li><li id=after></li></ol>",
    "<table><tr><td id=box>{}<td id=after></table>",
    "<blockquote id=box>{}</blockquote><i id=after></i>",
)


@pytest.mark.parametrize("container", CONTAINERS)
@SETTINGS
@given(hostile_html(), any_policy())
@example("<li>x", RICH)
@example("<dd>x<dt>y", RICH)
@example("</li></ul><ul></ul></ul><li>", RICH)
def test_containers_stay_whole(container: str, text: str, policy: Policy) -> None:
    """An HTML5 parser puts all of the output into the container, and nothing of it around or behind."""
    html = sanitize(text, policy).html
    for shown in (html, paragraphs(html)):
        page = html5lib.parseFragment(container.format(shown), namespaceHTMLElements=False)
        alone = html5lib.parseFragment(container.format(""), namespaceHTMLElements=False)
        (box,) = page.iterfind(".//*[@id='box']")
        for child in list(box):
            box.remove(child)
        box.text = None
        assert html5lib.serialize(page) == html5lib.serialize(alone)
