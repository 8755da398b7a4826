"""Comment elements just as WordPress writes them, read by one pattern."""

import html
import re
from typing import NamedTuple

from commentguard.readers.wxr_fields import AKISMET, ELEMENTS, Fields

MAX_BYTES = 1 << 17
"""The longest comment element that is read here: twice what WordPress' column for the content holds."""

# What export.php of WordPress writes, in its order; after it comes nothing but metadata.
_WRITTEN = (
    "comment_id",
    "comment_author",
    "comment_author_email",
    "comment_author_url",
    "comment_author_IP",
    "comment_date",
    "comment_date_gmt",
    "comment_content",
    "comment_approved",
    "comment_type",
    "comment_parent",
    "comment_user_id",
)
_QUOTED = r"[^\]]*(?:\](?!\]>)[^\]]*)*"
_PLAIN = r"[^<&\]]*(?:&(?:amp|lt|gt|quot|apos);[^<&\]]*)*"


_VALUE = rf"(?:<!\[CDATA\[{_QUOTED}\]\]>|{_PLAIN})"


def _field(name: str, group: int) -> str:
    """Give the pattern of an element whose mark of quoted text is the *group*, and its text the next one."""
    return rf"\s*<wp:{name}>(<!\[CDATA\[)?((?({group}){_QUOTED}|{_PLAIN}))(?({group})\]\]>)</wp:{name}>"


def _pair(key: str, value: str) -> str:
    return rf"\s*<wp:meta_key>{key}</wp:meta_key>\s*<wp:meta_value>{value}</wp:meta_value>"


_MARKS = [2 * _WRITTEN.index(name) + 1 for name in ELEMENTS]
_TEXTS = [mark + 1 for mark in _MARKS]
_FIELDS = "".join(_field(name, 2 * place + 1) for place, name in enumerate(_WRITTEN))
_SAID = 2 * len(_WRITTEN) + 1
"""The group of what Akismet said the last time, with the marks of quoted text: of what repeats, marks would stay."""
_AKISMET = _pair(rf"(?:<!\[CDATA\[{AKISMET}\]\]>|{AKISMET})", f"({_VALUE})")
_METADATA = rf"(?:\s*<wp:commentmeta>(?:{_AKISMET}|{_pair(_VALUE, _VALUE)})\s*</wp:commentmeta>)*"
_COMMENT = re.compile(rf"<wp:comment>{_FIELDS}{_METADATA}\s*</wp:comment>(?:[ \t\n]|\r\n)*".encode())


class Run(NamedTuple):
    """Comments that follow each other: the fields of each, and how many lines below the first it opens.

    *end* is where the run ends, with the space after it, and *lines* how many lines it takes.
    """

    comments: list[tuple[Fields, int]]
    end: int
    lines: int


def usual_comments(data: bytes, start: int) -> Run:
    """Read the comments from *start* on that are of the usual shape and there to their ends, as far as there are any.

    *data* is UTF-8 without the characters that XML forbids, and the fields are what an XML parser would find.
    """
    comments: list[tuple[Fields, int]] = []
    lines, at = 0, start
    while (found := _COMMENT.match(data, at, at + MAX_BYTES)) is not None:
        end = found.end()
        texts, said = found.group(*_TEXTS), found[_SAID]
        is_simple = data.find(b"&", at, end) < 0 and data.find(b"\r", at, end) < 0
        read = map(bytes.decode, texts) if is_simple else map(_text, found.group(*_MARKS), texts)
        comments.append((Fields._make((*read, None if said is None else _unquoted(said))), lines))
        lines += data.count(b"\n", at, end) if is_simple else _lines(data, at, end)
        at = end
    return Run(comments, at, lines)


def _unquoted(value: bytes) -> str:
    if value.startswith(b"<"):
        return _text(b"<", value[len(b"<![CDATA[") : -len(b"]]>")])
    return _text(None, value)


def _text(mark: bytes | None, found: bytes) -> str:
    """Give a text as XML has it, line ends and references resolved (XML 1.0, sections 2.11 and 4.6)."""
    text = found.decode().replace("\r\n", "\n").replace("\r", "\n")
    return html.unescape(text) if mark is None else text


def _lines(data: bytes, start: int, end: int) -> int:
    """Count line ends as a parser does, for which a carriage return alone is one."""
    return sum(data.count(mark, start, end) for mark in (b"\n", b"\r")) - data.count(b"\r\n", start, end)
