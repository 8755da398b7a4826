"""The attributes of one tag: reading them as typed, and keeping those the policy allows.

Trusted base.
"""

import re
from collections.abc import Callable

from commentguard.markup.elements import BARE_ATTRIBUTES, URL_ATTRIBUTES
from commentguard.markup.policy import Policy
from commentguard.markup.references import decoded
from commentguard.markup.urls import ascii_host, host_of, link_target
from commentguard.model.limits import Limits

Typed = tuple[tuple[str, str | None], ...]
Note = Callable[[str, str, str], None]

_ATTRIBUTE = re.compile(
    r"""[ \t\n\r\f/]*+([^ \t\n\r\f"'<>/=&]++)(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\r\f"'>][^ \t\n\r\f>]*+)?+))?"""
)
_END = re.compile(r"[ \t\n\r\f/]*+>")
HARMLESS_REL = frozenset({"external", "nofollow", "noopener", "noreferrer", "sponsored", "ugc"})
"""Link types that a visitor may give."""
_WEB = frozenset({"http", "https"})


def parsed_attributes(tag: str, position: int, most: int) -> Typed | None:
    """Read the attributes of *tag* from *position* on; values as typed, None for a bare word; None for junk.

    Reading ends when there are more than *most* and a `rel`: all of them will go.
    """
    attributes: list[tuple[str, str | None]] = []
    while match := _ATTRIBUTE.match(tag, position):
        name, *values = match.groups()
        value = next((value for value in values if value is not None), "" if "=" in match[0] else None)
        attributes.append((name.lower(), value))
        position = match.end()
        if len(attributes) > most + 1:
            return tuple(attributes)
    return tuple(attributes) if _END.match(tag, position) else None


def is_prose(attributes: Typed) -> bool:
    """Say whether *attributes* are bare words that HTML does not know, so that the "tag" was meant to be read."""
    return bool(attributes) and all(value is None and name not in BARE_ATTRIBUTES for name, value in attributes)


def without_rel(element: str, attributes: Typed) -> int:
    """Count *attributes*, but not the `rel` of a link, which the output has whether it was typed or not."""
    return len(attributes) - (element == "a" and any(name == "rel" for name, _ in attributes))


def kept_attributes(
    element: str, attributes: Typed, policy: Policy, limits: Limits, note: Note
) -> list[tuple[str, str]]:
    """Give the attributes that *policy* allows, decoded and checked, in their order; a link's `rel` comes last.

    *note* is told the kind, name and reason of each that goes.
    """
    if without_rel(element, attributes) > limits.attributes:
        note("budget", f"{element}.*", f"the tag has more than {limits.attributes} attributes")
        return []
    allowed = policy.attributes(element)
    kept: dict[str, str] = {}
    rel = ""
    for name, typed in attributes:
        value = decoded(typed or "", limits.digits)
        if element == "a" and name == "rel":
            rel = value
        elif name not in allowed or name in kept:
            note(
                "attribute",
                f"{element}.{name}",
                "the policy does not allow it" if name not in kept else "it is there twice",
            )
        elif name not in URL_ATTRIBUTES:
            kept[name] = value
        elif (target := link_target(value, _schemes(name, policy))) is None:
            note("url", f"{element}.{name}", "a browser would not read an allowed URL in it")
        else:
            kept[name] = target
    if element == "a" and "href" in kept:
        kept |= _rel(kept["href"], rel, policy, note)
    return list(kept.items())


def _schemes(name: str, policy: Policy) -> frozenset[str]:
    schemes = frozenset(policy.schemes)
    return schemes & _WEB if name == "src" else schemes


def _is_own(host: str | None, policy: Policy) -> bool:
    return host is None or (bool(policy.own_hosts) and ascii_host(host) in policy.own_hosts)


def _rel(href: str, typed: str, policy: Policy, note: Note) -> dict[str, str]:
    words = typed.lower().split()
    if any(word not in HARMLESS_REL for word in words):
        note("attribute", "a.rel", "a visitor cannot vouch for the link")
    ours = () if _is_own(host_of(href), policy) else policy.rel
    merged = dict.fromkeys([*(word for word in words if word in HARMLESS_REL), *ours])
    return {"rel": " ".join(merged)} if merged else {}
