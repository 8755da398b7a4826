"""The commenters of a dump that names them elsewhere than in their comments."""

from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, NamedTuple

from commentguard.errors import DumpError
from commentguard.readers.fields import text
from commentguard.readers.json_stream import JsonStream
from commentguard.readers.report import Report


class Person(NamedTuple):
    """Who signs comments: a name, an address and a website, each empty where it is not known."""

    name: str = ""
    email: str = ""
    url: str = ""


def people(file: BinaryIO, place: str, key: str, person_of: Callable[[Mapping[str, Any]], Person]) -> dict[str, Person]:
    """Give the people at *place* of a JSON document by their *key*, and rewind *file*.

    Faults are not told here: whoever reads the comments of the same file meets them again.
    """
    start = file.tell()
    found: dict[str, Person] = {}
    for value in JsonStream(file, "", Report()).values(place):
        if not isinstance(value, DumpError) and isinstance(value.value, dict):
            found[text(value.value, key)] = person_of(value.value)
    file.seek(start)
    found.pop("", None)
    return found
