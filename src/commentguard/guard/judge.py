"""From what is known of a comment to what becomes of it."""

from commentguard.guard.guaranteed import guaranteed
from commentguard.guard.scope import Scope, beyond
from commentguard.model.case import Case
from commentguard.model.decision import Decision
from commentguard.model.verdict import Score, Thresholds
from commentguard.rules.ruleset import RuleSet

DEFAULT_THRESHOLDS = Thresholds()
DEFAULT_SCOPE = Scope()


def judge(
    case: Case, rules: RuleSet, thresholds: Thresholds = DEFAULT_THRESHOLDS, scope: Scope = DEFAULT_SCOPE
) -> Decision:
    """Score *case* by *rules* and hold the sum against *thresholds*; the same case always gets the same decision.

    Strings with a guaranteed verdict are found whatever the rules are, and what is beyond *scope* is said.
    """
    return conclude(case, rules.score(case), thresholds, scope)


def conclude(case: Case, score: Score, thresholds: Thresholds, scope: Scope) -> Decision:
    """Decide on a *case* whose *score* is known, as `judge` does."""
    more = (*guaranteed(case), *beyond(case, score, scope))
    return Decision(case=case, score=Score((*score.findings, *more)) if more else score, thresholds=thresholds)
