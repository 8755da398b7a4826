"""Rules declared in TOML: the same Rule values that Python makes, with every fault told by its path.

::

    [[rule]]
    id = "shop.own-brand"
    points = 40
    why = "Only the people who sell them write the name so."
    pattern = "fern-?o-?matic"
    spam = ["Buy the Fern-O-Matic."]
    ham = ["My fern is automatic."]

    [caps]
    shop = 60

A rule has one of `pattern`, `words`, `list`, `feature` and `expression`.
"""

from collections.abc import Callable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from commentguard.errors import InvalidRule
from commentguard.model.case import FIELDS
from commentguard.model.past import Past
from commentguard.rules.composite import Composite
from commentguard.rules.example import Example
from commentguard.rules.feature import Feature
from commentguard.rules.lists import expression_fault, read_list
from commentguard.rules.pattern import Pattern
from commentguard.rules.probe import slow_part
from commentguard.rules.rule import Check, Rule
from commentguard.rules.ruleset import RuleSet
from commentguard.rules.wordlist import WordList
from commentguard.tables import Table, toml_of

COMMON_KEYS = ("id", "points", "why", "spam", "ham", "because")
EXAMPLE_KEYS = ("text", "author", "url", "title", "post", "links", "past")


def load_rules(path: str | PathLike[str]) -> RuleSet:
    """Read the rules in a file of TOML; lists it names are looked for beside it.

    Composites may speak of rules of another set, with which this one is joined. Raises InvalidRule with everything that
    is wrong, a line for each fault: `rules.toml: $.rule[3].points: a whole number is wanted, not a string`.
    """
    file = Path(path)
    return rules_of_mapping(toml_of(file, InvalidRule), where=str(file), directory=file.parent)


def rules_of_mapping(given: Mapping[str, Any], *, where: str = "rules", directory: Path | None = None) -> RuleSet:
    """Make the rules of a mapping, shaped as the file is; *where* begins the messages. Raises InvalidRule."""
    faults: list[str] = []
    table = Table(given, "$", lambda path, fault: faults.append(f"{where}: {path}: {fault}"))
    table.only("rule", "caps")
    rules: dict[str, Rule] = {}
    for one in table.tables("rule"):
        declared = _rule(one, directory or Path())
        if declared is not None and rules.setdefault(declared.id, declared) is not declared:
            one.fault("id", f"another rule of the file is called {declared.id}")
    caps = table.table("caps")
    made = RuleSet(rules.values())
    for group, cap in caps.numbers(*caps.values):
        with caps.catching(group):
            made = made.capped({group: cap})
    if faults:
        raise InvalidRule("\n".join(faults))
    return made


def _rule(table: Table, directory: Path) -> Rule | None:
    """Make one rule; None where a fault was told."""
    kinds = [kind for kind in _KINDS if kind in table.values]
    if len(kinds) != 1:
        table.tell(table.path, f"a rule has one of {', '.join(_KINDS)}; this one has {' and '.join(kinds) or 'none'}")
        return None
    table.only(*COMMON_KEYS, kinds[0], *_KINDS[kinds[0]][1])
    check = _check(table, directory, kinds[0])
    rule_id, why = _needed(table, "id"), _needed(table, "why")
    spam, ham = tuple(_examples(table, "spam")), tuple(_examples(table, "ham"))
    points = _points(table, check)
    if check is None or points is None or rule_id is None or why is None:
        return None
    try:
        return Rule(id=rule_id, points=points, why=why, spam=spam, ham=ham, check=check)
    except InvalidRule as error:
        table.tell(table.path, str(error))
        return None


def _check(table: Table, directory: Path, kind: str) -> Check | None:
    """Make the check of a rule of a *kind*; None where a fault was told."""
    with table.catching(kind):
        return _KINDS[kind][0](table, directory)
    return None


def _needed(table: Table, key: str) -> str | None:
    """Give a string that every rule has."""
    if key not in table.values:
        table.fault(key, "is missing")
    text: str | None = table.take(key, str, "a string")
    return text


