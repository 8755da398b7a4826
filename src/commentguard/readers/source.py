"""The file under a dump, for readers that go through it twice or hand it to a library that wants a file."""

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def rewindable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give *stream* itself where it can be read twice, else a temporary copy of what is left of it."""
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy)
        copy.seek(0)
        yield copy


def file_under(stream: BinaryIO) -> Path | None:
    """Give the path of the file that *stream* reads as it is, or None for a pipe and for what is unpacked on the way."""
    raw = getattr(stream, "raw", None)
    return Path(raw.name) if isinstance(raw, io.FileIO) and isinstance(raw.name, str) else None
