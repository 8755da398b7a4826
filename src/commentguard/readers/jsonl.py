"""JSON lines: one comment a line, as an object with the field names of any system that is known."""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import FIELD_NAMES, Post, Submission
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import utc

MAX_LINE_BYTES = 1 << 20
"""The longest line that is read: sixteen times what a comment may hold."""

_TIMES = (*FIELD_NAMES["created_at"], "date_gmt", "date", "created", "submit_date")
_STATUSES = ("status", "comment_approved", "approved")
_POST = {"title": ("post_title", "title"), "url": ("post_url", "thread"), "text": ("post_text",)}
_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.frozen
class JsonlReader:
    """Reads one comment a line, its fields by the names that `Submission.from_mapping` knows.

    Further fields: `status` (or `approved`) for what was decided, `post_title`, `post_url` and `post_text` for what
    the comment is about, and `date` for its time. A line that cannot be read is lost alone.
    """

    name: str = "jsonl"

    def recognises(self, head: bytes) -> bool:
        """Look for a whole line that is an object with a comment's content in it."""
        lines = head.removeprefix(codecs.BOM_UTF8).split(b"\n")
        return any(line.lstrip().startswith(b"{") and _holds_content(line) for line in lines)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        index = 0
        for number, line in enumerate(_lines(stream), 1):
            where = f"{path}:{number}"
            try:
                fields = _fields(line, where, report)
            except DumpError as error:
                yield error
                continue
            if fields is not None:
                index += 1
                yield _record(fields, Source(path=path, format=self.name, index=index, line=number))


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Give the lines, those that are too long cut to one byte more than is read."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        yield line
        while len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE_BYTES + 1)


def _holds_content(line: bytes) -> bool:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        # The one line of the head may be longer than the head, and half a line may be all there is of it.
        return any(b'"%s":' % name.encode() in line.replace(b" ", b"") for name in FIELD_NAMES["content"])
    return isinstance(value, dict) and any(name in value for name in FIELD_NAMES["content"])


def _fields(line: bytes, where: str, report: Report) -> dict[str, Any] | None:
    """Give the object of a line, or None for an empty one. Raises DumpError for anything else."""
    if len(line) > MAX_LINE_BYTES:
        raise DumpError(f"the line is over {MAX_LINE_BYTES} bytes long", where)
    text = _text(line, where)
    if not text:
        return None
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        cut = "" if line.endswith(b"\n") else "; the file seems to be cut off here"
        raise DumpError(f"this is not JSON ({error.msg}, column {error.colno}){cut}", where) from None
    except (ValueError, RecursionError):
        raise DumpError("this is JSON of a size or depth that no comment has", where) from None
    if not isinstance(value, dict):
        raise DumpError(f"an object is expected, {{...}}, and this is a JSON {_kind(value)}", where)
    return _without_surrogates(value, where, report)


def _text(line: bytes, where: str) -> str:
    try:
        return line.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1} of the line is not UTF-8; convert the file, for instance with iconv"
        raise DumpError(reason, where) from None


def _kind(value: object) -> str:
    names = {list: "array", str: "string", bool: "truth value", type(None): "null"}
    return names.get(type(value), "number")


def _without_surrogates(fields: dict[str, Any], where: str, report: Report) -> dict[str, Any]:
    """Replace halves of characters, which JSON can spell and no text can hold."""
    broken = [name for name, value in fields.items() if isinstance(value, str) and _SURROGATE.search(value)]
    if broken:
        report.mend(DumpError("half a character (a lone surrogate) was replaced by U+FFFD", where))
    return fields | {name: _SURROGATE.sub("\ufffd", fields[name]) for name in broken}


def _record(fields: dict[str, Any], source: Source) -> Record:
    submission = Submission.from_mapping(fields)
    parent = submission.parent_id
    native = _first(fields, _STATUSES)
    native_status = "" if native is None else str(native).strip()
    return Record(
        submission=attrs.evolve(
            submission,
            created_at=utc(_first(fields, _TIMES)),
            kind=str(submission.kind or "comment"),
            parent_id=None if parent in {0, "0"} else parent,
        ),
        source=source,
        status=Status.of(native_status),
        native_status=native_status,
        post=_post(fields, submission.post_id),
    )


def _post(fields: Mapping[str, Any], post_id: object) -> Post:
    texts = {field: _first(fields, names) for field, names in _POST.items()}
    given = {field: text for field, text in texts.items() if isinstance(text, str)}
    return Post(id="" if post_id is None else str(post_id), **given)


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> object:
    return next((fields[name] for name in names if fields.get(name) is not None), None)
