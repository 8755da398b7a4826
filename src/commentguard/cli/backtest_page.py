"""A backtest as one HTML page for a moderator, that needs nothing else and shows no private value."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from commentguard.backtest.backtest import BUDGET, Backtest
from commentguard.backtest.compare import Flip
from commentguard.backtest.curve import Confusion
from commentguard.backtest.figures import RuleFigures
from commentguard.backtest.share import Share
from commentguard.backtest.trial import Trial
from commentguard.cli.page.bars import Part, share_bar
from commentguard.cli.page.element import Child, Html, tag
from commentguard.cli.page.histogram import Mark, bins_of, histogram
from commentguard.cli.page.lines import Line, lines
from commentguard.cli.page.shell import section, write_page
from commentguard.cli.page.table import Column, long_table, row_of, table
from commentguard.model.verdict import Verdict

MOST_ROWS = 5000
"""Comments of a list that the page holds; JSON has all."""
TRIALS = (Column("Verdict"), Column("Points", is_number=True), Column("Comment"), Column("Text and reasons"))


def write_backtest(
    out: TextIO, result: Backtest, budget: float, changed: Sequence[Flip] | None, names: Sequence[str]
) -> None:
    """Write the page of *result*; *changed* is what other settings decide otherwise, *names* those of the dumps."""
    left = [f"{result.undecided:,} without a decision"] if result.undecided else []
    left += [f"{result.refused:,} no acceptable submission"] if result.refused else []
    note = f"{len(result.ham):,} published by moderators, {len(result.spam):,} spam"
    note += f"; left out: {', '.join(left)}" if left else ""
    write_page(out, f"Backtest of {', '.join(names)}", _parts(result, budget, changed), note=note)


def _parts(result: Backtest, budget: float, changed: Sequence[Flip] | None) -> Iterator[Html]:
    yield section("What moderators published", _verdicts(result.ham, "published comments"), name="ham")
    yield section("What moderators called spam", _verdicts(result.spam, "spam"), name="spam")
    yield section("How sure that is", _confusions(result), *_ranking(result), name="confusion")
    yield section("Points", _histogram(result), name="points")
    yield section("Thresholds", _curve(result), *_suggested(result, budget), name="thresholds")
    if changed is not None:
        yield from _long("Decided otherwise by the other settings", "flips", [_flip(one) for one in changed])
    yield section("Rules", _rules(result.rules), *_overlaps(result), name="rules")
    yield from _long("Published comments that would be lost", "lost", [_trial(one) for one in result.lost])
    yield from _long("Spam that would be published", "missed", [_trial(one) for one in result.missed])


def _verdicts(trials: Sequence[Trial], noun: str) -> Html:
    counts = Counter(trial.verdict for trial in trials)
    return share_bar([Part(str(verdict), counts[verdict]) for verdict in Verdict], noun)


def _confusions(result: Backtest) -> Html:
    columns = [
        Column("From"),
        *(Column(name, is_number=True) for name in ("Spam caught", "Good caught", "Spam among them")),
    ]
    rows = [_confusion(result.confusion(verdict), verdict) for verdict in (Verdict.HOLD, Verdict.SPAM)]
    return table("Shares, and where the true ones are with 95 % confidence", columns, rows)


def _confusion(one: Confusion, verdict: Verdict) -> list[Child]:
    return [f"{verdict}, {one.threshold} points", *map(_cell, (one.recall, one.false_positives, one.precision))]


def _cell(share: Share) -> Html:
    low, high = share.interval
    value = "-" if share.value is None else f"{share.value:.1%}"
    counts = tag("span", f"{share.part:,} of {share.whole:,}", tag("br"), f"{low:.1%} to {high:.1%}", class_="note")
    return tag("span", tag("b", value), tag("br"), counts)


def _ranking(result: Backtest) -> Iterator[Html]:
    if result.curve.area is None:
        yield tag("p", "Without comments of both kinds nothing can be said about thresholds.", class_="note")
        return
    recall = result.curve.recall_within(BUDGET)
    yield tag(
        "p",
        f"A spam has more points than a good comment in {result.curve.area:.1%} of all pairs (AUC). A threshold that "
        f"catches one good comment in a hundred would catch {recall} of the spam.",
        class_="note",
    )


def _histogram(result: Backtest) -> Html:
    counts = Counter((trial.total, "spam" if trial.spam else "good") for trial in result.trials)
    marks = [Mark(result.thresholds.hold, "hold"), Mark(result.thresholds.spam, "spam")]
    return histogram(
        "Points of good comments and of spam", bins_of(counts, ["good", "spam"]), marks, value="Points", noun="Comments"
    )


def _curve(result: Backtest) -> Html:
    steps = result.curve.every()
    drawn = [
        Line("spam", tuple((one.threshold, one.recall.value or 0.0) for one in steps)),
        Line("good", tuple((one.threshold, one.false_positives.value or 0.0) for one in steps)),
    ]
    marks = [Mark(result.thresholds.hold, "hold"), Mark(result.thresholds.spam, "spam")]
    columns = [Column("From"), *(Column(name, is_number=True) for name in ("Spam", "Good", "Spam among them"))]
    rows: list[list[Child]] = [
        [str(one.threshold), *(_percent(share) for share in (one.recall, one.false_positives, one.precision))]
        for one in steps
    ]
    numbers = table("Shares that reach each threshold", columns, rows)
    return lines("The shares of spam and of good comments that a threshold would catch", drawn, marks, numbers)


def _percent(share: Share) -> str:
    return "-" if share.value is None else f"{share.value:.1%}"


def _suggested(result: Backtest, budget: float) -> Iterator[Html]:
    if result.curve.area is None:
        return
    thresholds = result.suggested(budget)
    columns = [
        Column("Threshold"),
        *(Column(name, is_number=True) for name in ("Points", "Spam caught", "Good caught")),
    ]
    rows: list[list[Child]] = [
        [name, value, _cell(one.recall), _cell(one.false_positives)]
        for name, value, one in (
            ("hold", thresholds.hold, result.curve.at(thresholds.hold)),
            ("spam", thresholds.spam, result.curve.at(thresholds.spam)),
        )
    ]
    caption = f"Suggested, to hold at most {budget:.1%} of the good comments and call a tenth of that spam"
    yield table(caption, columns, rows)


def _rules(rows: Sequence[RuleFigures]) -> Html:
    numbers = ("Points", "Spam", "Good", "Lift", "Needed", "Costs")
    columns = [Column("Rule"), *(Column(name, is_number=True) for name in numbers)]
    cells: list[list[Child]] = [
        [row.rule, f"{row.points:+d}", _percent(row.spam), _percent(row.ham), f"{row.lift:+.1f}", row.needed, row.costs]
        for row in rows
    ]
    caption = (
        "Shares in which a rule found something. Lift: log-odds, 0 says nothing, below it speaks for a comment. "
        "Needed, costs: spam and good comments held thanks to this rule alone"
    )
    return table(caption, columns, cells)


def _overlaps(result: Backtest) -> Iterator[Html]:
    if result.overlaps:
        columns = [Column("Rules"), Column("Of what either finds", is_number=True)]
        rows: list[list[Child]] = [[" and ".join(one.rules), f"{one.share:.0%}"] for one in result.overlaps]
        yield table("Rules that mostly find something in the same comments", columns, rows)


def _long(heading: str, name: str, rows: Sequence[Html]) -> Iterator[Html]:
    yield Html(f'<section id="{name}" aria-labelledby="{name}-heading">')
    yield tag("h2", f"{heading} ({len(rows):,})", id=f"{name}-heading")
    if len(rows) > MOST_ROWS:
        yield tag("p", f"The first {MOST_ROWS:,} are here; --format json has all.", class_="note")
    if rows:
        yield from long_table(heading, TRIALS, rows[:MOST_ROWS], [*map(str, Verdict)])
    else:
        yield tag("p", "There are none.")
    yield Html("</section>")


def _trial(one: Trial) -> Html:
    reasons = ", ".join(f"{points:+d} {rule}" for rule, points in one.earned) or "nothing was found"
    return row_of(TRIALS, [_pill(one.verdict), one.total, _who(one), _words(one, reasons)], str(one.verdict))


def _flip(one: Flip) -> Html:
    kind = "spam" if one.after.spam else "good"
    why = ", ".join(f"{points:+d} {rule}" for rule, points in one.rules) or "other thresholds"
    verdicts = tag("span", f"{kind}: {one.before.verdict} to ", _pill(one.after.verdict))
    return row_of(TRIALS, [verdicts, one.after.total, _who(one.after), _words(one.after, why)], str(one.after.verdict))


def _pill(verdict: Verdict) -> Html:
    return tag("span", str(verdict), class_=f"pill {verdict}")


def _who(one: Trial) -> Html:
    return tag(
        "span", one.author or "(no name)", tag("br"), tag("span", f"#{one.id}" if one.id else one.where, class_="note")
    )


def _words(one: Trial, reasons: str) -> Html:
    return tag("div", tag("p", one.words, class_="said"), tag("p", reasons, class_="note"))
