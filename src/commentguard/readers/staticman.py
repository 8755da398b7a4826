"""Staticman: a directory of comments, each a file of YAML or JSON."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import Post, Submission
from commentguard.readers.fields import text
from commentguard.readers.flat_yaml import flat_mapping
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.report import Report
from commentguard.readers.times import moment

MAX_FILE_BYTES = 1 << 20
"""The longest file that is read: sixteen times what a comment may hold."""
LOOKED_AT = 200
"""Files of a directory that are looked at to find a comment."""

_SUFFIXES = (".yml", ".yaml", ".json")
_CONTENT = ("message", "comment", "content", "body", "text")
_AUTHOR = ("name", "authorName", "author")
_TIMES = ("date", "timestamp", "created_at")


@attrs.frozen
class StaticmanReader:
    """Reads the files that Staticman commits to the repository of a static site, in the order of their names.

    What is in the tree is published. Its fields are those of the site's own form; the usual names are known. The
    address is a hash or encrypted, and stays out. Any other file ending in .yml or .json is noted and passed over.
    """

    name: str = "staticman"

    def recognises_tree(self, directory: Path) -> bool:
        """Look for a file with a comment's message in it."""
        found = (file for _, file in zip(range(LOOKED_AT), _files(directory), strict=False))
        return any(_looks_like_a_comment(file) for file in found)

    def read_tree(self, directory: Path, report: Report) -> Iterator[Record | DumpError]:
        """Give the comments by the names of their files; see `TreeReader.read_tree`."""
        index = 0
        for file in _files(directory):
            try:
                fields = _fields(file)
            except DumpError as error:
                yield error
                continue
            if fields is None or not any(name in fields for name in _CONTENT):
                report.note(DumpError("this file is no comment", str(file)))
                continue
            if not any(isinstance(fields.get(name), str) for name in _CONTENT):
                yield DumpError("the message of this comment is no text", str(file))
                continue
            index += 1
            yield _record(fields, file, index)


def _files(directory: Path) -> Iterator[Path]:
    for at, directories, names in os.walk(directory):
        directories.sort()
        yield from (Path(at, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


def _looks_like_a_comment(file: Path) -> bool:
    try:
        data = _data(file)
    except DumpError:
        return False
    return any(f"{name}:" in data or f'"{name}"' in data for name in _CONTENT)


def _data(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise DumpError(f"cannot be read: {error.strerror or error}", str(file)) from None
    if len(data) > MAX_FILE_BYTES:
        raise DumpError(f"the file is over {MAX_FILE_BYTES} bytes long", str(file))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DumpError(f"byte {error.start + 1} is not UTF-8", str(file)) from None


def _fields(file: Path) -> Mapping[str, Any] | None:
    data = _data(file)
    if not data.lstrip().startswith(("{", "[")):
        return flat_mapping(data, str(file))
    try:
        value = json.loads(data, strict=False)
    except (ValueError, RecursionError):
        raise DumpError("this is not JSON, or of a size or depth that no comment has", str(file)) from None
    return value if isinstance(value, dict) else None


def _record(fields: Mapping[str, Any], file: Path, index: int) -> Record:
    thread = text(fields, "_parent", "postId") or file.parent.name
    return Record(
        submission=Submission(
            id=text(fields, "_id", "id") or file.stem,
            content=text(fields, *_CONTENT),
            author=text(fields, *_AUTHOR),
            url=text(fields, "url", "authorUri", "website") or None,
            created_at=moment(text(fields, *_TIMES)),
            post_id=thread,
            parent_id=text(fields, "replying_to_uid", "replying_to", "replyTo", "reply_to") or None,
        ),
        source=Source(path=str(file), format="staticman", index=index, line=1),
        status=Status.APPROVED,
        native_status="",
        post=Post(id=thread, url=thread if "/" in thread else ""),
        body_format="markdown",
    )
