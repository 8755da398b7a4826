"""What two kinds of records, comments and mappings, know of their authors, and the same records without them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from commentguard.model.comment import FIELD_NAMES, Author, Comment
from commentguard.model.private import Private, PrivateAddress, PrivateEmail, PrivateIdentity
from commentguard.privacy.email import email_problem, normal_email
from commentguard.privacy.mentions import Find, hide
from commentguard.privacy.network import anonymize_ip

Record = Comment | Mapping[str, Any]

PERSONAL = ("author", "email", "url", "ip", "user_agent")
"""The fields that say who somebody is."""
FIELDS = (*PERSONAL, "content", "id", "post_id", "created_at")
PSEUDONYM = "pseudonym"
"""Where a mapping may have the pseudonym of an address it does not keep."""

_OUR_NAMES = {alias: name for name, aliases in FIELD_NAMES.items() for alias in aliases}


def fields(record: Record) -> dict[str, Any]:
    """Give the fields of a record by our names, the private ones revealed."""
    if not isinstance(record, Comment):
        return {name: _first(record, FIELD_NAMES[name]) for name in FIELDS}
    private = attrs.asdict(record.private, recurse=False)
    return {
        "author": record.author.name,
        "email": _plain(private["email"]),
        "url": record.author.url,
        "ip": _plain(private["address"]),
        "user_agent": _plain(private["user_agent"]),
        "content": record.content,
        "id": record.id,
        "post_id": record.post_id,
        "created_at": _plain(record.created_at),
    }


def holds(record: Record) -> list[object]:
    """Give the reasons for which a record was held, as plain data."""
    if isinstance(record, Comment):
        return [problem.to_dict() for problem in record.holds]
    return list(record.get("holds") or ())


def other(record: Record) -> dict[str, Any]:
    """Give what a mapping has under names that are none of ours."""
    return {} if isinstance(record, Comment) else {key: record[key] for key in record if key not in _OUR_NAMES}


def is_from(record: Record, email: PrivateEmail) -> bool:
    """Tell whether *email*, in normal form, is the address of the record's author."""
    if isinstance(record, Comment):
        return record.private.email is not None and normal(record.private.email) == email
    typed = (_plain(record.get(alias)) for alias in FIELD_NAMES["email"])
    return any(normal(PrivateEmail(address)) == email for address in typed if isinstance(address, str))


def normal(email: PrivateEmail) -> PrivateEmail:
    """Give an address in its normal form: no blanks around it, the domain in its own script."""
    address = email.reveal("comparison").strip()
    return PrivateEmail(address if email_problem(address) else normal_email(address))


def anonymised(record: Record, name: str) -> Record:
    """Give a record whose author is called *name*, with no more of them than the network."""
    if isinstance(record, Comment):
        ip = record.private.address and anonymize_ip(record.private.address.reveal("erasure"))
        private = PrivateIdentity(address=PrivateAddress(ip) if ip else None)
        return attrs.evolve(record, author=Author(name=name), private=private)
    return {key: _anonymised(key, value, name) for key, value in record.items()}


def hidden(record: Record, find: Find) -> Record:
    """Give a record with the address hidden in all its texts; a website that holds it goes."""
    if isinstance(record, Comment):
        url = record.author.url
        author = Author(name=hide(record.author.name, find), url=None if url and find(url) else url)
        return attrs.evolve(record, author=author, content=hide(record.content, find))
    return {key: _hidden_field(key, value, find) for key, value in record.items()}


def _anonymised(key: str, value: object, name: str) -> object:
    match _OUR_NAMES.get(key, key):
        case "author":
            return name
        case "email" | "url" | "user_agent" | "pseudonym":
            return None
        case "ip":
            ip = _plain(value)
            return anonymize_ip(ip) if isinstance(ip, str) else None
    return value


def _hidden_field(key: str, value: object, find: Find) -> object:
    is_website = _OUR_NAMES.get(key) == "url" and isinstance(value, str)
    return None if is_website and find(str(value)) else _hidden(value, find)


def _hidden(value: object, find: Find) -> object:
    """Hide the address in a value: in a string, and in those of a mapping, list or tuple."""
    match value:
        case str():
            return hide(value, find)
        case Mapping():
            return {_hidden(key, find): _hidden(inner, find) for key, inner in value.items()}
        case list() | tuple():
            return type(value)(_hidden(inner, find) for inner in value) if type(value) in {list, tuple} else value
    return value


def _first(record: Mapping[str, Any], aliases: tuple[str, ...]) -> object:
    return next((_plain(record[alias]) for alias in aliases if alias in record), None)


def _plain(value: object) -> object:
    if isinstance(value, Private):
        return _plain(value.reveal("subject access"))
    if isinstance(value, datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | float) else str(value)
