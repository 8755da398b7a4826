"""What is read of a comment of a WordPress export."""

from typing import NamedTuple


class Fields(NamedTuple):
    """The texts of a comment's elements, as XML has them; None stands for an element that is not there."""

    id: str | None = None
    author: str | None = None
    email: str | None = None
    url: str | None = None
    ip: str | None = None
    date_gmt: str | None = None
    content: str | None = None
    approved: str | None = None
    type: str | None = None
    parent: str | None = None
    akismet_result: str | None = None
    """The metadata of this key."""


ELEMENTS = (
    "comment_id",
    "comment_author",
    "comment_author_email",
    "comment_author_url",
    "comment_author_IP",
    "comment_date_gmt",
    "comment_content",
    "comment_approved",
    "comment_type",
    "comment_parent",
)
"""The elements of the fields, without prefix, in the same order; `akismet_result` is none."""
AKISMET = "akismet_result"


def fields_of(texts: dict[str, str]) -> Fields:
    """Give the fields among *texts*, which are named as their elements are."""
    return Fields(*map(texts.get, (*ELEMENTS, AKISMET)))
