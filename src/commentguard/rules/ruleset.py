"""A set of rules: what can be held, joined, weighed, printed, and asked for a score."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import ModuleType

import attrs

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.model.verdict import Finding, Score
from commentguard.nearest import did_you_mean
from commentguard.rules.asking import Answers, ask
from commentguard.rules.composite import Composite, composed, in_order, is_composite
from commentguard.rules.extent import extent, read_within
from commentguard.rules.plan import Plan
from commentguard.rules.rule import Rule, is_whole


def _unique(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    by_id: dict[str, Rule] = {}
    for one in rules:
        if by_id.setdefault(one.id, one) != one:
            raise InvalidRule(f"two different rules are called {one.id}; leave one out with without({one.id!r})")
    return tuple(by_id[rule_id] for rule_id in sorted(by_id))


def _sorted_caps(caps: Mapping[str, int] | Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(dict(caps).items()))


@attrs.frozen(cache_hash=True)
class RuleSet:
    """Rules and the caps of their groups, in the order of their ids. Two sets of the same content are equal.

    A set is compiled when it first scores, and quick from then on. A rule earns its points once, for its first evidence. A cap bounds how far a group moves a score, up and,
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
        if not isinstance(other, RuleSet):
            return NotImplemented
        caps = dict(self.caps)
        for group, cap in other.caps:
            caps[group] = min(cap, caps.get(group, cap))
        return RuleSet((*self.rules, *other.rules), caps)

    def without(self, *names: str) -> "RuleSet":
        """Leave out rules by id, or whole groups by name. Raises InvalidRule for a name the set does not have."""
        self._check_names(names, {*self.ids, *self.groups})
        named = frozenset(names)
        gone = named.union(one.id for one in self.rules if one.group in named)
        return attrs.evolve(self, rules=[_lacking(one, gone) for one in self.rules if one.id not in gone])

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
        """Ask the rules about *case* and give the findings, those of most points first.

        A rule that raises costs nothing but its own points: a finding of 0 points and the log name it. A rule that
        runs out of its time is named too, and the comment is held. Raises InvalidRule when a composite speaks of a
        rule that the set does not have.
        """
        return self.scored(self.answers(case), case)

    def answers(self, case: Case) -> Answers:
        """Ask the rules about *case*, composites aside, and give what they say before it is added up."""
        whole = read_within(case)
        return ask(self._plan.awake(whole), whole)

    def scored(self, answers: Answers, case: Case) -> Score:
        """Add up the *answers* of this set's rules to *case*, composites and caps included.

        What parts of this set answer apart adds up, taken together, to what `score` gives.
        """
        return self._scored(answers, self._composites, case)

    def score_by_asking_all(self, case: Case) -> Score:
        """Give the same score by asking every rule, in many times the time: the reference that `score` is held to."""
        whole = read_within(case)
        return self._scored(
            ask(((one, ()) for one in self.rules if not is_composite(one) and one.has_needs(whole)), whole),
            in_order(self.rules),
            case,
        )

    def checked(self) -> "RuleSet":
        """Give the set itself, compiled. Raises InvalidRule when a composite speaks of what the set does not have."""
        _ = self._plan, self._composites
        return self

    def broken_examples(self, *ids: str) -> tuple[str, ...]:
        """Say which examples of the rules of some *ids*, or of all, do not behave among all the rules of the set."""
        chosen = (one for one in self.rules if not ids or one.id in ids)
        return tuple(fault for one in chosen for fault in one.broken_examples(self._finds))

    # Kept with the set, not by its value: to compare it with its like would mean to compare all terms of all lists.
    @cached_property
    def _plan(self) -> Plan:
        return Plan.of(one for one in self.rules if not is_composite(one))

    @cached_property
    def _composites(self) -> tuple[Rule, ...]:
        """The composites in the order in which they are asked."""
        return in_order(self.rules)

    def _finds(self, one: Rule, case: Case) -> bool:
        return any(finding.rule == one.id for finding in self.score(case).findings)

    def _scored(self, answers: Answers, composites: tuple[Rule, ...], case: Case) -> Score:
        found = composed(answers.found, composites) if composites else list(answers.found)
        found += answers.faults
        found += extent(case)
        found.sort(key=lambda finding: (-abs(finding.points), finding.rule))
        return Score(tuple(self._within_caps(found)) if self.caps else tuple(found))

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
            if used == abs(finding.points):
                yield finding
                continue
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


def _lacking(one: Rule, gone: frozenset[str]) -> Rule:
    """Tell a composite which of the rules it speaks of are left out."""
    check = one.check
    if not isinstance(check, Composite) or not gone & check.names:
        return one
    return attrs.evolve(one, check=attrs.evolve(check, gone=check.gone | (gone & check.names)))
