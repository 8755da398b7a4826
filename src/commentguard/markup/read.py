"""One linear pass over what was typed: text, allowed tags, and what was taken away.

Trusted base. The reader knows three kinds of tag. An *allowed* one is kept, its attributes checked. *Known HTML that is
not allowed* is unwrapped, blocks leaving a line break, or goes with its content where that is no prose. *Anything else
that looks like a tag* is text. It never backs up: what has no end is text, and that is remembered for the rest.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import attrs

from commentguard.markup.attributes import Typed, is_prose, kept_attributes, parsed_attributes
from commentguard.markup.dropped import Ends
from commentguard.markup.elements import (
    BREAKS,
    CLOSES_P,
    CONTENT_DROPPED,
    FOREIGN_PREFIXES,
    HEADINGS,
    KNOWN,
    VOID,
)
from commentguard.markup.policy import Policy
from commentguard.markup.references import decoded
from commentguard.markup.write import UNWRITABLE, escaped, start_tag, with_first_lines, writable
from commentguard.model.change import Change
from commentguard.model.limits import Limits

# A tag ends at the first `>` outside quotes and never holds a `<` outside quotes. The quantifiers are possessive, so a
# failed attempt costs one scan. Seen from the places where attempts begin, the quotes ahead are in one of three states
# (outside, in ", in '), and of two attempts in the same state the first ends where the second begins: all failed
# attempts together read the text at most three times.
_MARKUP = re.compile(r"""<(?:/?[A-Za-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|!--|[!?])""")
_HEAD = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9]*)?)(?=[ \t\n\r\f/>])")
_DECLARATION = re.compile(r"<(?:!doctype\b|!\[(?:if|endif)\b|\?xml\b)[^<>]*+>", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_SHORT_COMMENT = re.compile(r"<!---?>")
_CODE_END = re.compile(r"</code[ \t\n\r\f]*>", re.IGNORECASE)
_IMPLIED_ENDS = frozenset({"dd", "dt", "li", "p"})
_LEFT_OVER_TAG = re.compile(rf"</?(?:{'|'.join(sorted(KNOWN))})(?:[ \t\n\r\f/][^<>]*+)?>", re.IGNORECASE)


class Reading(NamedTuple):
    """What a pass read: the pieces of *html*, whether the tags are *nested* as a browser needs, and the changes."""

    html: str
    nested: bool
    changes: list[Change]


def read(text: str, policy: Policy, limits: Limits) -> Reading:
    """Read *text* once and give its canonical HTML; the nesting of what was typed is kept, broken or not."""
    reader = _Reader(text, policy, limits)
    reader.run()
    html = with_first_lines(writable("".join(reader.out)))
    return Reading(html, reader.nested, reader.changes)


@lru_cache(maxsize=64)
def _spellings(policy: Policy) -> dict[str, tuple[str, str]]:
    """Give what to do for tags spelled as nearly everybody spells them: (name, "" for a start tag or "/" for an end)."""
    names = KNOWN - CONTENT_DROPPED | policy.elements
    return {f"<{end}{name}{tail}": (name, end) for name in names for end, tail in (("", ">"), ("/", ">"))} | {
        f"<{name}{tail}": (name, "") for name in VOID for tail in ("/>", " />")
    }


@attrs.define(init=False)
class _Reader:
    """The state of one pass."""

    text: str
    policy: Policy
    limits: Limits
    out: list[str]
    changes: list[Change]
    open: list[str]
    unwrapped: dict[str, int]
    nested: bool
    breaks: int
    tags: int
    comments_end: bool
    ends: Ends | None
    elements: frozenset[str]

    def __init__(self, text: str, policy: Policy, limits: Limits) -> None:
        self.text = text
        self.policy = policy
        self.limits = limits
        self.out = []
        self.changes = []
        self.open = []
        self.unwrapped = {}
        self.nested = True
        self.breaks = 0
        self.tags = 0
        self.comments_end = True
        self.ends = None
        self.elements = policy.elements

    def run(self) -> None:
        """Read the text from start to end."""
        position = 0
        scan = 0
        search = _MARKUP.search
        spellings = _spellings(self.policy)
        text = self.text
        while match := search(text, scan):
            start, scan = match.span()
            spelling = spellings.get(match[0])
            if spelling is None:
                end = self.markup(match[0], position, start, scan)
                if end < 0:
                    continue
            else:
                self.type(position, start)
                end = self.known(*spelling, (), start, scan)
            position = scan = end
            if self.tags >= self.limits.tags:
                break
        self.rest(position)
        if self.nested:
            self.out.extend(f"</{name}>" for name in reversed(self.open))
        self.characters()

    def markup(self, tag: str, position: int, start: int, end: int) -> int:
        """Handle *tag*, or what looks like one; give where reading goes on, or -1 when it is text."""
        if tag == "<!--":
            return self.comment(position, start)
        head = _HEAD.match(tag)
        if head is None:
            return self.declaration(position, start)
        name = head[2].lower()
        if not _is_known(name):
            return -1
        attributes = parsed_attributes(tag, head.end())
        if attributes is None or is_prose(attributes):
            return -1
        if not head[1] and name in CONTENT_DROPPED and name not in self.elements:
            return self.content(name, position, start, end)
        if tag.endswith("/>") and not head[1] and name not in VOID and name not in BREAKS:
            self.type(position, start)
            self.note("tag", name, "it is closed where it opens", start, end)
            return end
        self.type(position, start)
        return self.known(name, head[1], attributes, start, end)

    def known(self, name: str, slash: str, attributes: Typed, start: int, end: int) -> int:
        """Handle the start or end tag of a known element; give where reading goes on."""
        self.tags += 1
        if name not in self.elements:
            self.unwrap(name, slash, start, end)
            return self.code(end) if name == "code" and not slash else end
        if slash:
            self.end_tag(name, start, end)
            return end
        return self.start_tag(name, attributes, start, end)

    def type(self, start: int, end: int) -> None:
        """Write the text from *start* to *end*, with the line breaks that unwrapped blocks owe it."""
        if start == end:
            return
        piece = decoded(self.text[start:end], self.limits.digits)
        if self.breaks:
            stripped = piece.lstrip(" \t\n\r")
            owed = piece[: len(piece) - len(stripped)].count("\n")
            if not stripped:
                self.breaks = max(self.breaks, min(owed, 2))
                return
            self.settle(owed)
            piece = stripped
        self.out.append(escaped(piece))

    def settle(self, typed: int = 0) -> None:
        """Write the line breaks owed, or as many as were *typed* in their place."""
        if self.out and not _is_block_start(self.out[-1]):
            self.out.append("\n" * min(max(self.breaks, typed), 2))
        self.breaks = 0

    def start_tag(self, name: str, attributes: Typed, start: int, end: int) -> int:
        """Write an allowed start tag; give where reading goes on."""
        if len(self.open) >= self.limits.depth:
            self.note("budget", name, f"more than {self.limits.depth} elements are open", start, end)
            self.unwrapped[name] = self.unwrapped.get(name, 0) + 1
            return end
        self.close_implied(name)
        if self.breaks:
            self.settle()
        if attributes:
            self.out.append(start_tag(name, self.kept(name, attributes, start, end)))
        else:
            self.out.append(f"<{name}>")
        if name in VOID:
            return end
        self.open.append(name)
        return self.code(end) if name == "code" else self.pre(end) if name == "pre" else end

    def kept(self, name: str, attributes: Typed, start: int, end: int) -> list[tuple[str, str]]:
        """Give the attributes that stay, and note those that go."""

        def note(kind: str, what: str, why: str) -> None:
            self.note(kind, what, why, start, end)

        return kept_attributes(name, attributes, self.policy, self.limits, note)

    def close_implied(self, name: str) -> None:
        """Close what the start of *name* closes in a browser, or find the nesting broken."""
        if not self.open:
            return
        closed: frozenset[str] | set[str] = frozenset()
        if name in CLOSES_P:
            closed = {"p"}
        if name in {"a", "li"}:
            closed = {*closed, name}
        elif name in {"dd", "dt"}:
            closed = {"p", "dd", "dt"}
        while self.open and self.open[-1] in closed:
            self.out.append(f"</{self.open.pop()}>")
        if name in HEADINGS and self.open and self.open[-1] in HEADINGS:
            self.out.append(f"</{self.open.pop()}>")
        if closed and self.is_inside(closed, name):
            self.nested = False

    def is_inside(self, names: frozenset[str] | set[str], name: str) -> bool:
        """Say whether one of *names* is open where a browser would look for it; lists shield their items."""
        for element in reversed(self.open):
            if element in names:
                return True
            if name in {"li", "dd", "dt"} and element in {"ol", "ul", "dl", "blockquote"}:
                return "p" in self.open
        return False

    def code(self, start: int) -> int:
        """Write the content of code, in which everything but its end is text; give where reading goes on."""
        match = _CODE_END.search(self.text, start)
        end = match.start() if match else len(self.text)
        self.type(start, end)
        return end

    def pre(self, start: int) -> int:
        """Skip the line break after `<pre>`, as a browser does; give where reading goes on."""
        return start + (self.text.startswith("\n", start) or 2 * self.text.startswith("\r\n", start))

    def end_tag(self, name: str, start: int, end: int) -> None:
        """Write an allowed end tag, drop a stray one, or find the nesting broken."""
        if name in BREAKS and name in self.open:
            while self.open[-1] in _IMPLIED_ENDS and self.open[-1] != name:
                self.out.append(f"</{self.open.pop()}>")
        if self.open and self.open[-1] == name:
            self.open.pop()
        elif name in VOID or self.unwrapped.get(name) or name not in self.open:
            if self.unwrapped.get(name):
                self.unwrapped[name] -= 1
            else:
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

    def unwrap(self, name: str, slash: str, start: int, end: int) -> None:
        """Drop a tag whose element is not allowed; a block owes a line break."""
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
            self.note("tag", slash + name, "the policy does not allow it", start, end)

    def content(self, name: str, position: int, start: int, end: int) -> int:
        """Drop an element with its content; give where reading goes on, or -1 when it has no end and so is text."""
        if name in {"embed", "frameset"}:
            self.type(position, start)
            return self.known(name, "", (), start, end)
        self.ends = self.ends or Ends(self.text)
        stop = self.ends.after(name, end)
        if stop < 0:
            return -1
        self.type(position, start)
        self.tags += 1
        self.note("content", name, "its content is not text to read", start, stop)
        return stop

    def comment(self, position: int, start: int) -> int:
        """Drop an HTML comment; one without an end is text."""
        match = _SHORT_COMMENT.match(self.text, start)
        if match is None and self.comments_end:
            match = _COMMENT_END.search(self.text, start + 4)
            self.comments_end = match is not None
        if match is None:
            return -1
        self.type(position, start)
        self.note("comment", "!--", "it is for nobody to read", start, match.end())
        return match.end()

    def declaration(self, position: int, start: int) -> int:
        """Drop a doctype, an XML declaration or a word processor's condition; anything else is text."""
        match = _DECLARATION.match(self.text, start)
        if match is None:
            return -1
        self.type(position, start)
        self.note("comment", match[0][1:10].split()[0].rstrip(">"), "it is for nobody to read", start, match.end())
        return match.end()

    def rest(self, position: int) -> None:
        """Write what is left: text, or over the budget of tags, text without them."""
        if position == len(self.text):
            return
        if self.tags < self.limits.tags:
            self.type(position, len(self.text))
            return
        plain, count = _LEFT_OVER_TAG.subn("", self.text[position:])
        if count:
            self.note("budget", "tags", f"there are more than {self.limits.tags} tags", position, len(self.text))
        if self.breaks:
            self.settle()
        self.out.append(escaped(decoded(plain, self.limits.digits)))

    def characters(self) -> None:
        """Note the characters that cannot be written."""
        for match in UNWRITABLE.finditer(self.text):
            self.note("character", f"U+{ord(match[0][0]):04X}", "no page can hold it", *match.span())
            if len(self.changes) > self.limits.changes:
                return

    def note(self, kind: str, name: str, why: str, start: int, end: int) -> None:
        """Note a change, or once that there are more than the limit."""
        count = len(self.changes)
        if count < self.limits.changes:
            self.changes.append(Change(kind, name, why, start, end))
        elif count == self.limits.changes:
            self.changes.append(
                Change("budget", "changes", f"there are more than {count} changes", start, len(self.text))
            )


def _is_known(name: str) -> bool:
    prefix, colon, _ = name.partition(":")
    return prefix in FOREIGN_PREFIXES if colon else name in KNOWN


def _is_block_start(piece: str) -> bool:
    return piece.startswith("<") and piece[1] != "/" and re.match(r"<([a-z0-9]+)", piece)[1] in BREAKS  # type: ignore[index]
