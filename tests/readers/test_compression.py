"""Compressed dumps."""

import bz2
import gzip
import importlib
import io
import lzma
import random
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError, UnknownFormat
from commentguard.readers.compression import Unpacked, UnpackLimits
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]
Pack = Callable[[bytes], bytes]

CHANCE = random.Random(1)  # noqa: S311  (chance that is the same in every run)
WORDS = CHANCE.sample([f"word{number}" for number in range(5_000)], 5_000)
LINES = b"".join(b'{"content": "%s"}\n' % word.encode() for word in WORDS)


def _zstd(content: bytes) -> bytes:
    library = pytest.importorskip("zstandard")
    packed: bytes = library.ZstdCompressor().compress(content)
    return packed


PACKS: dict[str, Pack] = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress, "zstd": _zstd}
each_packing = pytest.mark.parametrize("name", PACKS)


@each_packing
def test_unpacked(name: str, read: Read) -> None:
    """A compressed dump reads as the dump does."""
    records, errors, report = read(PACKS[name](LINES))
    assert [record.submission.content for record in records] == WORDS
    assert not errors
    assert str(report) == "read 5000, salvaged 0, lost 0"


@each_packing
def test_several_streams(name: str, read: Read) -> None:
    """Compressed files that were put one after the other are one."""
    records, errors, _ = read(PACKS[name](LINES) + PACKS[name](LINES))
    assert len(records) == 10_000
    assert not errors


