"""A comment as it came (Submission), as it was accepted (Comment), and what it is about (Post)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import attrs
from attrs.validators import instance_of

from commentguard.errors import Problem
from commentguard.model.change import Change
from commentguard.model.private import PrivateIdentity, PrivateInput, private_input

FIELD_NAMES: Mapping[str, tuple[str, ...]] = {
    "content": ("content", "comment", "comment_content", "text", "body"),
    "author": ("author", "comment_author", "name", "user_name"),
    "email": ("email", "comment_author_email", "user_email"),
    "url": ("url", "comment_author_url", "website", "user_url"),
    "post_id": ("post_id", "comment_post_ID", "object_pk"),
    "parent_id": ("parent_id", "comment_parent", "parent"),
    "ip": ("ip", "comment_author_IP", "remote_addr", "ip_address"),
    "user_agent": ("user_agent", "comment_agent"),
    "created_at": ("created_at", "comment_date_gmt", "submit_date"),
    "kind": ("kind", "comment_type"),
    "id": ("id", "comment_ID"),
}
"""Our names, and those of WordPress, django-contrib-comments and Isso, in forms and tables; the first found counts."""

TYPED: Final = ("content", "author", "email", "url", "post_id", "parent_id")
"""What a visitor may say. Nobody tells the guard his own IP address, user agent, id, kind or time."""
_TYPED_NAMES = frozenset(name for field in TYPED for name in FIELD_NAMES[field])


@attrs.frozen(kw_only=True, repr=False)
class Submission:
    """What a stranger sent, unchecked. Only *content* must be given, as a string of HTML as WordPress takes it.

    The e-mail address, the IP address and the user agent are hidden from the moment they come in. The text form of a
    submission names the fields that were given and shows none of their values.
    """

    content: Any
    author: Any = None
    email: PrivateInput | None = attrs.field(default=None, converter=private_input)
    url: Any = None
    post_id: Any = None
    parent_id: Any = None
    ip: PrivateInput | None = attrs.field(default=None, converter=private_input)
    user_agent: PrivateInput | None = attrs.field(default=None, converter=private_input)
    created_at: datetime | None = None
    kind: str = "comment"
    """`comment`, `pingback`, `trackback` or another word of the host."""
    id: Any = None

    @classmethod
    def from_mapping(cls, fields: Mapping[str, Any]) -> "Submission":
        """Make a submission of a record's *fields* by the names of WordPress, django-contrib-comments, Isso or ours.

        All of them are believed, so that this is for records that are your own; take `from_form` for what a visitor
        sent. Unknown names are left alone. A missing comment becomes None, which `validate` reports as `required`.
        """
        found: dict[str, Any] = {"content": None}
        for name, aliases in FIELD_NAMES.items():
            for alias in aliases:
                if alias in fields:
                    found[name] = fields[alias]
                    break
        return cls(**found)

    @classmethod
    def from_form(cls, fields: Mapping[str, Any], **known: Any) -> "Submission":
        """Make a submission of form or JSON *fields* that a visitor sent, and of what the host knows.

        Of the *fields* only the content, author, email, url, post_id and parent_id are read, by the names that
        `from_mapping` knows. *known* are fields of a submission: `from_form(form, ip=address, id=new_id)`.
        """
        return attrs.evolve(cls.from_mapping({name: fields[name] for name in fields if name in _TYPED_NAMES}), **known)

    def __repr__(self) -> str:
        given = [field.name for field in attrs.fields(Submission) if getattr(self, field.name) is not None]
        return f"<Submission with {', '.join(given)}>"


@attrs.frozen(kw_only=True)
class Author:
    """Who signs a comment, as everybody may see: a name (may be empty) and a normalised http(s) URL or None."""

    name: str = ""
    url: str | None = None


@attrs.frozen(kw_only=True)
class Post:
    """What is commented on: as much of it as the host knows. *text* is plain text. Raises TypeError for no strings."""

    id: str = attrs.field(default="", validator=instance_of(str))
    title: str = attrs.field(default="", validator=instance_of(str))
    url: str = attrs.field(default="", validator=instance_of(str))
    text: str = attrs.field(default="", validator=instance_of(str))


UNKNOWN_POST = Post()
"""A post of which nothing is known."""


@attrs.frozen(kw_only=True)
class Comment:
    """A submission that was validated: every field of its type, trimmed, in Unicode NFC, within the limits.

    *content* is the typed text, neither sanitized nor redacted, so its text form leaves it out. *holds* are reasons to
    let a moderator look, *changes* what normalisation altered.
    """

    content: str = attrs.field(repr=False)
    author: Author = attrs.field(factory=Author)
    private: PrivateIdentity = attrs.field(factory=PrivateIdentity)
    id: str = ""
    post_id: str = ""
    parent_id: str = ""
    kind: str = "comment"
    created_at: datetime | None = None
    holds: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
