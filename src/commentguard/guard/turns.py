"""What a decision would have been without the findings that weigh most."""

from collections.abc import Iterator

import attrs

from commentguard.guard.judge import judge
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.rules.ruleset import RuleSet


@attrs.frozen
class Turn:
    """The milder *verdict* that a comment would have had if the rules *without* had found nothing."""

    without: tuple[str, ...]
    verdict: Verdict


def turns(decision: Decision, rules: RuleSet) -> Iterator[Turn]:
    """Give the fewest rules whose silence would have made the verdict milder, and then milder still.

    The case is scored anew without them, so that caps and composites count as they would have.
    """
    silent: tuple[str, ...] = ()
    now = decision
    while (heaviest := _heaviest(now, rules)) is not None:
        silent = (*silent, heaviest)
        milder = judge(decision.case, rules.without(*silent), decision.thresholds)
        if milder.verdict is not now.verdict:
            yield Turn(silent, milder.verdict)
        now = milder


def _heaviest(decision: Decision, rules: RuleSet) -> str | None:
    """Give the rule whose finding speaks most against the comment, where that matters to the verdict."""
    if decision.verdict is Verdict.PUBLISH:
        return None
    return next((one.rule for one in decision.score.findings if one.points > 0 and one.rule in rules), None)
