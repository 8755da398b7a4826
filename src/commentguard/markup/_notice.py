"""The grammar of the "You may use these HTML tags and attributes" line."""

import html
import re

from commentguard.errors import InvalidNotice

_TAG = re.compile(
    r"<\s*(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?:\s+[A-Za-z][\w\-]*(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))?)*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"([A-Za-z][\w\-]*)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'))?")
_EMPTY = '""'
_END_TAG = re.compile(r"<\s*/\s*[A-Za-z][A-Za-z0-9]*\s*>")


def printed(tags: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Give *tags* as WordPress' `allowed_tags()` prints them."""
    return " ".join(
        f"<{' '.join([name, *(f'{attribute}={_EMPTY}' for attribute in attributes)])}>" for name, attributes in tags
    )


def parsed(notice: str) -> dict[str, tuple[str, ...]]:
    """Read the tags and attributes out of *notice*, which may be escaped HTML and may have words around them.

    End tags are read over. A tag named twice has the attributes of both. Raises InvalidNotice at the first `<` or `>`
    that belongs to no tag, and when there is no tag at all.
    """
    if "<" not in notice:
        notice = html.unescape(notice)
    tags: dict[str, tuple[str, ...]] = {}
    position = 0
    while (position := _next_bracket(notice, position)) >= 0:
        if end_tag := _END_TAG.match(notice, position):
            position = end_tag.end()
            continue
        match = _TAG.match(notice, position)
        if match is None:
            raise InvalidNotice('this is not a tag like <a href="" title="">', notice, position)
        name = match["name"].lower()
        tags[name] = (*tags.get(name, ()), *(word.lower() for word in _ATTRIBUTE.findall(match["attributes"])))
        position = match.end()
    if not tags:
        raise InvalidNotice('no tag is named here; write them like <a href=""> <b>', notice, 0)
    return tags


def _next_bracket(notice: str, position: int) -> int:
    match = re.compile("[<>]").search(notice, position)
    return match.start() if match else -1
