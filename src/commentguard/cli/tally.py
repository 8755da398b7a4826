"""What a report says of a scan, counted while the comments pass by."""

import heapq
from collections import Counter
from itertools import count
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

import attrs

from commentguard.cli.rows import Row
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.readers.record import Status

CANDIDATES = 20
"""How many comments each list of likely mistakes holds."""
KEPT_DOMAINS = 20_000
"""Of more domains than twice this, the rarest are forgotten, so that memory stays bounded."""


class Candidate(NamedTuple):
    """A comment that may be judged wrongly; those of the greatest *weight* are kept."""

    weight: int
    order: int
    row: Row


@attrs.define
class Tally:
    """Counts over every comment of a scan, and the rows that are most likely wrong."""

    names: dict[str, None] = attrs.Factory(dict)
    thresholds: Thresholds = attrs.Factory(Thresholds)
    points: Counter[tuple[int, str]] = attrs.Factory(Counter)
    """Comments by points and verdict; those without points are in none."""
    findings: Counter[str] = attrs.Factory(Counter)
    rule_points: Counter[str] = attrs.Factory(Counter)
    statuses: Counter[tuple[Status, Verdict]] = attrs.Factory(Counter)
    domains: Counter[str] = attrs.Factory(Counter)
    """Comments that link to a domain."""
    spam_domains: Counter[str] = attrs.Factory(Counter)
    """Of these, those that are spam."""
    recovered: int = 0
    unacceptable: int = 0
    wrongly_kept_back: list[Candidate] = attrs.Factory(list)
    missed: list[Candidate] = attrs.Factory(list)
    _order: "count[int]" = attrs.Factory(lambda: count(0, -1))

    def add(self, row: Row) -> None:
        """Count *row*."""
        self.names[PurePath(row.record.source.path).name] = None
        self.recovered += row.record.source.recovered
        self.statuses[row.record.status, row.verdict] += 1
        if row.decision is None or row.points is None:
            self.unacceptable += 1
            return
        self.thresholds = row.decision.thresholds
        self.points[row.points, str(row.verdict)] += 1
        for finding in row.findings:
            self.findings[finding.rule] += 1
            self.rule_points[finding.rule] += finding.points
        self._add_domains(row)
        self._add_candidate(row, row.points)

    def _add_domains(self, row: Row) -> None:
        domains = set(domains_of(row))
        self.domains.update(domains)
        if row.verdict is Verdict.SPAM:
            self.spam_domains.update(domains)
        if len(self.domains) > 2 * KEPT_DOMAINS:
            self.domains = Counter(dict(self.domains.most_common(KEPT_DOMAINS)))
            self.spam_domains = Counter({name: self.spam_domains[name] for name in self.domains})

    def _add_candidate(self, row: Row, points: int) -> None:
        theirs = row.record.status.verdict
        if theirs is Verdict.PUBLISH and row.verdict is not Verdict.PUBLISH:
            _keep(self.wrongly_kept_back, Candidate(points, next(self._order), row))
        if theirs is Verdict.SPAM and row.verdict is Verdict.PUBLISH:
            _keep(self.missed, Candidate(-points, next(self._order), row))


def domains_of(row: Row) -> list[str]:
    """Give the domains that a comment and its author's website link to."""
    if row.decision is None:
        return []
    author = row.decision.comment.author.url
    urls = [link.url for link in row.decision.case.clean.links] + ([author] if author else [])
    return [domain for domain in map(_domain, urls) if domain]


def _domain(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _keep(kept: list[Candidate], one: Candidate) -> None:
    """Keep *one* if it is among those of most weight; of equals the first that came."""
    if len(kept) < CANDIDATES:
        heapq.heappush(kept, one)
    else:
        heapq.heappushpop(kept, one)