@each_packing
def test_cut_off(name: str, read: Read) -> None:
    """What can be unpacked of a file that is cut off is read, and the cut is told."""
    random_lines = b"".join(b'{"content": "%x"}\n' % CHANCE.getrandbits(512) for _ in range(20_000))
    packed = PACKS[name](random_lines)
    records, errors, _ = read(packed[: len(packed) * 3 // 4])
    assert len(records) > 5_000
    assert str(errors[-1]) == (
        f"<stdin>: this is compressed with {name}, and it is cut off; what comes before was read"
    )


@each_packing
def test_damaged(name: str, read: Read) -> None:
    """What comes before damage is read, and the damage is told."""
    packed = bytearray(PACKS[name](LINES) + PACKS[name](LINES))
    middle = len(packed) * 3 // 4
    packed[middle : middle + 200] = bytes(200)
    records, errors, _ = read(bytes(packed))
    assert len(records) >= 5_000
    assert f"this is compressed with {name}, and it is damaged (" in str(errors[-1])


def test_wrong_checksum(read: Read) -> None:
    """All of a gzip file whose checksum is wrong is read, also when that is little, and the damage told."""
    packed = bytearray(gzip.compress(LINES[:300]))
    packed[-6] ^= 0xFF
    records, errors, _ = read(bytes(packed))
    assert [record.submission.content for record in records][:10] == WORDS[:10]
    assert "incorrect data check" in errors[-1].reason


@each_packing
def test_nothing_in_it(name: str, read: Read) -> None:
    """Compressed nothing is as empty as nothing."""
    with pytest.raises(DumpError, match="the file is empty"):
        read(PACKS[name](b""))


@each_packing
def test_packed_twice(name: str, read: Read) -> None:
    """What is packed twice is refused."""
    with pytest.raises(DumpError, match="what this unpacks to is packed again, with gzip; unpack it first"):
        read(PACKS[name](gzip.compress(LINES)))


def test_only_a_head(read: Read) -> None:
    """A file that is cut off before anything can be unpacked is an error at once."""
    with pytest.raises(DumpError, match=r"this is compressed with gzip, and it is cut off$"):
        read(gzip.compress(LINES)[:12])


def test_not_a_dump(read: Read) -> None:
    """What is compressed must be a dump."""
    with pytest.raises(UnknownFormat):
        read(gzip.compress(b"hello"))


@pytest.mark.parametrize("tail", [b"\0" * 100_000, b""])
def test_padding(tail: bytes, read: Read) -> None:
    """Zeros after the end, as tapes and disks leave them, are nothing."""
    records, errors, _ = read(gzip.compress(LINES) + tail)
    assert len(records) == 5_000
    assert not errors


@pytest.mark.parametrize("tail", [b"x", b"\x1f\x8bxyz"])
def test_something_after_the_end(tail: bytes, read: Read) -> None:
    """Anything else after the end is told."""
    records, errors, _ = read(gzip.compress(LINES) + tail)
    assert len(records) == 5_000
    assert "something else follows after its end" in str(errors[0])


def test_strict() -> None:
    """Strict reading raises where the packing is broken."""
    dump = read_dump("-", stdin=io.BytesIO(gzip.compress(LINES) + b"x"), strict=True)
    with pytest.raises(DumpError, match="something else follows"):
        list(dump)


def test_zstd_is_missing(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package for zstd the error names the extra, and a program that unpacks the file."""
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(DumpError, match=r"pip install 'commentguard\[zstd\]', or unpack the file with unzstd"):
        read(b"\x28\xb5\x2f\xfd" + b"\0" * 20)


@each_packing
@pytest.mark.parametrize(
    ("limits", "fault"),
    [
        (UnpackLimits(size=1_000_000), "it unpacks to over 1000000 bytes"),
        (UnpackLimits(grace=1_000_000), "it unpacks to over 250 times its size, as only bombs do"),
    ],
    ids=["size", "ratio"],
)
def test_bomb(name: str, limits: UnpackLimits, fault: str) -> None:
    """A bomb is read up to a limit and in constant memory."""
    content = PACKS[name](bytes(50_000_000))
    packed = io.BytesIO(content)
    stream = Unpacked(packed.read(20), packed, limits)  # type: ignore[arg-type]
    assert stream.readable()
    size = 0
    while chunk := stream.read(10_000):
        size += len(chunk)
        assert len(chunk) <= 10_000
    assert size <= max(1_000_000, len(content) * limits.ratio) + 10_000
    assert stream.fault == fault
    stream.close()
    assert packed.closed


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip file of *members*."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


class Pipe(io.BytesIO):
    """A file that cannot be rewound, into which zip writes sizes after the contents."""

    def seekable(self) -> bool:
        """Say no."""
        return False

    def seek(self, *_: int) -> int:
        """Refuse."""
        raise io.UnsupportedOperation

    tell = seek


def piped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip file of *members* as a pipe gets it."""
    out = Pipe()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            with archive.open(name, "w", force_zip64="64" in name) as member:
                member.write(content)
    return out.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_zip(method: int, read: Read) -> None:
    """A zip of one dump reads as the dump does, and names the member."""
    records, errors, _ = read(zipped({"blog/comments.txt": LINES}, method))
    assert [record.submission.content for record in records] == WORDS
    assert {record.source.path for record in records} == {"<stdin>/blog/comments.txt"}
    assert not errors


@pytest.mark.parametrize("pack", [zipped, piped])
def test_zip_of_several(pack: Callable[..., bytes], read: Read, export: Callable[..., bytes]) -> None:
    """Several dumps in a zip are read one after the other, and what is no dump is skipped and noted."""
    content = pack(
        {
            "__MACOSX/._one.xml": b"junk",
            "a/.DS_Store": b"junk",
            "a/": b"",
            "nothing.txt": b"",
            "photo.jpg": b"\xff\xd8\xff" * 100_000,
            "one.xml": export("<wp:comment><wp:comment_content>One</wp:comment_content></wp:comment>"),
            "two64.jsonl": LINES,
        }
    )
    records, errors, report = read(content)
    assert [record.submission.content for record in records] == ["One", *WORDS]
    assert {record.source.format for record in records} == {"wxr", "jsonl"}
    assert not errors
    assert [fault.where for fault in report.mended] == ["<stdin>/nothing.txt", "<stdin>/photo.jpg"]


def test_zip64_sizes(read: Read) -> None:
    """Sizes that stand in the longer fields are found."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open("a", "w", force_zip64=True) as member:
        member.write(LINES)
    records, errors, _ = read(out.getvalue())
    assert len(records) == 5_000
    assert not errors


def test_zip_without_a_dump(read: Read) -> None:
    """A zip with no dump in it is no dump."""
    with pytest.raises(UnknownFormat, match="no member of this archive is a comment dump"):
        read(zipped({"a.txt": b"hello"}))


@pytest.mark.parametrize("pack", [zipped, piped])
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.95])
def test_zip_cut_off(pack: Callable[..., bytes], kept: float, read: Read) -> None:
    """Of a zip that is cut off everything before the cut is read."""
    content = pack({"a": LINES, "b": LINES})
    records, errors, _ = read(content[: int(len(content) * kept)])
    assert len(records) >= 9_000 * kept
    told = [error.reason for error in errors]
    assert told[-1] == "this is compressed with zip, and the members after it cannot be found"
    assert any("this is compressed with zip, and it is cut off" in reason for reason in told)


@pytest.mark.parametrize("cut", [8, 31, 45])
def test_zip_cut_off_in_its_head(cut: int, read: Read) -> None:
    """A zip of which no content is there is an error."""
    with pytest.raises(DumpError, match="cut off"):
        read(zipped({"a.jsonl": LINES})[:cut])


def test_zip_without_its_directory(read: Read) -> None:
    """A zip that is cut off between members says so."""
    content = zipped({"a": LINES})
    records, errors, _ = read(content[: content.index(b"PK\x01\x02")])
    assert len(records) == 5_000
    assert [error.reason for error in errors] == ["this is compressed with zip, and it is cut off"]


def test_zip_damaged_between_members(read: Read) -> None:
    """What follows a member must be another or the directory."""
    content = zipped({"a": LINES})
    _, errors, _ = read(content.replace(b"PK\x01\x02", b"XXXX"))
    assert [error.reason for error in errors] == ["this is compressed with zip, and it is damaged"]


def test_zip_damaged_inside(read: Read) -> None:
    """A damaged member is read up to the damage, and the members after it are read whole."""
    content = bytearray(zipped({"a": LINES, "b": LINES}))
    content[10_000:10_100] = b"\xff" * 100
    records, errors, _ = read(bytes(content))
    assert {record.source.path for record in records} == {"<stdin>/a", "<stdin>/b"}
    assert len(records) > 5_000
    assert errors[-1].where == "<stdin>/a"


def test_zip_damaged_without_a_size(read: Read) -> None:
    """Where the size of a damaged member is not known, the members after it are lost, and that is told."""
    content = bytearray(piped({"a": LINES, "b": LINES, "c": LINES}))
    start = content.index(b"PK\x03\x04", 1) + 31
    content[start : start + 100] = b"\xff" * 100
    records, errors, _ = read(bytes(content))
    assert {record.source.path for record in records} == {"<stdin>/a"}
    assert errors[-1].reason == "this is compressed with zip, and the members after it cannot be found"


def test_zip_wrong_checksum(read: Read) -> None:
    """A member whose checksum is wrong is read, and the damage told."""
    records, errors, _ = read(zipped({"a": LINES}, zipfile.ZIP_STORED).replace(WORDS[7].encode(), b"w" * len(WORDS[7])))
    assert len(records) == 5_000
    assert "its checksum is wrong" in errors[0].reason


@pytest.mark.parametrize(
    ("flags", "method", "reason"),
    [(1, 8, "it is encrypted"), (0, 99, "it is packed in a way that is not read (method 99)")],
)
def test_zip_not_readable(flags: int, method: int, reason: str, read: Read) -> None:
    """A member that is encrypted or packed in an unusual way is lost alone."""
    content = bytearray(zipped({"a": LINES, "b": LINES}))
    content[6], content[8] = flags, method
    records, errors, _ = read(bytes(content))
    assert {record.source.path for record in records} == {"<stdin>/b"}
    assert [str(error) for error in errors] == [f"<stdin>/a: this is compressed with zip, and {reason}"]


def test_zip_stored_through_a_pipe(read: Read) -> None:
    """A member without a size and without an end that shows cannot be read."""
    with pytest.raises(DumpError, match="packed in a way that is not read"):
        read(piped({"a": LINES}, zipfile.ZIP_STORED))


def test_zip_in_a_zip(read: Read) -> None:
    """An archive in an archive is refused, and the other members are read."""
    records, errors, _ = read(zipped({"a.zip": zipped({"a": LINES}), "b.gz": gzip.compress(LINES), "c": LINES}))
    assert len(records) == 5_000
    assert [error.where for error in errors] == ["<stdin>/a.zip", "<stdin>/b.gz"]


def test_zip_of_nothing_but_packed(read: Read) -> None:
    """Where all members are refused, the first reason is the reason."""
    with pytest.raises(DumpError, match="packed again, with gzip"):
        read(zipped({"b.gz": gzip.compress(LINES)}))


def test_zip_bomb(read: Read) -> None:
    """A zip that unpacks to hundreds of times its size is read up to a limit."""
    records, errors, _ = read(zipped({"a": LINES, "b": LINES[:1000] + bytes(100_000_000)}))
    assert len(records) >= 5_000
    assert any("as only bombs do" in error.reason for error in errors)


def test_control_characters_in_names(read: Read) -> None:
    """The name of a member can do nothing to a terminal."""
    records, _, _ = read(zipped({"a\x1b[2J": LINES}))
    assert records[0].source.path == "<stdin>/a\ufffd[2J"


def test_file_is_closed(tmp_path: Path) -> None:
    """Reading to the end closes the packed file."""
    path = tmp_path / "dump"
    path.write_bytes(gzip.compress(LINES))
    with read_dump(path) as dump:
        assert isinstance(next(iter(dump)), Record)
    path.unlink()


def test_library_is_not_loaded() -> None:
    """The package for zstd is loaded only where it is needed."""
    assert importlib.import_module("commentguard.readers.compression").__dict__.get("zstandard") is None
