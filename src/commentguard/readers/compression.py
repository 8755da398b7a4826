"""Compressed files, unpacked while they are read."""

import bz2
import importlib
import io
import lzma
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

import attrs

from commentguard.errors import DumpError

CHUNK_BYTES = 65_536
SIP_BYTES = 1024
"""How much is unpacked at once of what cannot be unpacked again: where it is damaged, a library keeps none of it."""
_MEMORY_BYTES = 1 << 28
_WINDOW_BYTES = 1 << 31

ZIP_MAGIC = b"PK\x03\x04"


@attrs.frozen(kw_only=True)
class UnpackLimits:
    """How much a compressed file may become: *size* bytes in all, and beyond *grace* bytes *ratio* times its own size.

    Comments shrink to a fifth or a tenth; a ratio of hundreds is a file made to fill disks.
    """

    size: int = 1 << 38
    ratio: int = 250
    grace: int = 1 << 26


DEFAULT_UNPACK_LIMITS = UnpackLimits()


class Damaged(Exception):
    """The packed data cannot be unpacked from here on; the message says why."""


class Decompressor(Protocol):
    """What the decompressors of the standard library have in common."""

    @property
    def eof(self) -> bool:
        """Say whether the packed data came to its end."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was handed in after that end."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Unpack *data* and what was left over, at most *max_length* bytes of it at once."""
        ...


