"""A rule about what other rules of its set found."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.model.verdict import Finding
from commentguard.nearest import did_you_mean
from commentguard.rules.expression import Expression, parsed
from commentguard.rules.rule import Evidence, Rule


def _names(given: Iterable[str]) -> frozenset[str]:
    return frozenset(given)


def _check_expression(_composite: "Composite", _field: "attrs.Attribute[str]", value: str) -> None:
    _expression(value)


@attrs.frozen(kw_only=True)
class Composite:
    """A boolean *expression* over the ids and groups of other rules, as a check: `flattery and not ham.question`.

    A rule counts when it found something, whatever its points; a group when one of its rules did, composites aside.
    With *replaces* the rules that make the expression true give no points of their own: those of the composite stand
    for them. *gone* are rules and groups that its set was asked to leave out, and which therefore find nothing.
    Raises InvalidRule for an expression that cannot be read.
    """

    expression: str = attrs.field(validator=_check_expression)
    because: str = ""
    replaces: bool = False
    gone: frozenset[str] = attrs.field(default=frozenset(), converter=_names)

    def __call__(self, _case: Case) -> Iterator[Evidence]:
        """Refuse: only the set knows what the other rules found."""
        raise InvalidRule(f"a composite is asked by its set of rules: {self.expression}")

    @property
    def names(self) -> frozenset[str]:
        """The ids and groups that the expression speaks of, without those that are gone."""
        return frozenset(_expression(self.expression).names()) - self.gone

    def reasons(self, found: Iterable[str]) -> tuple[str, ...] | None:
        """Give the names among *found* that make the expression true, or None when it is not."""
        known, tree = frozenset(found), _expression(self.expression)
        return tuple(dict.fromkeys(tree.reasons(known))) if tree.met(known) else None


@lru_cache(maxsize=1024)
def _expression(text: str) -> Expression:
    return parsed(text)


def is_composite(one: Rule) -> bool:
    """Say whether a rule is about other rules."""
    return isinstance(one.check, Composite)


def in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Give the composites of *rules*, each after those it speaks of.

    Raises InvalidRule when one speaks of what is not among *rules*, or of itself in a circle.
    """
    known = tuple(rules)
    composites = {one.id: one for one in known if isinstance(one.check, Composite)}
    names = {one.id for one in known} | {one.group for one in known if one.id not in composites}
    for one in composites.values():
        for name in sorted(_parts(one) - names):
            raise InvalidRule(f"{one.id}: the set has no rule or group {name!r}{did_you_mean(name, names)}")
    ordered: dict[str, Rule] = {}
    for rule_id in composites:
        _place(rule_id, composites, ordered, ())
    return tuple(ordered.values())


def _parts(one: Rule) -> frozenset[str]:
    return one.check.names if isinstance(one.check, Composite) else frozenset()


def _place(rule_id: str, composites: Mapping[str, Rule], ordered: dict[str, Rule], above: tuple[str, ...]) -> None:
    if rule_id in above:
        raise InvalidRule(f"composites speak of each other in a circle: {' -> '.join((*above, rule_id))}")
    if rule_id in ordered or rule_id not in composites:
        return
    for name in sorted(_parts(composites[rule_id])):
        _place(name, composites, ordered, (*above, rule_id))
    ordered[rule_id] = composites[rule_id]


def composed(findings: Iterable[Finding], composites: Iterable[Rule]) -> list[Finding]:
    """Give *findings* with those of the *composites*, which come in order, and without the points these replace."""
    found = {finding.rule: finding for finding in findings}
    groups = {rule_id: rule_id.partition(".")[0] for rule_id in found}
    for one in composites:
        check = one.check
        reasons = check.reasons({*found, *groups.values()}) if isinstance(check, Composite) else None
        if reasons is None or not isinstance(check, Composite):
            continue
        parts = [rule_id for rule_id in found if rule_id in reasons or groups.get(rule_id) in reasons]
        made = _finding(one, check, [found[rule_id] for rule_id in parts])
        for rule_id in parts if check.replaces else ():
            found[rule_id] = attrs.evolve(found[rule_id], points=0, because=f"{found[rule_id].because}, in {one.id}")
        found[one.id] = made
    return list(found.values())


def _finding(one: Rule, check: Composite, parts: list[Finding]) -> Finding:
    """Make the finding of a composite; it points where the first of its parts does."""
    because = check.because or " and ".join(part.rule for part in parts) or check.expression
    if not parts:
        return Finding(rule=one.id, points=one.points, because=because)
    return attrs.evolve(parts[0], rule=one.id, points=one.points, because=because)
