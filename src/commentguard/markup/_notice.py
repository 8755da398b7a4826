"""The grammar of the "You may use these HTML tags and attributes" line."""

import html
import re
from collections.abc import Iterator

from commentguard.errors import InvalidNotice

_TAG = re.compile(
    r"<\s*(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?:\s+[A-Za-z][\w\-]*(?:\s*=(?:\s*\"[^\"<>]*\"|\s*'[^'<>]*'|(?:[^\s\"'<>=/]|/(?!>))*))?)*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"([A-Za-z][\w\-]*)(?:\s*=(?:\s*\"[^\"]*\"|\s*'[^']*'|(?:[^\s\"'<>=/]|/(?!>))*))?")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9\-]*/?")
_BRACKET = re.compile("[<>]")
_EMPTY = '""'
_END_TAG = re.compile(r"<\s*/\s*[A-Za-z][A-Za-z0-9]*\s*>")

Named = tuple[str, tuple[str, ...]]


def printed(tags: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Give *tags* as WordPress' `allowed_tags()` prints them."""
    return " ".join(
        f"<{' '.join([name, *(f'{attribute}={_EMPTY}' for attribute in attributes)])}>" for name, attributes in tags
    )


def parsed(notice: str) -> dict[str, tuple[str, ...]]:
    """Read the tags and attributes out of *notice*, which may be escaped HTML and may have words around them.

    Read are tags as WordPress prints them (`<a href="">`), and lists with commas as Movable Type's GlobalSanitizeSpec
    has them (`a href title, b, br/`), with or without words and a colon before. End tags are read over. A tag named
    twice has the attributes of both. Raises InvalidNotice at the first place that belongs to no tag, and when there is
    no tag at all.
    """
    if "<" not in notice:
        notice = html.unescape(notice)
    found = _tags(notice) if "<" in notice else _listed(notice)
    tags: dict[str, tuple[str, ...]] = {}
    for name, attributes in found:
        tags[name] = (*tags.get(name, ()), *attributes)
    if not tags:
        raise InvalidNotice('no tag is named here; write them like <a href=""> <b>', notice, 0)
    return tags


def _tags(notice: str) -> Iterator[Named]:
    """Read the tags between words."""
    position = 0
    while bracket := _BRACKET.search(notice, position):
        end_tag = _END_TAG.match(notice, bracket.start())
        match = end_tag or _TAG.match(notice, bracket.start())
        if match is None:
            raise InvalidNotice('this is not a tag like <a href="" title="">', notice, bracket.start())
        if end_tag is None:
            yield match["name"].lower(), tuple(word.lower() for word in _ATTRIBUTE.findall(match["attributes"]))
        position = match.end()


def _listed(notice: str) -> Iterator[Named]:
    """Read a list with commas; what stands before a colon, and one full stop at the end, are words."""
    position = notice.find(":") + 1
    if "," not in notice[position:]:
        return
    for item in notice[position:].rstrip().removesuffix(".").split(","):
        words = item.split()
        if not all(map(_WORD.fullmatch, words)) or not words:
            start = position + len(item) - len(item.lstrip())
            raise InvalidNotice("this is not an element and its attributes, such as: a href title", notice, start)
        name, *attributes = (word.lower().rstrip("/") for word in words)
        yield name, tuple(attributes)
        position += len(item) + 1
