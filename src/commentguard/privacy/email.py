"""The syntax of e-mail addresses, checked without asking the network."""

import re
import unicodedata

from commentguard.model.label import LABEL_OCTETS, PREFIX, ascii_label, native_label

LOCAL_BYTES = 64
"""The most octets before the @ (RFC 5321, section 4.5.3.1.1)."""
ADDRESS_BYTES = 254
"""The most octets of an address that fits into a mail path (RFC 3696, erratum 1690)."""
DOMAIN_BYTES = 253

_ATOM = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-\u00a1-\U0010ffff]+")
# Most addresses; nothing in one can be wrong, and it is its own normal form.
_SIMPLE = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[a-z0-9]+\.)+[a-z]{2,}")
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
_IN_LABELS = frozenset({"Ll", "Lm", "Lo", "Lu", "Mc", "Mn", "Nd"})


def email_problem(text: str, *, international: bool = True) -> str | None:
    """Say in one word what keeps *text* from being an e-mail address; None when it is one.

    The words: `at` (not exactly one @), `quoted` (a local part in quotes), `local` (it is empty or has characters
    that may not be there), `dots` (one first, last, or two in a row), `domain` (not at least two labels of letters,
    digits and inner hyphens, or the last one a number), `literal` (a numeric address in brackets), `too_long` and
    `international` (letters outside ASCII before the @, when *international* is False). Domains may always be
    written in their own script. Whether the address exists is not asked.

    >>> email_problem("liz@bücher.example"), email_problem("liz..b@example.org")
    (None, 'dots')
    """
    if is_simple(text):
        return None
    local, at, domain = text.rpartition("@")
    if not at or ("@" in local and not local.startswith('"')):
        return "at"
    return _local_problem(local, international=international) or _domain_problem(domain) or _length_problem(text)


def normal_email(text: str) -> str:
    """Give an address that has no `email_problem` in its normal form: NFC, the domain in lower case and own script."""
    if is_simple(text):
        return text
    local, _, domain = text.rpartition("@")
    labels = (native_label(label) or label for label in _labels(domain))
    return f"{unicodedata.normalize('NFC', local)}@{'.'.join(labels)}"


def is_simple(text: str) -> bool:
    """Tell whether *text* is one of the addresses, by far most, that have no `email_problem` and are in normal form.

    They are made of plain letters, digits and dots, and so short that every part is.
    """
    return len(text) <= LOCAL_BYTES and _SIMPLE.fullmatch(text) is not None


def _local_problem(local: str, *, international: bool) -> str | None:
    if local.startswith('"'):
        return "quoted"
    if not local:
        return "local"
    if local.startswith(".") or local.endswith(".") or ".." in local:
        return "dots"
    if not all(map(_ATOM.fullmatch, local.split("."))) or any(unicodedata.category(c) in _UNSEEN for c in local):
        return "local"
    if not international and not local.isascii():
        return "international"
    return "too_long" if len(local.encode(errors="surrogatepass")) > LOCAL_BYTES else None


def _domain_problem(domain: str) -> str | None:
    if domain.startswith("["):
        return "literal"
    labels = _labels(domain)
    if len(labels) == 1 or not all(map(_is_label, labels)) or len(labels[-1]) == 1 or labels[-1].isnumeric():
        return "domain"
    return "too_long" if sum(len(ascii_label(label)) + 1 for label in labels) - 1 > DOMAIN_BYTES else None


def _length_problem(text: str) -> str | None:
    return "too_long" if len(text.encode()) > ADDRESS_BYTES else None


def _labels(domain: str) -> list[str]:
    """Split a domain at its dots, wide letters and the dots of East Asia mapped as browsers do (UTS 46)."""
    return unicodedata.normalize("NFKC", domain).replace("\u3002", ".").lower().split(".")


def _is_label(label: str) -> bool:
    """Tell whether *label* is letters, digits and inner hyphens, in any script, and fits when written in ASCII."""
    if label.startswith(PREFIX):
        own = native_label(label)
        return own is not None and not own.isascii() and _is_label(own)
    return (
        0 < len(label) <= LABEL_OCTETS
        and all(c == "-" or unicodedata.category(c) in _IN_LABELS for c in label)
        and not label.startswith("-")
        and not label.endswith("-")
        and label[2:4] != "--"
        and not unicodedata.category(label[0]).startswith("M")
        and len(ascii_label(label)) <= LABEL_OCTETS
    )
