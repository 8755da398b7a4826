"""A rule: what is worth points, how many, and why."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs
import regex

from commentguard.errors import InvalidRule
from commentguard.model.case import FIELDS, Case
from commentguard.model.verdict import RESERVED
from commentguard.rules.example import Example
from commentguard.rules.needs import NOTHING, Needs

_ID = regex.compile(r"[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+\.[a-z0-9]++(?:-[a-z0-9]++)*+")


@attrs.frozen
class Evidence:
    """What a rule found: *because* is a phrase, *start* and *end* are character positions in *field*.

    Both positions are 0 when the comment as a whole is the evidence. *share* is how much of its points the rule gives
    for it, from -1 to 1.
    """

    because: str
    field: str = "text"
    start: int = 0
    end: int = 0
    share: float = 1

    def __attrs_post_init__(self) -> None:
        # One test of all takes a third of the time of a validator each, and rules make these by the dozen.
        if not isinstance(self.because, str):
            raise TypeError(f"what a rule found is a string, not {type(self.because).__name__}")
        if self.field not in FIELDS or self.start < 0 or self.end < 0 or not -1 <= self.share <= 1:
            raise ValueError(
                f"evidence stands in one of {', '.join(FIELDS)}, from 0 on, its share from -1 to 1: {self}"
            )


Check = Callable[[Case], Iterable[Evidence | str]]
"""Looks at a case and gives reasons; a plain string is evidence about the comment as a whole."""

ExampleLike = str | Mapping[str, Any] | Example


def _examples(given: Iterable[ExampleLike]) -> tuple[Example, ...]:
    if isinstance(given, str):
        raise InvalidRule(f"the examples of a rule are a list, not one string: {given!r}")
    return tuple(Example.of(one) for one in given)


def is_whole(value: object) -> bool:
    """Say whether *value* is a whole number and not a truth value."""
    return isinstance(value, int) and not isinstance(value, bool)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _check_id(_rule: "Rule", _field: "attrs.Attribute[str]", value: object) -> None:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise InvalidRule(f"{value!r} is not a rule id; write group.name in lower-case kebab case, as links.many")
    if value.partition(".")[0] in RESERVED:
        raise InvalidRule(f"{value}: the groups {', '.join(RESERVED)} are for findings that are no rule's")


def _check_points(given: "Rule", _field: "attrs.Attribute[int]", value: object) -> None:
    if not is_whole(value):
        raise InvalidRule(f"{given.id}: points are a whole number, not {value!r}")


def _check_why(given: "Rule", _field: "attrs.Attribute[str]", value: str) -> None:
    if not value:
        raise InvalidRule(f"{given.id}: say in one sentence why it is worth points (the docstring of the function)")


def _check_needs(given: "Rule", _field: "attrs.Attribute[Any]", value: object) -> None:
    if not (value is None or isinstance(value, Needs) or callable(value)):
        raise TypeError(f"{given.id}: what a rule needs is a Needs, or a function that gives one, not {value!r}")


@attrs.frozen(kw_only=True, cache_hash=True)
class Rule:
    """One thing that is worth points: its *id* (`group.name`), its *points*, *why*, and examples of both kinds.

    *check* is pure: it looks at a case and gives its evidence. Negative points speak for a comment. Raises
    InvalidRule when a field is not well formed.
    """

    id: str = attrs.field(validator=_check_id)
    points: int = attrs.field(validator=_check_points)
    why: str = attrs.field(converter=_one_line, validator=_check_why)
    spam: tuple[Example, ...] = attrs.field(default=(), converter=_examples)
    """Comments in which the rule finds something; for a rule of negative points, comments it speaks for."""
    ham: tuple[Example, ...] = attrs.field(default=(), converter=_examples)
    """Comments that look alike and in which the rule finds nothing."""
    check: Check = attrs.field(hash=False)
    needs: Needs | Callable[[], Needs] | None = attrs.field(default=None, validator=_check_needs)
    """What a case must hold before the rule is asked, or a function that finds that out when the rule is first used;
    None leaves it to the check."""

    @property
    def wanted(self) -> Needs:
        """What a case must hold before the rule is asked."""
        wanted = self._own_needs or getattr(self.check, "wanted", NOTHING)
        return wanted if isinstance(wanted, Needs) else NOTHING

    @cached_property
    def _own_needs(self) -> Needs | None:
        return self.needs() if callable(self.needs) else self.needs

    @property
    def group(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]

    def evidence(self, case: Case) -> Iterator[Evidence]:
        """Give all that the rule finds in *case*, first things first; nothing in a case without what it needs."""
        if not self.has_needs(case):
            return
        for found in self.check(case):
            yield found if isinstance(found, Evidence) else Evidence(found)

    def has_needs(self, case: Case) -> bool:
        """Say whether *case* holds the rule's own *needs*."""
        return self._own_needs is None or self._own_needs.met_by(case)

    def first_evidence(self, case: Case, ways: Sequence[int] = ()) -> Evidence | None:
        """Give the first thing that the rule finds in *case*, which holds its needs.

        *ways* are the places of those of its needs' ways that are known to be met, and none others are; empty when that
        is not known.
        """
        among = self._among if ways else None
        for found in self.check(case) if among is None else among(case, ways):
            return found if isinstance(found, Evidence) else Evidence(found)
        return None

    @cached_property
    def _among(self) -> Callable[[Case, Sequence[int]], Iterable[Evidence]] | None:
        """The check's way to look for no more than what some of the ways are about, if it wants those ways itself."""
        among: Callable[[Case, Sequence[int]], Iterable[Evidence]] | None = getattr(self.check, "among", None)
        return among if self.needs is None else None

    def broken_examples(self, finds: "Callable[[Rule, Case], bool] | None" = None) -> tuple[str, ...]:
        """Say which of the rule's own examples do not behave; none for a rule that keeps its word.

        *finds* says whether a rule finds something in a case, for rules that are asked in the company of others.
        """
        asked = finds or _finds
        missed = [f"{self.id} finds nothing in: {one}" for one in self.spam if not asked(self, one.case())]
        false = [f"{self.id} finds something in: {one}" for one in self.ham if asked(self, one.case())]
        return (*missed, *false)

    def __reduce__(self) -> tuple[Callable[..., "Rule"], tuple[object, ...]]:
        # The name of a decorated function holds the Rule, so pickle cannot find the function: go by the Rule's name.
        module, name = getattr(self.check, "__module__", ""), getattr(self.check, "__qualname__", "")
        named = _lookup(module, name)
        if not isinstance(named, Rule) or named.check is not self.check:
            return _from_fields, ({field.name: getattr(self, field.name) for field in attrs.fields(Rule)},)
        differing = {
            field.name: getattr(self, field.name)
            for field in attrs.fields(Rule)
            if getattr(self, field.name) != getattr(named, field.name)
        }
        return _from_name, (module, name, differing)


def rule(
    rule_id: str,
    *,
    points: int,
    spam: Iterable[ExampleLike],
    ham: Iterable[ExampleLike],
    needs: Needs | Callable[[], Needs] | None = None,
) -> Callable[[Check], Rule]:
    """Make a Rule of a function from a case to its evidence; the docstring of the function says why.

    The function is called only for cases with what the rule *needs*, such as `Needs(traits=["links"])`; a function
    without arguments that gives that is called when the rule is first used. Nothing is registered: put the rule into a
    RuleSet.
    """

    def make(check: Check) -> Rule:
        return Rule(id=rule_id, points=points, why=check.__doc__ or "", spam=spam, ham=ham, check=check, needs=needs)

    return make


def _finds(one: Rule, case: Case) -> bool:
    return any(one.evidence(case))


def _lookup(module: str, name: str) -> object:
    found: object = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def _from_fields(fields: dict[str, Any]) -> Rule:
    return Rule(**fields)


def _from_name(module: str, name: str, differing: dict[str, Any]) -> Rule:
    __import__(module)
    named = _lookup(module, name)
    if not isinstance(named, Rule):
        raise InvalidRule(f"{module}.{name} is no longer a rule")
    return attrs.evolve(named, **differing)
