"""Writing: one escape for each place, and no character that a page cannot hold."""

import pytest

from commentguard.markup.write import (
    escaped,
    escaped_attribute,
    is_writable,
    start_tag,
    with_first_lines,
    without_first_lines,
    writable,
)


def test_escaped() -> None:
    """Markup characters are escaped; quotes only between quotes."""
    assert escaped("<\"&amp;'>") == "&lt;\"&amp;amp;'&gt;"
    assert escaped_attribute("<\"&'>") == "&lt;&quot;&amp;'&gt;"


def test_start_tag() -> None:
    """A start tag has its attributes in their order, always in double quotes."""
    assert start_tag("hr") == "<hr>"
    assert start_tag("a", [("title", 'a"b'), ("href", "/?a&b")]) == '<a title="a&quot;b" href="/?a&amp;b">'


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\x00a\x08\x0b\x0c\x1f\x7fb\t", "ab\t"),
        ("\ud83d\ude00", "\ufffd\ufffd"),
        ("\x85\xa0\u200d\ufeff\U0001f600", "\x85\xa0\u200d\ufeff\U0001f600"),
    ],
)
def test_writable(html: str, written: str) -> None:
    """Line breaks are LF, controls go, half characters are replaced, and all else stays."""
    assert writable(html) == written


@pytest.mark.parametrize("text", ["", "<&>", "quotes \" and '", "ümläut\n\t\rtab", "👨‍👩‍👧", "\xa0\x85"])
def test_can_be_written(text: str) -> None:
    """What a page can hold is found to be so."""
    assert is_writable(text)


@pytest.mark.parametrize("text", ["\x00", "a\x7f", "\ud800", "a\x0cb"])
def test_cannot_be_written(text: str) -> None:
    """Controls and half characters are not."""
    assert not is_writable(text)


def test_first_lines() -> None:
    """The line break that `<pre>` begins with is written twice, and comes back once."""
    html = '<pre>\nx</pre>\n<pre>y</pre><pre title="z">\n\n</pre>'
    assert with_first_lines(html) == '<pre>\n\nx</pre>\n<pre>y</pre><pre title="z">\n\n\n</pre>'
    assert without_first_lines(with_first_lines(html)) == html
    assert with_first_lines("\nx") == without_first_lines("\nx") == "\nx"