def _points(table: Table, check: Check | None) -> int | None:
    """Give the points; those of a feature are in its steps."""
    if isinstance(check, Feature) and "points" not in table.values:
        return check.most
    points: int | None = table.take("points", int, "a whole number")
    if "points" not in table.values and "feature" not in table.values:
        table.fault("points", "is missing")
    return points


def _pattern(table: Table, _directory: Path) -> Pattern:
    source = table.take("pattern", str, "a string") or "x"
    fault = expression_fault(source)
    if fault:
        raise InvalidRule(fault)
    made = Pattern(
        source=source,
        because=_because(table, "it says"),
        cased=table.flag("cased", otherwise=False),
        at_start=table.flag("at_start", otherwise=False),
        field=_field(table),
    )
    slow = slow_part(made)
    if slow is not None:
        raise InvalidRule(str(slow))
    return made


def _words(table: Table, _directory: Path) -> WordList:
    terms = table.strings("words")
    if not terms:
        raise InvalidRule("the list is empty")
    return WordList(
        terms=terms,
        because=_because(table, "a listed word"),
        whole=table.flag("whole", otherwise=True),
        leet=table.flag("leet", otherwise=False),
        fields=table.strings("fields", ("text",)),
    )


def _list(table: Table, directory: Path) -> Check:
    name = table.take("list", str, "the path of a list")
    kind = table.take("kind", str, "the kind of a list") or "plain"
    leave_out = table.flag("leave_out", otherwise=False)
    return read_list(directory / (name or ""), kind, _because(table, ""), leave_out=leave_out)


def _feature(table: Table, _directory: Path) -> Feature:
    return Feature(
        name=table.take("feature", str, "a string") or "",
        steps=table.take("steps", list, "a list of steps, each a value and its points") or [],
        because=_because(table, ""),
    )


def _composite(table: Table, _directory: Path) -> Composite:
    return Composite(
        expression=table.take("expression", str, "a string") or "",
        because=_because(table, ""),
        replaces=table.flag("replaces", otherwise=False),
    )


_KINDS: Mapping[str, tuple[Callable[[Table, Path], Check], tuple[str, ...]]] = {
    "pattern": (_pattern, ("cased", "at_start", "field")),
    "words": (_words, ("whole", "leet", "fields")),
    "list": (_list, ("kind", "leave_out")),
    "feature": (_feature, ("steps",)),
    "expression": (_composite, ("replaces",)),
}
"""The key that makes a rule one of a kind, what reads it, and which other keys it may have."""


def _because(table: Table, otherwise: str) -> str:
    return table.take("because", str, "a string") or otherwise


def _field(table: Table) -> str:
    field = table.take("field", str, "a string") or "text"
    if field not in FIELDS:
        table.fault("field", f"there is no field {field!r}; there are {', '.join(FIELDS)}")
        return "text"
    return str(field)


def _examples(table: Table, kind: str) -> Iterator[Example]:
    given: list[Any] = table.take(kind, list, "a list of examples") or []
    for index, one in enumerate(given):
        path = f"{table.path}.{kind}[{index}]"
        if isinstance(one, str):
            yield Example(text=one)
        elif isinstance(one, dict):
            yield from _example(Table(one, path, table.tell))
        else:
            table.tell(path, "an example is a string or a table")


def _example(table: Table) -> Iterator[Example]:
    """Make an example of a table of fields; of none where a fault was told."""
    table.only(*EXAMPLE_KEYS)
    texts = {key: table.take(key, str, "a string") for key in ("text", "author", "url", "title", "post")}
    past = table.table("past")
    past.only(*attrs.fields_dict(Past))
    links: list[Any] = table.take("links", list, "a list of pairs of a URL and its words") or []
    with table.catching("links"):
        made = Example(
            **{key: text for key, text in texts.items() if text is not None},
            links=_pairs(links),
            past=Past(**dict(past.numbers(*attrs.fields_dict(Past)))),
        )
        made.case()
        yield made


def _pairs(links: list[Any]) -> list[tuple[str, str]]:
    for pair in links:
        if not isinstance(pair, list) or [str, str] != [type(part) for part in pair]:
            raise InvalidRule("each link is a pair of two strings: its URL and its words in the text")
    return [(url, words) for url, words in links]
