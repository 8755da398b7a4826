"""An element of an XML file that stands for one thing, such as a comment, and the parser that finds such elements."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

import attrs

MAX_BLOCK = 1 << 20
"""The longest block that is kept, in bytes: sixteen times what a comment may hold."""
MAX_DEPTH = 256
"""Elements open at once."""


class Inner(NamedTuple):
    """An element within a block: its path such as `author/name`, its attributes and its text."""

    path: str
    attributes: Mapping[str, str]
    text: str


@attrs.frozen(kw_only=True)
class Block:
    """An element with its *attributes* and *parts*; names have no prefixes. *recovered* ones come from a broken file."""

    name: str
    line: int
    attributes: Mapping[str, str] = attrs.field(factory=dict)
    parts: tuple[Inner, ...] = ()
    recovered: bool = False

    def text(self, path: str) -> str:
        """Give the text of the first part at *path* that has any, trimmed; empty where there is none."""
        return next((found for part in self.all(path) if (found := part.text.strip())), "")

    def attribute(self, path: str, name: str) -> str:
        """Give the attribute *name* of the first part at *path*; empty where there is none."""
        return next((part.attributes.get(name, "") for part in self.all(path)), "")

    def all(self, path: str) -> Iterator[Inner]:
        """Give the parts at *path* in order."""
        return (part for part in self.parts if part.path == path)


class Stop(Exception):
    """The file cannot be read on as XML. *refused* says that it must not be."""

    def __init__(self, reason: str, *, refused: bool = False) -> None:
        super().__init__(reason)
        self.refused = refused


class BlockParser:
    """A push parser that collects the blocks called *names*; those within other blocks are parts of them.

    expat runs without namespaces: exports use prefixes that they never bound.
    """

    def __init__(self, names: frozenset[str]) -> None:
        self.ready: list[Block | int] = []
        self.fed = 0
        self._names = names
        self._expat = expat.ParserCreate("utf-8")
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = self._refuse
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._depth = 0
        self._block: Block | None = None
        self._began = 0
        self._path: list[tuple[str, dict[str, str], list[str]]] = []
        self._parts: list[Inner] = []
        self._size = 0

    @property
    def line(self) -> int:
        """The line that the parser is at."""
        return self._expat.CurrentLineNumber

    @property
    def offset(self) -> int:
        """The byte where salvage would start: the first of the open block, or the current one."""
        return self._began if self._block and self._size <= MAX_BLOCK else max(0, self._expat.CurrentByteIndex)

    @property
    def offset_line(self) -> int:
        """The line of *offset*."""
        return self._block.line if self._block and self._size <= MAX_BLOCK else self.line

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        """Parse another *chunk*. Raises Stop where it cannot be parsed."""
        self.fed += len(chunk)
        try:
            self._expat.Parse(chunk, final)
        except expat.ExpatError as error:
            raise Stop(expat.ErrorString(error.code)) from None
        if self.fed - max(0, self._expat.CurrentByteIndex) > MAX_BLOCK:
            raise Stop("one tag is over a million bytes long")

    def _refuse(self, *_: object) -> None:
        raise Stop("the file declares a document type, which no export has; it is refused", refused=True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Stop(f"over {MAX_DEPTH} elements are nested in each other")
        local = _local(name)
        given = {_local(key): value for key, value in attributes.items()}
        if self._block is not None:
            self._path.append((local, given, []))
        elif local in self._names:
            self._block = Block(name=local, line=self.line, attributes=given)
            self._began = self._expat.CurrentByteIndex
            self._size = 0
            self._expat.CharacterDataHandler = self._characters

    def _characters(self, text: str) -> None:
        self._size += len(text)
        if self._path and self._size <= MAX_BLOCK:
            self._path[-1][2].append(text)

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._path:
            path = "/".join(name for name, _, _ in self._path)
            _, given, words = self._path.pop()
            self._size += len(path)
            if self._size <= MAX_BLOCK:
                self._parts.append(Inner(path, given, "".join(words)))
        elif self._block is not None:
            whole = attrs.evolve(self._block, parts=tuple(self._parts))
            self.ready.append(whole if self._size <= MAX_BLOCK else whole.line)
            self._block, self._parts = None, []
            self._expat.CharacterDataHandler = None


def _local(name: str) -> str:
    return name.rpartition(":")[2]
