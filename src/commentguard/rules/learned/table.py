"""A learned table: whole points for words, learned from decisions, as a value that can be read, compared and scored."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from os import PathLike
from pathlib import Path

import attrs
from attrs.validators import ge, instance_of, le

from commentguard.model.case import Case
from commentguard.model.verdict import Finding
from commentguard.rules.learned.features import features, parts, place
from commentguard.rules.rule import Evidence, Rule
from commentguard.rules.ruleset import RuleSet

RULE_ID = "learned.words"
WHY = "Moderators of this site decided so about comments with such words."
CAP, FLOOR = 80, -50
"""Points that a table may move a comment, up and down. At the default thresholds it can hold a comment alone, and cannot
make one spam; and it cannot publish what the rules call spam."""
MOST_OF_A_RULE = 2
"""A rule keeps at least this part of its points: one half; and so it gains at most as much."""
SHOWN = 6
"""Words that a score names one by one; the others are counted together."""
OTHERS, OVER = "other words and its shape", "as such words may not decide alone"

Points = tuple[tuple[str, int], ...]


def _sorted(given: Mapping[str, int] | Iterable[tuple[str, int]]) -> Points:
    return tuple(sorted((name, points) for name, points in dict(given).items() if points))


@attrs.frozen(kw_only=True, cache_hash=True)
class LearnedTable:
    """Whole points for the words, closing words, parts of words and signs of a comment, on top of *base*.

    Their sum is at most *cap* and at least *floor*. *rules* says how much more or less the points of a rule are worth here. Join it to
    a set of rules by `RuleSet | table`. Two tables of the same content are equal.
    """

    base: int = attrs.field(default=0, validator=instance_of(int))
    """What every comment gets, so that good comments, taken together, stay where the rules have them."""
    cap: int = attrs.field(default=CAP, validator=[instance_of(int), ge(0)])
    floor: int = attrs.field(default=FLOOR, validator=[instance_of(int), le(0)])
    words: Points = attrs.field(default=(), converter=_sorted)
    closing: Points = attrs.field(default=(), converter=_sorted)
    """Points of words in the last sentence, beside what the words are worth anywhere."""
    parts: Points = attrs.field(default=(), converter=_sorted)
    """Points of parts of words, of three or four characters; `<` and `>` stand for the ends of a word."""
    signs: Points = attrs.field(default=(), converter=_sorted)
    rules: Points = attrs.field(default=(), converter=_sorted)
    learned_from: Points = attrs.field(default=(), converter=_sorted)
    """Counts of what was learned from: `comments`, `ham`, `spam`."""

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "LearnedTable":
        """Read the table that `save` wrote. Raises InvalidTable with everything that is wrong, by path."""
        from commentguard.rules.learned.table_file import read_table  # noqa: PLC0415  (it knows this class)

        return read_table(Path(path))

    def save(self, path: str | PathLike[str]) -> None:
        """Write the table as JSON: one word a line, sorted, so that two tables can be compared line by line."""
        Path(path).write_text(self.to_json(), encoding="utf-8")

    def to_json(self) -> str:
        """Give the table as JSON, ending in a line break."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"

    def to_dict(self) -> dict[str, object]:
        """Give the table as plain data."""
        pairs = ("learned_from", "rules", "signs", "words", "closing", "parts")
        head: dict[str, object] = {
            "commentguard_table": VERSION,
            "base": self.base,
            "cap": self.cap,
            "floor": self.floor,
        }
        return head | {name: dict(getattr(self, name)) for name in pairs}

    def __ror__(self, rules: RuleSet) -> RuleSet:
        """Join the table to a set of rules: they get the points they are worth here, and it is one of them.

        A rule keeps its sign and at least half of its points, and gains at most as much. A table that was joined
        before gives way.
        """
        before = unlearned(rules)
        changes = dict(self.rules)
        worth = {one.id: one.points + bounded(changes[one.id], one.points) for one in before if one.id in changes}
        kept = tuple((one.id, one.points) for one in before if one.id in worth)
        member = Rule(id=RULE_ID, points=self._unit, why=WHY, check=_Member(self, kept))
        return before.weighed(worth) | RuleSet.of(member)

    # Kept with the table, not by its value: to compare it with its like would mean to compare all words.
    @cached_property
    def _compiled(self) -> "_Compiled":
        return _Compiled(dict(self.words), dict(self.closing), dict(self.parts), dict(self.signs))

    def __call__(self, case: Case) -> Iterator[Evidence]:
        """Give what all learned points come to as one piece of evidence, at the word of most points."""
        findings = self.word_by_word(case)
        total = sum(finding.points for finding in findings)
        if total:
            said = ", ".join(f"{finding.points:+d} {finding.because}" for finding in findings)
            yield Evidence(said, "text", findings[0].start, findings[0].end, total / self._unit)

    def word_by_word(self, case: Case) -> tuple[Finding, ...]:
        """Give a finding for each of the words of most points, and one for all others; their sum is what *case* earns.

        What is over the cap, or under the floor, is taken back by a finding of its own.
        """
        found, text = self._earned(case), case.clean.text
        ranked = sorted(found.words.items(), key=lambda item: (-abs(item[1]), item[0]))[:SHOWN]
        findings = [_finding(points, word, *place(text, word)) for word, points in ranked]
        rest = found.total - sum(points for _, points in ranked)
        over = self._within(found.total) - found.total
        findings += [_finding(points, why) for points, why in ((rest, OTHERS), (over, OVER)) if points]
        return tuple(findings)

    @property
    def _unit(self) -> int:
        return max(self.cap, -self.floor)

    def points(self, case: Case) -> int:
        """Give the sum of what *case* earns, within the cap."""
        return self._within(self._earned(case).total)

    def _within(self, total: int) -> int:
        return max(self.floor, min(self.cap, total))

    def _earned(self, case: Case) -> "_Earned":
        """Give what each word of *case* earns, and what its shape does."""
        seen, table = features(case), self._compiled
        words = {word: points for word in seen.words if (points := table.word(word))}
        for word in seen.closing:
            if points := table.closing.get(word, 0):
                words[word] = words.get(word, 0) + points
        return _Earned(words, self.base + sum(table.signs.get(sign, 0) for sign in seen.signs))


