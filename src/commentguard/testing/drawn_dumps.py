"""Whole dumps of comments, drawn by Hypothesis, beside what a reader must find in them."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import escape

import attrs
from hypothesis import strategies as st

Fields = Mapping[str, str]
"""The fields of a comment in a drawn dump: `id`, `author`, `email`, `content`, `status` and `created_at`."""


@attrs.frozen(kw_only=True)
class Dump:
    """A dump as a file has it: its *format*, its *data*, and the fields of its *comments* in order."""

    format: str
    data: bytes
    comments: tuple[Fields, ...]


def dumps(format: str = "wxr", *, max_size: int = 8) -> st.SearchStrategy[Dump]:  # noqa: A002  (the word of read_dump)
    """Draw dumps of up to *max_size* comments in *format*: `wxr`, `jsonl` or `csv`. Raises ValueError for another."""
    if format not in _WRITERS:
        raise ValueError(f"dumps are drawn in {', '.join(_WRITERS)}, not in {format!r}")
    write = _WRITERS[format]
    comments = st.lists(_comments(), min_size=1, max_size=max_size).map(_numbered)
    return comments.map(lambda drawn: Dump(format=format, data=write(drawn).encode(), comments=drawn))


# What XML 1.0 cannot carry, and line ends, which its readers and those of CSV may rewrite, are in no drawn text.
_TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufffe\uffff\u2028\u2029"), max_size=60
)
_START = datetime(2010, 1, 1, tzinfo=UTC).timestamp()


def _comments() -> st.SearchStrategy[dict[str, str]]:
    prose = st.one_of(
        _TEXT, st.sampled_from(("I agree.", "<b>Why</b>?", "a < b & c", "]]> and <!--", '"quoted", twice'))
    )
    return st.fixed_dictionaries(
        {
            "author": st.sampled_from(("Robin", "Ines Ünal", "O'Neill & Co", "=1+1")),
            "email": st.sampled_from(("robin@example.org", "ines@example.org")),
            "content": prose.map(lambda text: f"x{text}x"),
            "status": st.sampled_from(("approved", "pending", "spam")),
        }
    )


def _numbered(drawn: Sequence[dict[str, str]]) -> tuple[Fields, ...]:
    moments = (datetime.fromtimestamp(_START + 3600 * number, UTC) for number in range(len(drawn)))
    return tuple(
        {"id": str(number + 1), **fields, "created_at": moment.strftime("%Y-%m-%d %H:%M:%S")}
        for number, (fields, moment) in enumerate(zip(drawn, moments, strict=True))
    )


def _jsonl(comments: Sequence[Fields]) -> str:
    return "".join(json.dumps(fields, ensure_ascii=False) + "\n" for fields in comments)


def _csv(comments: Sequence[Fields]) -> str:
    file = io.StringIO()
    table = csv.DictWriter(file, list(comments[0]))
    table.writeheader()
    table.writerows(comments)
    return file.getvalue()


_WXR_STATUS = {"approved": "1", "pending": "0", "spam": "spam"}
_WXR_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>A Blog</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>A Post</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>
{comments}</item>
</channel></rss>
"""
_WXR_COMMENT = """<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author>{author}</wp:comment_author>
<wp:comment_author_email>{email}</wp:comment_author_email><wp:comment_date_gmt>{created_at}</wp:comment_date_gmt>
<wp:comment_content>{content}</wp:comment_content><wp:comment_approved>{status}</wp:comment_approved></wp:comment>
"""


def _wxr(comments: Sequence[Fields]) -> str:
    written = (
        _WXR_COMMENT.format_map({name: escape(value) for name, value in fields.items()} | _native(fields))
        for fields in comments
    )
    return _WXR_PAGE.format(comments="".join(written))


def _native(fields: Fields) -> dict[str, str]:
    return {"status": _WXR_STATUS[fields["status"]]}


_WRITERS: Mapping[str, Callable[[Sequence[Fields]], str]] = {"csv": _csv, "jsonl": _jsonl, "wxr": _wxr}
