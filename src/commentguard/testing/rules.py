"""Whether rules keep their word: what their examples of spam and ham say they find."""

from collections.abc import Iterable

from commentguard.errors import InvalidRule
from commentguard.rules.probe import probe
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet


def check_examples(rules: Rule | RuleSet | Iterable[Rule]) -> None:
    """Fail where a rule, or one of a set of rules, misses an example of its own or finds something in a counterexample.

    Rules that speak of other rules are tried in the company of their set. Raises AssertionError with a line for every
    example that does not behave, for a rule that has none of a kind, and for a pattern whose time grows faster than the
    text.

    >>> from commentguard import DEFAULT_RULES
    >>> check_examples(DEFAULT_RULES)
    """
    faults: list[str] = []
    for one in [rules] if isinstance(rules, Rule) else rules:
        faults += [f"{one.id} has no {kind} example" for kind in ("spam", "ham") if not getattr(one, kind)]
        faults += () if isinstance(rules, RuleSet) else one.broken_examples()
        faults += _slowness(one)
    if isinstance(rules, RuleSet):
        faults += rules.broken_examples()
    if faults:
        raise AssertionError("\n".join(faults))


def _slowness(one: Rule) -> list[str]:
    try:
        probe(one)
    except InvalidRule as slow:
        return [str(slow)]
    return []
