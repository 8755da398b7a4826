"""The settings of a guard from a file: `commentguard.toml`, or `[tool.commentguard]` of a `pyproject.toml`.

A file can only choose and count. The only code it can name is a set of rules that an installed package offers.
"""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict

import attrs

from commentguard.errors import InvalidConfig
from commentguard.guard.holds import Holds
from commentguard.guard.intake import REQUIRED
from commentguard.guard.kept import history_of
from commentguard.guard.kinds import KINDS, KindThresholds, by_kind, kind_name
from commentguard.guard.scope import Scope
from commentguard.guard.wash import TypedAddresses
from commentguard.history.base import History
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.model.limits import Limits, Unit
from commentguard.model.verdict import Thresholds
from commentguard.nearest import did_you_mean
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.discover import find_rules
from commentguard.rules.learned.table import LearnedTable
from commentguard.rules.ruleset import RuleSet
from commentguard.rules.toml import load_rules
from commentguard.tables import Table, toml_of

FILE = "commentguard.toml"
PYPROJECT = "pyproject.toml"
POLICIES: Mapping[str, Policy] = {"plain": PLAIN, "rich": RICH, "wordpress": WORDPRESS}
DEFAULT_SET = "default"
"""The name of the rules that come with the library."""
FIELDS = ("author", "email", "url", "content")
"""The fields that *required* may name."""


class Settings(TypedDict):
    """What a configuration decides of a guard: each key an argument of `Guard`."""

    policy: Policy
    required: tuple[str, ...]
    protected: tuple[str, ...]
    international_email: bool
    typed_addresses: TypedAddresses
    limits: Limits
    thresholds: Thresholds
    kinds: KindThresholds
    scope: Scope
    holds: Holds
    rules: RuleSet
    history: History | None


def settings_of_file(path: str | PathLike[str]) -> Settings:
    """Read the settings in the file *path*. Raises InvalidConfig with everything that is wrong with it."""
    file = Path(path)
    root = "$.tool.commentguard" if file.name == PYPROJECT else "$"
    return settings_of_mapping(mapping_of_file(file), where=str(file), root=root, directory=file.parent)


def mapping_of_file(path: str | PathLike[str]) -> Mapping[str, Any]:
    """Read what the file *path* sets, not judged. Raises InvalidConfig when it cannot be read or has no settings."""
    file = Path(path)
    document = toml_of(file, InvalidConfig)
    if file.name != PYPROJECT:
        return document
    section = _section(document)
    if section is None:
        raise InvalidConfig(f"{file}: has no table [tool.commentguard]")
    return section


def find_config(start: str | PathLike[str]) -> Path | None:
    """Find the configuration that holds in the directory *start*: its own, or that of the nearest directory above.

    A `commentguard.toml` goes before a `pyproject.toml` beside it; one without `[tool.commentguard]` is passed by.
    """
    for directory in (here := Path(start).resolve(), *here.parents):
        if (directory / FILE).is_file():
            return directory / FILE
        pyproject = directory / PYPROJECT
        if pyproject.is_file() and _section(toml_of(pyproject, InvalidConfig)) is not None:
            return pyproject
    return None


def settings_of_mapping(
    given: Mapping[str, Any], *, where: str = "settings", root: str = "$", directory: Path | None = None
) -> Settings:
    """Read the settings in a mapping, shaped as the file is; *where* and *root* begin the messages.

    Files that it names are looked for from *directory* on, or else from the working directory.

    Raises InvalidConfig with everything that is wrong, a line for each fault.
    """
    faults: list[str] = []
    table = Table(given, root, lambda path, fault: faults.append(f"{where}: {path}: {fault}"))
    table.only(
        "policy",
        "notice",
        "required",
        "protected",
        "international_email",
        "typed_addresses",
        "limits",
        "thresholds",
        "scope",
        "holds",
        "rules",
        "history",
    )
    levels = table.table("thresholds")
    kinds = _kinds(levels)
    thresholds = _thresholds(levels, Thresholds(), *kinds)
    settings = Settings(
        policy=_policy(table),
        required=tuple(_required(table)),
        protected=tuple(table.strings("protected")),
        international_email=table.flag("international_email", otherwise=True),
        typed_addresses=table.choice("typed_addresses", TypedAddresses.REDACT),
        limits=_limits(table.table("limits")),
        thresholds=thresholds,
        kinds=by_kind({kind: _thresholds(levels.table(kind), thresholds) for kind in kinds}),
        scope=_scope(table.table("scope")),
        holds=_holds(table.table("holds")),
        rules=_rules(table.table("rules"), directory or Path()),
        history=history_of(table.table("history"), directory or Path()) if "history" in given else None,
    )
    if faults:
        raise InvalidConfig("\n".join(faults))
    return settings


