"""What becomes of a comment when the history cannot be asked or told: it is judged without, and everybody may see that."""

import logging
from datetime import datetime

import attrs

from commentguard.errors import HistoryUnavailable
from commentguard.history.base import History
from commentguard.model.clean import CleanComment
from commentguard.model.decision import Decision
from commentguard.model.past import NOTHING_KNOWN, Past
from commentguard.model.verdict import Finding

RULE = "history.unavailable"
"""The id of the finding, of no points, that a decision has which was made or kept without the history."""

_log = logging.getLogger(__name__)


def recalled(history: History | None, clean: CleanComment, now: datetime | None) -> tuple[Past, str]:
    """Give what the history knows of a comment, and why it knows nothing when it cannot be asked."""
    if history is None:
        return NOTHING_KNOWN, ""
    try:
        return history.past(clean.comment, clean.text, now), ""
    except HistoryUnavailable as error:
        _log.warning("a comment is judged without the history: %s", error)
        return NOTHING_KNOWN, f"judged without the history: {error}"


def told(history: History, decision: Decision) -> Decision:
    """Let the history remember a decision; give it with a note when that cannot be done."""
    try:
        history.remember(decision)
    except HistoryUnavailable as error:
        _log.warning("a comment is not remembered: %s", error)
        return noted(decision, f"not remembered: {error}")
    return decision


def noted(decision: Decision, because: str) -> Decision:
    """Give *decision* with a finding of no points that says *because*; without words it stays as it is."""
    if not because:
        return decision
    finding = Finding(rule=RULE, points=0, because=because)
    return attrs.evolve(decision, score=attrs.evolve(decision.score, findings=(*decision.score.findings, finding)))
