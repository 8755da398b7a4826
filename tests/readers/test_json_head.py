"""What the first bytes of a JSON document tell."""

import codecs
import io

import pytest

from commentguard.readers.json_head import keys_by_place
from commentguard.readers.source import rewindable

WHOLE = '{"a": [{"b": {"c": 1}, "d": ["x", {"e": 2}]}, {"f": 3}], "g": 4}'
PLACES = {"": {"a", "g"}, "a[]": {"b", "d", "f"}, "a[].b": {"c"}, "a[].d[]": {"e"}}


@pytest.mark.parametrize(
    "head",
    [
        WHOLE.encode(),
        codecs.BOM_UTF8 + b"\n " + WHOLE.encode(),
        WHOLE.encode("utf-16"),
        WHOLE.encode() + b"\n" + WHOLE.encode(),
    ],
)
def test_places(head: bytes) -> None:
    """Keys are told by place, whatever the encoding, and for all documents in the head."""
    assert keys_by_place(head) == PLACES


@pytest.mark.parametrize("head", [b"", b"hello", b'"a"', b"<a>", b"7"])
def test_something_else(head: bytes) -> None:
    """What does not start as an object or an array has no places."""
    assert keys_by_place(head) == {}


def test_half() -> None:
    """Half a document tells what is in it, also where it ends in a string."""
    assert keys_by_place(b'{"a": "x \\" y", "b": [{"c": "d: {\\"e\\": 1') == {"": {"a", "b"}, "b[]": {"c"}}
    assert keys_by_place(b'{"a": 1, "b\\') == {"": {"a"}}


def test_depth() -> None:
    """Places deep down, closing brackets without opening ones, and keys of any length are no trouble."""
    assert keys_by_place(b'{"a":' * 10_000)[""] == {"a"}
    assert keys_by_place(b'[}}]]{"a": 1}') == {"": {"a"}}
    assert all(len(key) <= 100 for key in keys_by_place(b'{"' + b"x" * 1000 + b'": 1}')[""])


class Pipe(io.BytesIO):
    """A stream that only goes forward."""

    def seekable(self) -> bool:
        """Say no."""
        return False


def test_rewindable_copies_a_pipe() -> None:
    """A pipe is copied, so that it can be read twice."""
    with rewindable(Pipe(b"abc")) as file:
        assert file.read() == b"abc"
        file.seek(0)
        assert file.read() == b"abc"
