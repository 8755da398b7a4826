"""One linear pass over what was typed: text, allowed tags, and what was taken away.

Trusted base. The reader knows three kinds of tag. An *allowed* one is kept, its attributes checked. *Known HTML that is
not allowed* is unwrapped, blocks leaving a line break, or goes with its content where that is no prose. *Anything else
that looks like a tag* is text. It never backs up: what has no end is text, and that is remembered for the rest.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import attrs

from commentguard.markup.attributes import Typed, is_prose, parsed_attributes, without_rel
from commentguard.markup.draft import Draft
from commentguard.markup.dropped import Ends
from commentguard.markup.elements import BREAKS, CONTENT_DROPPED, FOREIGN_PREFIXES, KNOWN, VOID, one_of
from commentguard.markup.policy import Policy
from commentguard.markup.write import UNWRITABLE, is_writable, with_first_lines, writable
from commentguard.model.change import Change
from commentguard.model.limits import Limits

# A tag ends at the first `>` outside quotes and never holds a `<` outside quotes. The quantifiers are possessive, so a
# failed attempt costs one scan. Seen from the places where attempts begin, the quotes ahead are in one of three states
# (outside, in ", in '), and of two attempts in the same state the first ends where the second begins: all failed
# attempts together read the text at most three times.
_MARKUP = re.compile(r"""<(?:/?[A-Za-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|!--|[!?])""")
_HEAD = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9]*)?)(?=[ \t\n\r\f/>])")
_DECLARATION = re.compile(r"<(?:!doctype\b|!\[(?:if|endif)\b|\?xml\b)[^<>]*+>", re.IGNORECASE | re.ASCII)
_COMMENT_END = re.compile(r"--!?>")
_SHORT_COMMENT = re.compile(r"<!---?>")
_CODE_END = re.compile(r"</code[ \t\n\r\f]*>", re.IGNORECASE)
# Of what turns out to be text, so many characters count as an attribute, for it was read as attributes.
_LEAST_ATTRIBUTE = 8


class Reading(NamedTuple):
    """What a pass read: its *html*, whether the tags are *nested* as a browser needs, and the changes."""

    html: str
    nested: bool
    changes: list[Change]


def read(text: str, policy: Policy, limits: Limits) -> Reading:
    """Read *text* once and give its canonical HTML; the nesting of what was typed is kept, broken or not."""
    draft = Draft(policy, limits, len(text))
    _Reader(text, draft, policy.elements, limits.tags, limits.comments).run()
    if not is_writable(text):
        _note_characters(text, draft)
    return Reading(with_first_lines(writable("".join(draft.out))), draft.nested, draft.changes)


@attrs.define
class _Reader:
    """The state of one pass: the *budget* left for tags and *comments*, and what is known about ends further on."""

    text: str
    draft: Draft
    elements: frozenset[str]
    budget: int
    comments: int
    comments_end: bool = True
    ends: Ends | None = None

    def run(self) -> None:
        """Read the text from start to end."""
        position = scan = 0
        while match := _MARKUP.search(self.text, scan):
            if self.budget <= 0 and not self.is_free(match[0]):
                break
            start, scan = match.span()
            self.budget -= 1
            end = self.markup(match[0], position, start, scan)
            if end >= 0:
                position = scan = end
        if match is None:
            self.type(position, len(self.text))
        else:
            self.rest(position)
        self.draft.finish()

    def is_free(self, tag: str) -> bool:
        """Say whether *tag* ends what is open, and so costs nothing."""
        head = _HEAD.match(tag)
        return head is not None and bool(head[1]) and self.draft.expects(head[2].lower())

    def type(self, start: int, end: int) -> None:
        """Write the text from *start* to *end*."""
        if start < end:
            self.draft.type(self.text[start:end])

    def markup(self, tag: str, position: int, start: int, end: int) -> int:
        """Handle *tag*, or what looks like one; give where reading goes on, or -1 when it is text."""
        if tag == "<!--":
            return self.comment(position, start)
        head = _HEAD.match(tag)
        if head is None:
            return self.declaration(position, start)
        slash, name = head[1], head[2].lower()
        if not _is_known(name):
            return -1
        bare = head.end() == len(tag) - 1
        attributes = () if bare else parsed_attributes(tag, head.end(), self.draft.limits.attributes)
        if attributes is None or is_prose(attributes):
            self.budget -= min(len(tag) // _LEAST_ATTRIBUTE, self.draft.limits.attributes)
            return -1
        if not slash and name in CONTENT_DROPPED:
            return self.content(name, position, start, end)
        self.type(position, start)
        if _is_closed(tag, attributes) and not slash and name not in VOID and name not in BREAKS:
            self.draft.note("tag", name, "it is closed where it opens", start, end)
            return end
        return self.known(name, slash, attributes, start, end)

    def known(self, name: str, slash: str, attributes: Typed, start: int, end: int) -> int:
        """Handle the start or end tag of a known element; give where reading goes on.

        An end tag that ends something costs nothing, and every link pays for one `rel`, typed or not. So the output, in
        which all is closed and links have a `rel`, never costs more than what was typed.
        """
        if attributes:
            self.budget -= without_rel(name, attributes)
        if name == "a" and not slash:
            self.budget -= 1
        if slash and self.draft.expects(name):
            self.budget += 1
        if name not in self.elements:
            self.draft.unwrap(name, slash, start, end)
        elif name == "br":
            self.draft.start(name, () if slash else attributes, start, end)  # HTML Standard: `</br>` is read as `<br>`
        elif slash:
            self.draft.end(name, start, end)
        else:
            self.draft.start(name, attributes, start, end)
        if slash:
            return end
        return self.code(end) if name == "code" else self.pre(end) if name == "pre" else end

    def code(self, start: int) -> int:
        """Write the content of code, in which everything but its end is text; give where reading goes on."""
        match = _CODE_END.search(self.text, start)
        end = match.start() if match else len(self.text)
        self.type(start, end)
        return end

    def pre(self, start: int) -> int:
        """Skip the line break after `<pre>`, as a browser does; give where reading goes on."""
        return start + (self.text.startswith("\n", start) or 2 * self.text.startswith("\r\n", start))

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
        self.draft.note("content", name, "its content is not text to read", start, stop)
        return stop

    def comment(self, position: int, start: int) -> int:
        """Drop an HTML comment; one without an end, or over the budget, is text."""
        match = _SHORT_COMMENT.match(self.text, start)
        if match is None and self.comments_end:
            match = _COMMENT_END.search(self.text, start + 4)
            self.comments_end = match is not None
        if match is None:
            return -1
        if self.comments <= 0:
            self.over_comments(start)
            return -1
        self.comments -= 1
        self.type(position, start)
        self.draft.note("comment", "!--", "it is for nobody to read", start, match.end())
        return match.end()

    def over_comments(self, start: int) -> None:
        """Note once that comments stay from *start* on."""
        if not self.comments:
            why = f"there are more than {self.draft.limits.comments} HTML comments"
            self.draft.note("budget", "!--", why, start, len(self.text))
            self.comments = -1

    def declaration(self, position: int, start: int) -> int:
        """Drop a doctype, an XML declaration or a word processor's condition; anything else is text."""
        match = _DECLARATION.match(self.text, start)
        if match is None:
            return -1
        self.type(position, start)
        name = match[0][1:10].split()[0].rstrip(">")
        self.draft.note("comment", name, "it is for nobody to read", start, match.end())
        return match.end()

    def rest(self, position: int) -> None:
        """Write the text beyond the budget without its tags."""
        plain, count = _known_tag().subn("", self.text[position:])
        if count:
            why = f"there are more than {self.draft.limits.tags} tags and attributes"
            self.draft.note("budget", "tags", why, position, len(self.text))
        if plain:
            self.draft.type(plain)


def _is_known(name: str) -> bool:
    return name in KNOWN or (":" in name and name.partition(":")[0] in FOREIGN_PREFIXES)


@lru_cache(maxsize=1)
def _known_tag() -> re.Pattern[str]:
    return re.compile(rf"<(?=[/A-Za-z])/?+{one_of(KNOWN)}(?:>|[ \t\n\r\f/][^<>]*+>)")


def _note_characters(text: str, draft: Draft) -> None:
    """Note the characters that cannot be written."""
    for match in UNWRITABLE.finditer(text):
        draft.note("character", f"U+{ord(match[0][0]):04X}", "no page can hold it", *match.span())
        if len(draft.changes) > draft.limits.changes:
            return


def _is_closed(tag: str, attributes: Typed) -> bool:
    """Say whether *tag* closes itself; the slash of `<a href=http://x.example/>` belongs to the URL."""
    value = attributes[-1][1] if attributes else None
    return tag.endswith("/>") and not (value and tag.endswith(f"{value}>"))
