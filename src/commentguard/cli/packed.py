"""Records made small for the way to another process, and made whole again there."""

from datetime import datetime
from typing import Any, NamedTuple

from commentguard.model.comment import Post, Submission
from commentguard.model.private import PrivateInput
from commentguard.readers.record import BodyFormat, Record, Source, Status


class Packed(NamedTuple):
    """What a record holds, private values revealed: it goes through a pipe between two processes, and nowhere else."""

    content: Any
    author: Any
    email: Any
    url: Any
    post_id: Any
    parent_id: Any
    ip: Any
    user_agent: Any
    created_at: datetime | None
    kind: str
    id: Any
    source: tuple[str, str, int, int, bool]
    status: str
    native_status: str
    post: tuple[str, str, str, str]
    labels: tuple[tuple[str, str], ...]
    body_format: BodyFormat

    def __repr__(self) -> str:
        return "<Packed record>"


def pack(record: Record) -> Packed:
    """Take *record* apart into what pickles quickly."""
    sent, source, post = record.submission, record.source, record.post
    return Packed(
        sent.content,
        sent.author,
        _revealed(sent.email),
        sent.url,
        sent.post_id,
        sent.parent_id,
        _revealed(sent.ip),
        _revealed(sent.user_agent),
        sent.created_at,
        sent.kind,
        sent.id,
        (source.path, source.format, source.index, source.line, source.recovered),
        record.status.value,
        record.native_status,
        (post.id, post.title, post.url, post.text),
        record.labels,
        record.body_format,
    )


def unpack(packed: Packed) -> Record:
    """Give the record that was packed."""
    path, form, index, line, recovered = packed.source
    post_id, title, url, text = packed.post
    return Record(
        submission=Submission(
            content=packed.content,
            author=packed.author,
            email=packed.email,
            url=packed.url,
            post_id=packed.post_id,
            parent_id=packed.parent_id,
            ip=packed.ip,
            user_agent=packed.user_agent,
            created_at=packed.created_at,
            kind=packed.kind,
            id=packed.id,
        ),
        source=Source(path=path, format=form, index=index, line=line, recovered=recovered),
        status=Status(packed.status),
        native_status=packed.native_status,
        post=Post(id=post_id, title=title, url=url, text=text),
        labels=packed.labels,
        body_format=packed.body_format,
    )


def _revealed(value: PrivateInput | None) -> object:
    return None if value is None else value.reveal("a worker of the same scan validates it")
