"""The one string that may be put into a page as it is.

Trusted base: a page believes this type.
"""

from typing import Self


class SafeHtml(str):
    """HTML that `sanitize` wrote, safe inside a block container of a page.

    Template engines that know `__html__` (Jinja2, Django, Mako) render it without escaping. The constructor refuses,
    so that the type is a promise: SafeHtml comes from `sanitize`, or from adding two of its kind. Every operation
    that makes another text (slicing, `replace`, formatting) gives a plain `str`, which templates escape.
    """

    __slots__ = ()

    def __new__(cls, *_: object, **__: object) -> Self:
        """Refuse; only the markup room vouches for HTML."""
        raise TypeError("SafeHtml cannot be made from a string; call commentguard.sanitize(text).html")

    @classmethod
    def vouch(cls, html: str) -> Self:
        """Declare *html* safe without a look at it: for the writers of the markup room only."""
        return str.__new__(cls, html)

    def __html__(self) -> str:
        """Give the HTML itself, as template engines ask for it."""
        return str(self)

    def __add__(self, other: str) -> str:
        joined = str.__add__(self, other)
        return SafeHtml.vouch(joined) if type(other) is SafeHtml else joined

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return SafeHtml.vouch, (str(self),)
