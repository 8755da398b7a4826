"""The report of a scan as one HTML page for a moderator, that needs nothing else and shows no private value."""

import tempfile
import weakref
from collections.abc import Iterable, Iterator
from typing import IO, TextIO

from commentguard.cli.page.bars import Part, bar, share, share_bar
from commentguard.cli.page.element import Child, Html, join, tag
from commentguard.cli.page.histogram import Mark, bins_of, histogram
from commentguard.cli.page.shell import section, write_page
from commentguard.cli.page.table import Column, long_table, row_of, table
from commentguard.cli.rows import Row
from commentguard.cli.summary import Summary, counted
from commentguard.cli.tally import CANDIDATES, Candidate, Tally
from commentguard.model.verdict import Verdict
from commentguard.privacy.redact import redact
from commentguard.readers.record import Status
from commentguard.rules.builtin.default import DEFAULT_RULES

MOST_ROWS = 20_000
"""How many comments the table of a report holds: a browser opens them in a few seconds."""
MOST_WORDS = 600
"""How many characters of a comment it shows."""
MOST_RULES = MOST_DOMAINS = 25
SPOOLED = 4_000_000
"""How many characters of rows are kept in memory before a file takes them."""

ROWS = (
    Column("Comment"),
    Column("Verdict"),
    Column("Points", is_number=True),
    Column("Site said"),
    Column("Text and reasons"),
)


class HtmlWriter:
    """Counts the comments and keeps their rows as they come, and writes the page at the end."""

    def __init__(self, out: TextIO, *, explain: bool = False, private: bool = False) -> None:  # noqa: ARG002  (a report always explains, and shows no private value)
        self.out = out
        self.tally = Tally()
        self.rows = {verdict: _Spool() for verdict in Verdict}

    def write(self, row: Row) -> None:
        """Count one comment, and keep its row."""
        self.tally.add(row)
        self.rows[row.verdict].add(row)

    def end(self, summary: Summary) -> None:
        """Write the page."""
        scanned, kept = summary.verdicts.total(), self.rows_kept
        chosen = "" if scanned == kept else f", {kept:,} of them chosen for this report"
        title = f"Comments of {', '.join(self.tally.names) or 'nothing'}"
        write_page(self.out, title, self._parts(summary), note=f"{counted(scanned, 'comment')}{chosen}")

    @property
    def rows_kept(self) -> int:
        """How many comments there are to tell of."""
        return sum(spool.count for spool in self.rows.values())

    def _parts(self, summary: Summary) -> Iterator[Html]:
        tally = self.tally
        shares = [Part(str(verdict), self.rows[verdict].count) for verdict in Verdict]
        yield section("Verdicts", share_bar(shares, "comments"), *_remarks(summary, tally), name="verdicts")
        if tally.points:
            yield section("Points", _histogram(tally), name="points")
        if tally.findings:
            yield section("Rules", _rules(tally), name="rules")
        if any(status is not Status.UNKNOWN for status, _ in tally.statuses):
            yield section("The site's own decisions", _confusion(tally), name="statuses")
            yield from _mistakes(tally)
        if tally.domains:
            yield section("Domains", _domains(tally), name="domains")
        yield from self._comments()

    def _comments(self) -> Iterator[Html]:
        spools = [self.rows[verdict] for verdict in (Verdict.SPAM, Verdict.HOLD, Verdict.PUBLISH)]
        wanted, shown = self.rows_kept, min(self.rows_kept, MOST_ROWS)
        yield Html('<section id="comments" aria-labelledby="comments-heading">')
        yield tag("h2", "Comments", id="comments-heading")
        if wanted > shown:
            left = f"{wanted - shown:,} of {wanted:,} comments are left out here, published ones first; "
            yield tag("p", f"{left}--format jsonl has them all.", class_="note")
        if wanted:
            yield from long_table("Comments and what earned points", ROWS, _first(spools, shown), [*map(str, Verdict)])
        else:
            yield tag("p", "There are none.")
        yield Html("</section>")


class _Spool:
    """Rows as HTML, a line each, in memory or in a file; at most as many as a page shows."""

    def __init__(self) -> None:
        self.count = 0
        self._file: IO[str] = tempfile.SpooledTemporaryFile(SPOOLED, "w+", encoding="utf-8", newline="\n")  # noqa: SIM115  (below)
        # A scan may end before its report is written.
        weakref.finalize(self, self._file.close)

    def add(self, row: Row) -> None:
        """Keep a row, if there may be room for it."""
        self.count += 1
        if self.count <= MOST_ROWS:
            line = row_of(ROWS, _cells(row), str(row.verdict)).replace("\n", "&#10;")
            self._file.write(f"{line}\n")

    def lines(self) -> Iterator[str]:
        """Give the rows in the order they came."""
        self._file.seek(0)
        yield from self._file


