"""Sets of rules that installed packages offer, by the entry points `commentguard.rules`: asked for by name only."""

from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

from commentguard.errors import InvalidRule
from commentguard.nearest import did_you_mean
from commentguard.rules.probe import probe
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet

GROUP = "commentguard.rules"
"""The group of entry points; each names a RuleSet, a Rule, a module of rules, or a function that makes one of them."""

_OURS = "commentguard"
"""The package whose patterns its own tests probe."""


def offered_rules() -> tuple[str, ...]:
    """Give the names of the sets that are installed, sorted; none of them is loaded."""
    return tuple(sorted(_found()))


def find_rules(name: str) -> RuleSet:
    """Load the set of a *name*. Raises InvalidRule, naming the package, for one that is not there or cannot be loaded.

    >>> len(find_rules("default")) > 50
    True
    """
    found = _found()
    if name not in found:
        known = ", ".join(sorted(found)) or "none is installed"
        raise InvalidRule(f"no installed package offers the rules {name!r}{did_you_mean(name, found)} ({known})")
    return _checked(found[name])


def _found() -> dict[str, EntryPoint]:
    """Find the entry points by name. Raises InvalidRule where two packages offer the same name."""
    by_name: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=GROUP), key=_origin):
        other = by_name.setdefault(point.name, point)
        if other.value != point.value:
            raise InvalidRule(f"both {_origin(other)} and {_origin(point)} offer the rules {point.name!r}")
    return by_name


def _checked(point: EntryPoint) -> RuleSet:
    """Load an entry point and make a set of what it names, with no pattern whose time grows faster than the text."""
    try:
        given = point.load()
        made = given() if callable(given) and not isinstance(given, Rule | RuleSet) else given
    except Exception as error:
        raise InvalidRule(
            f"the rules {point.name!r} of {_origin(point)} cannot be loaded: {type(error).__name__}: {error}"
        ) from error
    if not isinstance(made, Rule | RuleSet | ModuleType):
        raise InvalidRule(f"{point.value} of {_origin(point)} is neither a RuleSet, a Rule nor a module of rules")
    rules = RuleSet.of(made)
    if _origin(point) != _OURS:
        probe(rules)
    return rules


def _origin(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value
