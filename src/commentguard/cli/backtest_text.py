"""A backtest as text for people."""

from collections.abc import Iterator, Sequence

from commentguard.backtest.backtest import BUDGET, Backtest
from commentguard.backtest.compare import Flip
from commentguard.backtest.trial import Trial
from commentguard.cli.harmless import one_line
from commentguard.model.verdict import Verdict

SHOWN = 20
"""Comments of a list that are shown; the other formats have all."""


def told(result: Backtest, budget: float, changed: Sequence[Flip] | None = None) -> Iterator[str]:
    """Tell in lines what *result* says, and what *changed* under other settings."""
    yield from _counts(result)
    yield from _confusions(result)
    yield from _ranking(result, budget)
    if changed is not None:
        yield from _flips(changed)
    yield from _rules(result)
    yield from _listed("published comments that would be held or called spam", result.lost)
    yield from _listed("spam that would be published", result.missed)
    yield from _curve(result)


def _counts(result: Backtest) -> Iterator[str]:
    yield f"{len(result.trials)} comments with a decision: {len(result.ham)} published, {len(result.spam)} spam"
    for count, why in (
        (result.undecided, "without a decision of a moderator"),
        (result.refused, "no acceptable submission"),
    ):
        if count:
            yield f"{count} left out, being {why}" if why.startswith("no ") else f"{count} left out, {why}"


def _confusions(result: Backtest) -> Iterator[str]:
    hold, spam = result.confusion(Verdict.HOLD), result.confusion(Verdict.SPAM)
    yield f"\n{'':28}{f'held from {hold.threshold}':30}spam from {spam.threshold}"
    for name, one, other in (
        ("spam caught (recall)", hold.recall, spam.recall),
        ("good caught (false)", hold.false_positives, spam.false_positives),
        ("spam in what is caught", hold.precision, spam.precision),
    ):
        yield f"  {name:26}{one!s:30}{other}"
    for name, one, other in (
        ("spam: caught, passed", hold.spam, spam.spam),
        ("good: caught, passed", hold.ham, spam.ham),
    ):
        yield f"  {name:26}{f'{one.part}, {one.whole - one.part}':30}{other.part}, {other.whole - other.part}"
    yield "  (in brackets: where the true share is, with 95 % confidence)"


def _ranking(result: Backtest, budget: float) -> Iterator[str]:
    if result.curve.area is None:
        yield "\nWithout comments of both kinds nothing can be said about thresholds."
        return
    yield f"\nAUC {result.curve.area:.3f}, recall at 1 % false positives {result.curve.recall_within(BUDGET)}"
    thresholds = result.suggested(budget)
    hold, spam = result.curve.at(thresholds.hold), result.curve.at(thresholds.spam)
    yield f"to hold at most {budget:.1%} of the good comments, and call a tenth of that spam:"
    yield f"  hold = {hold.threshold}  catches {hold.recall} of the spam and {hold.false_positives} of the good"
    yield f"  spam = {spam.threshold}  catches {spam.recall} of the spam and {spam.false_positives} of the good"


def _flips(changed: Sequence[Flip]) -> Iterator[str]:
    better = sum(
        _severity(flip.after) > _severity(flip.before)
        if flip.after.spam
        else _severity(flip.after) < _severity(flip.before)
        for flip in changed
    )
    yield f"\n{len(changed)} comments are decided otherwise by the other settings: {better} for the better, {len(changed) - better} for the worse"
    for flip in changed[:SHOWN]:
        kind = "spam" if flip.after.spam else "good"
        why = ", ".join(f"{points:+d} {rule}" for rule, points in flip.rules[:4]) or "other thresholds"
        yield f"  {kind}: {flip.before.verdict} -> {flip.after.verdict}  {_shown(flip.after)}\n      {why}"
    yield from _more(len(changed))


def _rules(result: Backtest) -> Iterator[str]:
    rows = result.rules
    if not rows:
        return
    width = max(len(row.rule) for row in rows)
    yield f"\n{'rules that found something':{width}}    points    spam    good    lift  needed   costs"
    for row in rows:
        yield (
            f"  {row.rule:{width}} {row.points:+7d} {row.spam.part:>7} {row.ham.part:>7} {row.lift:+7.1f} "
            f"{row.needed:>7} {row.costs:>7}"
        )
    yield "  (lift: log-odds, 0 says nothing; needed and costs: spam and good comments held thanks to this rule alone)"
    pairs = result.overlaps
    if pairs:
        yield "\nrules that mostly find something in the same comments"
        yield from (f"  {pair.share:4.0%}  {' and '.join(pair.rules)}" for pair in pairs[:SHOWN])


def _listed(heading: str, trials: Sequence[Trial]) -> Iterator[str]:
    if not trials:
        return
    yield f"\n{len(trials)} {heading}"
    for trial in trials[:SHOWN]:
        yield f"  {_shown(trial)}"
        yield f"      {', '.join(f'{points:+d} {rule}' for rule, points in trial.earned[:6]) or 'nothing was found'}"
    yield from _more(len(trials))


def _curve(result: Backtest) -> Iterator[str]:
    yield "\n  from    spam caught    good caught    spam in it"
    last = None
    for one in result.curve.every():
        counts = (one.spam.part, one.ham.part)
        if counts != last:
            precision = one.precision.value
            said = "" if precision is None else f"{precision:8.1%}"
            yield f"  {one.threshold:>4} {one.spam.part:>7} {one.spam.value or 0:7.1%} {one.ham.part:>6} {one.ham.value or 0:7.1%}      {said}".rstrip()
        last = counts


def _shown(trial: Trial) -> str:
    where = f"#{trial.id}" if trial.id else trial.where
    said = f"{trial.author or '(no name)'}: {trial.words}"
    return f"{trial.verdict!s:7} {trial.total:>4}  {one_line(where)}  {one_line(said)}"


def _more(count: int) -> Iterator[str]:
    if count > SHOWN:
        yield f"  and {count - SHOWN} more; --format json has all"


def _severity(trial: Trial) -> int:
    return list(Verdict).index(trial.verdict)
