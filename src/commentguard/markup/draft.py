"""The canonical HTML that a pass over a text has written so far, and what it noted.

Trusted base. Tags come here one by one; the draft knows which elements are open, what a browser would close by itself,
and the line breaks that unwrapped blocks owe to the text after them.
"""

import re

import attrs

from commentguard.markup.attributes import Typed, kept_attributes
from commentguard.markup.elements import BREAKS, CLOSES_P, HEADINGS, VOID
from commentguard.markup.policy import Policy
from commentguard.markup.references import decoded
from commentguard.markup.write import escaped, start_tag
from commentguard.model.change import Change
from commentguard.model.limits import Limits

_IMPLIED_ENDS = frozenset({"dd", "dt", "li", "p"})
# Outside of these, an item would end one of the page around it, for a browser looks for an open item past any `<div>`.
_LISTS = {"li": frozenset({"ol", "ul"}), "dd": frozenset({"dl"}), "dt": frozenset({"dl"})}
_START = re.compile(r"<([a-z0-9]+)")


@attrs.define
class Draft:
    """What is written and open, with the changes noted; *nested* says whether a browser would nest it so."""

    policy: Policy
    limits: Limits
    length: int
    """Characters of the text that is read."""
    out: list[str] = attrs.Factory(list)
    open: list[str] = attrs.Factory(list)
    unwrapped: dict[str, int] = attrs.Factory(dict)
    breaks: int = 0
    nested: bool = True
    changes: list[Change] = attrs.Factory(list)

    def note(self, kind: str, name: str, why: str, start: int, end: int) -> None:
        """Note a change, or once that there are more than the limit."""
        count = len(self.changes)
        if count < self.limits.changes:
            self.changes.append(Change(kind, name, why, start, end))
        elif count == self.limits.changes:
            self.changes.append(Change("budget", "changes", f"there are more than {count} changes", start, self.length))

    def type(self, typed: str) -> None:
        """Write *typed* text, with the line breaks that unwrapped blocks owe it."""
        text = decoded(typed, self.limits.digits)
        if self.breaks:
            text = self.on_a_line(text)
        if text:
            self.out.append(escaped(text))

    def on_a_line(self, text: str) -> str:
        """Settle the line breaks that *text* is owed, and give what of it follows them; blanks settle none."""
        stripped = text.lstrip(" \t\n\r")
        lines = text[: len(text) - len(stripped)].count("\n")
        if "pre" in self.open:  # whose blanks are there to be seen, and whose own line breaks will do
            self.breaks = 0 if lines else self.breaks
            self.settle()
            return text
        if stripped:
            self.settle(lines)
        else:
            self.breaks = max(self.breaks, min(lines, 2))
        return stripped

    def settle(self, typed: int = 0) -> None:
        """Write the line breaks owed, or as many as were *typed* in their place."""
        if self.breaks and self.out and not _is_block_start(self.out[-1]):
            self.out.append("\n" * min(max(self.breaks, typed), 2))
        self.breaks = 0

    def expects(self, name: str) -> bool:
        """Say whether an end tag of *name* would end something."""
        return name in self.open or self.unwrapped.get(name, 0) > 0

    def start(self, name: str, attributes: Typed, start: int, end: int) -> None:
        """Write an allowed start tag."""
        if len(self.open) >= self.limits.depth:
            self.note("budget", name, f"more than {self.limits.depth} elements are open", start, end)
            self.unwrapped[name] = self.unwrapped.get(name, 0) + 1
            return
        if name in _LISTS and _LISTS[name].isdisjoint(self.open):
            self.unwrap(name, "", start, end, "it stands in no list of its own")
            return
        if self.open:
            self.close_implied(name)
        if self.breaks:
            self.settle()
        self.out.append(start_tag(name, self.kept(name, attributes, start, end)) if attributes else f"<{name}>")
        if name not in VOID:
            self.open.append(name)

    def kept(self, name: str, attributes: Typed, start: int, end: int) -> list[tuple[str, str]]:
        """Give the attributes that stay, and note those that go."""

        def note(kind: str, what: str, why: str) -> None:
            self.note(kind, what, why, start, end)

        return kept_attributes(name, attributes, self.policy, self.limits, note)

    def close_implied(self, name: str) -> None:
        """Close what the start of *name* closes in a browser, or find the nesting broken."""
        closed = implied_ends(name)
        while self.open and self.open[-1] in closed:
            self.out.append(f"</{self.open.pop()}>")
        if name in HEADINGS and self.open and self.open[-1] in HEADINGS:
            self.out.append(f"</{self.open.pop()}>")
        if closed and self.is_inside(closed, name):
            self.nested = False

    def is_inside(self, names: frozenset[str], name: str) -> bool:
        """Say whether one of *names* is open where a browser would look for it; lists shield their items."""
        for element in reversed(self.open):
            if element in names:
                return True
            if name in {"li", "dd", "dt"} and element in {"ol", "ul", "dl", "blockquote"}:
                return "p" in self.open
        return False

    def end(self, name: str, start: int, end: int) -> None:
        """Write an allowed end tag, drop a stray one, or find the nesting broken."""
        if name in BREAKS and name in self.open:
            while self.open[-1] in _IMPLIED_ENDS and self.open[-1] != name:
                self.out.append(f"</{self.open.pop()}>")
        if self.open and self.open[-1] == name:
            self.open.pop()
        elif self.unwrapped.get(name):
            self.unwrapped[name] -= 1
            self.breaks = max(self.breaks, BREAKS.get(name, 0))
            return
        elif name not in self.open:
            self.breaks = max(self.breaks, BREAKS.get(name, 0))
            self.note("tag", f"/{name}", "it ends what was not begun", start, end)
            return
        else:
            if self.nested:
                self.note("nesting", name, "it ends while others inside it are open", start, end)
            self.nested = False
            self.open.reverse()
            self.open.remove(name)
            self.open.reverse()
        self.out.append(f"</{name}>")

    def unwrap(self, name: str, slash: str, start: int, end: int, why: str = "the policy does not allow it") -> None:
        """Drop a tag whose element is not allowed, or not there; a block owes a line break."""
        if name == "br":
            self.breaks = min(self.breaks + 1, 2)
        else:
            self.breaks = max(self.breaks, BREAKS.get(name, 0))
        count = self.unwrapped.get(name, 0)
        if slash and count:
            self.unwrapped[name] = count - 1
        else:
            if not slash:
                self.unwrapped[name] = count + 1
            self.note("tag", slash + name, why, start, end)

    def finish(self) -> None:
        """Close what is open, unless that is for the repair to do."""
        if self.nested:
            self.out.extend(f"</{name}>" for name in reversed(self.open))


def implied_ends(name: str) -> frozenset[str]:
    """Give the elements that the start of *name* closes in a browser, wherever it looks for them."""
    if name in {"dd", "dt"}:
        return frozenset({"p", "dd", "dt"})
    return (frozenset({"p"}) if name in CLOSES_P else frozenset()) | ({name} if name in {"a", "li"} else frozenset())


def _is_block_start(piece: str) -> bool:
    match = _START.match(piece)
    return match is not None and match[1] in BREAKS
