"""A comment invented to show what a rule finds, or must leave alone."""

import html
from collections.abc import Iterable, Mapping
from typing import Any

import attrs
import regex

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.model.change import Change
from commentguard.model.clean import CleanComment, Link
from commentguard.model.comment import Author, Comment, Post
from commentguard.model.past import Past
from commentguard.model.safe import SafeHtml

_BARE_URL = regex.compile(r"\b(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)]")


def _pairs(links: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((url, text) for url, text in links)


def _changes(changes: Iterable[tuple[Any, ...]]) -> tuple[Change, ...]:
    return tuple(Change(*one) for one in changes)


@attrs.frozen(kw_only=True)
class Example:
    """An invented comment: its plain *text*, and what else a rule may look at.

    URLs in the text are links of their own; *links* adds anchors as pairs of URL and the words in *text* that carry
    it. *title* and *post* are of what is commented on.
    """

    text: str = ""
    author: str = ""
    url: str | None = None
    title: str = ""
    post: str = ""
    links: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)
    changes: tuple[Change, ...] = attrs.field(default=(), converter=_changes)
    past: Past = attrs.field(factory=Past)

    @classmethod
    def of(cls, given: "str | Mapping[str, Any] | Example") -> "Example":
        """Make an example of a comment's text or of a mapping of fields. Raises InvalidRule for an unknown field."""
        if isinstance(given, Example):
            return given
        if isinstance(given, str):
            return cls(text=given)
        unknown = sorted(set(given) - {field.name for field in attrs.fields(cls)})
        if unknown:
            raise InvalidRule(f"an example has no field {unknown[0]!r}; it has {', '.join(attrs.fields_dict(cls))}")
        return cls(**given)

    def case(self) -> Case:
        """Give the case a rule is asked about, as if the text had been typed without any markup."""
        comment = Comment(content=self.text, author=Author(name=self.author, url=self.url))
        clean = CleanComment(
            comment=comment,
            html=SafeHtml.vouch(html.escape(self.text)),
            text=self.text,
            links=tuple(sorted(self._links(), key=lambda link: link.start)),
            changes=self.changes,
        )
        return Case(clean=clean, past=self.past, post=Post(title=self.title, text=self.post))

    def _links(self) -> Iterable[Link]:
        for found in _BARE_URL.finditer(self.text):
            yield Link(url=found[0], text=found[0], start=found.start(), end=found.end())
        for url, text in self.links:
            start = self.text.find(text)
            if start < 0:
                raise InvalidRule(f"the link text {text!r} of an example does not stand in its text")
            yield Link(url=url, text=text, start=start, end=start + len(text))

    def __str__(self) -> str:
        others = [
            f"{field.name} {getattr(self, field.name)!r}"
            for field in attrs.fields(type(self))
            if field.name != "text" and getattr(self, field.name) != getattr(_EMPTY, field.name)
        ]
        return f"{self.text} ({', '.join(others)})".lstrip() if others else self.text


_EMPTY = Example()
