"""E-mail addresses typed into running text, found and hidden.

Every sign or word that can stand for an @ is looked at once, at most 100 characters to its left and 270 to its right,
so the cost is linear in the length of the text.
"""

from commentguard.privacy.address import address_at
from commentguard.privacy.fold import fold
from commentguard.privacy.markers import markers

MARK = "[e-mail hidden]"
"""What stands in the place of an address."""


def find_addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Find the e-mail addresses in *text*: the start and end of each, in order and without overlap.

    Found are plain addresses, also with character references, percent escapes, wide or invisible characters in them,
    and those spelled out for people: `liz [at] example [dot] org`, `liz at example dot org`. Handles, logins of
    version control, file names and prose with "at" stay. Reversed or otherwise coded addresses are not found.

    >>> find_addresses("liz@example.org or @liz")
    ((0, 15),)
    """
    if not text or (text.isascii() and text.isalnum() and "AT" not in text):
        return ()  # A single plain word, as most names are.
    folded = fold(text)
    found = markers(folded.text)
    if not found:
        return ()
    spans: list[tuple[int, int]] = []
    passed = 0
    for marker in found:
        span = address_at(folded.text, marker, passed)
        if span is not None:
            passed = span[1]
            spans.append(folded.origin(*span))
    return tuple(spans)


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