def _first(spools: Iterable[_Spool], most: int) -> Iterator[str]:
    left = most
    for spool in spools:
        for line in spool.lines():
            if left == 0:
                return
            left -= 1
            yield line


def _cells(row: Row) -> tuple[Child, ...]:
    was = "" if row.record.status is Status.UNKNOWN else str(row.record.status)
    where = f"#{row.id}" if row.id else f"line {row.record.source.line}"
    return where, pill(row.verdict), row.points, was, _text(row)


def pill(verdict: Verdict) -> Html:
    """Show a verdict in its colour."""
    return tag("span", str(verdict), class_=f"pill {verdict}")


def _text(row: Row) -> Html:
    text = redact(row.decision.case.clean.text) if row.decision else ""
    said = text if len(text) <= MOST_WORDS else f"{text[:MOST_WORDS]} …"
    because = row.explanation.split("\n")[1:]
    reasons = (
        ", ".join(f"{finding.rule} {finding.points:+d}" for finding in row.findings if finding.points) or "reasons"
    )
    why = tag("details", tag("summary", reasons), tag("pre", "\n".join(line.strip() for line in because)))
    who = tag("p", tag("bdi", row.author or "(no name)"), class_="who")
    return join((who, tag("p", said, class_="said", dir="auto"), why if because else None))


def _remarks(summary: Summary, tally: Tally) -> Iterator[Html]:
    """Say what went wrong while reading."""
    remarks = (
        (summary.unread, "Not read, and not here: {}; --errors FILE names all.", "part"),
        (tally.recovered, "Picked out of broken parts of the dump: {}.", "comment"),
        (tally.unacceptable, "Held without points, being no acceptable submission: {}.", "comment"),
    )
    for count, sentence, noun in remarks:
        if count:
            yield tag("p", sentence.format(counted(count, noun)), class_="note")


def _histogram(tally: Tally) -> Html:
    hold, spam = tally.thresholds.hold, tally.thresholds.spam
    bins = bins_of(tally.points, [*map(str, Verdict)])
    marks = [Mark(hold, "hold from"), Mark(spam, "spam from")]
    return histogram("How many comments have how many points", bins, marks, value="points", noun="Comments")


def _rules(tally: Tally) -> Html:
    why = {rule.id: rule.why for rule in DEFAULT_RULES}
    top = tally.findings.most_common(MOST_RULES)
    total = sum(abs(points) for points in tally.rule_points.values())
    columns = [
        Column("Rule"),
        Column("Findings", is_number=True),
        Column("Points", is_number=True),
        Column("Share of all points", is_number=True),
        Column("Because"),
    ]
    rows = [
        (
            rule,
            _beside_bar(found, top[0][1]),
            f"{tally.rule_points[rule]:,}",
            share(abs(tally.rule_points[rule]), total),
            why.get(rule, ""),
        )
        for rule, found in top
    ]
    return table("The rules that found something most often", columns, rows, stacks=True)


def _beside_bar(count: int, most: int) -> Html:
    return join((f"{count:,}", bar(count, most)))


def _confusion(tally: Tally) -> Html:
    columns = [
        Column("The site said"),
        *(Column(f"we say {verdict}", is_number=True) for verdict in Verdict),
        Column("together", is_number=True),
    ]
    rows = []
    for status in Status:
        counts = [tally.statuses[status, verdict] for verdict in Verdict]
        if any(counts):
            rows.append((str(status), *(f"{count:,}" for count in counts), f"{sum(counts):,}"))
    return table("What the site had decided, and what is decided here", columns, rows)


def _mistakes(tally: Tally) -> Iterator[Html]:
    """List what is most likely judged wrongly, here or on the site."""
    lists = (
        ("Perhaps kept back wrongly", "published on the site, not here", tally.wrongly_kept_back, "kept-back"),
        ("Perhaps missed", "spam on the site, published here", tally.missed, "missed"),
    )
    for heading, what, candidates, name in lists:
        if candidates:
            caption = f"Comments that are {what}: the {CANDIDATES} furthest from it at most"
            yield section(heading, table(caption, ROWS, _ranked(candidates), stacks=True), name=name)


def _ranked(candidates: list[Candidate]) -> Iterator[tuple[Child, ...]]:
    return (_cells(one.row) for one in sorted(candidates, reverse=True))


def _domains(tally: Tally) -> Html:
    top = tally.domains.most_common(MOST_DOMAINS)
    columns = [
        Column("Domain"),
        Column("Comments", is_number=True),
        Column("of them spam", is_number=True),
    ]
    rows = [(tag("bdi", name), _beside_bar(found, top[0][1]), f"{tally.spam_domains[name]:,}") for name, found in top]
    return table("The domains that most comments link to", columns, rows)
