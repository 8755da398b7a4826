"""Tables of TOML, or mappings shaped like them, read with every fault told by its path."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import attrs

from commentguard.nearest import did_you_mean

E = TypeVar("E", bound=StrEnum)


@attrs.frozen
class Table:
    """One table, by the *values* of its keys; it knows its *path* and tells its faults to *tell*, path and fault."""

    values: Mapping[str, Any]
    path: str
    tell: Callable[[str, str], None]

    def fault(self, key: str, fault: str) -> None:
        """Tell a fault of a key."""
        plain = key.replace("-", "").replace("_", "").isalnum()
        self.tell(f"{self.path}.{key}" if plain else f'{self.path}."{key}"', fault)

    def only(self, *known: str) -> None:
        """Fault every key that is not among the *known*."""
        for key in self.values:
            if key not in known:
                self.fault(key, f"unknown key{did_you_mean(key, known)}")

    def take(self, key: str, kind: type, wanted: str) -> Any:
        """Give the value of a key if it is of a *kind*, described as *wanted*; None, and a fault, for another."""
        value = self.values.get(key)
        if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
            return value
        self.fault(key, f"{wanted} is wanted, not {_a(value)}")
        return None

    def table(self, key: str) -> "Table":
        """Give the table of a key, empty where there is none."""
        return Table(self.take(key, dict, "a table") or {}, f"{self.path}.{key}", self.tell)

    def tables(self, key: str) -> "list[Table]":
        """Give the tables in the list of a key."""
        tables: list[Any] = self.take(key, list, "a list of tables") or []
        for index, one in enumerate(tables):
            if not isinstance(one, dict):
                self.tell(f"{self.path}.{key}[{index}]", f"a table is wanted, not {_a(one)}")
        return [
            Table(one, f"{self.path}.{key}[{index}]", self.tell)
            for index, one in enumerate(tables)
            if isinstance(one, dict)
        ]

    def strings(self, key: str, otherwise: Iterable[str] = ()) -> list[str]:
        """Give the strings in the list of a key."""
        words: list[Any] | None = self.take(key, list, "a list of strings")
        if words is None:
            return list(otherwise)
        for index, word in enumerate(words):
            if not isinstance(word, str):
                self.tell(f"{self.path}.{key}[{index}]", f"a string is wanted, not {_a(word)}")
        return [word for word in words if isinstance(word, str)]

    def flag(self, key: str, *, otherwise: bool) -> bool:
        """Give the truth value of a key."""
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
        """Give those of the *keys* that have a whole number, with it."""
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


def toml_of(file: Path, error: Callable[[str], Exception]) -> dict[str, Any]:
    """Read a file of TOML. Raises *error* with a sentence that begins with its name when there is nothing to read."""
    try:
        return tomllib.loads(text_of(file, error))
    except tomllib.TOMLDecodeError as fault:
        raise error(f"{file}: is not TOML: {fault}") from None


def text_of(file: Path, error: Callable[[str], Exception]) -> str:
    """Read a file of UTF-8 text. Raises *error* as `toml_of` does."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise error(f"{file}: there is no such file") from None
    except OSError as fault:
        raise error(f"{file}: cannot be read: {fault.strerror}") from None
    except UnicodeDecodeError:
        raise error(f"{file}: is not UTF-8 text") from None


def _a(value: object) -> str:
    names = {bool: "true or false", int: "a whole number", float: "a fraction", str: "a string", list: "a list"}
    return names.get(type(value), "a table" if isinstance(value, dict) else "a date or time")
