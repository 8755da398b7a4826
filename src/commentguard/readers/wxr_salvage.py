"""Comments picked out of an export that is not XML, block by block."""

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

import attrs

from commentguard.model.comment import Post
from commentguard.readers.wxr_elements import MAX_COMMENT_BYTES, POST_FIELDS, Broken, Elements, Found, Refused
from commentguard.readers.wxr_fields import Fields, fields_of
from commentguard.readers.wxr_text import plain
from commentguard.readers.xml_window import Window

_PREFIX = rb"(?:[\w.-]{1,40}:)"
_COMMENT = rb"<(?P<close>/?)" + _PREFIX + rb"comment\s{0,20}>"
_OUTSIDE = re.compile(
    rb"(?P<item></?item\s{0,20}>)"
    rb"|<(?P<tag>" + _PREFIX + rb"?(?P<field>title|link|post_id))>"
    rb"(?:<!\[CDATA\[(?P<quoted>.{0,500}?)\]\]>|(?P<value>[^<]{0,500}))</(?P=tag)>"
    rb"|" + _COMMENT,
    re.DOTALL,
)
_INSIDE = re.compile(rb"(?P<cdata><!\[CDATA\[)|" + _COMMENT)
_BOUNDARY = re.compile(_COMMENT)
_FIELD = re.compile(rb"<(?P<close>/?)" + _PREFIX + rb"(?P<name>comment_[A-Za-z_]{1,30})>")
_OVERLAP = 2_000
"""The longest thing that `_OUTSIDE` matches is shorter than this."""


class Lost(NamedTuple):
    """A comment that opens on *line* and cannot be read."""

    reason: str
    line: int


class Salvage:
    """The comments in *buffer* and the chunks after it, wherever a comment element can be made out.

    Each opening tag gives a comment or a Lost. CDATA is respected inside a block, so that a comment that quotes an
    export stays one comment; only a block that is no XML is cut at every tag that looks like a comment's. The work is
    linear: no part is looked at more than a fixed number of times.
    """

    def __init__(self, buffer: bytes, chunks: Iterator[bytes], line: int, post: Post) -> None:
        self._window = Window(buffer, chunks, line, MAX_COMMENT_BYTES)
        self._post = post
        self._known = set(POST_FIELDS.values()) if post.id else set()

    def __iter__(self) -> Iterator[Found | Lost]:
        at = 0
        while True:
            at = self._window.move(at)
            token = _OUTSIDE.search(self._window.buffer, at)
            if token is None:
                if self._window.is_last:
                    return
                at = max(at, len(self._window.buffer) - _OVERLAP)
            elif token["item"] or token["field"]:
                self._note(token)
                at = token.end()
            elif token["close"]:
                at = token.end()
            else:
                at = self._window.move(token.start())
                at = yield from self._block(at, self._block_end(at))

    # The post that the comments are about.

    def _note(self, token: re.Match[bytes]) -> None:
        if token["item"]:
            self._post = Post()
            self._known = set()
            return
        field = POST_FIELDS[token["field"].decode()]
        if field not in self._known:
            self._known.add(field)
            # What is written without CDATA has one more layer of references, that of XML.
            text = plain(token["value"].decode()) if token["quoted"] is None else token["quoted"].decode()
            self._post = attrs.evolve(self._post, **{field: plain(text)})

    # Comments.

    def _block_end(self, start: int) -> int:
        """Give where the comment that opens at *start* ends, or where it must have ended."""
        limit = min(len(self._window.buffer), start + MAX_COMMENT_BYTES)
        at = start + 1
        while (token := _INSIDE.search(self._window.buffer, at, limit)) is not None:
            if not token["cdata"]:
                return token.end() if token["close"] else token.start()
            at = self._window.buffer.find(b"]]>", token.end(), limit)
            if at < 0:
                break
        return limit

    def _block(self, start: int, end: int) -> Generator[Found | Lost, None, int]:
        """Give what a block holds, and where to go on."""
        block = self._window.buffer[start:end]
        fields = _strict(block)
        if fields is not None:
            yield Found(fields, self._window.line_at(start), self._post)
            return end
        tags = [*_BOUNDARY.finditer(block)]
        for tag, following in zip(tags, [*tags[1:], None], strict=True):
            if tag["close"]:
                continue
            if following is None and tag.start() > 0:
                return start + tag.start()
            line = self._window.line_at(start + tag.start())
            fields = _lenient(block[tag.end() : following.start()]) if following and following["close"] else None
            yield Found(fields, line, self._post) if fields else Lost(_why(following), line)
        return end


def _strict(block: bytes) -> Fields | None:
    elements = Elements()
    try:
        elements.feed(b"<block>" + block + b"</block>", final=True)
    except (Broken, Refused):
        return None
    found = elements.take()
    return found[0].fields if len(found) == 1 else None


def _lenient(block: bytes) -> Fields | None:
    """Give the fields of a comment by their tags alone, or None where the content is not among them."""
    texts: dict[str, str] = {}
    opened: re.Match[bytes] | None = None
    for tag in _FIELD.finditer(block):
        if opened is None and not tag["close"]:
            opened = tag
        elif opened is not None and tag["close"] and tag["name"] == opened["name"]:
            texts.setdefault(tag["name"].decode(), _text(block[opened.end() : tag.start()].decode()))
            opened = None
    return fields_of(texts) if "comment_content" in texts else None


def _text(value: str) -> str:
    quoted = value.strip()
    if not quoted.startswith("<![CDATA["):
        return plain(value)
    return quoted.removeprefix("<![CDATA[").removesuffix("]]>").replace("]]]]><![CDATA[>", "]]>")


def _why(following: re.Match[bytes] | None) -> str:
    if following is not None and following["close"]:
        return "a comment has no content that can be made out"
    return "a comment has no end"
