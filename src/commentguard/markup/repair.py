"""Broken nesting put right the way a browser would; the only file that imports bleach and html5lib.

Trusted base only in that it must not crash: what comes back is read again, and is dropped unless it comes back whole.
Neither library sees what was typed. They are given a skeleton of bare tags, in which a number stands for every text
and every set of attributes, so their cost depends on the number of tags and their faults in attributes, references
and URLs are out of reach.
"""

import re

from commentguard.markup.policy import Policy
from commentguard.markup.reopen import reopened

_TAG = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_BONE = re.compile(r'<[a-z0-9]+ title="(\d+)">|\{(\d+)\}')


def repaired(html: str, policy: Policy, most_tags: int) -> str | None:
    """Give canonical but misnested *html* with its nesting repaired, or None when it has more than *most_tags* tags."""
    if html.count("<") > most_tags:
        return None
    inline = reopened(html)
    return reparsed(html, policy) if inline is None else inline


def reparsed(html: str, policy: Policy) -> str:
    """Give canonical *html* nested as bleach and html5lib nest its tags."""
    pieces = _TAG.split(html)
    mended = _browser_nesting("".join(_bone(index, piece) for index, piece in enumerate(pieces)), policy)
    return _BONE.sub(lambda match: pieces[int(match[1] or match[2])], mended)


def _bone(index: int, piece: str) -> str:
    """Give what stands for a piece: texts have even indexes and tags odd ones."""
    if index % 2 == 0:
        return f"{{{index}}}" if piece else ""
    if " " not in piece:
        return piece
    name = _NAME.match(piece)
    return f'<{name[1] if name else ""} title="{index}">'


def _browser_nesting(skeleton: str, policy: Policy) -> str:
    import bleach  # noqa: PLC0415  (70 ms of import, for few comments in a thousand)

    cleaned: str = bleach.clean(skeleton, tags=policy.elements, attributes={"*": ["title"]}, strip=True)
    return cleaned