def _policy(table: Table) -> Policy:
    name, notice = table.take("policy", str, "a string"), table.take("notice", str, "a string")
    if name is not None and name not in POLICIES:
        table.fault("policy", f"unknown policy{did_you_mean(name, POLICIES)} ({', '.join(POLICIES)})")
    if notice is None:
        return POLICIES.get(name, WORDPRESS)
    if name is not None:
        table.fault("notice", "give either policy or notice, not both")
    with table.catching("notice"):
        return Policy.from_notice(notice)
    return WORDPRESS


def _required(table: Table) -> list[str]:
    names = table.strings("required", REQUIRED)
    for name in names:
        if name not in FIELDS:
            table.fault("required", f"unknown field {name!r}{did_you_mean(name, FIELDS)} ({', '.join(FIELDS)})")
    return names


def _limits(table: Table) -> Limits:
    table.only(*attrs.fields_dict(Limits))
    limits = Limits(unit=table.choice("unit", Unit.UTF8_BYTES))
    for key, number in table.numbers(*(key for key in attrs.fields_dict(Limits) if key != "unit")):
        with table.catching(key):
            limits = attrs.evolve(limits, **dict[str, Any]({key: number}))
    return limits


def _holds(table: Table) -> Holds:
    table.only(*attrs.fields_dict(Holds))
    links, first = table.take("links", int, "a whole number"), table.flag("first_comment", otherwise=False)
    with table.catching("links"):
        return Holds(links=links, first_comment=first)
    return Holds()


def _thresholds(table: Table, otherwise: Thresholds, *others: str) -> Thresholds:
    """Read two numbers; *others* are keys of the table that are read elsewhere."""
    known = attrs.fields_dict(Thresholds)
    table.only(*known, *others)
    try:
        return attrs.evolve(otherwise, **dict(table.numbers(*known)))
    except InvalidConfig as error:
        table.tell(table.path, str(error).removeprefix("thresholds: "))
        return otherwise


def _kinds(table: Table) -> tuple[str, ...]:
    """Give the kinds of content that have thresholds of their own; a host may have kinds that we do not know."""
    numbers = attrs.fields_dict(Thresholds)
    tables = [key for key, value in table.values.items() if isinstance(value, dict) and key not in numbers]
    return tuple(key for key in tables if kind_name(key) in KINDS or not did_you_mean(key, KINDS))


def _scope(table: Table) -> Scope:
    table.only(*attrs.fields_dict(Scope))
    scope = Scope(hold=table.flag("hold", otherwise=False))
    for key, value in (*table.numbers("words"), ("scripts", table.strings("scripts", scope.scripts))):
        with table.catching(key):
            scope = attrs.evolve(scope, **dict[str, Any]({key: value}))
    return scope


def _rules(table: Table, directory: Path) -> RuleSet:
    table.only("sets", "files", "without", "points", "caps", "learned")
    rules = _joined(table, directory)
    points, caps = table.table("points"), table.table("caps")
    for rule_id, number in points.numbers(*points.values):
        with points.catching(rule_id):
            rules = rules.weighed({rule_id: number})
    learned = table.take("learned", str, "the path of a table")
    if learned is not None:
        with table.catching("learned"):
            rules |= LearnedTable.load(directory / learned)
    for group, number in caps.numbers(*caps.values):
        with caps.catching(group):
            rules = rules.capped({group: number})
    rules = rules.without(*_known_names(table, rules))
    with table.catching("files"):
        return rules.checked()
    return rules


def _joined(table: Table, directory: Path) -> RuleSet:
    """Join the sets that are named and the files of rules; the default set alone where none is named."""
    rules = RuleSet()
    for key, otherwise, read in (
        ("sets", (DEFAULT_SET,), _set_of),
        ("files", (), lambda name: load_rules(directory / name)),
    ):
        for name in table.strings(key, otherwise):
            with table.catching(key):
                rules |= read(name)
    return rules


def _set_of(name: str) -> RuleSet:
    return DEFAULT_RULES if name == DEFAULT_SET else find_rules(name)


def _known_names(table: Table, rules: RuleSet) -> list[str]:
    """Give what is to be left out, and fault what the set does not have."""
    known = []
    for name in table.strings("without"):
        with table.catching("without"):
            rules.without(name)
            known.append(name)
    return known


def _section(document: Mapping[str, Any]) -> Mapping[str, Any] | None:
    tools = document.get("tool")
    section = tools.get("commentguard") if isinstance(tools, dict) else None
    return section if isinstance(section, dict) else None