class Inflate:
    """A `Decompressor` of deflated data, as gzip (*wbits* 31) and zip (-15) have it.

    Where the data is damaged, what can be unpacked before that is given first, and the next call raises zlib.error.
    """

    def __init__(self, wbits: int) -> None:
        self._inflate = zlib.decompressobj(wbits)
        self._damage: zlib.error | None = None

    @property
    def eof(self) -> bool:
        """Say whether the packed data came to its end."""
        return self._inflate.eof

    @property
    def unused_data(self) -> bytes:
        """What was handed in after that end."""
        return self._inflate.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Unpack *data* and what was left over, at most *max_length* bytes of it at once."""
        if self._damage:
            raise self._damage
        before = self._inflate.copy()
        data = self._inflate.unconsumed_tail + data
        try:
            return self._inflate.decompress(data, max(0, max_length))
        except zlib.error as error:
            self._damage = error
            return _before_damage(before, data)


def _before_damage(inflate: "zlib._Decompress", data: bytes) -> bytes:
    """Unpack what comes before the damage, byte by byte, for zlib keeps nothing of the call that meets it."""
    found = bytearray()
    with suppress(zlib.error):
        for byte in data:  # pragma: no branch  (it ends where the damage is)
            found += inflate.decompress(bytes((byte,)))
    return bytes(found)


class _Zstandard:
    """A `Decompressor` of one zstd frame.

    Its library unpacks all that it is handed at once, so it is handed little: 256 bytes are 8 MB at the worst.
    """

    def __init__(self) -> None:
        self._library = _zstandard()
        self._frame = self._library.ZstdDecompressor(max_window_size=_WINDOW_BYTES).decompressobj(write_size=16_384)
        self._waiting = b""
        self._ready = b""

    @property
    def eof(self) -> bool:
        return bool(self._frame.eof) and not self._ready

    @property
    def unused_data(self) -> bytes:
        return bytes(self._frame.unused_data) + self._waiting

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        waiting = memoryview(self._waiting + data)
        ready = bytearray(self._ready)
        while len(ready) < max_length and waiting and not self._frame.eof:
            try:
                ready += self._frame.decompress(waiting[:256])
            except self._library.ZstdError as error:
                raise Damaged(f"it is damaged ({error})") from None
            waiting = waiting[256:]
        self._waiting, self._ready = bytes(waiting), bytes(ready[max_length:])
        return bytes(ready[:max_length])


def _zstandard() -> Any:
    try:
        return importlib.import_module("zstandard")
    except ImportError:
        raise DumpError(
            "this is compressed with zstd, which needs one more package: pip install 'commentguard[zstd]', "
            "or unpack the file with unzstd"
        ) from None


_PACKINGS: dict[bytes, tuple[str, Callable[[], Decompressor]]] = {
    b"\x1f\x8b\x08": ("gzip", lambda: Inflate(31)),
    b"BZh": ("bzip2", bz2.BZ2Decompressor),
    b"\xfd7zXZ\x00": ("xz", lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY_BYTES)),
    b"\x28\xb5\x2f\xfd": ("zstd", _Zstandard),
}


def packing(head: bytes) -> str | None:
    """Give the name of what *head* is compressed with, or None."""
    if head.startswith(ZIP_MAGIC):
        return "zip"
    return next((name for magic, (name, _) in _PACKINGS.items() if head.startswith(magic)), None)


class Budget:
    """Counts what goes in and comes out, and says Damaged when a limit is passed."""

    def __init__(self, limits: UnpackLimits = DEFAULT_UNPACK_LIMITS) -> None:
        self._limits = limits
        self._packed = 0
        self._unpacked = 0

    def take(self, size: int) -> None:
        """Count *size* bytes of packed data."""
        self._packed += size

    def give(self, size: int) -> None:
        """Count *size* unpacked bytes. Raises Damaged when they are too many."""
        self._unpacked += size
        if self._unpacked > self._limits.size:
            raise Damaged(f"it unpacks to over {self._limits.size} bytes")
        if self._unpacked > self._limits.grace and self._unpacked > self._packed * self._limits.ratio:
            raise Damaged(f"it unpacks to over {self._limits.ratio} times its size, as only bombs do")


class Unpacked(io.RawIOBase):
    """What *packed* unpacks to, in constant memory; *head* are the first bytes of it that were already read.

    Where the data is damaged, cut off or over *limits* the stream ends, so that readers deliver what came before, and
    *fault* says why. Several streams in one file, as gzip and xz allow, are one.
    """

    def __init__(self, head: bytes, packed: io.RawIOBase, limits: UnpackLimits = DEFAULT_UNPACK_LIMITS) -> None:
        self.fault = ""
        self._make = next(make for magic, (_, make) in _PACKINGS.items() if head.startswith(magic))
        self._engine = self._make()
        self._magic = head[:3]
        self._head = head
        self._packed = packed
        self._budget = Budget(limits)
        self._full = False
        self._over = False

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # (what BufferedReader hands in)
        """Unpack as much as fits, and nothing at the end."""
        while not self._over:
            try:
                chunk = self._next(len(buffer))
            except Damaged as damaged:
                self._end(str(damaged))
            except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
                self._end(f"it is damaged ({error})")
            else:
                buffer[: len(chunk)] = chunk
                if chunk:
                    return len(chunk)
        return 0

    def close(self) -> None:
        """Close the packed file too."""
        self._packed.close()
        super().close()

    def _end(self, fault: str = "") -> None:
        self.fault = fault
        self._over = True

    def _next(self, size: int) -> bytes:
        if self._engine.eof:
            self._next_stream()
            return b""
        # An engine that filled the buffer may hold more; it is asked before it is fed.
        data = b"" if self._full else self._read()
        size = size if isinstance(self._engine, Inflate) else min(size, SIP_BYTES)
        chunk = self._engine.decompress(data, size)
        if not chunk and not data and not self._full and not self._engine.eof:
            raise Damaged("it is cut off")
        self._full = len(chunk) == size
        self._budget.give(len(chunk))
        return chunk

    def _next_stream(self) -> None:
        rest = (self._engine.unused_data or self._read()).lstrip(b"\0")
        while rest and len(rest) < len(self._magic) and (more := self._read()):
            rest += more
        if not rest:
            self._end()
        elif not rest.startswith(self._magic):
            self._end("something else follows after its end")
        else:
            self._engine = self._make()
            self._head = rest
            self._full = False
            self._budget.take(-len(rest))

    def _read(self) -> bytes:
        chunk, self._head = self._head or self._packed.read(CHUNK_BYTES) or b"", b""
        self._budget.take(len(chunk))
        return chunk
