"""From what is known of a comment to what becomes of it."""

from commentguard.model.case import Case
from commentguard.model.decision import Decision
from commentguard.model.verdict import Thresholds
from commentguard.rules.ruleset import RuleSet

DEFAULT_THRESHOLDS = Thresholds()


def judge(case: Case, rules: RuleSet, thresholds: Thresholds = DEFAULT_THRESHOLDS) -> Decision:
    """Score *case* by *rules* and hold the sum against *thresholds*; the same case always gets the same decision."""
    return Decision(case=case, score=rules.score(case), thresholds=thresholds)
