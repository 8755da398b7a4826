"""Lists of words and phrases."""

import pickle

import pytest

from commentguard.errors import InvalidRule
from commentguard.rules.example import Example
from commentguard.rules.needs import NOTHING, Needs
from commentguard.rules.rule import Evidence
from commentguard.rules.wordlist import WordList

ROOFS = WordList(terms=["Roof", "barn  door", "c++", "屋根", "$$$", "don't"])


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("A ROOF!", ["roof"]),
        ("roofs, a_roofer", []),
        ("my_roof", ["roof"]),
        ("a barn\ndoor", ["barn door"]),
        ("door of a barn", []),
        ("c++, c and d", ["c++"]),
        ("赤い屋根です", ["屋根"]),
        ("win $$$ now", ["$$$"]),
        ("I don\u2019t", ["don't"]),
        ("a r\u200boof and a b\u0430rn door", ["barn door", "roof"]),
        ("r00f", []),
    ],
)
def test_whole(text: str, terms: list[str]) -> None:
    """Terms stand as whole words, in any case, with any white space, in disguise or not."""
    assert sorted(ROOFS.places(text)) == terms


@pytest.mark.parametrize(
    ("text", "found"), [("two ROOFERS", ["roof"]), ("barn doors", ["barn door"]), ("rof", []), ("r\u043e\u043ffs", [])]
)
def test_anywhere(text: str, found: list[str]) -> None:
    """Terms that need not be whole words stand anywhere."""
    assert list(WordList(terms=["roof", "barn door"], whole=False).places(text)) == found


@pytest.mark.parametrize("text", ["r00f", "r\u043e0f"])
def test_leet(text: str) -> None:
    """Digits and signs count as letters when the list says so."""
    assert WordList(terms=["roof"], leet=True).places(text) == {"roof": (0, 4)}
    assert WordList(terms=["roof"], leet=True).wanted == NOTHING


def test_evidence() -> None:
    """There is one piece of evidence: the first term, and how many others there are, in all fields."""
    known = WordList(terms=["roof", "barn", "shed"], because="listed", fields=("author", "text"))
    case = Example(text="a shed, a barn, a shed", author="Roof Ltd").case()
    assert list(known(case)) == [Evidence("listed, and 2 more", "author", 0, 4)]
    assert list(known(Example(text="a shed").case())) == [Evidence("listed", "text", 2, 6)]
    assert list(known(Example(text="none").case())) == []


def test_disguise_place() -> None:
    """The evidence points at what was typed."""
    (evidence,) = ROOFS(Example(text="a r\u200bo\u043ef").case())
    assert (evidence.start, evidence.end) == (2, 7)


def test_wanted() -> None:
    """A list wants one of its words, or one of its literals; a list of both sorts is always asked."""
    assert WordList(terms=["roof", "barn door"]).wanted == Needs(words=["roof", "barn"])
    assert WordList(terms=["roof"], whole=False, fields=("url",)).wanted == Needs(literals=["roof"], fields=("url",))
    assert ROOFS.wanted == NOTHING


def test_data() -> None:
    """A list is data: its terms are sorted, it hashes, compares and pickles."""
    given = WordList(terms=["roof", "Barn", "", "roof"])
    assert given.terms == ("barn", "roof")
    assert pickle.loads(pickle.dumps(given)) == given  # noqa: S301  (our own pickle)
    assert len({given, WordList(terms=("barn", "roof"))}) == 1


def test_refused() -> None:
    """A string in place of a list, and a field that there is not, are refused."""
    with pytest.raises(InvalidRule, match="not the string 'roof'"):
        WordList(terms="roof")
    with pytest.raises(InvalidRule, match="not the string 'text'"):
        WordList(terms=["roof"], fields="text")
    with pytest.raises(InvalidRule, match="there is no field 'body'"):
        WordList(terms=["roof"], fields=["body"])
