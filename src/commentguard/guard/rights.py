"""What a commenter may ask of a site: a copy of what is kept about them, and its erasure.

Records are comments, or mappings with the field names of WordPress, django-contrib-comments, Isso or ours
(`Submission.from_mapping` knows them). Both functions go through them one by one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar, cast

import attrs

from commentguard.guard import subjects
from commentguard.guard.subjects import Record
from commentguard.model.comment import Comment
from commentguard.model.keyring import Keyring
from commentguard.model.private import PrivateEmail
from commentguard.privacy.mentions import mentions

PURPOSE = "subject"
"""What the pseudonyms in records and exports are made for."""

R = TypeVar("R", Comment, Mapping[str, Any])
Key = bytes | Keyring

_TEXT_STAYS = "the text stays, without its author's name and address"
_NETWORK_STAYS = "the IP address was cut to its network"


@attrs.frozen(kw_only=True)
class Erasure(Generic[R]):
    """What became of one record: the *record* as it is to be kept, what was *removed* from it and what *retained*.

    Both name fields by our names, `author`, `email`, `url`, `ip`, `user_agent`, `content`, also where a part of the
    field went; `other` stands for all that have no such name. *messages* say why something is retained. A record that
    does not touch the person is equal to the one that came, and nothing is removed or retained.
    """

    record: R = attrs.field(repr=False)
    removed: tuple[str, ...] = ()
    retained: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()


def export(records: Iterable[Record], email: PrivateEmail, key: Key) -> Iterator[dict[str, object]]:
    """Give what is kept about the person with the address *email*: a dict for each of their records, fit for JSON.

    The dicts have the fields of WordPress' exporter, the ids, the `pseudonym` of the address under *key* and the
    `holds`. They hold the address itself, and are for that person: make sure of who is asking. A mapping that keeps
    no address is theirs when its `pseudonym` was made of *email* with *key* for the purpose `subject`.
    """
    email = subjects.normal(email)
    pseudonym = email.pseudonym(key, PURPOSE) if isinstance(key, bytes) else key.pseudonym(email, PURPOSE)
    for record in records:
        if _is_theirs(record, email, key):
            yield _exported(record) | {"pseudonym": pseudonym, "holds": subjects.holds(record)}


def erase(
    records: Iterable[R],
    email: PrivateEmail,
    key: Key | None = None,
    *,
    keep: Callable[[R], str | None] | None = None,
    anonymous: str = "Anonymous",
) -> Iterator[Erasure[R]]:
    """Give every record without the person who has the address *email*.

    Their own records lose the address, website, user agent and pseudonym, the name becomes *anonymous* and the IP
    address its network; with a *key*, also those that have only a pseudonym, as for `export`. In all records, those of
    other people too, the address is hidden in every string, however it is spelled there; a website with it goes.
    *keep* may give the reason why a record must stay as it is, such as a dispute.
    """
    email = subjects.normal(email)
    find = mentions(email.reveal("erasure"))
    for record in records:
        theirs = _is_theirs(record, email, key)
        after = subjects.hidden(subjects.anonymised(record, anonymous) if theirs else record, find)
        changed = _changed(record, after)
        reason = keep(record) if keep and changed else None
        if reason:
            yield Erasure(record=record, retained=changed, messages=(reason,))
            continue
        stays = _staying(after) if theirs else {}
        yield Erasure(record=cast("R", after), removed=changed, retained=tuple(stays), messages=tuple(stays.values()))


def _is_theirs(record: Record, email: PrivateEmail, key: Key | None) -> bool:
    if subjects.is_from(record, email):
        return True
    pseudonym = None if key is None or isinstance(record, Comment) else record.get(subjects.PSEUDONYM)
    if key is None or not isinstance(pseudonym, str):
        return False
    keyring = Keyring(current="k", keys={"k": key}) if isinstance(key, bytes) else key
    return keyring.matches(email, PURPOSE, pseudonym)


def _exported(record: Record) -> dict[str, object]:
    """Give a record by the names of WordPress' exporter."""
    fields = subjects.fields(record)
    return {
        "comment_ID": fields["id"],
        "comment_post_ID": fields["post_id"],
        "comment_author": fields["author"],
        "comment_author_email": fields["email"],
        "comment_author_url": fields["url"],
        "comment_author_IP": fields["ip"],
        "comment_agent": fields["user_agent"],
        "comment_date": fields["created_at"],
        "comment_content": fields["content"],
        "comment_link": subjects.other(record).get("comment_link"),
    }


def _changed(before: Record, after: Record) -> tuple[str, ...]:
    """Name the fields in which two states of a record differ."""
    old, new = subjects.fields(before), subjects.fields(after)
    differing = [name for name in old if old[name] != new[name]]
    return (*differing, *(["other"] if subjects.other(before) != subjects.other(after) else ()))


def _staying(record: Record) -> dict[str, str]:
    """Say what stays of a record whose author asked to be erased, and why."""
    fields = subjects.fields(record)
    reasons = {"content": _TEXT_STAYS, "ip": _NETWORK_STAYS}
    return {name: why for name, why in reasons.items() if fields[name]}