def _finding(points: int, because: str, start: int = 0, end: int = 0) -> Finding:
    return Finding(rule=RULE_ID, points=points, because=because, start=start, end=end)


def unlearned(rules: RuleSet) -> RuleSet:
    """Give *rules* as they were before a table was joined to them."""
    for one in rules:
        if isinstance(one.check, _Member):
            there = {rule_id: points for rule_id, points in one.check.before if rule_id in rules}
            return rules.weighed(there).without(one.id)
    return rules


def bounded(change: int, points: int) -> int:
    """Give as much of a *change* as a rule of *points* may have: it keeps half of them."""
    return _bounded(change, abs(points) // MOST_OF_A_RULE)


@attrs.frozen
class _Member:
    """A table as the check of a rule, and the points that the rules of its set had *before*."""

    table: LearnedTable
    before: Points

    def __call__(self, case: Case) -> Iterator[Evidence]:
        return self.table(case)


VERSION = 1
"""The version of the file's schema."""


@attrs.frozen
class _Earned:
    """The points of a comment by its *words*, and of its shape as a whole, which are *others*."""

    words: dict[str, int]
    others: int

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.words.values()) + self.others


@attrs.frozen(eq=False)
class _Compiled:
    """A table as dictionaries."""

    words: dict[str, int]
    closing: dict[str, int]
    parts: dict[str, int]
    signs: dict[str, int]

    def word(self, word: str) -> int:
        """Give the points of a word, and of its parts."""
        return _points_of(self, word)


@lru_cache(maxsize=1 << 16)
def _points_of(table: _Compiled, word: str) -> int:
    return table.words.get(word, 0) + sum(table.parts.get(part, 0) for part in parts(word))


def _bounded(points: int, bound: int) -> int:
    return max(-bound, min(bound, points))
