"""Which URLs a link or a website field may have, decided as a browser reads them (WHATWG URL Standard).

Trusted base. URLs come in decoded: character references are resolved before this file sees them.
"""

import re
import unicodedata
from urllib.parse import urlsplit

import regex

from commentguard.model.label import ascii_label

_C0_AND_SPACE = "".join(map(chr, range(33)))
_DROPPED_BY_BROWSERS = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
# Backslashes are slashes to a browser, controls and surrogates are nothing a person types.
_NEVER = re.compile(r"[\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")
# What hides in front of a scheme: invisible and direction characters, which another program may drop later.
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)
_PATH_STARTS = re.compile(r"[/?#]")
# Words of Indian languages end in marks; none begins with one (RFC 5891, section 4.2.3.2).
_HOST_LABEL = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_\-]{0,61}[\p{L}\p{M}\p{N}])?")
_AUTHORITY = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.\-]*:)?//([^/?#]*)")
_NEED_HOST = frozenset({"ftp", "http", "https"})
_MAX_HOST = 253
_MAX_PORT = 65_535
_MAX_BYTE = 255
_IPV4_PARTS = 4
_NEEDS_QUOTING = re.compile(r'["<>`\s]|[^\x00-\x7f]+')
# The host is in lower case and no number, nothing is there to be quoted or dropped, and nothing is empty.
_NORMAL = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9\-]{0,61}[a-z0-9])?"
    r"(?:/[!$-;=@-\[\]-_a-~]*)?(?:\?[!$-;=?-\[\]-_a-~]+)?(?:#[!#-;=?-\[\]-_a-~]+)?"
)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


def link_target(url: str, schemes: frozenset[str]) -> str | None:
    """Give *url* as it may stand in an attribute, or None when a browser would read another scheme than *schemes*.

    As a browser does, it drops C0 controls and blanks around the URL and tabs and line breaks inside it, and takes
    for a scheme what the URL Standard's scheme state takes for one. A relative URL stays, unless a colon before its
    first slash makes it look like a scheme. `http`, `https` and `ftp` need their two slashes: without them the meaning
    depends on the page.
    """
    url = url.strip(_C0_AND_SPACE).translate(_DROPPED_BY_BROWSERS)
    if _NEVER.search(url):
        return None
    scheme = _SCHEME.match(url)
    if scheme is None:
        return url if _is_plain_relative(url) else None
    name = scheme[1].lower()
    rest = url[scheme.end() :]
    if name not in schemes or (name in _NEED_HOST and not _has_host(rest)):
        return None
    return f"{name}:{rest}"


def is_normal(url: str) -> bool:
    """Tell whether *url* is one of the many http and https URLs that `web_url` gives back as they are."""
    return len(url) <= _MAX_HOST and _NORMAL.fullmatch(url) is not None


def web_url(text: str) -> str | None:
    """Give the http or https URL that somebody meant by *text* in a website field, or None when there is none.

    A missing scheme is added, the host is put in lower case and its ASCII form, blanks, quotes and what is not ASCII
    are percent-encoded. Refused are user names, backslashes, other schemes, hosts without a dot, empty or over-long
    labels, IP addresses written other than `192.0.2.1`, and ports above 65535.

    >>> web_url("Straße.example/läden")
    'http://xn--strae-oqa.example/l%C3%A4den'
    """
    return str(text) if is_normal(text) else normal_url(text)


def normal_url(text: str) -> str | None:
    """Give the URL that `web_url` gives, found out step by step."""
    url = unicodedata.normalize("NFC", text).strip(_C0_AND_SPACE).translate(_DROPPED_BY_BROWSERS)
    if not url or _NEVER.search(url) or _INVISIBLE.search(url):
        return None
    if not _SCHEME.match(url) or re.match(r"[^/?#:]+:\d+(?:[/?#]|\Z)", url):
        url = f"http://{url.removeprefix('//')}"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not _is_host(parts.hostname or ""):
        return None
    if port is not None and not 0 < port <= _MAX_PORT:
        return None
    return _NEEDS_QUOTING.sub(_percent, parts._replace(netloc=ascii_host(parts.netloc)).geturl())


def _is_plain_relative(url: str) -> bool:
    before_path = _PATH_STARTS.split(url, maxsplit=1)[0]
    return ":" not in before_path and not _INVISIBLE.search(before_path)


def _has_host(rest: str) -> bool:
    return rest.startswith("//") and len(rest) > 2 and rest[2] not in "/?#"  # noqa: PLR2004  (the two slashes)


def _is_host(host: str) -> bool:
    labels = ascii_host(host).removesuffix(".").split(".")
    if not (
        len(labels) > 1
        and len(host) <= _MAX_HOST
        and all(map(_HOST_LABEL.fullmatch, host.removesuffix(".").split(".")))
    ):
        return False
    # The URL Standard takes a host for an IPv4 address when its last label is a number.
    return not _NUMBER.fullmatch(labels[-1]) or _is_ipv4(labels)


def _is_ipv4(labels: list[str]) -> bool:
    return len(labels) == _IPV4_PARTS and all(
        label.isdecimal() and str(int(label)) == label and int(label) <= _MAX_BYTE for label in labels
    )


def ascii_host(netloc: str) -> str:
    """Give a host, or a host and port, in lower case and in the ASCII form that DNS knows."""
    return ".".join(map(ascii_label, unicodedata.normalize("NFKC", netloc.lower()).split(".")))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def host_of(url: str) -> str | None:
    """Give the host of a checked *url* in lower case, None for a relative one or one without a host."""
    match = _AUTHORITY.match(url)
    return match[1].rpartition("@")[2].partition(":")[0].lower() if match else None
