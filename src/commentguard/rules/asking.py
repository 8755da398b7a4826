"""Rules asked about a case, each within its bounds: what they find, and which of them failed or ran out of time."""

import logging
from collections.abc import Iterable, Sequence
from time import monotonic, thread_time

import attrs

from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Verdict
from commentguard.rules.rule import Evidence, Rule

BUDGET = 1.0
"""For how many seconds of processor time rules are asked about one case; those that are left then are not asked, and it
is held. What else the machine does makes no difference, so that the same comment gets the same verdict."""

OUT_OF_TIME = "bounds.time"
"""The id of the finding that says so."""

Asked = tuple[Rule, Sequence[int]]
"""A rule to be asked, and those of its ways of which a case is known to meet all clauses; none when it has none, or when
nobody looked."""

_log = logging.getLogger(__name__)


@attrs.frozen
class Answers:
    """What rules *found*, and the findings of 0 points that name those which failed or ran out of time."""

    found: tuple[Finding, ...]
    faults: tuple[Finding, ...]


def ask(rules: Iterable[Asked], case: Case) -> Answers:
    """Give the first finding of each of the *rules*, for which *case* has what they want.

    A rule that raises costs nothing but its own points: a finding of 0 points and the log name it. One that runs out of
    its time is named too, and so is the rule after which the time for all was used up: both findings hold the comment.
    """
    found, faults = list[Finding](), list[Finding]()
    until, earliest = thread_time() + BUDGET, monotonic() + BUDGET
    for one, ways in rules:
        try:
            evidence = one.first_evidence(case, ways)
        except Exception as problem:  # noqa: BLE001  (a plug-in may raise anything, and must not take the review down)
            faults.append(_fault(one, problem))
        else:
            if evidence is not None:
                found.append(_of(one, evidence))
        # The clock on the wall is read in a fifth of the time, and no thread works for longer than it shows.
        if monotonic() > earliest and thread_time() > until:
            faults.append(_out_of_time(one))
            break
    return Answers(tuple(found), tuple(faults))


def _fault(one: Rule, problem: Exception) -> Finding:
    if isinstance(problem, TimeoutError):
        _log.warning("rule %s ran out of time", one.id)
        return Finding(rule=one.id, points=0, because="this rule ran out of time", at_least=Verdict.HOLD)
    kind = type(problem).__name__
    _log.warning("rule %s failed: %s", one.id, kind)
    return Finding(rule=one.id, points=0, because=f"this rule failed: {kind}")


def _out_of_time(last: Rule) -> Finding:
    _log.warning("the time for all rules was used up after %s", last.id)
    because = f"the time for all rules was used up after {last.id}"
    return Finding(rule=OUT_OF_TIME, points=0, because=because, at_least=Verdict.HOLD)


def _of(one: Rule, evidence: Evidence) -> Finding:
    return Finding(
        rule=one.id,
        points=one.points if evidence.share == 1 else round(one.points * evidence.share),
        because=evidence.because,
        field=evidence.field,
        start=evidence.start,
        end=evidence.end,
    )
