"""Redaction: the spans that are found and what is put in their place."""

import pytest

from commentguard.privacy.redact import MARK, find_addresses, redact


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("no address", ()),
        ("liz@example.org", ((0, 15),)),
        ("a liz@example.org b joe@example.org", ((2, 17), (20, 35))),
        ("a&#64;example&#46;org", ((0, 21),)),
        ("&lt;liz&#64;example.org&gt;", ((4, 23),)),
        ("é ｌiz＠example.org!", ((2, 17),)),
        ("\u200bl\u200biz@example.org\u200b", ((1, 17),)),
        ("İ liz at example dot org", ((2, 24),)),
    ],
)
def test_spans(text: str, found: tuple[tuple[int, int], ...]) -> None:
    """Spans are places in the text as it was typed, whatever was folded to find them."""
    assert find_addresses(text) == found


def test_mark() -> None:
    """The site's own mark may be longer, shorter or nothing."""
    assert redact("to liz@example.org!", "") == "to !"
    assert redact("to liz@example.org!", "(e-mail)") == "to (e-mail)!"
    assert MARK in redact("to liz@example.org!")


def test_back_references() -> None:
    """A mark is put in as it is."""
    assert redact("liz@example.org", r"\1\g<0>") == r"\1\g<0>"


@pytest.mark.parametrize(
    "text",
    [
        "x@b.com. At last",
        "x@b.com. It is",
        "x@b.comssh://y@b.com",
        '"x a@b.com y"@example.com',
        "bob at mail.example.com@foo.example",
        "a@b.com@c.de",
    ],
)
def test_again(text: str) -> None:
    """What stands beside an address does not become another one by hiding it, and does not save it."""
    once = redact(text)
    assert MARK in once
    assert redact(once) == once


@pytest.mark.parametrize(
    "filler", ["@", "a@", " at ", "x[at]y", "a.", "a", "&#64;", "%40", "＠", "x艾特点", "a at b dot "]
)
def test_reach(filler: str) -> None:
    """An address is found by what stands near it: however much stands before and behind, the same is hidden."""
    for size in (200, 2000):
        padded = f"{filler * size} , liz@example.org , {filler * size}"
        assert " , [e-mail hidden] , " in redact(padded)
