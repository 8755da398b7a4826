"""No shape of input costs more than linear time, and none needs recursion.

Growth is compared, not time: a text of four times the length may cost at most nine times as much, measured as calls and
as processor time, where a quadratic cost would be sixteen times. Benign texts of the same length are the control.
"""

import gc
import sys
from collections.abc import Callable
from time import process_time
from types import FrameType

import pytest

from commentguard.guard.view import excerpt
from commentguard.markup.contents import plain_text
from commentguard.markup.linkify import linkify
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.policies import RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.read import read
from commentguard.markup.sanitize import sanitize
from commentguard.markup.shorten import shorten
from commentguard.model.limits import DEFAULT_LIMITS, Limits
from commentguard.model.safe import SafeHtml

MOST = 9.0
LIFTED = Limits(tags=10**7, attributes=10**7, changes=10**6)
"""No budgets but those of depth, of digits and of tags to repair."""

HOSTILE: dict[str, Callable[[int], str]] = {
    "distinct attributes, then ends": lambda n: "".join(f"<b {i}>" for i in range(n // 12)) + "<i>x</b>" * (n // 16),
    "open formatting, distinct": lambda n: "".join(f"<b title={i}>" for i in range(n // 14)),
    "starts, then ends of another": lambda n: "<b>" * (n // 7) + "</i>" * (n // 7),
    "start and end of another": lambda n: "<b></i>" * (n // 7),
    "misnested": lambda n: "<b><i></b></i>" * (n // 14),
    "two nested": lambda n: "<i><b>" * (n // 6),
    "link and bold": lambda n: "<a><b>" * (n // 6),
    "quotations": lambda n: "<blockquote>" * (n // 12),
    "blocks in formatting": lambda n: "<b><i><div></b>" * (n // 15),
    "plaintext": lambda n: "<plaintext>" + "<b>" * (n // 3),
    "ends in a textarea": lambda n: "<textarea>" + "</x" * (n // 3),
    "unended tags": lambda n: "<a " * (n // 3),
    "unended attributes": lambda n: "<a " + "x " * (n // 2),
    "the same attribute": lambda n: "<a " + "x " * (n // 2) + ">",
    "distinct attributes": lambda n: "<a " + " ".join(f"x{i}=1" for i in range(n // 8)) + ">",
    "digits": lambda n: "&#" + "1" * n + ";",
    "digits in an attribute": lambda n: "<abbr title='&#" + "1" * n + ";'>",
    "divisions": lambda n: "<div>" * (n // 5),
    "lists": lambda n: "<ul><li>" * (n // 8),
    "definitions": lambda n: "<dl><dd><p>" * (n // 11),
    "less-than signs": lambda n: "<" * n,
    "ampersands": lambda n: "&" * n,
    "names of references": lambda n: "&amp" * (n // 4),
    "unended quotes": lambda n: "<b '\"" * (n // 5),
    "unended comments": lambda n: "<!--" * (n // 4),
    "comments": lambda n: "<!-- -->" * (n // 8),
    "declarations": lambda n: "<!doctype " * (n // 10),
    "unended scripts": lambda n: "<script>" * (n // 8),
    "nested scripts": lambda n: "<script>" * (n // 17) + "</script>" * (n // 17),
    "unended, of all kinds": lambda n: "<script><style><svg><math><xmp>" * (n // 31),
    "code": lambda n: "<code></code>" * (n // 13),
    "preformatted": lambda n: "<pre>\n" * (n // 6),
    "controls": lambda n: "\x00a" * (n // 2),
    "surrogates": lambda n: "\ud800" * n,
    "line breaks": lambda n: "<p>\n" * (n // 4),
    "blanks in a scheme": lambda n: "<a href='" + "java\t" * (n // 5) + "'>",
    "marks of a link": lambda n: "<a href=//x.example rel='" + "x " * (n // 2) + "'>",
}
BENIGN: dict[str, Callable[[int], str]] = {
    "words": lambda n: "word " * (n // 5),
    "signs": lambda n: "a < b & c " * (n // 10),
    "formatted": lambda n: "<b>x</b> " * (n // 9),
    "paragraphs": lambda n: f"<p>{'word ' * 50}</p>" * (n // 257),
}
SHAPES = HOSTILE | BENIGN
DISPLAY: dict[str, Callable[[SafeHtml], str]] = {
    "linkify": linkify,
    "paragraphs": paragraphs,
    "shorten": lambda html: shorten(html, len(html) // 2),
    "excerpt": lambda html: excerpt(html, 10**6),
}


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time of *work*, the best of several."""
    return min(_once(work) for _ in range(5))


def _once(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


def calls(work: Callable[[], object]) -> int:
    """Count the functions that *work* calls, those written in C included, when it is done a second time."""
    work()
    gc.collect()  # so that no finalizer of an earlier test is counted
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("limits", [DEFAULT_LIMITS, LIFTED], ids=["budgets", "no budgets"])
def test_calls_grow_with_the_length(limits: Limits, shape: str) -> None:
    """Four times the text needs at most about four times the calls of the reader."""
    short, long = SHAPES[shape](4_000), SHAPES[shape](16_000)
    assert calls(lambda: read(long, RICH, limits)) <= 4.5 * calls(lambda: read(short, RICH, limits)) + 100


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("policy", [WORDPRESS, RICH], ids=["wordpress", "rich"])
def test_time_grows_with_the_length(policy: Policy, shape: str) -> None:
    """Four times the text costs nowhere near sixteen times, budgets or no budgets."""
    short, long = SHAPES[shape](16_000), SHAPES[shape](64_000)
    growth = seconds(lambda: sanitize(long, policy, limits=LIFTED)) / seconds(
        lambda: sanitize(short, policy, limits=LIFTED)
    )
    assert growth < MOST


@pytest.mark.parametrize("shape", HOSTILE)
def test_worst_is_near_the_ordinary(shape: str) -> None:
    """With the default budgets no shape costs twenty times as much as formatted text of the same length."""
    ordinary = seconds(lambda: sanitize(BENIGN["paragraphs"](64_000), RICH))
    assert seconds(lambda: sanitize(HOSTILE[shape](64_000), RICH)) < 20 * ordinary


@pytest.mark.parametrize("work", DISPLAY)
@pytest.mark.parametrize(
    "unit",
    [
        "http://x.example ",
        "www.",
        "http://",
        ")",
        "a\u0436.",
        "\u0301",
        "\U0001f1e6",
        "\U0001f468\u200d",
        "a@",
        "\n",
        "<b>x</b>\n\n",
    ],
    ids=ascii,
)
def test_display_grows_with_the_length(unit: str, work: str) -> None:
    """So does what is done for display, of a URL and as many of the same behind it."""
    short, long = (sanitize("http://x.example/" + unit * (length // len(unit))).html for length in (8_000, 32_000))
    assert seconds(lambda: DISPLAY[work](long)) < MOST * seconds(lambda: DISPLAY[work](short)) + 0.001


@pytest.mark.parametrize("element", ["b", "blockquote", "ul><li", "div", "svg", "x"])
def test_nesting_needs_no_recursion(element: str) -> None:
    """Two hundred thousand elements in each other are read to the end, and so is their display."""
    html = sanitize(f"<{element}>" * 200_000 + "x", RICH, limits=LIFTED).html
    assert "x" in plain_text(html)
    assert "x" in paragraphs(html)


@pytest.mark.parametrize(
    "text",
    ["word " * 10**6, "<b>x</b>" * 625_000, "<" * 5_000_000, "&#60;" * 10**6],
    ids=["words", "tags", "signs", "references"],
)
def test_five_megabytes(text: str) -> None:
    """A text far over every length that intake lets through comes out whole in its words."""
    html = sanitize(text).html
    assert plain_text(html).count("w") == text.count("w")
    assert plain_text(html).count("x") == text.count("x")
