"""What must be the same for an interrupted scan to go on: the dumps, the settings and the options."""

import hashlib
import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs

from commentguard.guard.guard import Guard


def fingerprint(paths: list[str], guard: Guard, options: Mapping[str, object]) -> dict[str, object]:
    """Give what tells one scan from another, by the words that name it to people."""
    return {
        "commentguard": version("commentguard"),
        "settings": settings_digest(guard),
        "options": dict(options),
        **{path: _state(Path(path)) for path in paths},
    }


def settings_digest(guard: Guard) -> str:
    """Give a digest of all settings of *guard* but its history, the same in every process."""
    plain = _plain(attrs.evolve(guard, history=None))
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _state(path: Path) -> list[object]:
    """Give size and time of a file, or those of every file in a directory."""
    if path.is_dir():
        return [[str(file), *_state(file)] for file in sorted(path.rglob("*")) if file.is_file()]
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns]


def _plain(value: Any) -> Any:
    """Give *value* as data that JSON can hold, in an order that does not depend on hashes."""
    if value is None or isinstance(value, str | int | float):
        return value
    if attrs.has(type(value)):
        return [type(value).__qualname__, *(_plain(getattr(value, field.name)) for field in attrs.fields(type(value)))]
    if isinstance(value, Mapping):
        return sorted(([_plain(key), _plain(item)] for key, item in value.items()), key=json.dumps)
    if isinstance(value, AbstractSet):
        return sorted(map(_plain, value), key=json.dumps)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    named = value if callable(value) and hasattr(value, "__qualname__") else type(value)
    return [named.__module__, named.__qualname__, str(getattr(value, "pattern", ""))]
