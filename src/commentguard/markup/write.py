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

CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
"""The ASCII characters that no page can hold."""


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
    html = with_line_feeds(html)
    return html if is_writable(html) else _SURROGATE.sub("\ufffd", _CONTROL.sub("", html))


def is_writable(text: str) -> bool:
    """Say whether *text* has neither control characters nor lone surrogates; many times faster than a pattern."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:
        return False
    return len(encoded.translate(None, CONTROLS)) == len(encoded)


def with_line_feeds(html: str) -> str:
    """Give *html* with its line breaks as LF."""
    return html.replace("\r\n", "\n").replace("\r", "\n") if "\r" in html else html


def with_first_lines(html: str) -> str:
    """Give *html* with the line break that a `<pre>` begins with doubled, for a browser drops the first."""
    return _FIRST_LINE.sub(r"\1\n\n", html) if "<pre" in html else html


def without_first_lines(html: str) -> str:
    """Give *html* without the line break after `<pre>` that a browser drops."""
    return _FIRST_LINE.sub(r"\1", html) if "<pre" in html else html
