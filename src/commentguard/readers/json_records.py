"""Comments made of the objects of a JSON document."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from commentguard.errors import DumpError
from commentguard.readers.json_stream import Value
from commentguard.readers.record import Record, Source

RecordOf = Callable[[Mapping[str, Any], Source], Record]


def records(
    values: Iterable[Value | DumpError], source: Source, record_of: RecordOf, content: tuple[str, ...]
) -> Iterator[Record | DumpError]:
    """Give the comment that *record_of* makes of each object, numbered, with its line, after the pattern of *source*.

    After a fault in the document an object that has none of the *content* keys is a part of something broken and is
    passed over; else it is a comment that says nothing.
    """
    index = 0
    for value in values:
        if isinstance(value, DumpError):
            yield value
        elif not isinstance(value.value, dict):
            yield DumpError("an object is expected here, {...}, and this is none", f"{source.path}:{value.line}")
        elif not value.recovered or any(name in value.value for name in content):
            index += 1
            found = Source(
                path=source.path, format=source.format, index=index, line=value.line, recovered=value.recovered
            )
            yield record_of(value.value, found)
