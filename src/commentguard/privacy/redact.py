"""E-mail addresses typed into running text, found and hidden."""

import regex

MARK = "[e-mail hidden]"
"""What stands in the place of an address."""

_PLAIN = regex.compile(r"(?<![\w@.+-])[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.)+\p{L}[\w-]{1,62}")


def find_addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Find the e-mail addresses in *text*: the start and end of each, in order and without overlap."""
    return tuple(match.span() for match in _PLAIN.finditer(text))


def redact(text: str, mark: str = MARK) -> str:
    """Give *text* with *mark* in the place of every e-mail address found in it.

    >>> redact("Write to liz@example.org, please.")
    'Write to [e-mail hidden], please.'
    """
    kept = 0
    parts: list[str] = []
    for start, end in find_addresses(text):
        parts += (text[kept:start], mark)
        kept = end
    return "".join((*parts, text[kept:]))
