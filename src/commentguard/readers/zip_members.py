"""The members of a zip file, one after the other, also of one that is cut off or comes through a pipe."""

import io
import struct
import zlib
from collections.abc import Iterator

from commentguard.readers.compression import CHUNK_BYTES, ZIP_MAGIC, Budget, Damaged

_HEADER = struct.Struct("<5H3I2H")
_DIRECTORY = (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x08")
_DESCRIPTOR_SIZES = (16, 12, 24, 20)
_ENCRYPTED, _DESCRIBED_AFTER, _UTF8 = 0x1, 0x8, 0x800
_STORED, _DEFLATED = 0, 8
_ZIP64 = 0xFFFFFFFF
_STEP_BYTES = 8_192


class Member(io.RawIOBase):
    """One member's content. Where it cannot be read the stream ends and *fault* says why."""

    def __init__(self, source: "_Source", budget: Budget) -> None:
        _, flags, method, _, _, self._crc, packed, _, name_size, extra_size = _HEADER.unpack(
            _exactly(source, _HEADER.size)
        )
        name = _exactly(source, name_size).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        extra = _exactly(source, extra_size)
        self.name = "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
        self.fault = ""
        self.lost_the_way = False
        self._source = source
        self._budget = budget
        self._described_after = bool(flags & _DESCRIBED_AFTER)
        self._left = _size_in_zip64(extra, packed) if packed == _ZIP64 else packed
        self._inflate = zlib.decompressobj(-15) if method == _DEFLATED else None
        self._sum = 0
        self._over = False
        if flags & _ENCRYPTED:
            self._refuse("it is encrypted")
        elif method not in {_STORED, _DEFLATED} or (method == _STORED and self._described_after):
            self._refuse(f"it is packed in a way that is not read (method {method})")

    @property
    def is_junk(self) -> bool:
        """Say whether this is a folder, or what macOS adds."""
        return self.name.endswith(("/", ".DS_Store")) or self.name.startswith("__MACOSX/")

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # (what BufferedReader hands in)
        """Unpack as much as fits, and nothing at the end."""
        while not self._over:
            try:
                chunk = (
                    self._stored(len(buffer)) if self._inflate is None else self._inflated(self._inflate, len(buffer))
                )
                self._budget.give(len(chunk))
            except (Damaged, zlib.error) as error:
                self._lose(str(error) if isinstance(error, Damaged) else f"it is damaged ({error})")
                return 0
            self._sum = zlib.crc32(chunk, self._sum)
            buffer[: len(chunk)] = chunk
            if chunk:
                return len(chunk)
        return 0

    def skip(self) -> None:
        """Go to the end of the member, unpacking it only where its end is not known otherwise."""
        try:
            if not self._described_after:
                self._skip_packed()
            while not self._over and self.read(CHUNK_BYTES):
                pass
        except Damaged as damaged:
            self._lose(str(damaged))

    def _skip_packed(self) -> None:
        self._over = True
        while self._left:
            size = min(self._left, CHUNK_BYTES)
            _exactly(self._source, size)
            self._left -= size

    def _stored(self, size: int) -> bytes:
        chunk = self._source.read(min(size, self._left))
        self._budget.take(len(chunk))
        if self._left and not chunk:
            raise Damaged("it is cut off")
        self._left -= len(chunk)
        if not self._left:
            self._finish(zlib.crc32(chunk, self._sum), self._crc)
        return chunk

    def _inflated(self, inflate: "zlib._Decompress", size: int) -> bytes:
        data = self._source.read(_STEP_BYTES)
        if not data:
            raise Damaged("it is cut off")
        chunk = inflate.decompress(data, size)
        # What belongs to the next member, or does not fit the buffer, is read again.
        rest = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
        self._source.put_back(rest)
        used = len(data) - len(rest)
        self._budget.take(used)
        self._left = max(0, self._left - used)
        if inflate.eof:
            self._finish(zlib.crc32(chunk, self._sum), self._described() if self._described_after else self._crc)
        return chunk

    def _described(self) -> int:
        """Give the checksum that stands after the content, with or without a mark before it and in two lengths."""
        ahead = self._source.read(32)
        self._source.put_back(ahead)
        following = (ZIP_MAGIC, *_DIRECTORY)
        size = next((size for size in _DESCRIPTOR_SIZES if ahead[size : size + 4] in following), None)
        if size is None:
            raise Damaged("it is cut off")
        start = 4 if size % 8 == 0 else 0
        return int.from_bytes(_exactly(self._source, size)[start : start + 4], "little")

    def _finish(self, found: int, expected: int) -> None:
        self._over = True
        if found != expected:
            self.fault = "its checksum is wrong; something in it is damaged"

    def _refuse(self, fault: str) -> None:
        self.fault = fault
        self._over = True
        self.lost_the_way = self._described_after

    def _lose(self, fault: str) -> None:
        self.fault = fault
        self._over = self.lost_the_way = True


class ZipMembers:
    """The members of the zip file that *stream* holds, in order; each is read before the next.

    The directory at the end of the file is not needed. *fault* says at the end why members are missing, if they are.
    """

    def __init__(self, stream: io.RawIOBase) -> None:
        self.fault = ""
        self._source = _Source(stream)
        self._budget = Budget()

    def __iter__(self) -> Iterator[Member]:
        mark = self._source.read(4)
        while mark == ZIP_MAGIC:
            try:
                member = Member(self._source, self._budget)
            except Damaged as damaged:
                self.fault = str(damaged)
                return
            yield member
            member.skip()
            if member.lost_the_way:
                self.fault = "the members after it cannot be found"
                return
            mark = self._source.read(4)
        if mark not in _DIRECTORY:
            self.fault = "it is cut off" if len(mark) < len(ZIP_MAGIC) else "it is damaged"


class _Source:
    """The packed bytes, a few of which can be put back."""

    def __init__(self, stream: io.RawIOBase) -> None:
        self._stream = stream
        self._ahead = b""

    def read(self, size: int) -> bytes:
        """Give *size* bytes, fewer at the end."""
        while len(self._ahead) < size and (more := self._stream.read(CHUNK_BYTES)):
            self._ahead += more
        content, self._ahead = self._ahead[:size], self._ahead[size:]
        return content

    def put_back(self, content: bytes) -> None:
        """Have *content* read again."""
        self._ahead = content + self._ahead


def _exactly(source: "_Source", size: int) -> bytes:
    content = source.read(size)
    if len(content) < size:
        raise Damaged("it is cut off")
    return content


def _size_in_zip64(extra: bytes, otherwise: int) -> int:
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if kind == 1 and size >= 16:  # noqa: PLR2004  (the unpacked size, then the packed one)
            return int.from_bytes(extra[at + 12 : at + 20], "little")
        at += 4 + size
    return otherwise
