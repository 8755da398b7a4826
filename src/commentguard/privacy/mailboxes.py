"""The left half of an address: mailboxes as they are typed and as they are spelled out, read from right to left."""

import regex

from commentguard.privacy.domains import SEPARATOR

REACH = 100
"""How far to the left a mailbox is looked for: 64 octets, and the blanks and brackets of spelled-out dots."""

_TYPED = regex.compile(r"""(?r)(?:"[^"\n@\[\]]{1,62}"|[\w\p{M}.+%&'=~!#$*^{}`\-]{1,64})""")
_WORD = r"[^\W_][\w\p{M}.+'%\-]{0,63}"
_SPELLED = regex.compile(rf"(?r){_WORD}(?:(?:{SEPARATOR}){_WORD}){{0,3}}", regex.I)
_DECORATION = "*_~`'{}!#$^.=-&%+"
_KEY = regex.compile(r"(?:.*&)?(?:e-?mail|mail|mailto|to|cc|bcc|from|user|address|addr|contact|reply-?to)=", regex.I)
# Letters of scripts without blanks, typed against the first letter of an address.
_GLUED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\u30fc]+(?=[A-Za-z0-9])")


def typed_start(text: str, low: int, end: int) -> int | None:
    """Give the start of the mailbox typed right before *end*, not before *low*; None when there is none."""
    match = _TYPED.match(text, max(low, end - REACH), end)
    if match is None:
        return None
    start = match.start()
    if text[start] == '"':
        return start
    for before in (_KEY, _GLUED):
        if skipped := before.match(text, start, end):
            start = skipped.end()
    while start < end and text[start] in _DECORATION:
        start += 1
    return start if start < end else None


def spelled_start(text: str, low: int, end: int) -> int | None:
    """Give the start of the mailbox before *end* whose dots may be spelled out; None when there is none."""
    match = _SPELLED.match(text, max(low, end - REACH), end)
    if match is None:
        return None
    glued = _GLUED.match(text, match.start(), end)
    return match.start() if glued is None else glued.end()
