"""The tables of elements do not contradict each other."""

import pytest

from commentguard.markup.elements import (
    BREAKS,
    CLOSES_P,
    CONTENT_DROPPED,
    GRANTABLE,
    GRANTABLE_ANYWHERE,
    HEADINGS,
    KNOWN,
    URL_ATTRIBUTES,
    VOID,
)

RAW = {
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "svg",
    "math",
    "template",
    "select",
    "object",
}


def test_nothing_dangerous_can_be_granted() -> None:
    """No element whose content a browser runs, loads or re-reads can be granted; all of them are dropped."""
    assert RAW <= CONTENT_DROPPED
    assert not CONTENT_DROPPED & GRANTABLE.keys()
    assert (
        not {"form", "input", "button", "table", "td", "link", "meta", "base", "body", "plaintext", "frame"}
        & GRANTABLE.keys()
    )


@pytest.mark.parametrize("element", GRANTABLE)
def test_attributes_are_inert(element: str) -> None:
    """No attribute runs code, styles the page, names a part of it or loads anything but an image."""
    for name in GRANTABLE[element] | GRANTABLE_ANYWHERE:
        assert not name.startswith("on")
        assert name not in {"style", "id", "class", "name", "srcset", "target", "rel", "action", "background"}
        assert name not in URL_ATTRIBUTES or element in {"a", "img", "blockquote", "q", "del", "ins"}


def test_tables_agree() -> None:
    """Every element that is named anywhere is known."""
    assert GRANTABLE.keys() | VOID | BREAKS.keys() | HEADINGS | CLOSES_P <= KNOWN
    assert GRANTABLE.keys() >= VOID | HEADINGS | CLOSES_P
