"""A learned table as a value, as a file and as a rule."""

import pickle
from pathlib import Path

import pytest

from commentguard.errors import InvalidTable
from commentguard.model.verdict import Finding
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.learned.table import RULE_ID, LearnedTable, unlearned
from commentguard.rules.learned.table_file import table_of
from commentguard.rules.ruleset import RuleSet

TABLE = LearnedTable(
    base=-2, words={"pills": 11, "garden": -7}, closing={"pills": 4}, parts={"<gar": -1}, rules={"links.many": 1000}
)
ALONE = RuleSet() | TABLE


def finding(text: str, rules: RuleSet = ALONE) -> Finding | None:
    """Give what the table finds in *text*."""
    found = rules.score(Example(text=text).case()).findings
    return next((one for one in found if one.rule == RULE_ID), None)


def test_word_by_word() -> None:
    """Each word says what it earned, and stands where it is said to stand."""
    text = "Yes. A garden needs pills"
    found = TABLE.word_by_word(Example(text=text).case())
    assert [(one.points, one.because) for one in found] == [
        (15, "pills"),
        (-8, "garden"),
        (-2, "other words and its shape"),
    ]
    assert [text[one.start : one.end] for one in found] == ["pills", "garden", ""]


def test_one_finding() -> None:
    """In a score all words are one finding, which names them and points at the first of them."""
    text = "Yes. A garden needs pills"
    found = finding(text)
    assert found is not None
    assert (found.points, found.because) == (5, "+15 pills, -8 garden, -2 other words and its shape")
    assert text[found.start : found.end] == "pills"


def test_many_words() -> None:
    """The words of fewest points are told together, and nothing is lost."""
    table = LearnedTable(words={f"word{letter}": place for place, letter in enumerate("abcdefghij", 1)})
    found = table.word_by_word(Example(text=" ".join(name for name, _ in table.words)).case())
    assert [one.points for one in found] == [10, 9, 8, 7, 6, 5, 10]


@pytest.mark.parametrize(("points", "total"), [(100, 80), (-100, -50), (30, 30)])
def test_bounds(points: int, total: int) -> None:
    """A table moves a comment no further than its cap and its floor, and says so."""
    found = finding("pills", RuleSet() | LearnedTable(words={"pills": points}))
    assert found is not None
    assert found.points == total
    assert ("may not decide alone" in found.because) == (total != points)


def test_nothing_known() -> None:
    """A comment without a known word earns what every comment does; with a table of nothing that is no finding."""
    found = finding("Hello")
    assert found is not None
    assert found.points == -2
    assert finding("Hello", RuleSet() | LearnedTable()) is None
    assert finding("Hello", RuleSet() | LearnedTable(cap=0, floor=0, base=9)) is None


def test_weighed() -> None:
    """Other points for the rule make all learned points count for more or less."""
    found = finding("pills", ALONE.weighed({RULE_ID: 40}))
    assert found is not None
    assert found.points == round((11 - 2) / 2)


def test_rules_are_weighed() -> None:
    """A rule that is worth more here gains at most half of its points, and one that the set does not have is left."""
    rules = DEFAULT_RULES | LearnedTable(rules={"links.many": 1000, "ham.question": 1000, "nobody.knows": 5})
    before, after = ({one.id: one.points for one in each} for each in (DEFAULT_RULES, rules))
    assert after["links.many"] == before["links.many"] + before["links.many"] // 2
    assert before["ham.question"] < after["ham.question"] < 0
    assert set(after) - set(before) == {RULE_ID}


def test_unlearned() -> None:
    """A table can be taken out again, and a new one takes the place of the old."""
    rules = DEFAULT_RULES | TABLE
    assert unlearned(rules) == DEFAULT_RULES == unlearned(DEFAULT_RULES)
    assert rules | LearnedTable(base=3) == DEFAULT_RULES | LearnedTable(base=3)
    assert unlearned(rules.without("links.many")) == DEFAULT_RULES.without("links.many")


def test_is_a_value() -> None:
    """Tables of the same content are equal, and survive a pickle, alone and in a set."""
    assert LearnedTable(words={"a": 1, "b": 0}) == LearnedTable(words=[("a", 1)])
    assert pickle.loads(pickle.dumps(TABLE)) == TABLE  # noqa: S301  (our own)
    assert pickle.loads(pickle.dumps(DEFAULT_RULES | TABLE)) == DEFAULT_RULES | TABLE  # noqa: S301  (our own)


def test_file(tmp_path: Path) -> None:
    """What is saved is read back, and stands in the file one word a line, sorted."""
    file = tmp_path / "table.json"
    TABLE.save(file)
    assert LearnedTable.load(file) == TABLE
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines.index('  "garden": -7,') + 1 == lines.index('  "pills": 11')


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff", "is not UTF-8 text"),
        (b"{", "is not JSON (line 1)"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "$: this is no learned table"),
        (b"{}", "$: this is no learned table"),
        (b'{"commentguard_table": 2}', "$.commentguard_table: this program reads version 1"),
    ],
)
def test_broken_file(tmp_path: Path, content: bytes, said: str) -> None:
    """A file that is no table is refused with its name."""
    file = tmp_path / "table.json"
    file.write_bytes(content)
    with pytest.raises(InvalidTable) as refused:
        LearnedTable.load(file)
    assert str(refused.value).startswith(f"{file}: {said}")


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there, or is a directory, is refused."""
    with pytest.raises(InvalidTable, match="there is no such file; commentguard learn"):
        LearnedTable.load(tmp_path / "none.json")
    with pytest.raises(InvalidTable, match="cannot be read"):
        LearnedTable.load(tmp_path)


def test_faults_by_path() -> None:
    """Everything that is wrong in a table is told at once, each by its path."""
    with pytest.raises(InvalidTable) as refused:
        table_of(
            {
                "commentguard_table": 1,
                "base": "x",
                "cap": -1,
                "floor": 1,
                "wrods": {},
                "words": {"a": 1.5, "b": 10_000, "c": True},
                "signs": [],
                "learned_from": {"comments": 100_000},
            },
            "t.json",
        )
    assert str(refused.value).splitlines() == [
        "t.json: $.wrods: unknown key; a table has base, cap, floor, learned_from, rules, signs, words, closing, parts",
        't.json: $.base: a whole number is wanted, not "x"',
        "t.json: $.cap: a cap is a whole number from 0 on",
        "t.json: $.floor: a floor is a whole number from 0 down",
        "t.json: $.signs: an object of whole numbers is wanted",
        't.json: $.words["a"]: a whole number is wanted, not 1.5',
        't.json: $.words["b"]: 10000 is beyond any points; the most is 1000',
        't.json: $.words["c"]: a whole number is wanted, not true',
    ]


def test_join_needs_a_set() -> None:
    """Only rules can be joined."""
    with pytest.raises(TypeError):
        RuleSet() | 3  # type: ignore[operator]
