"""Learning from decisions."""

import sys

import attrs
import pytest
from tests.moderated import comments, decided

from commentguard.errors import CannotLearn
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.learned.table import LearnedTable
from commentguard.rules.learned.train import learn, train

pytest.importorskip("sklearn", reason="needs the extra learn")


@pytest.fixture(scope="module")
def table() -> LearnedTable:
    """Give the table of the invented site."""
    return train(decided())


def test_learns_the_word(table: LearnedTable) -> None:
    """A word that only spam has earns points, and words that good comments have lose some."""
    assert dict(table.words)["marbling"] > 0
    assert dict(table.words)["here"] < 0


def test_unseen_comments() -> None:
    """Comments that were not learned from are told apart, where the rules alone cannot."""
    learned = learn(decided())
    assert max(points for points, _ in learned.rules_alone) < 50
    spam, ham = ([points for points, kind in learned.totals if kind is wanted] for wanted in (True, False))
    assert min(spam) > max(ham)


def test_same_again(table: LearnedTable) -> None:
    """The same decisions give the same table."""
    assert train(decided()).to_json() == table.to_json()


def test_learns_from_joined_rules(table: LearnedTable) -> None:
    """A set that has a table already learns as if it had none."""
    assert train(decided(), DEFAULT_RULES | table) == table


def test_counts(table: LearnedTable) -> None:
    """A table says how many comments it was learned from."""
    assert dict(table.learned_from) == {"comments": 40, "ham": 20, "spam": 20}


def test_rare_words(table: LearnedTable) -> None:
    """A word that few people wrote is in no table, and neither are names."""
    assert not {"reader", "gardeners"} & dict(table.words).keys()
    said = [{**row, "author": "One Person", "content": f"{row['content']} Zanzibar"} for row in comments()]
    assert "zanzibar" not in train(decided(*said)).to_json()


def test_near_duplicates_count_once() -> None:
    """Comments that are alike are one decision."""
    twice = comments() + [{**row, "content": row["content"].upper()} for row in comments()]
    assert dict(train(decided(*twice)).learned_from)["comments"] == 40


def test_one_post() -> None:
    """Comments of a single post are told apart one by one."""
    rows = [{**row, "post_id": "1"} for row in comments()]
    assert dict(train(decided(*rows)).words)["marbling"] > 0


def test_bounded_rules() -> None:
    """The change of a rule's points is at most half of them."""
    rows = [{**row, "content": f"{row['content']} Is it?"} if row["status"] == "spam" else row for row in comments()]
    worth = {one.id: one.points for one in DEFAULT_RULES}
    changes = dict(train(decided(*rows)).rules)
    assert changes
    assert all(abs(change) <= abs(worth[rule]) // 2 for rule, change in changes.items())


def test_too_few() -> None:
    """Fewer than five of a kind teach nothing, and the error counts them."""
    few = [one for one in decided() if not one.spam] + [attrs.evolve(one, spam=True) for one in decided()[:4:2]]
    with pytest.raises(CannotLearn, match="20 good comments and 0 spam"):
        train(few)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without scikit-learn the error names the extra."""
    monkeypatch.setitem(sys.modules, "sklearn.model_selection", None)
    with pytest.raises(CannotLearn, match=r"pip install 'commentguard\[learn\]'"):
        train(decided())
