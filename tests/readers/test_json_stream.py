"""JSON documents of any size, read piece by piece."""

import io
import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commentguard.errors import DumpError
from commentguard.readers.json_stream import CHUNK_BYTES, MAX_LOST, MAX_MEMBERS, JsonStream, Value
from commentguard.readers.report import Report

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


class Dripping(io.BytesIO):
    """A stream that gives a few bytes at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give three bytes at most."""
        return super().read(min(size or 3, 3))


def values_of(content: bytes, *wanted: str, limit: int = 1 << 20) -> tuple[list[Any], list[str]]:
    """Read *content*: the values at the places, and the reasons of what is lost."""
    items = list(JsonStream(io.BytesIO(content), "x", Report(), limit=limit).values(*wanted))
    return [item.value for item in items if isinstance(item, Value)], [
        item.reason for item in items if isinstance(item, DumpError)
    ]


@given(st.lists(ANY))
def test_agrees_with_the_standard_library(elements: list[Any]) -> None:
    """The elements of an array are those that the standard library reads, however the bytes come in."""
    content = json.dumps(elements, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    content = content.decode("utf-8", "replace").encode()
    found = list(JsonStream(Dripping(content), "x", Report()).values("[]"))
    assert [item.value for item in found if isinstance(item, Value)] == json.loads(content)


@given(st.binary(max_size=200))
def test_takes_anything(content: bytes) -> None:
    """Bytes of any kind give values and errors, never an exception."""
    list(JsonStream(io.BytesIO(content), "x", Report()).values("[]", "a[]", ""))


@given(st.text(alphabet='[]{}",:\\ \n1ae', max_size=80))
def test_takes_nearly_json(content: str) -> None:
    """What nearly is JSON gives values and errors too, the same at once as in drops."""
    at_once = list(JsonStream(io.BytesIO(content.encode()), "x", Report()).values("[]", "a[]", ""))
    in_drops = list(JsonStream(Dripping(content.encode()), "x", Report()).values("[]", "a[]", ""))
    assert [item.value for item in at_once if isinstance(item, Value)] == [
        item.value for item in in_drops if isinstance(item, Value)
    ]


def test_places() -> None:
    """Values are given by their places, in the order of the file, and everything else is passed over."""
    content = b'{"v": 1, "pages": [[1], {"a": 2}], "posts": {"x": [3], "y": [4]}, "late": [5, 6], "none": []}'
    stream = JsonStream(io.BytesIO(content), "x", Report())
    found = [
        (item.place, item.value) for item in stream.values("late[]", "posts.y[]", "none[]") if isinstance(item, Value)
    ]
    assert found == [("posts.y[]", 4), ("late[]", 5), ("late[]", 6)]


def test_documents_after_each_other() -> None:
    """Lines are documents; an object that leads to a wanted array is none of the values itself."""
    content = b'{"a": 1}\n{"a": [2]}\n[3]{"b": {}}\n'
    assert values_of(content, "", "a[]", "[]") == ([{"a": 1}, 2, 3, {"b": {}}], [])


def test_lines() -> None:
    """Each value knows the line it starts on."""
    items = JsonStream(io.BytesIO(b'[\n1,\n\n{"a":\n2}, 3\n]'), "x", Report()).values("[]")
    assert [item.line for item in items if isinstance(item, Value)] == [2, 4, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str) -> None:
    """UTF-8 with or without its mark, and UTF-16 with one, are read."""
    assert values_of('["ø👍"]'.encode(encoding), "[]") == (["ø👍"], [])


def test_wrong_encoding() -> None:
    """Bytes that are not UTF-8 are replaced, and that is told."""
    report = Report()
    stream = JsonStream(io.BytesIO(b'["\n\xe9"]'), "x", report)
    assert [item.value for item in stream.values("[]") if isinstance(item, Value)] == ["\n\ufffd"]
    assert [str(fault) for fault in report.mended] == ["x:1: bytes that are not UTF-8 were replaced by U+FFFD"]


@pytest.mark.parametrize(
    ("content", "values", "reasons"),
    [
        (b"", [], []),
        (b"[1, 2,]", [1, 2], []),
        (b"[1, 2", [1, 2], ["the file is cut off here; nothing after it was read"]),
        (b'[1, "2', [1], ["the file is cut off in this value; nothing after it was read"]),
        (b"[1, ", [1], ["the file is cut off in this value; nothing after it was read"]),
        (b'{"a": [1], "b"', [1], ["the file is cut off here; nothing after it was read"]),
        (b"nonsense", [], ["this is not JSON (Expecting value); nothing after it was read"]),
        (b'[x, {"a": 1}, y, {"a": 2}]', [{"a": 1}, {"a": 2}], ["this is not JSON (Expecting value)"] * 2),
        (b'[{"a": 1} 2, {"a": 3}]', [{"a": 1}, {"a": 3}], ["this is not JSON (',' is expected)"]),
        (b'[{"a": x, "b": [{"c": 2}]}, 3]', [], ["this is not JSON (Expecting value); nothing after it was read"]),
        (b'[{"a": "x"y", {"c": 2}, {"d": 3}]', [{"c": 2}, {"d": 3}], ["this is not JSON (Expecting ',' delimiter)"]),
        (
            b'[{"a": 0}, {"a": "x"y", "b": [0, {}]}, {"a": 3}] ',
            [{"a": 0}, {"a": 3}],
            ["this is not JSON (Expecting ',' delimiter)"],
        ),
        (b"[" + b"1" * 5000 + b', {"a": 1}]', [{"a": 1}], ["a number has more digits than any comment needs"]),
    ],
)
def test_broken(content: bytes, values: list[Any], reasons: list[str]) -> None:
    """What is broken is told, and what is not is read."""
    content = content.ljust(100) if content == b"nonsense" else content
    assert values_of(content, "[]", "a[]") == (values, reasons)


def test_missing_comma() -> None:
    """A comma that is missing between two objects costs nothing, and is told."""
    report = Report()
    found = list(JsonStream(io.BytesIO(b'[{"a": 1}\n{"a": 2}]'), "x", report).values("[]"))
    assert [item.value for item in found if isinstance(item, Value)] == [{"a": 1}, {"a": 2}]
    assert [str(fault) for fault in report.mended] == ["x:2: a comma is missing here"]


def test_broken_line() -> None:
    """Where each line is a document, a broken one is lost alone."""
    assert values_of(b'{"a": 1}\n{"a": x}\n{"a": 3}\n', "") == (
        [{"a": 1}, {"a": 3}],
        ["this is not JSON (Expecting value)"],
    )


def test_next_object_in_the_next_chunk() -> None:
    """What comes next is found wherever the chunks end."""
    for padding in range(CHUNK_BYTES - 12, CHUNK_BYTES + 4):
        content = b"[" + b" " * (padding - 9) + b'x, {"a": 1}]'
        assert values_of(content, "[]")[0] == [{"a": 1}]


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_depth(opening: bytes) -> None:
    """Nesting without end is an error, not a crash."""
    _, reasons = values_of(b"[" + opening * 200_000, "[]")
    assert len(reasons) == 1


def test_too_long() -> None:
    """A value over the limit is lost, and the next is read."""
    long = b'"' + b"x" * 300_000 + b'"'
    values, reasons = values_of(b"[1, " + long + b', {"a": 1}]', "[]", limit=100_000)
    assert (values, reasons) == ([1, {"a": 1}], ["a value is over 100000 characters long"])


def test_too_many_keys() -> None:
    """An object that may be a value is held only as long as no comment's is."""
    keys = ",".join(f'"{number}": 1' for number in range(MAX_MEMBERS + 1))
    _, reasons = values_of(f"{{{keys}}}".encode(), "", "a[]")
    assert reasons == [f"an object has over {MAX_MEMBERS} keys; nothing after it was read"]


def test_too_much_broken() -> None:
    """A file that is nothing but faults is given up."""
    _, reasons = values_of(b"[" + b'x, {"a" 1}, ' * 200 + b"]", "[]")
    assert len(reasons) == MAX_LOST + 1
    assert reasons[-1] == "too much of the file is broken; nothing after it was read"


def test_memory() -> None:
    """A file of any length takes the memory of a few chunks."""
    row = b'{"text": "' + b"x" * 300 + b'"},\n'
    content = b'{"pages": [' + row * 20_000 + b'0], "comments": [' + row * 20_000 + b"0]}"
    stream = JsonStream(io.BytesIO(content), "x", Report())
    tracemalloc.start()
    try:
        count = sum(1 for _ in stream.values("comments[]"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 20_001
    assert peak < 20 * CHUNK_BYTES
