"""What a run of tags becomes: the reader is asked once for each spelling, and its answer is remembered.

Trusted base. Between two texts an ordinary comment has runs of few spellings, such as `</p>` with a line break and `<p>`.
Where the nesting is sound, what a run becomes depends on nothing but itself and whether text stands before and after.
"""

import re
from functools import lru_cache

from commentguard.markup.attributes import HARMLESS_REL
from commentguard.markup.elements import BREAKS, CLOSES_P, CONTENT_DROPPED, HEADINGS, KNOWN, VOID
from commentguard.markup.policy import Policy
from commentguard.markup.read import read
from commentguard.model.limits import DEFAULT_LIMITS

RUNS = re.compile(r"(<(?:a [^>]*+>|[^>]*+>[ \t\n]*+(?:<(?!a )[^>]*+>[ \t\n]*+)*))")
"""Splits texts from runs: the start tag of a link, or other tags with the blanks between and after them."""
FIRST, LAST = "^", "$"
"""What a run with no text before or after it begins and ends with when it is looked up."""
GONE = "- "
"""What stands among tags for a run of which none stays."""
ATTRIBUTES = 2
"""The most attributes of a tag in a run, and of a link's beside its `rel`."""

_TAG = re.compile(
    r"""<(/?)([A-Za-z][A-Za-z0-9]*)((?:[ \t\n]++[A-Za-z\-]++(?:="[^"<>&]*+"|='[^'<>&]*+')){0,2})[ \t\n]*/?>[ \t\n]*+"""
)
_PLAIN = r'[^\x00-\x20"&<>\\\x7f-\x9f]*+'
# A URL that `link_target` gives back as it is; `&` begins a parameter in it, or is written as a reference.
_URL = rf'https?://(?!["/?#]){_PLAIN}(?:&(?:amp;|(?=[A-Za-z0-9]++=)){_PLAIN})*+'
# What closes others by itself, or stands in a place of its own, is for the reader.
_LEFT = HEADINGS | {"dd", "dl", "dt", "img", "li", "ol", "pre", "ul"}
_NEVER = re.compile("(?!)")
_LONGEST = 80
_MOST = 1000


Run = tuple[str, str]
"""What a run becomes, and the tags of it that stay, a word and a blank each."""

_LEFT_TO_THE_READER: Run = ("", "? ")


class Runs(dict[str, Run]):
    """What the runs seen under a policy become."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.elements = policy.elements
        self.link = _link(policy).fullmatch
        self.rel = f' rel="{" ".join(policy.rel)}">' if policy.rel else ">"

    def __missing__(self, run: str) -> Run:
        """Give what *run* becomes; remember it, unless it is a link or long, for such are seldom seen again."""
        if run.startswith("<a "):
            return self._linked(run)
        if len(run) > _LONGEST:
            return _LEFT_TO_THE_READER
        inner = run.removesuffix(LAST)
        bare = inner.removesuffix(FIRST)
        learned = self._asked(bare, "x" if bare == inner else "", "x" if inner == run else "")
        if len(self) >= _MOST:
            self.clear()
        self[run] = learned
        return learned

    def _linked(self, tag: str) -> Run:
        match = self.link(tag if '"' in tag else tag.replace("'", '"'))
        if match is None:
            return _LEFT_TO_THE_READER
        html = match[1]
        if "&" in html:
            html = html.replace("&amp;", "&").replace("&", "&amp;")
        return html + self.rel, "a "

    def _asked(self, run: str, before: str, after: str) -> Run:
        """Ask the reader about *run* between two texts, and in elements for it to end."""
        tags = self._tags(run)
        if tags is None:
            return _LEFT_TO_THE_READER
        ended, opened = _unmatched(tags)
        start = "".join(f"<{name}>" for name in reversed(ended)) + before
        end = after + "".join(f"</{name}>" for name in reversed(opened))
        html, nested, _ = read(start + run + after, self.policy, DEFAULT_LIMITS)
        if not (nested and html.startswith(start) and html.endswith(end)):
            return _LEFT_TO_THE_READER
        return html[len(start) : len(html) - len(end)], "".join(f"{tag} " for tag in tags)

    def _tags(self, run: str) -> list[str] | None:
        """Give the tags of *run* that stay, or None when one is not ordinary."""
        tags = []
        position = 0
        while match := _TAG.match(run, position):
            slash, name = match[1], match[2].lower()
            if name not in KNOWN or name in CONTENT_DROPPED or (slash and match[3]):
                return None
            if name in self.elements:
                if name in _LEFT:
                    return None
                if name not in VOID:
                    tags.append(slash + name)
                elif name in BREAKS:
                    tags += [name, f"/{name}"]
            elif name == "code":
                return None
            position = match.end()
        return tags if position == len(run) else None


def _unmatched(tags: list[str]) -> tuple[list[str], list[str]]:
    """Give the elements that *tags* end without having begun them, and those they begin and do not end."""
    ended: list[str] = []
    opened: list[str] = []
    for tag in tags:
        if not tag.startswith("/"):
            opened.append(tag)
        elif opened:
            opened.pop()
        else:
            ended.append(tag[1:])
    return ended, opened


@lru_cache(maxsize=64)
def runs(policy: Policy) -> Runs:
    """Give the runs seen under *policy*."""
    return Runs(policy)


def _link(policy: Policy) -> re.Pattern[str]:
    """Give the pattern of the start tags of ordinary links, their attributes in canonical order."""
    if not {"href", "title"} <= {*policy.attributes("a")} or not {"http", "https"} <= {*policy.schemes}:
        return _NEVER
    if policy.own_hosts or not HARMLESS_REL.issuperset(policy.rel):
        return _NEVER
    rels = "|".join(f' rel="{" ".join(policy.rel[:count])}"' for count in range(1, len(policy.rel) + 1))
    return re.compile(f'(<a href="{_URL}"(?: title="[^&<>"]*+")?)(?: target="_blank")?(?:{rels})?>\\{FIRST}?')


@lru_cache(maxsize=1024)
def is_nested(tags: str) -> bool:
    """Say whether the words *tags* are well nested tags of which none closes another by itself."""
    opened: list[str] = []
    for tag in tags.split():
        if tag.startswith("/"):
            if not opened or opened.pop() != tag[1:]:
                return False
        elif tag == "?" or "code" in opened or (tag == "a" and "a" in opened) or (tag in CLOSES_P and "p" in opened):
            return False
        elif tag != GONE.strip():
            opened.append(tag)
    return not opened
