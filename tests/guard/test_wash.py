"""Washing: safe HTML, hidden addresses, and the links that rules are to see."""

import pytest

from commentguard.errors import Problem
from commentguard.guard.wash import TypedAddresses, clean
from commentguard.markup.policies import PLAIN, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.model.change import Change
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment
from commentguard.model.limits import Limits
from commentguard.privacy.redact import MARK


def washed(content: str, policy: Policy = WORDPRESS, *, author: Author | None = None) -> CleanComment:
    """Give the clean comment of *content*."""
    return clean(Comment(content=content, author=author or Author()), policy)


def urls(comment: CleanComment) -> list[str]:
    """Give the URLs of the comment's links."""
    return [link.url for link in comment.links]


def test_plain() -> None:
    """A comment with nothing to take away stays as it is."""
    comment = washed("I agree &amp; more.")
    assert (comment.html, comment.text, comment.links, comment.changes) == (
        "I agree &amp; more.",
        "I agree & more.",
        (),
        (),
    )


def test_changes_in_order() -> None:
    """Changes of normalisation come first, then those of the sanitizer, then the hidden addresses."""
    before = Change("field", "content", "it was trimmed", 0, 0)
    comment = clean(Comment(content="<script>x</script>liz@example.org", changes=(before,)), WORDPRESS)
    assert [change.kind for change in comment.changes] == ["field", "content", "address"]
    assert comment.changes[-1].why == "an e-mail address in the text is hidden"


def test_two_addresses() -> None:
    """Several addresses are counted in one change."""
    comment = washed("liz@example.org or tom@example.org")
    assert comment.text == f"{MARK} or {MARK}"
    assert [change.why for change in comment.changes] == ["2 e-mail addresses in the text are hidden"]


@pytest.mark.parametrize(
    "content",
    ["liz<b>@</b>example.org", '<a href="mailto:liz@example.org">me</a>', '<abbr title="liz@example.org">me</abbr>'],
)
def test_address_in_markup(content: str) -> None:
    """An address is hidden across tags, and an attribute that holds one goes."""
    comment = washed(content)
    assert "liz" not in comment.html
    assert "example.org" not in comment.html
    assert comment.changes[-1].kind == "address"


def test_address_in_name() -> None:
    """An address in the name is hidden, for everybody sees the name."""
    comment = washed("Hello.", author=Author(name="liz@example.org", url="http://a.example/"))
    assert comment.comment.author == Author(name=MARK, url="http://a.example/")
    assert [(change.kind, change.field) for change in comment.changes] == [("address", "author")]


def test_address_in_website() -> None:
    """A website with an address in it is left out."""
    comment = washed("Hello.", author=Author(name="Liz", url="http://a.example/?mail=liz@example.org"))
    assert comment.comment.author == Author(name="Liz")
    assert [(change.kind, change.field) for change in comment.changes] == [("address", "url")]


def test_anchor() -> None:
    """A link that is shown is there once, with its words and their place."""
    (link,) = washed('see <a href="http://a.example/x">this page</a>').links
    assert (link.url, link.text, link.start, link.end) == ("http://a.example/x", "this page", 4, 13)


@pytest.mark.parametrize(
    ("content", "url", "text"),
    [
        ("see http://a.example/x.", "http://a.example/x", "http://a.example/x"),
        ("see (www.a.example), or not", "http://www.a.example", "www.a.example"),
        ("看http://a.example/x", "http://a.example/x", "http://a.example/x"),
        ("看www.a.example", "http://www.a.example", "www.a.example"),
        ("wordhttps://a.example", "https://a.example", "https://a.example"),
        ("[url=https://a.example/x]words[/url]", "https://a.example/x", "https://a.example/x"),
    ],
)
def test_bare_url(content: str, url: str, text: str) -> None:
    """A URL that is written out is a link in its place, without the punctuation around it."""
    comment = washed(content)
    (link,) = comment.links
    assert (link.url, link.text) == (url, text)
    assert comment.text[link.start : link.end] == text


