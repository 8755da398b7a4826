"""What a rule needs before it is asked."""

import pytest

from commentguard.errors import InvalidRule
from commentguard.model.past import Past
from commentguard.rules.example import Example
from commentguard.rules.needs import TRAITS, Needs
from commentguard.rules.pattern import Pattern


@pytest.mark.parametrize(
    ("needs", "met"),
    [
        (Needs(), True),
        (Needs(words=["roof"]), True),
        (Needs(words=["oof"]), False),
        (Needs(words=["oof", "barn"]), True),
        (Needs(literals=["OOF a"]), True),
        (Needs(literals=["oof b"]), False),
        (Needs(words=["roof"], literals=["zzz"]), False),
        (Needs(words=["roof"], traits=["question"]), False),
        (Needs(words=["jane"]), False),
        (Needs(words=["jane"], fields=["text", "author"]), True),
    ],
)
def test_met_by(needs: Needs, met: bool) -> None:
    """One word, one literal and all traits must be there, in any of the fields."""
    assert needs.met_by(Example(text="A roof and a b\u0430rn", author="Jane").case()) is met


@pytest.mark.parametrize(
    ("trait", "example"),
    [
        ("links", Example(text="http://a.example")),
        ("changes", Example(changes=[("tag", "font", "not in the policy", 0, 9)])),
        ("author", Example(author="Jane")),
        ("url", Example(url="http://a.example")),
        ("title", Example(title="Bread")),
        ("post", Example(post="Bread")),
        ("topic", Example(title="Bread")),
        ("topic", Example(post="Bread")),
        ("past", Example(past=Past(spam=1))),
        ("question", Example(text="Is it?")),
        ("beyond-ascii", Example(text="é")),
        ("digits", Example(text="a 1")),
        ("lines", Example(text="a\nb")),
    ],
)
def test_traits(trait: str, example: Example) -> None:
    """A case has a trait or not."""
    assert TRAITS[trait](example.case())
    assert not TRAITS[trait](Example(text="a").case())


def test_every_trait() -> None:
    """Every trait is tried."""
    assert {trait for trait, _ in test_traits.pytestmark[0].args[1]} == set(TRAITS)  # type: ignore[attr-defined]


def test_refused() -> None:
    """Unknown traits and fields, and a string in place of a list, are refused by name."""
    with pytest.raises(InvalidRule, match="there is no trait 'link'; there are links, changes"):
        Needs(traits=["link"])
    with pytest.raises(InvalidRule, match="there is no field 'body'; there are text, author, url, title"):
        Needs(fields=["body"])
    with pytest.raises(InvalidRule, match="not the string 'roof'"):
        Needs(words="roof")


def test_of_any() -> None:
    """A check that asks others needs what any of them needs, and nothing when one needs nothing of the text."""
    roof, barn = Needs(words=["roof"], literals=["tile"]), Pattern(source="old barn|shed").wanted
    either = Needs.of_any([roof, barn])
    texts = ("a roof", "a tiled roof", "old barns", "my barn", "the shed")
    assert [either.met_by(Example(text=text).case()) for text in texts] == [False, True, True, True, True]
    for nothing in (Needs(), Needs(words=["roof"], fields=["author"]), Needs(traits=["links"])):
        assert Needs.of_any([roof, nothing]) == Needs()
