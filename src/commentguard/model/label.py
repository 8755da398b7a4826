"""A label of a host name in its two forms: the letters people read, and the ASCII that DNS knows (RFC 3492)."""

LABEL_OCTETS = 63
"""The most octets between two dots of a host name (RFC 1035, section 2.3.4)."""
PREFIX = "xn--"


def ascii_label(label: str) -> str:
    """Give the ASCII form of a host's *label* (RFC 5891; RFC 3492): itself, or its Punycode behind `xn--`.

    As browsers do, it keeps the letters that IDNA 2003 folded into others, such as ß. A label longer than the 63
    characters that DNS allows stays as it is: the codec would take quadratic time.

    >>> ascii_label("straße")
    'xn--strae-oqa'
    """
    return label if label.isascii() or len(label) > LABEL_OCTETS else PREFIX + label.encode("punycode").decode("ascii")


def native_label(label: str) -> str | None:
    """Give a *label* of Punycode in its own script; None for another, and for one that cannot be read.

    >>> native_label("xn--strae-oqa")
    'straße'
    """
    if not label.startswith(PREFIX) or len(label) > LABEL_OCTETS:
        return None
    try:
        return label.removeprefix(PREFIX).encode("ascii").decode("punycode")
    except UnicodeError:
        return None
