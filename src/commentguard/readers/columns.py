"""The fields of a comment under the names that a file gives them."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from commentguard.errors import DumpError
from commentguard.model.comment import FIELD_NAMES, Post, Submission
from commentguard.nearest import did_you_mean
from commentguard.readers.record import Record, Source, Status
from commentguard.readers.times import utc

NAMES: Mapping[str, tuple[str, ...]] = {
    **FIELD_NAMES,
    "created_at": (*FIELD_NAMES["created_at"], "date_gmt", "date", "created"),
    "status": ("status", "comment_approved", "approved", "label"),
    "post_title": ("post_title", "title"),
    "post_url": ("post_url", "thread"),
    "post_text": ("post_text",),
}
"""What is read of a comment, and the names it is found by; the first found counts, and our own is the first."""

_POST = {"post_title": "title", "post_url": "url", "post_text": "text"}
_OURS = {alias: name for name, aliases in NAMES.items() for alias in aliases}
_FOLDED = {alias.casefold(): alias for alias in _OURS}


def _sorted_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pairs))


@attrs.frozen
class Columns:
    """Which column holds which field, beyond the names that are known: sorted pairs of our field and their column."""

    pairs: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_sorted_pairs)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "Columns":
        """Take a mapping such as `{"body": "text"}`: our field, by any name it is known by, and the file's column.

        Raises DumpError for a field that there is none of, or that is given twice.
        """
        pairs: dict[str, str] = {}
        for name, column in given.items():
            ours = _OURS.get(name)
            if ours is None:
                hint = did_you_mean(name, _OURS) or f"; there are {', '.join(NAMES)}"
                raise DumpError(f"a comment has no field {name!r} that a column can be mapped to{hint}")
            if ours in pairs:
                raise DumpError(f"two columns are mapped to {ours!r}")
            pairs[ours] = column
        return cls(pairs.items())

    def hold_content(self, names: Iterable[str]) -> bool:
        """Say whether one of *names* is a comment's content."""
        mapped = dict(self.pairs).get("content")
        return not {mapped, *([] if mapped else FIELD_NAMES["content"])}.isdisjoint(names)

    def renamed(self, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give *fields* with those that are mapped under our names too."""
        if not self.pairs:
            return fields
        return {**fields, **{ours: fields[column] for ours, column in self.pairs if column in fields}}


def known(name: str) -> str:
    """Give the known name that *name* is but for upper and lower case, or *name* itself."""
    return name if name in _OURS else _FOLDED.get(name.casefold(), name)


KNOWN_NAMES = Columns()
"""No column but those that are found by their names."""


def record_of(fields: Mapping[str, Any], source: Source) -> Record:
    """Give the comment that *fields* hold under the names of `NAMES`."""
    submission = Submission.from_mapping(fields)
    parent = submission.parent_id
    native = _first(fields, NAMES["status"])
    native_status = "" if native is None else str(native).strip()
    return Record(
        submission=attrs.evolve(
            submission,
            created_at=utc(_first(fields, NAMES["created_at"])),
            kind=str(submission.kind or "comment"),
            parent_id=None if parent in (0, "0") else parent,
        ),
        source=source,
        status=Status.of(native_status),
        native_status=native_status,
        post=_post(fields, submission.post_id),
    )


def _post(fields: Mapping[str, Any], post_id: object) -> Post:
    texts = {field: _first(fields, NAMES[name]) for name, field in _POST.items()}
    given = {field: text for field, text in texts.items() if isinstance(text, str)}
    return Post(id="" if post_id is None else str(post_id), **given)


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> object:
    return next((fields[name] for name in names if fields.get(name) is not None), None)
