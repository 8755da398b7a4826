"""The changes of an ordinary comment: the tags that were unwrapped.

Trusted base. Where this file answers, it answers as `read.py` does; a law says so.
"""

import re

from commentguard.markup.elements import BREAKS, KNOWN, VOID
from commentguard.markup.policy import Policy
from commentguard.markup.runs import Runs, runs
from commentguard.model.change import Change
from commentguard.model.limits import Limits

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[ \t\n\r\f/>])([^<>]*)>")
_WHY = "the policy does not allow it"


def unwrapped(text: str, html: str, policy: Policy, limits: Limits) -> tuple[Change, ...] | None:
    """Give the changes of *text*, for which `quick` has answered *html*, or None when the reader has to find them."""
    known = runs(policy)
    if html.replace(known.rel, ">") == text:
        return ()
    elements = known.elements
    begun: dict[str, int] = {}
    changes: list[Change] = []
    for match in _TAG.finditer(text):
        slash, name, rest = match.groups()
        name = name.lower()
        if name not in KNOWN:
            return ()  # where the quick twin takes one tag for text, it takes all
        if name == "code" or (rest.endswith("/") and name not in VOID and name not in BREAKS):
            return None
        if name in elements:
            if (rest or (slash and name in VOID)) and not _stays_whole(match[0], name, known):
                return None
        elif slash and begun.get(name):
            begun[name] -= 1
        else:
            if not slash:
                begun[name] = begun.get(name, 0) + 1
            changes.append(Change("tag", slash + name, _WHY, *match.span()))
    return tuple(changes) if len(changes) <= limits.changes else None


def _stays_whole(tag: str, name: str, known: Runs) -> bool:
    """Say whether an allowed *tag* loses nothing."""
    if name in VOID:
        return tag in {f"<{name} />", f"<{name}/>"}
    return "target=" not in tag and known.link(tag) is not None
