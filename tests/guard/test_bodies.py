"""Bodies of dumps, made into the HTML that a guard takes."""

import sys
from collections.abc import Iterator

import pytest

from commentguard.errors import DumpError
from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.markup import markdown
from commentguard.model.comment import Submission
from commentguard.model.limits import Limits
from commentguard.readers.record import BodyFormat, Record, Source


def record(content: object, body_format: BodyFormat) -> Record:
    """Give a record with a body."""
    source = Source(path="x", format="isso", index=1, line=1)
    return Record(submission=Submission(content=content, author="Liz"), source=source, body_format=body_format)


@pytest.fixture
def _without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    markdown._renderer.cache_clear()  # noqa: SLF001  (a renderer from an earlier test would be found)
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    yield
    markdown._renderer.cache_clear()  # noqa: SLF001  (as above)


@pytest.mark.parametrize(
    ("content", "body_format", "expected"),
    [
        ("a <b>c</b>", "html", "a <b>c</b>"),
        ("a <b>c</b> & d", "text", "a &lt;b&gt;c&lt;/b&gt; &amp; d"),
        ("[b]c[/b] <i>", "bbcode", "[b]c[/b] &lt;i&gt;"),
        (None, "text", None),
        ({"a": 1}, "markdown", {"a": 1}),
    ],
)
def test_formats(content: object, body_format: BodyFormat, expected: object) -> None:
    """HTML stays as it is, text is escaped, BBCode is text, and what is no text is left to the guard."""
    assert submission_of(record(content, body_format)).content == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("*a* **b**\n\n`c`", "<p><em>a</em> <strong>b</strong></p>\n<p><code>c</code></p>"),
        ("[a](https://a.example/)", '<p><a href="https://a.example/">a</a></p>'),
        ("a <b>c</b> & d", "<p>a <b>c</b> &amp; d</p>"),
        ("    <script>", "<pre><code>&lt;script&gt;\n</code></pre>"),
    ],
)
def test_markdown(content: str, expected: str) -> None:
    """Markdown becomes what CommonMark says, and HTML in it stays HTML for the sanitizer to judge."""
    pytest.importorskip("markdown_it")
    found = submission_of(record(content, "markdown"))
    assert (found.content, found.author) == (expected, "Liz")


@pytest.mark.parametrize(
    "content",
    [
        "[a](javascript:alert(1))",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '![a](https://a.example/"onerror=")',
    ],
)
def test_sanitized_after(content: str) -> None:
    """What Markdown was rendered to is sanitized like any HTML."""
    pytest.importorskip("markdown_it")
    decision = Guard(required=("content",)).review(submission_of(record(f"hello {content}", "markdown")))
    html = str(decision.case.clean.html)
    assert not any(word in html for word in ("<script", "<img", 'onerror="', "href"))


def test_too_long() -> None:
    """What will be refused for its length costs no rendering."""
    typed = "*a*" * 10
    assert submission_of(record(typed, "markdown"), Limits(content=5)).content == typed


def test_too_many_brackets() -> None:
    """What would cost the renderer more than linear time is shown as typed."""
    typed = "![[](" * 600
    assert submission_of(record(typed, "markdown")).content == typed


@pytest.mark.usefixtures("_without_library")
def test_without_the_library() -> None:
    """Without the library Markdown is an error that says what to install, and nothing is guessed."""
    with pytest.raises(DumpError, match=r"the comments are Markdown.*pip install 'commentguard\[markdown\]'"):
        submission_of(record("*a*", "markdown"))
