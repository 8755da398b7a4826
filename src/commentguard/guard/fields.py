"""The fields of a submission, each read by one function: what came in, a clean value or a written-down problem out.

The order of the tests is that of their cost and danger: type, size, encoding, and only then anything that looks at
characters. A field that is refused is given as an empty string, so that nobody holds its value by accident.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from commentguard.guard import characters
from commentguard.guard.names import impersonates, is_mixed_script
from commentguard.guard.notes import Notes
from commentguard.markup.urls import is_normal, web_url
from commentguard.model.limits import Limits, Unit
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateInput
from commentguard.privacy.email import email_problem, is_simple, normal_email
from commentguard.privacy.network import read_ip
from commentguard.privacy.redact import find_addresses


class Most(NamedTuple):
    """How long a field may be."""

    length: int
    unit: Unit = Unit.UTF8_BYTES


ID = Most(255)
"""The most that an id or a kind may be."""
USER_AGENT_LENGTH = 254
"""Characters of a user agent that are kept, as WordPress keeps them."""
OVERSIZE = 4
"""More code points than this many times the limit are refused before anybody looks at them, whatever the unit."""

# A union written where it is used would be made anew each time.
_WRITTEN_OUT = (int, UUID)
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):(?!\d)")


def plain_line(value: object, most: int) -> str | None:
    """Give *value* when it is a line in which nothing is to be mended or refused, of at most as many characters.

    Most fields of most submissions are, and need no other test of what characters they hold.
    """
    return _as_typed(value, most, characters.is_plain_line)


def _as_typed(value: object, most: int, is_fine: Callable[[str], bool]) -> str | None:
    """Give *value* when it is a string of at most so many characters that a test finds fine as it is."""
    return value if type(value) is str and len(value) <= most and is_fine(value) else None


def typed_text(field: str, value: object, most: Most, notes: Notes) -> str:
    """Give *value* in Unicode NFC when it is a string that UTF-8 can hold and not hugely over the limit."""
    if value is None:
        return ""
    if not isinstance(value, str):
        notes.refuse(field, "bad_type")
        return ""
    if len(value) > OVERSIZE * most.length:
        notes.refuse(field, "too_long", limit=most.length, actual=len(value), unit=most.unit.value)
        return ""
    if not characters.is_encodable(value):
        notes.refuse(field, "bad_encoding")
        return ""
    return _noted(field, value, characters.composed, "its accented letters are composed (Unicode NFC)", notes)


def author_name(value: object, limits: Limits, protected: tuple[str, ...], notes: Notes) -> str:
    """Give the name of an author: one line that can be seen, holds no e-mail address and is nobody else's."""
    name = plain_line(value, limits.author)
    if name is None:
        name = _mended_name(value, Most(limits.author, limits.unit), notes)
    if find_addresses(name):
        notes.refuse("author", "contains_email")
    if impersonates(name, protected):
        notes.refuse("author", "impersonation")
    if is_mixed_script(name):
        notes.hold("author", "mixed_script")
    return "" if notes.refused("author") else name


def _mended_name(value: object, most: Most, notes: Notes) -> str:
    typed = typed_text("author", value, most, notes)
    line = _noted("author", typed, characters.one_line, "runs of blanks and line breaks are one blank", notes)
    name = _noted("author", line, characters.trimmed, "blanks and invisible characters at its ends are gone", notes)
    if name and characters.is_unseen(name):
        notes.refuse("author", "invisible_only")
        return ""
    _test_line("author", name, most, notes)
    _test_piled("author", name, notes)
    return name


def email(value: PrivateInput | None, limits: Limits, notes: Notes, *, international: bool) -> PrivateEmail | None:
    """Give the e-mail address, its syntax checked and its domain in normal form."""
    if value is None:
        return None
    given = _revealed(value)
    simple = _as_typed(given, limits.email, is_simple)
    if simple is not None:
        return PrivateEmail(simple)
    most = Most(limits.email, limits.unit)
    typed = typed_text("email", given, most, notes)
    address = _noted("email", typed, characters.trimmed, "blanks around it are gone", notes)
    if not address:
        return None
    _test_line("email", address, most, notes)
    if not notes.refused("email") and (reason := email_problem(address, international=international)):
        notes.refuse("email", "invalid", reason=reason)
    if notes.refused("email"):
        return None
    return PrivateEmail(_noted("email", address, normal_email, "its domain is in normal form", notes))


