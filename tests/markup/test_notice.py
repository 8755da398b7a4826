"""The notice of a comment form: printed from a policy, and read back."""

import pytest

from commentguard.errors import InvalidNotice
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy

NOTICE = (
    '<a href="" title=""> <abbr title=""> <acronym title=""> <b> <blockquote cite=""> <cite> <code> <del datetime=""> '
    '<em> <i> <q cite=""> <strike> <strong>'
)


def test_printed() -> None:
    """The notice of the default policy is the one that WordPress prints."""
    assert WORDPRESS.notice() == NOTICE


@pytest.mark.parametrize(
    "typed",
    [
        '<b> <a href="" title="">',
        "You may use these tags: <b> <a href='' title=''>. Be kind!",
        "&lt;b&gt; &lt;a href=&quot;&quot; title=&quot;&quot;&gt;",
        "<B>, <A HREF TITLE>",
        "<b></b> <a href title></a>",
        '<a href=""><b><a title="">',
        '< b > <a\nhref = "x"\ttitle="y" />',
        "<a href=URL title=> <b>",
        "<a href=http://example.org/ title=/> <b/>",
        "<a href= title='x'> <b >",
        "b, a href title",
        "a href title,b/",
        "Allowed HTML: B, A HREF, a title.",
    ],
)
def test_read(typed: str) -> None:
    """Hand-written notices, escaped ones and those with words around them are read alike."""
    assert Policy.from_notice(typed) == Policy(tags={"a": ["href", "title"], "b": []})


def test_base() -> None:
    """Schemes, marks and hosts, which no notice names, are those of the base."""
    base = Policy(schemes=["http"], rel=[], own_hosts=["x.example"])
    assert Policy.from_notice("<b>", base=base) == Policy(
        tags={"b": []}, schemes=["http"], rel=[], own_hosts=["x.example"]
    )


@pytest.mark.parametrize("policy", [WORDPRESS, RICH])
def test_round_trip(policy: Policy) -> None:
    """The policy that a printed notice promises is the policy that printed it."""
    assert Policy.from_notice(policy.notice(), base=policy) == policy


@pytest.mark.parametrize(
    ("typed", "position"),
    [
        ('<b> <a href=">', 4),
        ("<b> <a href==>", 4),
        ("<b> and <", 8),
        ("<b> 5 > 4", 6),
        ("<b\n<i>", 0),
        ("<b>\n<a 1=2>", 4),
        ("no tags", 0),
        ("", 0),
        ("b, a href, !", 11),
        ("Use: b,, i", 7),
        ("please, be kind to 5 others", 8),
    ],
)
def test_unreadable(typed: str, position: int) -> None:
    """A notice that cannot be read is refused, and the error shows the place."""
    with pytest.raises(InvalidNotice) as caught:
        Policy.from_notice(typed)
    assert caught.value.position == position
    line, caret = str(caught.value).split("\n")[1:]
    assert line[len(caret) - 1 :] == typed[position:].partition("\n")[0]


def test_nothing_allowed() -> None:
    """A policy without tags has an empty notice."""
    assert PLAIN.notice() == ""
