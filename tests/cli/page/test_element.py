"""HTML as a value: what is not known to be HTML is escaped when it goes into an element."""

import pytest

from commentguard.cli.page.element import Child, Html, join, tag


@pytest.mark.parametrize(
    ("child", "written"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#x27;"),
        (Html("<b>x</b>"), "<b>x</b>"),
        (-3, "-3"),
        (None, ""),
        ("a\x00\x1b\u202e\ud800b", r"a\x00\x1b\u202e\ud800b"),
        ("a\tb\nc", "a b\nc"),
    ],
)
def test_child(child: Child, written: str) -> None:
    """Text is escaped, what could act is spelled out, HTML stays, nothing is nothing."""
    assert tag("td", child) == f"<td>{written}</td>"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("\"'><script>", ' title="&quot;&#x27;&gt;&lt;script&gt;"'),
        (Html("<b>"), ' title="&lt;b&gt;"'),
        (0, ' title="0"'),
        (True, " title"),
        (False, ""),
        (None, ""),
    ],
)
def test_attribute(value: str | int | bool | None, written: str) -> None:
    """An attribute is quoted and escaped, HTML or not; a true one is bare, and without a value there is none."""
    assert tag("td", title=value) == f"<td{written}></td>"


def test_names() -> None:
    """Underscores become hyphens, and one at the end keeps a name from being a word of Python."""
    assert tag("p", class_="a", aria_label="b", name="c") == '<p class="a" aria-label="b" name="c"></p>'


def test_void() -> None:
    """An element without content has no end tag."""
    assert tag("input", type="search") == '<input type="search">'


def test_join_is_html() -> None:
    """What was joined is HTML, and is not escaped again."""
    assert tag("p", join(["a<", tag("b", "c")])) == "<p>a&lt;<b>c</b></p>"
