"""The built-in rules keep their own word."""

import pickle
from importlib import import_module
from pkgutil import iter_modules

import pytest

from commentguard.rules import builtin
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet

TOPICS = [name for _, name, _ in iter_modules(builtin.__path__) if name != "default" and not name.startswith("_")]


@pytest.mark.parametrize("rule", DEFAULT_RULES, ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    """A rule finds something in each of its spam examples and nothing in its ham examples."""
    assert rule.broken_examples() == ()


@pytest.mark.parametrize("rule", DEFAULT_RULES, ids=lambda rule: rule.id)
def test_described(rule: Rule) -> None:
    """A rule has points, examples of both kinds and one sentence that says why."""
    assert rule.points != 0
    assert rule.spam
    assert rule.ham
    assert rule.why.endswith(".")
    assert ". " not in rule.why


@pytest.mark.parametrize("rule", DEFAULT_RULES, ids=lambda rule: rule.id)
def test_evidence_lies_in_its_field(rule: Rule) -> None:
    """The words of the evidence stand where it says."""
    for example in rule.spam:
        case = example.case()
        for evidence in rule.evidence(case):
            assert evidence.because
            assert 0 <= evidence.start <= evidence.end <= len(case.field(evidence.field))


@pytest.mark.parametrize("topic", TOPICS)
def test_topic(topic: str) -> None:
    """A topic is a file or a few that begin with its name, a group, and part of the default set under a cap."""
    rules = RuleSet.of(import_module(f"commentguard.rules.builtin.{topic}"))
    assert rules.groups == (topic.partition("_")[0],)
    assert set(rules) <= set(DEFAULT_RULES)
    assert set(rules.groups) <= set(dict(DEFAULT_RULES.caps))


def test_nothing_else() -> None:
    """The default set holds the rules of the topics and no others."""
    assert set(DEFAULT_RULES.groups) == {name.partition("_")[0] for name in TOPICS}


def test_empty_comment() -> None:
    """An empty comment earns nothing."""
    assert DEFAULT_RULES.score(Example().case()).findings == ()


def test_pickle() -> None:
    """The default set comes back equal."""
    assert pickle.loads(pickle.dumps(DEFAULT_RULES)) == DEFAULT_RULES  # noqa: S301  (our own pickle)
