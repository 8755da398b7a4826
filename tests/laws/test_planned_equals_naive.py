"""A set that asks only the rules a case wakes gives the score of one that asks all of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.model.case import Case
from commentguard.model.past import Past
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.composite import Composite
from commentguard.rules.example import Example
from commentguard.rules.feature import Feature
from commentguard.rules.needs import TRAITS, Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Check, Rule
from commentguard.rules.ruleset import RuleSet
from commentguard.rules.wordlist import WordList

SETTINGS = settings(deadline=None)
WORDS = (
    "roof",
    "barn",
    "don't",
    "a",
    "ss",
    "ﬁn",
    "İ",
    "K\u0131t",
    "c\u0430sin\u043e",
    "r\u200bo\u200bof",
    "дом",
    "屋根",
    "r00f",
)
GLUE = (" ", "", "?", "\n", "!", "'", "_", "http://a.example/roof ", "\u2019", "𝐑", "1")
texts = st.lists(st.sampled_from(WORDS + GLUE), max_size=12).map("".join)
words = st.lists(st.sampled_from(WORDS), max_size=3)
fields = st.sampled_from([("text",), ("author",), ("text", "author"), ("url", "title")])
needs = st.builds(
    Needs, words=words, literals=words, traits=st.lists(st.sampled_from(sorted(TRAITS)), max_size=2), fields=fields
)
sources = st.sampled_from(
    [
        r"roof",
        r"\b(?:roof|barns?)\b",
        r"(?i)ROOF",
        r"(?i)fin|kit",
        r"ROOF",
        r"[^?]+\?",
        r"\w+n't",
        r"\d",
        "casino",
        "дом",
        r"\p{Lu}",
    ]
)
patterns = st.builds(
    Pattern,
    source=sources,
    when=words,
    needs=words,
    cased=st.booleans(),
    beyond_ascii=st.booleans(),
    at_start=st.booleans(),
    field=st.sampled_from(["text", "author", "title"]),
)
lists = st.builds(WordList, terms=words, whole=st.booleans(), leet=st.booleans(), fields=fields)
features = st.builds(Feature, name=st.sampled_from(["links", "words", "digits"]), steps=st.just(((1, 5), (3, 9))))
checks: st.SearchStrategy[Check] = st.one_of(patterns, lists, features, st.just(lambda _case: ["always"]))
cases = st.builds(
    Example,
    text=texts,
    author=texts,
    title=texts,
    url=st.sampled_from([None, "http://barn.example/roof"]),
    past=st.sampled_from([Past(), Past(same_here=1), Past(published=2)]),
).map(Example.case)


def made(given: list[tuple[Check, Needs | None]], composite: bool) -> RuleSet:
    """Make a set of checks and needs, with a composite of the first two when there are two."""
    rules = [
        Rule(id=f"r.n{place}", points=place + 1, why="It may.", check=check, needs=wanted)
        for place, (check, wanted) in enumerate(given)
    ]
    if composite and len(rules) > 1:
        check = Composite(expression="r.n0 and not r.n1", replaces=True)
        rules.append(Rule(id="c.both", points=99, why="It may.", check=check))
    return RuleSet.of(rules).capped({"r": 7}) if rules else RuleSet()


sets = st.builds(made, st.lists(st.tuples(checks, st.none() | needs), max_size=6), st.booleans())


@SETTINGS
@given(rules=sets, case=cases)
def test_planned_equals_naive(rules: RuleSet, case: Case) -> None:
    """Any rules, any case: the same findings."""
    assert rules.score(case) == rules.score_by_asking_all(case)


@SETTINGS
@given(rule=st.builds(lambda check: Rule(id="r.one", points=1, why="It may.", check=check), checks), case=cases)
def test_wanted_is_needed(rule: Rule, case: Case) -> None:
    """A rule finds nothing in a case without what it wants."""
    assert rule.wanted.met_by(case) or not any(rule.evidence(case))


@SETTINGS
@given(case=cases)
def test_default_rules(case: Case) -> None:
    """The built-in rules score alike on odd texts."""
    assert DEFAULT_RULES.score(case) == DEFAULT_RULES.score_by_asking_all(case)


def test_examples() -> None:
    """The built-in rules score every example of theirs alike."""
    for one in DEFAULT_RULES:
        for example in (*one.spam, *one.ham):
            assert DEFAULT_RULES.score(example.case()) == DEFAULT_RULES.score_by_asking_all(example.case()), str(
                example
            )