def test_url_as_words_of_a_link() -> None:
    """A URL that is the words of a link counts once, and those around it count too, in the order of the text."""
    comment = washed('http://a.example <a href="http://b.example">http://c.example</a> http://d.example')
    assert urls(comment) == ["http://a.example", "http://b.example", "http://d.example"]


@pytest.mark.parametrize("content", ["http://", "www.", "http://localhost/", "http://user@a.example/", "awww.example"])
def test_no_url(content: str) -> None:
    """What no browser would go to is no link."""
    assert washed(content).links == ()


@pytest.mark.parametrize(
    "quoted", ['"http://a.example/?x=1&amp;y=2"', "'http://a.example/?x=1&amp;y=2'", "http://a.example/?x=1&amp;y=2"]
)
def test_removed_anchor(quoted: str) -> None:
    """The target of an anchor that the policy takes away is still seen; its place is not known."""
    (link,) = washed(f"<a href={quoted}>words</a>", PLAIN).links
    assert (link.url, link.text, link.start, link.end) == ("http://a.example/?x=1&y=2", "", 0, 0)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "/about", "mailto:x", "http://"])
def test_removed_anchor_to_nowhere(target: str) -> None:
    """The target of a removed anchor counts only if it leads somewhere on the web."""
    assert washed(f'<a href="{target}">words</a>', PLAIN).links == ()


def test_removed_anchor_written_out() -> None:
    """A removed anchor whose target is also written out counts once."""
    assert urls(washed('<a href="http://a.example">http://a.example</a>', PLAIN)) == ["http://a.example"]


def test_over_budget() -> None:
    """Where a budget makes tags go, their targets are still seen."""
    typed = "".join(f'<a href="http://a.example/{number}">x</a>' for number in (1, 2, 3))
    comment = clean(Comment(content=typed), WORDPRESS, Limits(tags=2))
    assert comment.text == "xxx"
    assert urls(comment) == ["http://a.example/1", "http://a.example/2", "http://a.example/3"]


@pytest.mark.parametrize("name", ["data-liz@example.org", "mail:liz-at-example-dot-org", "liz%40example.org"])
def test_address_in_the_name_of_an_attribute(name: str) -> None:
    """What was taken away is said without the address that an attribute was called by."""
    (change,) = washed(f'<b {name}="1">hi there</b>').changes
    assert change.kind == "attribute"
    assert change.name in {f"b.{MARK}", f"b.mail:{MARK}"}


@pytest.mark.parametrize("content", ["liz<b>@</b>example.org", '<abbr title="liz@example.org">me</abbr>'])
def test_left_address(content: str) -> None:
    """A site that leaves addresses shows them as they were typed, in the text and in attributes."""
    author = Author(name="liz@example.org", url="http://a.example/?liz@example.org")
    comment = clean(Comment(content=content, author=author), WORDPRESS, addresses=TypedAddresses.LEAVE)
    assert (comment.html, comment.comment.author, comment.changes) == (content, author, ())
    assert comment.comment.holds == ()


def test_held_address() -> None:
    """A site that holds comments with addresses hides them too, and says in which fields they were."""
    before = Problem("author", "mixed_script")
    typed = Comment(content="I am liz@example.org.", author=Author(name="liz@example.org"), holds=(before,))
    comment = clean(typed, WORDPRESS, addresses=TypedAddresses.HOLD)
    assert (comment.html, comment.comment.author.name) == (f"I am {MARK}.", MARK)
    found = (Problem("author", "contains_email"), Problem("content", "contains_email"))
    assert comment.comment.holds == (before, *found)


def test_nothing_to_hold() -> None:
    """A comment without an address is not held."""
    assert clean(Comment(content="Hello."), WORDPRESS, addresses=TypedAddresses.HOLD).comment.holds == ()


def test_address_in_removed_anchor() -> None:
    """The target of a removed anchor shows no address."""
    assert not any("liz@" in url for url in urls(washed('<a href="http://a.example/?liz@example.org">x</a>', PLAIN)))
