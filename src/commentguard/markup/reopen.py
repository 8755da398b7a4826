"""Misnested inline elements closed and opened again, as a browser does: `<b><i>x</b>y</i>` without a parser.

Trusted base only in that it must not crash: what comes back is read again, and is dropped unless it comes back whole.
Source: HTML Standard, 13.2.4.3 (the list of active formatting elements) and 13.2.6.4.7 (the adoption agency), of which
a text without blocks needs only this much.
"""

import re

import attrs

_TAG = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"[a-z0-9]+")
_FORMATTING = frozenset({"a", "b", "big", "em", "i", "s", "small", "strike", "strong", "tt", "u"})
# Of more than three elements alike a browser forgets the first ("Noah's Ark clause").
_MOST_ALIKE = 3


@attrs.define(eq=False)
class _Element:
    """One that was begun and not ended: its *name* and start tag."""

    name: str
    tag: str


@attrs.define
class _Reopening:
    """What is written, what is open, and what the next text or tag is to be inside of."""

    out: list[str] = attrs.Factory(list)
    open: list[_Element] = attrs.Factory(list)
    active: list[_Element] = attrs.Factory(list)

    def write(self, piece: str) -> None:
        """Write a text or a tag, after opening again what was closed before its end."""
        for element in self.active:
            if element not in self.open:
                self.out.append(element.tag)
                self.open.append(element)
        self.out.append(piece)

    def start(self, name: str, tag: str) -> bool:
        """Begin an element; say False when a browser would do more than that."""
        if name not in _FORMATTING or [element.tag for element in self.active].count(tag) >= _MOST_ALIKE:
            return False
        if name == "a" and any(element.name == "a" for element in self.active):
            return False
        self.write(tag)
        element = _Element(name, tag)
        self.open.append(element)
        self.active.append(element)
        return True

    def end(self, name: str) -> bool:
        """End the last element of *name*, closing those inside it; say False when a browser would do more than that."""
        element = next((element for element in reversed(self.active) if element.name == name), None)
        if element is None:
            return name in _FORMATTING
        self.active.remove(element)
        if element in self.open:
            self.close(self.open.index(element))
        return True

    def close(self, count: int) -> None:
        """Close all open elements but the first *count*."""
        self.out += [f"</{element.name}>" for element in reversed(self.open[count:])]
        del self.open[count:]


def reopened(html: str) -> str | None:
    """Give canonical but misnested *html* well nested, or None when it has other elements than inline formatting."""
    reopening = _Reopening()
    for piece in filter(None, _TAG.split(html)):
        if not piece.startswith("<") or piece == "<br>":
            reopening.write(piece)
        elif piece.startswith("</"):
            if not reopening.end(piece[2:-1]):
                return None
        elif not reopening.start(_NAME.match(piece, 1)[0], piece):  # type: ignore[index]  # canonical tags have a name
            return None
    reopening.close(0)
    return "".join(reopening.out)
