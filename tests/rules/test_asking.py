"""Rules are asked within their bounds, and those that break them are named."""

import logging
from collections.abc import Iterator

import pytest

from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Verdict
from commentguard.rules import asking, extent
from commentguard.rules.example import Example
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet


def finds(rule_id: str) -> Rule:
    """Make a rule that always finds something."""
    return Rule(id=rule_id, points=5, why="It does.", check=lambda _case: ["found"])


def runs_out(_case: Case) -> Iterator[str]:
    """Run out of time."""
    raise TimeoutError("Jane Doe")


SLOW = Rule(id="slow.one", points=90, why="It is slow.", check=runs_out)


def test_rule_out_of_time(caplog: pytest.LogCaptureFixture) -> None:
    """A rule that runs out of time is named in a finding that holds, and the others still count."""
    with caplog.at_level(logging.WARNING):
        score = RuleSet.of(finds("a.one"), SLOW, finds("z.one")).score(Example(text="a").case())
    assert [finding.rule for finding in score.findings] == ["a.one", "z.one", "slow.one"]
    assert score.findings[2].at_least is Verdict.HOLD
    assert (score.total, score.at_least) == (10, Verdict.HOLD)
    assert caplog.messages == ["rule slow.one ran out of time"]
    assert "Jane" not in caplog.text


def test_all_out_of_time(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """When the time for all is used up the rest is not asked, which a finding says that holds."""
    monkeypatch.setattr(asking, "BUDGET", -1.0)
    with caplog.at_level(logging.WARNING):
        score = RuleSet.of(finds("a.one"), finds("z.one")).score(Example(text="a").case())
    because = "the time for all rules was used up after a.one"
    assert score.findings == (
        Finding(rule="a.one", points=5, because="found"),
        Finding(rule="bounds.time", points=0, because=because, at_least=Verdict.HOLD),
    )
    assert caplog.messages == [because]


def test_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a text that is too long the beginning is judged, which a finding says that holds."""
    monkeypatch.setattr(extent, "LONGEST", 20)
    seen: list[Case] = []

    def looks(case: Case) -> list[str]:
        """Look."""
        seen.append(case)
        return []

    case = Example(text="http://a.example and http://b.example", post="x" * 30).case()
    score = RuleSet.of(Rule(id="a.look", points=1, why="It looks.", check=looks)).score(case)
    assert [finding.rule for finding in score.findings] == ["bounds.length"]
    assert score.findings[0].because == "only the first 20 characters were judged"
    assert score.at_least is Verdict.HOLD
    assert (len(seen[0].clean.text), len(seen[0].post.text), len(seen[0].clean.links)) == (20, 20, 1)
