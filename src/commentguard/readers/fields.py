"""What JSON objects hold, taken as text."""

import re
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def text(fields: Any, *names: str) -> str:
    """Give the first of the fields *names* that holds anything, as text; empty where none does or *fields* is no object.

    Numbers and truth values are written as JSON writes them. Halves of characters, which JSON can spell and no text
    can hold, become U+FFFD.
    """
    if isinstance(fields, dict):
        for name in names:
            found = _text(fields.get(name))
            if found:
                return found
    return ""


def inner(fields: Any, *path: str) -> Any:
    """Give what stands under the keys of *path*, each within the one before, or None."""
    for name in path:
        fields = fields.get(name) if isinstance(fields, dict) else None
    return fields


def _text(value: object) -> str:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value) if not value.isascii() else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else ""
