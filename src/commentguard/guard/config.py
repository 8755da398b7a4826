"""The settings of a guard from a file: `commentguard.toml`, or `[tool.commentguard]` of a `pyproject.toml`.

A file can only choose and count. It names no code to import, so that reading one is safe.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import attrs

from commentguard.errors import InvalidConfig
from commentguard.guard.holds import Holds
from commentguard.guard.intake import REQUIRED
from commentguard.guard.wash import TypedAddresses
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.model.limits import Limits, Unit
from commentguard.model.verdict import Thresholds
from commentguard.nearest import did_you_mean
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.learned.table import LearnedTable
from commentguard.rules.ruleset import RuleSet

FILE = "commentguard.toml"
PYPROJECT = "pyproject.toml"
POLICIES: Mapping[str, Policy] = {"plain": PLAIN, "rich": RICH, "wordpress": WORDPRESS}
FIELDS = ("author", "email", "url", "content")
"""The fields that *required* may name."""

E = TypeVar("E", bound=StrEnum)


class Settings(TypedDict):
    """What a configuration decides of a guard: each key an argument of `Guard`."""

    policy: Policy
    required: tuple[str, ...]
    protected: tuple[str, ...]
    international_email: bool
    typed_addresses: TypedAddresses
    limits: Limits
    thresholds: Thresholds
    holds: Holds
    rules: RuleSet


def settings_of_file(path: str | PathLike[str]) -> Settings:
    """Read the settings in the file *path*. Raises InvalidConfig with everything that is wrong with it."""
    file = Path(path)
    root = "$.tool.commentguard" if file.name == PYPROJECT else "$"
    return settings_of_mapping(mapping_of_file(file), where=str(file), root=root, directory=file.parent)


def mapping_of_file(path: str | PathLike[str]) -> Mapping[str, Any]:
    """Read what the file *path* sets, not judged. Raises InvalidConfig when it cannot be read or has no settings."""
    file = Path(path)
    document = _parsed(file)
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
        if pyproject.is_file() and _section(_parsed(pyproject)) is not None:
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
    table = _Table(given, root, lambda path, fault: faults.append(f"{where}: {path}: {fault}"))
    table.only(
        "policy",
        "notice",
        "required",
        "protected",
        "international_email",
        "typed_addresses",
        "limits",
        "thresholds",
        "holds",
        "rules",
    )
    settings = Settings(
        policy=_policy(table),
        required=tuple(_required(table)),
        protected=tuple(table.strings("protected")),
        international_email=table.flag("international_email", otherwise=True),
        typed_addresses=table.choice("typed_addresses", TypedAddresses.REDACT),
        limits=_limits(table.table("limits")),
        thresholds=_thresholds(table.table("thresholds")),
        holds=_holds(table.table("holds")),
        rules=_rules(table.table("rules"), DEFAULT_RULES, directory or Path()),
    )
    if faults:
        raise InvalidConfig("\n".join(faults))
    return settings


@attrs.frozen
class _Table:
    """One table of the settings, which knows its path and tells its faults."""

    values: Mapping[str, Any]
    path: str
    tell: Callable[[str, str], None]

    def fault(self, key: str, fault: str) -> None:
        plain = key.replace("-", "").replace("_", "").isalnum()
        self.tell(f"{self.path}.{key}" if plain else f'{self.path}."{key}"', fault)

    def only(self, *known: str) -> None:
        for key in self.values:
            if key not in known:
                self.fault(key, f"unknown key{did_you_mean(key, known)}")

    def take(self, key: str, kind: type, wanted: str) -> Any:
        value = self.values.get(key)
        if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
            return value
        self.fault(key, f"{wanted} is wanted, not {_a(value)}")
        return None

    def table(self, key: str) -> "_Table":
        return _Table(self.take(key, dict, "a table") or {}, f"{self.path}.{key}", self.tell)

    def strings(self, key: str, otherwise: Iterable[str] = ()) -> list[str]:
        words: list[Any] | None = self.take(key, list, "a list of strings")
        if words is None:
            return list(otherwise)
        for index, word in enumerate(words):
            if not isinstance(word, str):
                self.tell(f"{self.path}.{key}[{index}]", f"a string is wanted, not {_a(word)}")
        return [word for word in words if isinstance(word, str)]

    def flag(self, key: str, *, otherwise: bool) -> bool:
        value = self.values.get(key, otherwise)
        if isinstance(value, bool):
            return value
        self.fault(key, f"true or false is wanted, not {_a(value)}")
        return otherwise

    def choice(self, key: str, otherwise: E) -> E:
        """Give the one of the words of *otherwise*'s kind that is chosen."""
        words = list(type(otherwise))
        word = self.take(key, str, "a string")
        if word is None or word in words:
            return type(otherwise)(word or otherwise)
        self.fault(key, f"unknown {key}{did_you_mean(word, words)} ({', '.join(words)})")
        return otherwise

    def numbers(self, *keys: str) -> Iterator[tuple[str, int]]:
        for key in keys:
            number = self.take(key, int, "a whole number")
            if number is not None:
                yield key, number

    @contextmanager
    def catching(self, key: str) -> Iterator[None]:
        """Make a fault of *key* of what is raised inside."""
        try:
            yield
        except ValueError as error:
            self.fault(key, str(error))


