"""A set of rules: what can be held, joined, weighed, printed, and asked for a score."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType

import attrs

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Score
from commentguard.nearest import did_you_mean
from commentguard.rules.rule import Evidence, Rule, is_whole

_log = logging.getLogger(__name__)


def _unique(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    by_id: dict[str, Rule] = {}
    for one in rules:
        if by_id.setdefault(one.id, one) != one:
            raise InvalidRule(f"two different rules are called {one.id}; leave one out with without({one.id!r})")
    return tuple(by_id[rule_id] for rule_id in sorted(by_id))


def _sorted_caps(caps: Mapping[str, int] | Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(dict(caps).items()))


@attrs.frozen
class RuleSet:
    """Rules and the caps of their groups, in the order of their ids. Two sets of the same content are equal.

    A rule earns its points once, for its first evidence. A cap bounds how far a group moves a score, up and,
    separately, down; what is above it is taken from the smallest findings.
    """

    rules: tuple[Rule, ...] = attrs.field(default=(), converter=_unique)
    caps: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=_sorted_caps)

    @classmethod
    def of(cls, *sources: "ModuleType | Rule | RuleSet | Iterable[Rule]") -> "RuleSet":
        """Make a set of rules, of other sets, and of every rule that a module's names hold."""
        made = cls()
        for source in sources:
            made |= source if isinstance(source, RuleSet) else cls(_rules_in(source))
        return made

    def __or__(self, other: "RuleSet") -> "RuleSet":
        """Join two sets; of two caps of a group the lower one holds."""
        caps = dict(self.caps)
        for group, cap in other.caps:
            caps[group] = min(cap, caps.get(group, cap))
        return RuleSet((*self.rules, *other.rules), caps)

    def without(self, *names: str) -> "RuleSet":
        """Leave out rules by id, or whole groups by name. Raises InvalidRule for a name the set does not have."""
        self._check_names(names, {*self.ids, *self.groups})
        gone = frozenset(names)
        return attrs.evolve(self, rules=[one for one in self.rules if not gone & {one.id, one.group}])

    def weighed(self, points: Mapping[str, int]) -> "RuleSet":
        """Give rules other points, by id. Raises InvalidRule for an id the set does not have."""
        self._check_names(points, set(self.ids))
        return attrs.evolve(self, rules=[attrs.evolve(r, points=points.get(r.id, r.points)) for r in self.rules])

    def capped(self, caps: Mapping[str, int]) -> "RuleSet":
        """Bound groups: neither up nor down does a group move a score by more than its cap.

        Raises InvalidRule for a group the set does not have, or a cap that is not a whole number from 0 on.
        """
        self._check_names(caps, set(self.groups))
        for group, cap in caps.items():
            if not is_whole(cap) or cap < 0:
                raise InvalidRule(f"{group}: a cap is a whole number from 0 on, not {cap!r}")
        return attrs.evolve(self, caps={**dict(self.caps), **caps})

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the rules, sorted."""
        return tuple(one.id for one in self.rules)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the rules, sorted."""
        return tuple(sorted({one.group for one in self.rules}))

    def score(self, case: Case) -> Score:
        """Ask every rule about *case* and give the findings, those of most points first.

        A rule that raises costs nothing but its own points: a finding of 0 points and the log name it.
        """
        found = [finding for one in self.rules if (finding := _finding(one, case))]
        found.sort(key=lambda finding: (-abs(finding.points), finding.rule))
        return Score(tuple(self._within_caps(found)))

    def _within_caps(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        room: dict[tuple[str, bool], int] = {}
        caps = dict(self.caps)
        for finding in findings:
            group, speaks_for = finding.rule.partition(".")[0], finding.points < 0
            if group not in caps:
                yield finding
                continue
            left = room.get((group, speaks_for), caps[group])
            used = min(abs(finding.points), left)
            room[group, speaks_for] = left - used
            yield attrs.evolve(finding, points=-used if speaks_for else used)

    def _check_names(self, names: Iterable[str], known: set[str]) -> None:
        for name in names:
            if name not in known:
                raise InvalidRule(f"the set has no rule or group {name!r}{did_you_mean(name, known)}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, wanted: object) -> bool:
        """Say whether a rule, or the rule of an id, is in the set."""
        return wanted in self.rules or wanted in self.ids


def _rules_in(source: ModuleType | Rule | Iterable[Rule]) -> list[Rule]:
    if isinstance(source, Rule):
        return [source]
    if not isinstance(source, ModuleType):
        return list(source)
    rules = [one for one in vars(source).values() if isinstance(one, Rule)]
    if not rules:
        raise InvalidRule(f"the module {source.__name__} holds no rule")
    return rules


def _finding(one: Rule, case: Case) -> Finding | None:
    try:
        evidence = next(one.evidence(case), None)
    except Exception as problem:  # noqa: BLE001  (a plug-in may raise anything, and must not take the review down)
        kind = type(problem).__name__
        _log.warning("rule %s failed: %s", one.id, kind)
        return Finding(rule=one.id, points=0, because=f"this rule failed: {kind}")
    return None if evidence is None else _of(one, evidence)


def _of(one: Rule, evidence: Evidence) -> Finding:
    return Finding(
        rule=one.id,
        points=one.points,
        because=evidence.because,
        field=evidence.field,
        start=evidence.start,
        end=evidence.end,
    )
