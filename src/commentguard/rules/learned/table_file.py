"""Learned tables from their files, each fault told by its path."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from commentguard.errors import InvalidTable
from commentguard.rules.learned.table import VERSION, LearnedTable
from commentguard.rules.rule import is_whole

COUNTS = ("learned_from", "rules", "signs", "words", "closing", "parts")
NUMBERS = ("base", "cap", "floor")
MOST_POINTS = 1000
"""More than any rule is worth; a larger number in a table is a mistake."""

Tell = Callable[[str, str], None]


def read_table(file: Path) -> LearnedTable:
    """Read a table that was written by `LearnedTable.save`. Raises InvalidTable."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InvalidTable(f"{file}: there is no such file; commentguard learn writes one") from None
    except OSError as error:
        raise InvalidTable(f"{file}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InvalidTable(f"{file}: is not UTF-8 text") from None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise InvalidTable(f"{file}: is not JSON{where}; write it anew by commentguard learn") from None
    return table_of(data, str(file))


def table_of(data: object, where: str = "table") -> LearnedTable:
    """Make the table that *data*, shaped as `LearnedTable.to_dict` gives it, describes; *where* begins the messages.

    Raises InvalidTable with everything that is wrong, a line for each fault.
    """
    if not isinstance(data, dict) or "commentguard_table" not in data:
        raise InvalidTable(f"{where}: $: this is no learned table: the key commentguard_table is missing")
    if data["commentguard_table"] != VERSION:
        raise InvalidTable(f"{where}: $.commentguard_table: this program reads version {VERSION}; learn the table anew")
    faults: list[str] = []

    def tell(path: str, fault: str) -> None:
        faults.append(f"{where}: {path}: {fault}")

    fields = dict(_fields(data, tell))
    if faults:
        raise InvalidTable("\n".join(faults))
    return LearnedTable(**fields)


def _fields(data: Mapping[str, Any], tell: Tell) -> Mapping[str, Any]:
    for key in sorted(set(data) - {"commentguard_table", *NUMBERS, *COUNTS}):
        tell(f"$.{key}", f"unknown key; a table has {', '.join((*NUMBERS, *COUNTS))}")
    numbers = {key: _number(data[key], f"$.{key}", tell) for key in NUMBERS if key in data}
    if numbers.get("cap", 0) < 0:
        tell("$.cap", "a cap is a whole number from 0 on")
    if numbers.get("floor", 0) > 0:
        tell("$.floor", "a floor is a whole number from 0 down")
    return numbers | {key: _counts(key, data[key], tell) for key in COUNTS if key in data}


def _counts(key: str, value: object, tell: Tell) -> dict[str, int]:
    if not isinstance(value, dict):
        tell(f"$.{key}", "an object of whole numbers is wanted")
        return {}
    bound = None if key == "learned_from" else MOST_POINTS
    return {
        name: _number(points, f"$.{key}[{json.dumps(name, ensure_ascii=False)}]", tell, bound)
        for name, points in value.items()
    }


def _number(value: object, path: str, tell: Tell, most: int | None = MOST_POINTS) -> int:
    if not isinstance(value, int) or not is_whole(value):
        tell(path, f"a whole number is wanted, not {json.dumps(value)[:20]}")
    elif most is not None and abs(value) > most:
        tell(path, f"{value} is beyond any points; the most is {most}")
    else:
        return value
    return 0
