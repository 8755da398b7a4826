"""Whether a marker is the @ of an address, and where that address begins and ends.

A plain address is hidden whatever it means. The more a form looks like prose, the more must speak for it: a known
top-level domain, a mailbox that is no ordinary word, a word before it that announces an address.
"""

from typing import NamedTuple

import regex

from commentguard.privacy.domains import Domain, Label, domain_of, is_common, is_tld, literal_end, read_labels
from commentguard.privacy.mailboxes import spelled_start, typed_start
from commentguard.privacy.markers import Marker
from commentguard.privacy.words import (
    CUES,
    DETERMINERS,
    ENGLISH_TLDS,
    FILE_ENDINGS,
    ORDINARY,
    PROVIDERS,
    REMOTE_SCHEMES,
    REMOTES,
    SPOKEN_PROVIDERS,
)

_SIGHT = 48
_CUE = regex.compile(rf"\b(?:{CUES})\b", regex.I)
_SENTENCE_END = regex.compile(r"[.!?]\s|\]|\n\s*\n")
_LOGIN = regex.compile(rf"(?:{REMOTE_SCHEMES})://(?:[^\s/@:]{{1,64}}:)?\Z", regex.I)
_LOGIN_REACH = 90
_SCALE = regex.compile(r"[0-9]+x")
_HALF_DAYS = frozenset({"am", "pm"})
_SHORT = 5


class _Left(NamedTuple):
    """What stands before a marker: the mailbox, and the words before that."""

    start: int
    mailbox: str
    before: str


class _Right(NamedTuple):
    """What stands behind a marker: a domain, or else the end of a provider's name that may stand for one."""

    domain: Domain | None
    named_end: int | None


def address_at(text: str, marker: Marker, low: int) -> tuple[int, int] | None:
    """Give the span of the address that has *marker* for its @, not before *low*; None when there is none."""
    is_typed = marker.kind == "sign"
    right = _right(text, marker)
    if not is_typed and right == (None, None):
        return None  # as of most words that may be an "at"; what is on the left takes longer to see
    start = (typed_start if is_typed else spelled_start)(text, low, marker.start)
    if start is None or text[start - 1 : start] == "@":
        return None
    left = _Left(start, text[start : marker.start].lower(), text[max(low, start - _SIGHT) : start])
    end = _typed_end(text, marker, left, right, low) if is_typed else _spelled_end(text, marker, left, right)
    return None if end is None else (start, end)


def _right(text: str, marker: Marker) -> _Right:
    labels = read_labels(text, marker.end)
    domain = domain_of(labels)
    return _Right(domain, _named_end(text, labels[0]) if labels and domain is None else None)


def _named_end(text: str, label: Label) -> int | None:
    """Give the end of *label* if it is the name of a provider and ends there."""
    is_named = label.text.lower() in SPOKEN_PROVIDERS and text[label.end : label.end + 1] != "@"
    return label.end if is_named else None


def _typed_end(text: str, marker: Marker, left: _Left, right: _Right, low: int) -> int | None:
    """Give the end of an address whose @ is typed against its mailbox."""
    if _LOGIN.search(text, max(low, left.start - _LOGIN_REACH), left.start):
        return None
    if end := literal_end(text, marker.end):
        return end
    domain = right.domain
    if domain is None:
        return None if left.mailbox in ORDINARY else right.named_end
    if _is_no_domain(text, domain):
        return None
    if left.mailbox in REMOTES and text[domain.end : domain.end + 1] in {":", "/"}:
        return None
    apart = text[marker.end - 1] != "@"
    return None if apart and (left.mailbox in ORDINARY or not is_tld(domain.tld)) else domain.end


def _is_no_domain(text: str, domain: Domain) -> bool:
    """Tell whether what stands behind an @ is a scale (`@2x.png`), a time, or the attribute of an object."""
    if _SCALE.fullmatch(domain.first):
        return True
    if domain.tld in _HALF_DAYS and all(label.text.isdigit() for label in domain.labels[:-1]):
        return True
    return text[domain.end : domain.end + 1] == "(" and not is_common(domain.tld)


def _spelled_end(text: str, marker: Marker, left: _Left, right: _Right) -> int | None:
    """Give the end of an address whose @ is written out or stands by itself."""
    if marker.kind == "word" and left.mailbox in ORDINARY:
        return None
    domain = right.domain
    if domain is None:
        return right.named_end if _is_mailbox(marker, left) else None
    accepted = is_tld(domain.tld) and text[domain.end : domain.end + 1] != "@" and _is_meant(text, marker, left, domain)
    return domain.end if accepted else None


def _is_meant(text: str, marker: Marker, left: _Left, domain: Domain) -> bool:
    """Tell whether enough speaks for an address that is not simply typed."""
    match marker.kind:
        case "boxed" | "glued":
            return True
        case "shout" | "signed":
            return not domain.is_tight or is_common(domain.tld)
        case "apart" | "name":
            return left.mailbox not in ORDINARY
        case "late":
            return domain.first in PROVIDERS and _is_personal(left.mailbox)
        case _:
            return _is_read_out(text, left, domain)


def _is_read_out(text: str, left: _Left, domain: Domain) -> bool:
    """Judge "at" between blanks, the form that is most like prose."""
    if left.mailbox in ORDINARY or domain.first in DETERMINERS or left.mailbox.endswith((".", "'")):
        return False
    if domain.separators & {"boxed", "signed", "glued"}:
        return True
    if "spoken" in domain.separators:
        dot = text[domain.labels[0].end : domain.labels[1].end].lower().split()[0]
        return dot == "dot" or domain.tld not in ENGLISH_TLDS
    return _is_personal(left.mailbox) or domain.first in PROVIDERS or _is_announced(left)


def _is_mailbox(marker: Marker, left: _Left) -> bool:
    """Tell whether a provider's name behind *marker* stands for its domain: `liz.m [at] gmail`."""
    if marker.kind == "late":
        return False
    personal = marker.kind == "boxed" or _is_personal(left.mailbox)
    return personal or (left.mailbox not in ORDINARY and _is_announced(left))


def _is_personal(mailbox: str) -> bool:
    """Tell whether a word has the dots or digits that mailboxes have and words have not: `liz.m`, `liz1984`."""
    if not any(character.isalpha() for character in mailbox) or mailbox.endswith("."):
        return False
    head, _, tail = mailbox.rpartition(".")
    if head:
        return not is_tld(tail) and tail not in FILE_ENDINGS and len(mailbox) > _SHORT
    return mailbox[-1].isdigit() and mailbox[0].isalpha()


def _is_announced(left: _Left) -> bool:
    """Tell whether the sentence before a mailbox says that an address is coming, and no article makes it a noun."""
    sentence = _SENTENCE_END.split(left.before)[-1]
    return _CUE.search(sentence) is not None and sentence.lower().split()[-1] not in DETERMINERS
