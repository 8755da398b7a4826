"""Rules declared in TOML are the rules that Python makes, and faults are told by their paths."""

from pathlib import Path

import pytest

from commentguard.errors import InvalidRule
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.composite import Composite
from commentguard.rules.example import Example
from commentguard.rules.feature import Feature
from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet
from commentguard.rules.toml import load_rules, rules_of_mapping
from commentguard.rules.wordlist import WordList

HEAD = 'id = "shop.fern"\npoints = 40\nwhy = "x"\n'


def loaded(tmp_path: Path, text: str) -> RuleSet:
    """Load rules written in a file."""
    (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
    return load_rules(tmp_path / "rules.toml")


def only(tmp_path: Path, lines: str) -> Rule:
    """Load the only rule of a file that begins with the usual head."""
    (one,) = loaded(tmp_path, f"[[rule]]\n{HEAD}{lines}")
    return one


def test_pattern(tmp_path: Path) -> None:
    """A pattern is the same value as in Python."""
    made = only(tmp_path, 'pattern = \'fern\'\ncased = true\nat_start = true\nfield = "author"\nbecause = "sells"')
    check = Pattern(source="fern", cased=True, at_start=True, field="author", because="sells")
    assert made == Rule(id="shop.fern", points=40, why="x", check=check)


def test_words(tmp_path: Path) -> None:
    """So is a list of words."""
    made = only(tmp_path, 'words = ["fern", "pot"]\nwhole = false\nleet = true\nfields = ["author"]')
    assert made.check == WordList(terms=["pot", "fern"], whole=False, leet=True, fields=["author"])


def test_list(tmp_path: Path) -> None:
    """A list in a file lies beside the file of rules."""
    (tmp_path / "list.txt").write_text("fern\n", encoding="utf-8")
    made = only(tmp_path, 'list = "list.txt"\nkind = "wordpress"\nbecause = "our key"')
    assert [one.because for one in made.evidence(Example(text="Ferns").case())] == ["our key"]


def test_feature(tmp_path: Path) -> None:
    """A feature has its points in its steps, or a share of those that are given."""
    lines = 'id = "shop.links"\nwhy = "x"\nfeature = "links"\nsteps = [[1, 20], [3, 40]]'
    (made,) = loaded(tmp_path, f"[[rule]]\n{lines}")
    assert made.points == 40
    assert made.check == Feature(name="links", steps=((1, 20), (3, 40)))
    (weighed,) = loaded(tmp_path, f"[[rule]]\n{lines}\npoints = 20")
    assert weighed.points == 20


def test_expression(tmp_path: Path) -> None:
    """An expression may speak of rules that the file does not have."""
    made = only(tmp_path, 'expression = "links and not ham"\nreplaces = true')
    assert made.check == Composite(expression="links and not ham", replaces=True)
    assert "shop.fern" in (DEFAULT_RULES | RuleSet.of(made)).checked().ids


def test_examples(tmp_path: Path) -> None:
    """Examples are texts or tables, with links and a past."""
    made = only(
        tmp_path,
        'words = ["fern"]\nspam = ["A fern", {text = "see fern", author = "Jo", url = "http://a.example", title = "T", '
        'post = "P", links = [["http://b.example", "fern"]], past = {published = 2}}]\nham = ["A rose"]',
    )
    assert made.spam[0] == Example(text="A fern")
    assert (made.spam[1].author, made.spam[1].links, made.spam[1].past.published) == (
        "Jo",
        (("http://b.example", "fern"),),
        2,
    )
    assert made.broken_examples() == ()


def test_caps(tmp_path: Path) -> None:
    """A file may bound the groups of its rules."""
    assert loaded(tmp_path, f"[caps]\nshop = 30\n[[rule]]\n{HEAD}pattern = 'x'").caps == (("shop", 30),)


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("", "$.rule[0]: a rule has one of pattern, words, list, feature, expression; this one has none"),
        ("pattern = 'x'\nwords = ['y']", "this one has pattern and words"),
        ("pattern = 'x('", "$.rule[0].pattern: is no expression of the regex package: missing )"),
        ("pattern = 'x*'", "$.rule[0].pattern: matches the empty text, and so every comment"),
        (r"pattern = '(?:\w+\s?)+!'", "$.rule[0].pattern: the time for this pattern grows faster than the text"),
        ("pattern = 7", "$.rule[0].pattern: a string is wanted, not a whole number"),
        ("pattern = 'x'\nfield = 'email'", "$.rule[0].field: there is no field 'email'"),
        ("pattern = 'x'\ncased = 1", "$.rule[0].cased: true or false is wanted, not a whole number"),
        ("pattern = 'x'\nwhole = true", "$.rule[0].whole: unknown key"),
        ("words = []", "$.rule[0].words: the list is empty"),
        ("words = ['x']\nfields = ['ip']", "$.rule[0].words: there is no field 'ip'"),
        ("list = 'nothing.txt'", "nothing.txt: there is no such file"),
        ("feature = 'linkz'\nsteps = [[1, 2]]", "$.rule[0].feature: there is no feature 'linkz'"),
        ("feature = 'links'", "$.rule[0].feature: the values of steps rise"),
        ("expression = 'links and'", "$.rule[0].expression: "),
        ("words = ['x']\nspam = [7]", "$.rule[0].spam[0]: an example is a string or a table"),
        ("words = ['x']\nspam = 'x'", "$.rule[0].spam: a list of examples is wanted, not a string"),
        ("words = ['x']\nham = [{body = 'x'}]", "$.rule[0].ham[0].body: unknown key"),
        ("words = ['x']\nham = [{text = 'x', links = [['y']]}]", "$.rule[0].ham[0].links: each link is a pair"),
        ("words = ['x']\nham = [{text = 'x', links = [['u', 'y']]}]", "$.rule[0].ham[0].links: the link text 'y'"),
        ("words = ['x']\nham = [{past = {same = 1}}]", "$.rule[0].ham[0].past.same: unknown key"),
    ],
)
def test_faults(tmp_path: Path, lines: str, fault: str) -> None:
    """What is wrong is told with the file and the path of the key."""
    with pytest.raises(InvalidRule) as caught:
        only(tmp_path, lines)
    assert str(caught.value).startswith(str(tmp_path / "rules.toml: $."))
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[rule]]\nwords = ['x']", "$.rule[0].id: is missing"),
        ("[[rule]]\nwords = ['x']", "$.rule[0].why: is missing"),
        ("[[rule]]\nwords = ['x']", "$.rule[0].points: is missing"),
        ("[[rule]]\nid = 'Shop'\nwhy = 'x'\npoints = 1\nwords = ['x']", "$.rule[0]: 'Shop' is no"),
        (f"[[rule]]\n{HEAD}words = ['x']\n" * 2, "$.rule[1].id: another rule of the file is called shop.fern"),
        ("rule = [1]", "$.rule[0]: a table is wanted, not a whole number"),
        ("[rules]", "$.rules: unknown key, did you mean rule?"),
        ("[caps]\nshop = 3", "$.caps.shop: the set has no rule or group 'shop'"),
        ("[[rule", "is not TOML"),
    ],
)
def test_faulty_files(tmp_path: Path, text: str, fault: str) -> None:
    """So is what is wrong with a file as a whole."""
    with pytest.raises(InvalidRule) as caught:
        loaded(tmp_path, text)
    assert fault.replace("is no", "is not a rule id") in str(caught.value) or fault in str(caught.value)


def test_every_fault() -> None:
    """All faults are told at once, a line each."""
    wrong = {"rule": [{"id": 1, "why": 2, "points": "3", "words": ["x"], "colour": 4}]}
    with pytest.raises(InvalidRule) as caught:
        rules_of_mapping(wrong)
    assert str(caught.value).splitlines() == [
        "rules: $.rule[0].colour: unknown key",
        "rules: $.rule[0].id: a string is wanted, not a whole number",
        "rules: $.rule[0].why: a string is wanted, not a whole number",
        "rules: $.rule[0].points: a whole number is wanted, not a string",
    ]
