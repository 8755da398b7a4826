"""Patterns look for an expression in a field of a case."""

import pickle

import pytest

from commentguard.model.verdict import Verdict
from commentguard.rules import pattern as pattern_module
from commentguard.rules.clause import Clause
from commentguard.rules.example import Example
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.rule import Evidence, Rule
from commentguard.rules.ruleset import RuleSet


def test_lower_case() -> None:
    """A pattern reads lower case unless it is cased."""
    assert list(Pattern(source="roof").spans("A Roof, a roof")) == [(2, 6), (10, 14)]
    assert list(Pattern(source="roof", cased=True).spans("A Roof, a roof")) == [(10, 14)]


def test_when() -> None:
    """A pattern is not tried without one of its words."""
    gated = Pattern(source="roof.*", when=["barn"])
    assert not gated.stands_in("a roof")
    assert gated.stands_in("a roof and a BARN")


def test_among() -> None:
    """A pattern that is told which of its ways are met looks for nothing else."""
    case, either = Example(text="a red roof, an old barn").case(), Pattern(source=r"\b(?:old barn|red roof)\b")
    assert [one.start for one in either(case)] == [2, 15]
    assert [one.start for one in either.among(case, [0])] == [15]


def test_field() -> None:
    """Evidence points into the field the pattern reads."""
    case = Example(text="none", author="Roof Ltd").case()
    assert list(Pattern(source="roof", because="says", field="author")(case)) == [Evidence("says", "author", 0, 4)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a C\u200ba\u200bsino", "C\u200ba\u200bsino"),
        ("c\u0430sin\u043e!", "c\u0430sin\u043e"),
        ("ＣＡＳＩＮＯ", "ＣＡＳＩＮＯ"),
    ],
)
def test_disguises(text: str, words: str) -> None:
    """A word in disguise is found, at the place of what was typed."""
    ((start, end),) = Pattern(source=r"\bcasino\b", when=["casino"]).spans(text)
    assert text[start:end] == words


def test_as_typed_first() -> None:
    """Disguises are taken off only when nothing stands in the text as it was typed, and not where they are looked for."""
    assert list(Pattern(source="casino").spans("casino, c\u0430sino")) == [(0, 6)]
    assert list(Pattern(source="casino", beyond_ascii=True).spans("c\u0430sino")) == []
    assert list(Pattern(source=r"\b").spans("\u0430"))[:1] == [(0, 0)]
    assert list(Pattern(source=r"(?=casino)").spans("c\u0430sino")) == [(0, 0)]


def test_wanted() -> None:
    """A pattern wants the words and literals it was given, or else those that its source demands."""
    assert Pattern(source="\\d", when=["barn"], field="author").wanted == Needs(words=["barn"], fields=["author"])
    assert Pattern(source=r"\b(?:roofs?|barns)\b").wanted.ways == (
        (Clause(words=frozenset(["roof", "roofs"])),),
        (Clause(words=frozenset(["barns"])),),
    )
    assert Pattern(source=r"\W", beyond_ascii=True).wanted == Needs(traits=["beyond-ascii"])


def test_data() -> None:
    """A pattern is data: it hashes, compares and pickles."""
    given = Pattern(source="roof", when=["roof"])
    assert pickle.loads(pickle.dumps(given)) == given  # noqa: S301  (our own pickle)
    assert len({given, Pattern(source="roof", when=("roof", "roof"))}) == 1


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("a roof", "on a\nroof today", True),
        ("a roof", "on a roofer", False),
        ("a ?roof", "an aroof", True),
        ("a[ -]roof", "a-roof", True),
        ("a[ -]roof", "a+roof", False),
    ],
)
def test_phrases(phrase: str, text: str, found: bool) -> None:
    """A phrase stands as whole words with any white space between them."""
    assert Pattern(source=phrases("barn", phrase)).stands_in(text) is found


def test_time_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern that takes too long is named in a finding that holds the comment, and the score comes all the same."""
    monkeypatch.setattr(pattern_module, "SECONDS", 1e-6)
    slow = Rule(id="slow.pattern", points=9, why="It is slow.", check=Pattern(source=r"(a|aa)+$"))
    finding = RuleSet.of(slow).score(Example(text="a" * 60 + "b").case()).findings[0]
    assert finding.because == "this rule ran out of time"
    assert finding.at_least is Verdict.HOLD
