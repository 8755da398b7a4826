"""Where the content of a dropped element ends.

Trusted base.
"""

import re
from functools import lru_cache

import attrs


def _shadow(text: str) -> bytes:
    return text.encode("ascii", "replace").lower()


@attrs.define
class Ends:
    """The end tags of *text*; each is looked for once, so that many start tags without one cost one search."""

    shadow: bytes = attrs.field(converter=_shadow)
    """The text in lower case, a byte for each character."""
    missing: set[str] = attrs.Factory(set)

    def after(self, name: str, start: int) -> int:
        """Find where the content of *name* ends: at the end tag that balances, else at the last one; -1 without any."""
        if name in self.missing:
            return -1
        last = self._search(name, start)
        if last < 0:
            self.missing.add(name)
        return last

    def _search(self, name: str, start: int) -> int:
        last = -1
        if self.shadow.find(b"</%b" % name.encode(), start) < 0:
            return last
        depth = 1
        for match in _either_tag(name).finditer(self.shadow, start):
            if match[1]:
                last = match.end()
                depth -= 1
                if not depth:
                    break
            else:
                depth += 1
        return last


@lru_cache(maxsize=64)
def _either_tag(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"<(/?)%b(?=[ \t\n\r\f/>])[^>]*+>?" % name.encode())