def _policy(table: _Table) -> Policy:
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


def _required(table: _Table) -> list[str]:
    names = table.strings("required", REQUIRED)
    for name in names:
        if name not in FIELDS:
            table.fault("required", f"unknown field {name!r}{did_you_mean(name, FIELDS)} ({', '.join(FIELDS)})")
    return names


def _limits(table: _Table) -> Limits:
    table.only(*attrs.fields_dict(Limits))
    limits = Limits(unit=table.choice("unit", Unit.UTF8_BYTES))
    for key, number in table.numbers(*(key for key in attrs.fields_dict(Limits) if key != "unit")):
        with table.catching(key):
            limits = attrs.evolve(limits, **dict[str, Any]({key: number}))
    return limits


def _holds(table: _Table) -> Holds:
    table.only(*attrs.fields_dict(Holds))
    links, first = table.take("links", int, "a whole number"), table.flag("first_comment", otherwise=False)
    with table.catching("links"):
        return Holds(links=links, first_comment=first)
    return Holds()


def _thresholds(table: _Table) -> Thresholds:
    table.only(*attrs.fields_dict(Thresholds))
    try:
        return Thresholds(**dict(table.numbers(*attrs.fields_dict(Thresholds))))
    except InvalidConfig as error:
        table.tell(table.path, str(error).removeprefix("thresholds: "))
        return Thresholds()


def _rules(table: _Table, rules: RuleSet, directory: Path) -> RuleSet:
    table.only("without", "points", "caps", "learned")
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
    return rules.without(*_known_names(table, rules))


def _known_names(table: _Table, rules: RuleSet) -> list[str]:
    """Give what is to be left out, and fault what the set does not have."""
    known = []
    for name in table.strings("without"):
        with table.catching("without"):
            rules.without(name)
            known.append(name)
    return known


def _a(value: object) -> str:
    names = {bool: "true or false", int: "a whole number", float: "a fraction", str: "a string", list: "a list"}
    return names.get(type(value), "a table" if isinstance(value, dict) else "a date or time")


def _section(document: Mapping[str, Any]) -> Mapping[str, Any] | None:
    tools = document.get("tool")
    section = tools.get("commentguard") if isinstance(tools, dict) else None
    return section if isinstance(section, dict) else None


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise InvalidConfig(f"{file}: there is no such file") from None
    except OSError as error:
        raise InvalidConfig(f"{file}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InvalidConfig(f"{file}: is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise InvalidConfig(f"{file}: is not TOML: {error}") from None
