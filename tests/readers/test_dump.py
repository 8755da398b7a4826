"""Opening a dump and finding out what it is."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from commentguard.errors import DumpError, UnknownFormat
from commentguard.readers.dump import read_dump
from commentguard.readers.formats import HEAD_BYTES, READERS, format_names
from commentguard.readers.record import Record

LINE = b'{"content": "hello"}\n'


class Dripping(io.RawIOBase):
    """A pipe that gives a few bytes at a time."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Give seven bytes at most."""
        chunk = self._content.read(min(len(buffer), 7))
        buffer[: len(chunk)] = chunk
        return len(chunk)


class Failing(io.RawIOBase):
    """A disk that fails after *good* bytes."""

    def __init__(self, good: bytes) -> None:
        self._good = good

    def read(self, size: int = -1, /) -> bytes:
        """Give good bytes, then fail."""
        chunk, self._good = self._good[:size], self._good[size:]
        if not chunk:
            raise OSError(5, "Input/output error")
        return chunk


def test_content_not_name(tmp_path: Path, comment: Callable[..., str], export: Callable[..., bytes]) -> None:
    """The format is found by the content, whatever the file is called."""
    one, two = tmp_path / "dump.jsonl", tmp_path / "dump.xml"
    one.write_bytes(export(comment()))
    two.write_bytes(LINE)
    with read_dump(one) as first, read_dump(str(two)) as second:
        assert (first.format, second.format) == ("wxr", "jsonl")
        assert [item.source.path for item in second if isinstance(item, Record)] == [str(two)]


@pytest.mark.parametrize(
    "content",
    [
        b"hello",
        b"\n\n",
        b'{"a": 1}\n',
        b'{"version":1,"users":[]}\n',
        b"[1]\n",
        b"{\n",
        b'["content"]\n',
        b"<html><body>wordpress</body></html>",
        b"{" * 100_000,
        b"\x1f\x8b\x07\x00",
        b'{"a": "wordpress.org/export"}\n',
        b'\xef\xbb\xbf{"a": "<wp:comment>"}\n',
    ],
)
def test_unknown(content: bytes) -> None:
    """Content that no reader knows is an error that names the formats and the way to name one."""
    with pytest.raises(UnknownFormat) as caught:
        read_dump("-", stdin=io.BytesIO(content))
    assert str(caught.value) == (
        f"<stdin>: this is not a comment dump of a known format ({', '.join(reader.name for reader in READERS)}); "
        "if it is one of them, name it with --from"
    )


@pytest.mark.parametrize(
    "content",
    [
        b'{"a": 1}\nnonsense\n{"comment_content": "x"}\n',
        b'\n\n  {"text": "x"}\n',
        b'\xef\xbb\xbf{"body": "x"}',
        b'{"id": 1, "content" : "' + b"x" * HEAD_BYTES + b'"}\n',
    ],
)
def test_jsonl_is_recognised(content: bytes) -> None:
    """One line with a comment's content in it is enough, or half of one that is longer than what is looked at."""
    assert read_dump("-", stdin=io.BytesIO(content)).format == "jsonl"


def test_named_format() -> None:
    """A format that is named is not guessed."""
    dump = read_dump("-", format="jsonl", stdin=io.BytesIO(b'{"a": 1}\n'))
    assert [type(item) for item in dump] == [Record]


def test_named_format_that_is_none() -> None:
    """A format that does not exist is an error that names those which do."""
    with pytest.raises(UnknownFormat, match=r"there is no format 'xml'; there are .*wxr, "):
        read_dump("-", format="xml", stdin=io.BytesIO(LINE))
    assert len(set(format_names())) == len(format_names())


def test_missing(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(DumpError, match=r"nothing\.xml: there is no such file"):
        read_dump(tmp_path / "nothing.xml")


def test_directory(tmp_path: Path) -> None:
    """A directory is not a dump."""
    with pytest.raises(DumpError, match="this is a directory"):
        read_dump(tmp_path)


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000])
def test_impossible_name(path: str) -> None:
    """A name that no file can have is an error of ours, not a traceback."""
    with pytest.raises(DumpError, match="cannot be opened"):
        read_dump(path)


def test_empty(tmp_path: Path) -> None:
    """An empty file is an error, not a dump without comments."""
    (tmp_path / "empty").touch()
    with pytest.raises(DumpError, match="the file is empty"):
        read_dump(tmp_path / "empty")


def test_pipe(comment: Callable[..., str], export: Callable[..., bytes]) -> None:
    """A pipe that gives little at a time, and cannot be rewound, reads as a file does."""
    content = export(*(comment(number) for number in range(300)))
    dump = read_dump("-", stdin=io.BufferedReader(Dripping(content), 1))
    assert len([item for item in dump if isinstance(item, Record)]) == 300


def test_stdin_stays_open() -> None:
    """Reading the standard input to the end does not close it."""
    stdin = io.BytesIO(LINE)
    assert len(list(read_dump("-", stdin=stdin))) == 1
    assert not stdin.closed


def test_failing_from_the_start() -> None:
    """A file that cannot be read at all is an error when it is opened."""
    with pytest.raises(DumpError, match="cannot be read: Input/output error"):
        read_dump("-", stdin=Failing(b""))  # type: ignore[arg-type]


def test_failing_half_way() -> None:
    """A disk that fails half way costs what comes after."""
    good = LINE * (HEAD_BYTES // len(LINE) + 10)
    dump = read_dump("-", stdin=Failing(good))  # type: ignore[arg-type]
    *records, error = list(dump)
    assert all(isinstance(item, Record) for item in records)
    assert len(records) > 1000
    assert str(error) == "<stdin>: reading broke off: Input/output error"
    assert dump.report.lost == 1


def test_with_block(tmp_path: Path) -> None:
    """Leaving the block closes the file, read or not."""
    path = tmp_path / "dump"
    path.write_bytes(LINE * 2)
    with read_dump(path) as dump:
        assert isinstance(next(iter(dump)), Record)
    path.unlink()
    assert str(dump.report) == "read 1, salvaged 0, lost 0"


def test_read_once() -> None:
    """A dump is read once; what was read is not given again."""
    dump = read_dump("-", stdin=io.BytesIO(LINE))
    assert len(list(dump)) == 1
    assert not list(dump)


def test_strict() -> None:
    """Strict reading raises what would be given otherwise."""
    dump = read_dump("-", stdin=io.BytesIO(LINE + b"nonsense\n"), strict=True)
    with pytest.raises(DumpError, match="this is not JSON"):
        list(dump)
    assert str(dump.report) == "read 1, salvaged 0, lost 1"
