"""Examples are comments we invented, made into cases."""

import pytest

from commentguard.errors import InvalidRule
from commentguard.model.change import Change
from commentguard.rules.example import Example


def test_text() -> None:
    """A plain string is the text of a comment, shown with its markup escaped."""
    case = Example.of("a < b").case()
    assert case.clean.text == "a < b"
    assert case.clean.html == "a &lt; b"
    assert case.clean.comment.content == "a < b"


def test_example() -> None:
    """An example is taken as it is."""
    example = Example(text="a", author="Liz")
    assert Example.of(example) is example


def test_mapping() -> None:
    """A mapping names the fields that rules may look at."""
    case = Example.of({"text": "a", "author": "Liz", "url": "https://liz.example", "title": "T", "post": "P"}).case()
    assert [case.field(name) for name in ("text", "author", "url", "title")] == ["a", "Liz", "https://liz.example", "T"]
    assert case.post.text == "P"


def test_unknown_field() -> None:
    """A field that no example has is refused by name."""
    with pytest.raises(InvalidRule, match=r"an example has no field 'email'; it has text, author"):
        Example.of({"text": "a", "email": "x"})


def test_links() -> None:
    """Bare URLs and anchors are links in the order and at the places where they stand."""
    case = Example(text="the shop, see http://a.example/x. www.b.example", links=[("https://c.example", "shop")]).case()
    assert [(link.url, link.text) for link in case.clean.links] == [
        ("https://c.example", "shop"),
        ("http://a.example/x", "http://a.example/x"),
        ("www.b.example", "www.b.example"),
    ]
    assert all(case.clean.text[link.start : link.end] == link.text for link in case.clean.links)


def test_link_that_is_not_there() -> None:
    """The words of an anchor must stand in the text."""
    with pytest.raises(InvalidRule, match="'shop' of an example does not stand in its text"):
        Example(text="nothing", links=[("https://c.example", "shop")]).case()


def test_changes() -> None:
    """Changes may be written as plain tuples."""
    example = Example(text="a", changes=[("tag", "a", "went", 0, 3)])
    assert example.case().clean.changes == (Change("tag", "a", "went", 0, 3),)


@pytest.mark.parametrize(
    ("example", "words"),
    [
        (Example(text="a"), "a"),
        (Example(text="a", author="Liz", title="T"), "a (author 'Liz', title 'T')"),
        (Example(author="Liz"), "(author 'Liz')"),
    ],
)
def test_printed(example: Example, words: str) -> None:
    """An example is printed as its text and what else was given."""
    assert str(example) == words