def website(value: object, limits: Limits, notes: Notes) -> str:
    """Give the normalised http or https URL of an author; a scheme with nothing behind it counts as empty."""
    if value is None or value == "":
        return ""
    normal = _as_typed(value, limits.url, is_normal)
    if normal is not None and not find_addresses(normal):
        return normal
    most = Most(limits.url, limits.unit)
    typed = characters.trimmed(typed_text("url", value, most, notes))
    if not typed or typed.lower() in {"http://", "https://"}:
        return ""
    _test_line("url", "".join(typed.split()), most, notes)
    if find_addresses(typed):
        notes.refuse("url", "contains_email")
    url = "" if notes.refused("url") else web_url(typed)
    if url is None:
        scheme = _SCHEME.match(typed)
        web = scheme is None or scheme[1].lower() in {"http", "https"}
        notes.refuse("url", "invalid" if web else "not_allowed")
        return ""
    if not notes.refused("url"):
        _test_line("url", url, most, notes)
    return "" if notes.refused("url") else _noted("url", typed, lambda _: url, "it is in normal form", notes)


def body(value: object, limits: Limits, notes: Notes) -> str:
    """Give the text of a comment with line feeds, without the characters that text cannot hold, trimmed."""
    plain = _as_typed(value, limits.content, characters.is_plain_text)
    if plain is not None:
        return plain.strip()
    most = Most(limits.content, limits.unit)
    text = typed_text("content", value, most, notes).replace("\r\n", "\n")
    if not characters.is_clear(text):
        text = _noted("content", text, characters.without_controls, "control characters are gone", notes)
        text = _noted("content", text, characters.without_bidi, "characters that turn the text around are gone", notes)
    text = text.strip()
    if text and characters.is_unseen(text):
        notes.refuse("content", "invisible_only")
        return ""
    _test_length("content", text, most, notes)
    if most.unit is Unit.GRAPHEMES:  # Bytes and code points count marks themselves.
        _test_piled("content", text, notes)
    return "" if notes.refused("content") else text


def identifier(field: str, value: object, notes: Notes) -> str:
    """Give an id as a string: whole numbers and UUIDs are written out."""
    if value is None:
        return ""
    plain = str(value) if isinstance(value, _WRITTEN_OUT) and not isinstance(value, bool) else value
    line = plain_line(plain, ID.length)
    if line is not None:
        return line
    name = characters.trimmed(typed_text(field, plain, ID, notes))
    _test_line(field, name, ID, notes)
    return "" if notes.refused(field) else name


def moment(value: object, notes: Notes) -> datetime | None:
    """Give an aware time. Text is read as ISO 8601; a time without a zone is taken as UTC, which is noted."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            notes.refuse("created_at", "invalid")
            return None
    if value is None:
        return None
    if not isinstance(value, datetime):
        notes.refuse("created_at", "bad_type")
        return None
    if value.utcoffset() is None:
        notes.changed("created_at", "it names no time zone and is taken as UTC")
        return value.replace(tzinfo=UTC)
    return value


def address(value: PrivateInput | None) -> PrivateAddress | None:
    """Give the IP address; None for junk, which is the host's fault and not the commenter's."""
    typed = _revealed(value)
    ip = read_ip(typed) if isinstance(typed, str) else None
    return None if ip is None else PrivateAddress(ip)


def user_agent(value: PrivateInput | None) -> PrivateInput | None:
    """Give the user agent as WordPress keeps it: a line of at most 254 characters."""
    typed = _revealed(value)
    if plain_line(typed, USER_AGENT_LENGTH):
        return value
    if not isinstance(typed, str):
        return None
    line = characters.one_line(characters.without_controls(typed[:USER_AGENT_LENGTH])).strip()
    return PrivateInput(line) if line else None


def _revealed(value: PrivateInput | None) -> object:
    return None if value is None else value.reveal("validation")


def _noted(field: str, text: str, step: Callable[[str], str], why: str, notes: Notes) -> str:
    """Take a *step* of normalisation, and write down *why* when it altered the text."""
    result = step(text)
    if result != text:
        notes.changed(field, why)
    return result


def _test_line(field: str, line: str, most: Most, notes: Notes) -> None:
    if characters.has_controls(line):
        notes.refuse(field, "control_char")
    if characters.has_bidi(line):
        notes.refuse(field, "bidi_control")
    _test_length(field, line, most, notes)


def _test_length(field: str, text: str, most: Most, notes: Notes) -> None:
    if (actual := characters.length(text, most.unit)) > most.length:
        notes.refuse(field, "too_long", limit=most.length, actual=actual, unit=most.unit.value)


def _test_piled(field: str, text: str, notes: Notes) -> None:
    if characters.is_piled(text):
        notes.refuse(field, "too_complex", limit=characters.MARKS, unit="marks")
