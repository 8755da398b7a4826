"""The plain values of a YAML mapping, read from events, so that nothing a file asks for is ever built."""

import importlib
from collections.abc import Iterator
from typing import Any

from commentguard.errors import DumpError

MAX_DEPTH = 20
_NULL = {"", "~", "null", "Null", "NULL"}


def flat_mapping(text: str, where: str) -> dict[str, str | None] | None:
    """Give the keys of the mapping in *text* and their plain values as typed; None where it holds no mapping.

    Lists, mappings within, aliases and null are given as None, whatever tags they have. Raises DumpError for what is
    not YAML, and where PyYAML is not installed.
    """
    yaml = _yaml(where)
    # The loader in C reads ten times as fast, and is not in every build.
    events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        if not any(isinstance(event, yaml.DocumentStartEvent) for event in events):
            return None
        if not isinstance(next(events), yaml.MappingStartEvent):
            return None
        nodes = list(_nodes(yaml, events, where))
    except yaml.YAMLError as error:
        raise DumpError(f"this is not YAML ({getattr(error, 'problem', None) or 'its characters'})", where) from None
    return {key: value for key, value in zip(nodes[::2], nodes[1::2], strict=False) if key is not None}


def _nodes(yaml: Any, events: Iterator[Any], where: str) -> Iterator[str | None]:
    """Give the keys and values of the mapping that has just begun, in turns."""
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            if depth == 0:
                yield None
            depth += 1
            if depth > MAX_DEPTH:
                raise DumpError("this is YAML nested deeper than any comment", where)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            if depth < 0:
                return
        elif depth == 0:
            yield _plain(event)


def _plain(event: Any) -> str | None:
    """Give the value of a scalar; None for an alias and for null."""
    value = getattr(event, "value", None)
    return None if value is None or (event.implicit[0] and value in _NULL) else str(value)


def _yaml(where: str) -> Any:
    try:
        return importlib.import_module("yaml")
    except ImportError:
        need = "this is YAML, which needs one more package: pip install 'commentguard[yaml]'"
        raise DumpError(need, where) from None
