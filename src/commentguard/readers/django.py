"""Django: what `manage.py dumpdata` writes of django-contrib-comments and django-comments-xtd."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import inner, text
from commentguard.readers.json_head import keys_by_place
from commentguard.readers.json_records import records
from commentguard.readers.json_stream import JsonStream, Value
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.source import rewindable
from commentguard.readers.times import moment

_COMMENTS = ("django_comments.comment", "comments.comment")
_THREADS = "django_comments_xtd.xtdcomment"
_FLAGS = ("django_comments.commentflag", "comments.commentflag")
_PLACES = ("[]", "")


@attrs.define
class _Beside:
    """What a dump says of its comments in rows of other models, by the comment's key."""

    parents: dict[str, str] = attrs.field(factory=dict)
    flags: dict[str, set[str]] = attrs.field(factory=dict)

    def note(self, row: Mapping[str, Any]) -> None:
        model, key, fields = text(row, "model"), text(row, "pk"), inner(row, "fields")
        if model == _THREADS:
            parent = text(fields, "parent_id")
            if parent not in {"", "0", key}:
                self.parents[key] = parent
        elif model in _FLAGS:
            self.flags.setdefault(text(fields, "comment"), set()).add(text(fields, "flag"))


@attrs.frozen
class DjangoReader:
    """Reads the comments of a `dumpdata`, as one array or as lines (`--format jsonl`); other models are passed over.

    Threads of django-comments-xtd and flags stand in rows of their own, so that the file is gone through twice; the
    parents of all replies and all flags are held meanwhile. The comments are plain text.
    """

    name: str = "django"

    def recognises(self, head: bytes) -> bool:
        """Look for rows with a model and fields."""
        places = keys_by_place(head)
        return any({"model", "fields"} <= places.get(place, frozenset()) for place in _PLACES)

    def read(self, stream: BinaryIO, path: str, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments in order; see `Reader.read`."""
        with rewindable(stream) as file:
            beside = _beside(file)
            values = JsonStream(file, path, report).values(*_PLACES)
            source = Source(path=path, format=self.name, index=1, line=1)
            yield from records(_comments(values), source, lambda row, place: _record(row, place, beside), ("model",))


def _beside(file: BinaryIO) -> _Beside:
    start = file.tell()
    beside = _Beside()
    for value in JsonStream(file, "", Report()).values(*_PLACES):
        if not isinstance(value, DumpError):
            beside.note(value.value)
    file.seek(start)
    return beside


def _comments(values: Iterable[Value | DumpError]) -> Iterator[Value | DumpError]:
    for value in values:
        if isinstance(value, DumpError) or text(value.value, "model") in _COMMENTS:
            yield value


def _record(row: Mapping[str, Any], source: Source, beside: _Beside) -> Record:
    fields, key = inner(row, "fields"), text(row, "pk")
    status, native = _status(fields)
    about = text(fields, "object_pk")
    return Record(
        submission=Submission(
            id=key,
            content=text(fields, "comment"),
            author=text(fields, "user_name") or _natural(inner(fields, "user")),
            email=text(fields, "user_email") or None,
            url=text(fields, "user_url") or None,
            ip=text(fields, "ip_address") or None,
            created_at=moment(text(fields, "submit_date")),
            post_id=about or None,
            parent_id=beside.parents.get(key),
        ),
        source=source,
        status=status,
        native_status=native,
        post=Post(id=about),
        body_format="text",
        labels=tuple(("flag", flag) for flag in sorted(beside.flags.get(key, ()))),
    )


def _natural(user: object) -> str:
    """Give the name of a member that is written by natural key, a list with the name in it."""
    return user[0] if isinstance(user, list) and user and isinstance(user[0], str) else ""


def _status(fields: object) -> tuple[Status, str]:
    if text(fields, "is_removed") == "true":
        return Status.TRASH, "removed"
    if text(fields, "is_public") == "true":
        return Status.APPROVED, "public"
    return Status.PENDING, "not public"
