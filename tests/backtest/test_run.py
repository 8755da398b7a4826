"""A guard tried on decided comments, and two compared."""

import attrs
import pytest
from tests.moderated import comments, records

from commentguard.backtest.backtest import Backtest
from commentguard.backtest.compare import flips
from commentguard.backtest.run import run_backtest
from commentguard.guard.guard import Guard
from commentguard.guard.holds import Holds
from commentguard.model.verdict import Thresholds, Verdict

SPAM = "Buy cheap viagra http://a.example http://b.example http://c.example"
ROWS = [
    {"id": "1", "author": "Liz", "content": "I am not so sure that silence is the point.", "status": "approved"},
    {"id": "2", "author": "Meds", "content": SPAM, "status": "spam"},
    {"id": "3", "author": "Ann", "content": f"{SPAM} or write to ann@mail.example", "status": "1"},
    {"id": "4", "author": "Bob", "content": "Not yet.", "status": "pending"},
    {"id": "5", "author": "Eve", "content": " ", "status": "spam"},
    {"id": "6", "author": "Tom", "content": "See you in spring.", "status": "trash"},
]


@pytest.fixture
def result() -> Backtest:
    """Give the default guard tried on ROWS."""
    return run_backtest(records(*ROWS), Guard())


def test_labels(result: Backtest) -> None:
    """Published comments are good, spam and trash are spam, and the others are counted."""
    assert [trial.id for trial in result.ham] == ["1", "3"]
    assert [trial.id for trial in result.spam] == ["2", "6"]
    assert (result.undecided, result.refused) == (1, 1)


def test_confusion(result: Backtest) -> None:
    """The guard's own verdicts are counted at both thresholds."""
    for verdict in (Verdict.HOLD, Verdict.SPAM):
        found = result.confusion(verdict)
        assert (found.spam.part, found.spam.whole, found.ham.part, found.ham.whole) == (1, 2, 1, 2)
    assert [result.confusion(verdict).threshold for verdict in (Verdict.HOLD, Verdict.SPAM)] == [50, 100]


def test_holds_count() -> None:
    """What the settings hold for other reasons than points is caught too."""
    linked = {**ROWS[0], "content": "The minutes are at https://a.example/minutes since March."}
    tried = run_backtest(records(linked), Guard(holds=Holds(links=1)))
    assert tried.trials[0].total < tried.thresholds.hold
    assert tried.confusion(Verdict.HOLD).ham.part == 1
    assert tried.confusion(Verdict.SPAM).ham.part == 0


def test_lost_and_missed(result: Backtest) -> None:
    """Published comments that would be held are lost, and spam that would be published is missed."""
    assert [trial.id for trial in result.lost] == ["3"]
    assert [trial.id for trial in result.missed] == ["6"]
    assert result.lost[0].words.startswith("Buy cheap viagra")


def test_nothing_private(result: Backtest) -> None:
    """No address is in what a backtest tells."""
    assert "ann@mail.example" not in str(result.to_dict())


def test_past_is_what_came_before() -> None:
    """Rules about the past look at the comments before, in the order of the dump."""
    rows = [{**ROWS[0], "id": str(number), "post_id": "1"} for number in (1, 2)]
    first, second = run_backtest(records(*rows), Guard()).trials
    assert not [rule for rule in first.rules if rule.startswith("past.")]
    assert [rule for rule in second.rules if rule.startswith("past.")]


def test_past_is_as_decided() -> None:
    """Whom moderators published before is a known author, even where the guard would have held."""
    rows = [
        {**ROWS[0], "id": "", "email": "liz@mail.example", "content": f"{SPAM} {number}" if number < 3 else "I see."}
        for number in range(4)
    ]
    *_, last = run_backtest(records(*rows), Guard()).trials
    assert [rule for rule in last.rules if rule.startswith("past.")] == ["past.known-author"]


def test_suggested() -> None:
    """Suggested thresholds keep to the budget."""
    tried = run_backtest(records(*comments()), Guard())
    for budget in (0.0, 0.1, 0.5):
        thresholds = tried.suggested(budget)
        assert thresholds.hold <= thresholds.spam
        assert (tried.curve.at(thresholds.hold).false_positives.value or 0) <= budget


def test_data(result: Backtest) -> None:
    """A backtest as data has all of it."""
    data = result.to_dict(0.5)
    assert data["comments"] == 4
    assert data["auc"] == result.curve.area
    assert {row["rule"] for row in data["rules"]} >= {"commerce.pills", "links.many"}  # type: ignore[attr-defined]
    assert [row["id"] for row in data["lost"]] == ["3"]  # type: ignore[attr-defined]


def test_flips() -> None:
    """Comparing two guards names the comments that change, and the rules that changed them."""
    before = run_backtest(records(*ROWS), Guard())
    after = run_backtest(records(*ROWS), Guard(rules=Guard().rules.without("links", "commerce", "promotion")))
    changed = flips(before, after)
    assert [flip.before.id for flip in changed] == ["2", "3"]
    assert dict(changed[0].rules)["links.many"] < 0
    assert changed[0].to_dict()["rules"] == [list(pair) for pair in changed[0].rules]
    assert flips(before, before) == ()


def test_flips_by_thresholds() -> None:
    """Other thresholds change verdicts, and no rule."""
    strict = attrs.evolve(Guard(), thresholds=Thresholds(hold=-100, spam=1000))
    changed = flips(run_backtest(records(*ROWS), Guard()), run_backtest(records(*ROWS), strict))
    assert changed
    assert {flip.rules for flip in changed} == {()}


def test_other_comments(result: Backtest) -> None:
    """Backtests of different comments cannot be compared."""
    with pytest.raises(ValueError, match="the same comments"):
        flips(result, run_backtest(records(*ROWS[:1]), Guard()))
