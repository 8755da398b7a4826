"""The history that a configuration asks for. Its key stands in the environment or in a file of its own."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs

from commentguard.history.base import History
from commentguard.model.private import KEY_BYTES
from commentguard.privacy.retention import RetentionPolicy
from commentguard.tables import Table

PARTS = ("raw_ip", "email", "held")
"""The parts of a `RetentionPolicy` that a history has."""
FOR_GOOD = "for good"

_MAKE_ONE = 'python -c "import secrets; print(secrets.token_hex(32))" makes one'


def history_of(table: Table, directory: Path) -> History | None:
    """Give the history that *table* describes; its files are looked for from *directory* on."""
    table.only("path", "key_env", "key_file", "maxlen", "retention")
    path, key, retention = table.take("path", str, "a string"), _key(table, directory), _retention(table)
    options = dict[str, Any](table.numbers("maxlen"))
    if not path and "path" not in table.values:
        table.fault("path", "a history needs the path of its file")
    if not path or key is None:
        return None
    from commentguard.history.sqlite import SqliteHistory  # noqa: PLC0415  (who has no history needs no SQLite)

    with table.catching("maxlen"):
        return SqliteHistory(directory / path, key=key, retention=retention, **options)
    return None


def _key(table: Table, directory: Path) -> bytes | None:
    """Give the secret, which a configuration names and does not hold."""
    variable, file = table.take("key_env", str, "the name of a variable"), table.take("key_file", str, "a path")
    if (variable is None) == (file is None):
        if not {"key_env", "key_file"} & {*table.values} or variable is not None:
            table.fault("key_env", "give key_env, a variable of the environment, or key_file, one of them")
        return None
    name, where = ("key_env", variable) if file is None else ("key_file", file)
    key = os.environ.get(where, "").encode() if file is None else _content(table, directory / file)
    if key is None:
        return None
    if len(key.strip()) < KEY_BYTES:
        found = "is not set" if not key else f"is too short, {KEY_BYTES} characters at least"
        table.fault(name, f"the key in {where} {found}; {_MAKE_ONE}")
        return None
    return key.strip()


def _content(table: Table, file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError as error:
        table.fault("key_file", f"{file} cannot be read: {error.strerror}; {_MAKE_ONE}")
        return None


def _retention(table: Table) -> RetentionPolicy:
    """Give the policy: days for each part, or `"for good"`."""
    spans, policy = table.table("retention"), RetentionPolicy()
    spans.only(*PARTS)
    for part in PARTS:
        days = spans.values.get(part)
        if days == FOR_GOOD:
            policy = attrs.evolve(policy, **dict[str, Any]({part: None}))
        elif isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= timedelta.max.days:
            policy = attrs.evolve(policy, **dict[str, Any]({part: timedelta(days=days)}))
        elif days is not None:
            spans.fault(part, f'days, a whole number, or "{FOR_GOOD}" is wanted')
    return policy
