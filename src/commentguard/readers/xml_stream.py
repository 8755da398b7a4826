"""The bytes of an XML file as people have it, made into bytes that expat can take."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from commentguard.errors import DumpError
from commentguard.readers.report import Report

CHUNK_BYTES = 65_536

_UNICODE_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_START = re.compile(rb"<\?xml\b|<(?:[\w.-]+:)?(?:rss|RDF|feed|disqus)\b")
_ROOT = re.compile(
    rb"(?:[^<]++|<\?[^>]*+>|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\])?+[^>]*+>|<!--(?:[^-]++|-(?!->))*+-->)*+<(?:[\w.-]{1,40}:)?([A-Za-z]{1,40})\b"
)
_DECLARED = re.compile(rb"<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_TRUSTED = re.compile(
    r"utf-?8|(us-)?ascii|iso-8859-\d{1,2}|latin-?1|(windows-|cp)125\d|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis"
    r"|euc-(jp|kr)",
    re.IGNORECASE,
)
"""Declared encodings that are followed: text encodings that keep ASCII where it is and decode in linear time."""

# XML 1.0, section 2.2: no control characters but tab, line feed and carriage return.
_CONTROLS = bytes(set(range(32)) - {9, 10, 13})
_NONCHARACTERS = re.compile(b"\xef\xbf[\xbe\xbf]")
_STRAY = re.compile("[\udc80-\udcff]+")


def root_name(head: bytes) -> str:
    """Give the name, without prefix, of the first element in *head*, past junk before the XML; empty for no XML."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.replace(b"\0", b"")
    declared = head.find(b"<?xml")
    found = _ROOT.match(head, max(0, declared))
    return found[1].decode() if found else ""


class XmlStream:
    """The chunks of *stream* as UTF-8 without a byte order mark, junk before the XML, or control characters.

    What is put right is told to *report*. Bytes that are not UTF-8 where UTF-8 is declared are read as Windows-1252,
    which is what databases of the time held. *first_line* is the line on which the XML starts, once a chunk was given.
    """

    def __init__(self, stream: BinaryIO, path: str, report: Report) -> None:
        self.first_line = 1
        self._stream = stream
        self._path = path
        self._report = report
        self._line = 1

    def __iter__(self) -> Iterator[bytes]:
        head = self._stream.read(CHUNK_BYTES)
        encoding = next((name for mark, name in _UNICODE_MARKS if head.startswith(mark)), None)
        if encoding is None or encoding == "utf-8":
            head = self._without_junk(head.removeprefix(codecs.BOM_UTF8))
            encoding = self._declared(head)
        decoder = codecs.getincrementaldecoder(encoding)("surrogateescape" if encoding == "utf-8" else "replace")
        yield self._clean(decoder.decode(head).removeprefix("\ufeff"))
        while chunk := self._stream.read(CHUNK_BYTES):
            yield self._clean(decoder.decode(chunk))
        yield self._clean(decoder.decode(b"", final=True))

    def _without_junk(self, head: bytes) -> bytes:
        start = _START.search(head)
        if start is None or start.start() == 0:
            return head
        self._mend("text before the XML declaration was skipped")
        self._line = self.first_line = 1 + head.count(b"\n", 0, start.start())
        return head[start.start() :]

    def _declared(self, head: bytes) -> str:
        declared = _DECLARED.match(head)
        name = declared[1].decode("ascii").lower() if declared else "utf-8"
        if not _TRUSTED.fullmatch(name):
            self._mend(f"the declared encoding {name!r} is not one that exports have; read as UTF-8")
            return "utf-8"
        try:
            return codecs.lookup(name).name
        except LookupError:
            self._mend(f"the declared encoding {name!r} is not known; read as UTF-8")
            return "utf-8"

    def _clean(self, text: str) -> bytes:
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            line = self._line + text.count("\n", 0, error.start)
            self._mend("bytes that are not UTF-8 were read as Windows-1252", line)
            data = _STRAY.sub(_as_windows, text).encode()
        kept = data.translate(None, _CONTROLS)
        # The search for one byte is twenty times as fast as that for two.
        if b"\xef" in kept and b"\xef\xbf" in kept:
            kept = _NONCHARACTERS.sub(b"", kept)
        if len(kept) != len(data):
            self._mend("characters that XML cannot hold were dropped", self._line + _lines_before_control(data))
        self._line += data.count(b"\n")
        return kept

    def _mend(self, reason: str, line: int | None = None) -> None:
        self._report.mend(DumpError(reason, f"{self._path}:{line or self._line}"))


def _as_windows(stray: re.Match[str]) -> str:
    return stray[0].encode("utf-8", "surrogateescape").decode("windows-1252", "replace")


def _lines_before_control(data: bytes) -> int:
    first = min(place for place in map(data.find, _FORBIDDEN) if place >= 0)
    return data.count(b"\n", 0, first)


_FORBIDDEN = (*(bytes([control]) for control in _CONTROLS), b"\xef\xbf\xbe", b"\xef\xbf\xbf")
