"""A review in two stages: all that can be done without the past, and what waits for it.

Several processes can do the first stage at the same time, while the past of a comment depends on what became of those
before it.
"""

import attrs

from commentguard.guard.guard import Guard
from commentguard.guard.holds import held
from commentguard.guard.judge import conclude
from commentguard.guard.kinds import thresholds_for
from commentguard.guard.wash import clean
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import UNKNOWN_POST, Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.past import Past
from commentguard.rules.asking import Answers
from commentguard.rules.composite import is_composite
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet

_OURS = "commentguard.rules."


def looks_at_past(rule: Rule) -> bool:
    """Say whether *rule* may look at the past of a case: those of the group `past` do, and a host's own may."""
    return rule.group == "past" or not getattr(rule.check, "__module__", "").startswith(_OURS)


@attrs.frozen(kw_only=True)
class Prepared:
    """A comment of which all is known but its past: *answers* are those of rules that do not look at it."""

    clean: CleanComment
    post: Post
    answers: Answers


class Stages:
    """The two stages of a review by *guard*; `decide(prepare(submission), past)` decides as the guard does."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        simple = [rule for rule in guard.rules if not is_composite(rule)]
        self._early = RuleSet(rule for rule in simple if not looks_at_past(rule))
        self._late = RuleSet(filter(looks_at_past, simple))

    def prepare(self, submission: Submission, post: Post | None = None) -> Prepared:
        """Validate, sanitize and score a submission as far as that needs no past. Raises InvalidSubmission."""
        guard = self.guard
        washed = clean(guard.validate(submission), guard.policy, guard.limits, guard.typed_addresses)
        post = post or UNKNOWN_POST
        return Prepared(clean=washed, post=post, answers=self._early.answers(Case(clean=washed, post=post)))

    def decide(self, prepared: Prepared, past: Past) -> Decision:
        """Decide on a comment whose *past* is known."""
        guard, early = self.guard, prepared.answers
        case = held(Case(clean=prepared.clean, past=past, post=prepared.post), guard.holds)
        late = self._late.answers(case)
        answers = Answers((*early.found, *late.found), (*early.faults, *late.faults))
        thresholds = thresholds_for(prepared.clean.comment, guard.kinds, guard.thresholds)
        return conclude(case, guard.rules.scored(answers, case), thresholds, guard.scope)
