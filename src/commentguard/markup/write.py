"""Canonical HTML out of what was read: every character escaped or from the policy.

Trusted base: nothing reaches the output except through this file.
"""

import re
from collections.abc import Iterable

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_FIRST_LINE = re.compile(r"(<pre(?: [^<>]*+)?>)\n")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]+")
"""Runs of characters that no page can hold: C0 controls except tab and line breaks, delete, and lone surrogates."""

_CONTROLS = bytes([*range(9), 11, 12, 13, *range(14, 32), 127])
_SPECIAL = _CONTROLS + b"<>&"


def is_plain(text: str) -> bool:
    """Say whether *text* is its own canonical HTML: no markup characters, controls, carriage returns or surrogates."""
    return not _holds(text, _SPECIAL)


def is_writable(text: str) -> bool:
    """Say whether *text* has no controls, carriage returns or surrogates."""
    return not _holds(text, _CONTROLS)


def _holds(text: str, characters: bytes) -> bool:
    """Say whether *text* has one of the ASCII *characters* or a surrogate; many times faster than a pattern."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:
        return True
    return len(encoded.translate(None, characters)) != len(encoded)


def escaped(text: str) -> str:
    """Give *text* for use between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escaped_attribute(value: str) -> str:
    """Give *value* for use between double quotes."""
    return escaped(value).replace('"', "&quot;")


def start_tag(name: str, attributes: Iterable[tuple[str, str]] = ()) -> str:
    """Give the start tag of *name* with decoded *attributes* in their order."""
    written = [f' {key}="{escaped_attribute(value)}"' for key, value in attributes]
    return f"<{name}{''.join(written)}>"


def writable(html: str) -> str:
    """Give *html* with line breaks as LF, control characters gone and lone surrogates replaced by U+FFFD."""
    if is_writable(html):
        return html
    html = html.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", html))


def with_first_lines(html: str) -> str:
    """Give *html* with the line break that a `<pre>` begins with doubled, for a browser drops the first."""
    return _FIRST_LINE.sub(r"\1\n\n", html) if "<pre" in html else html


def without_first_lines(html: str) -> str:
    """Give *html* without the line break after `<pre>` that a browser drops."""
    return _FIRST_LINE.sub(r"\1", html) if "<pre" in html else html
