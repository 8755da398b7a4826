"""What HTML is allowed: elements, their attributes, URL schemes, and what links are marked with.

Trusted base.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Self

import attrs

from commentguard.errors import InvalidPolicy
from commentguard.markup import _notice
from commentguard.markup.elements import CONTENT_DROPPED, GRANTABLE, GRANTABLE_ANYWHERE, KNOWN
from commentguard.markup.urls import ascii_host
from commentguard.nearest import did_you_mean

SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "ftps", "irc", "ircs", "xmpp", "magnet", "geo"})
"""The URL schemes a policy may name: none of them runs code in the page."""

REL = ("nofollow", "ugc")
"""What search engines ask of links that visitors wrote."""

_HOST = re.compile(r"[a-z0-9_\-]+(?:\.[a-z0-9_\-]+)*")

Tags = tuple[tuple[str, tuple[str, ...]], ...]


def _tags(tags: Mapping[str, Iterable[str]] | Iterable[tuple[str, Iterable[str]]]) -> Tags:
    pairs = _pairs(tags)
    _names([name for name, _ in pairs], "tags")
    return tuple(sorted((name, _words(attributes, f"tags[{name!r}]")) for name, attributes in pairs))


def _pairs(tags: Any) -> list[tuple[str, Iterable[str]]]:
    given = tags.items() if isinstance(tags, Mapping) else tags
    pairs = list(given) if isinstance(given, Iterable) else [given]
    if all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in pairs):  # noqa: PLR2004  (a pair)
        return pairs
    wanted = "a mapping of elements to attributes is wanted, such as {'a': ['href'], 'b': []}"
    raise InvalidPolicy(f"tags: {wanted}, not {tags!r}")


def _words(words: Iterable[str], what: str) -> tuple[str, ...]:
    return tuple(sorted({*_names(words, what)}))


def _names(words: Iterable[str], what: str) -> list[str]:
    """Give *words* as a list, or refuse what is no collection of strings; *what* says where it stands."""
    if isinstance(words, str) or not isinstance(words, Iterable):
        raise InvalidPolicy(f"{what}: a collection of names is wanted, not {words!r}")
    names = list(words)
    for name in names:
        if not isinstance(name, str):
            raise InvalidPolicy(f"{what}: names are strings, {name!r} is none")
    return names


def _schemes(words: Iterable[str]) -> tuple[str, ...]:
    return _words(words, "schemes")


def _rel(words: Iterable[str]) -> tuple[str, ...]:
    return _words(words, "rel")


def _hosts(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({ascii_host(word) for word in _names(words, "own_hosts")}))


@attrs.frozen(kw_only=True, cache_hash=True)
class Policy:
    """The elements, attributes and URL schemes that may pass; safe by construction.

    A policy that names what cannot be vouched for (script, style, svg, event handlers, `javascript:`) is refused with
    InvalidPolicy. Policies are values: they compare, hash, and combine by `|` (either allows), `&` (both allow),
    `without` and `allow`.
    """

    tags: Tags = attrs.field(default=(), converter=_tags)
    """Elements and their attributes, given as a mapping, kept as sorted pairs."""
    schemes: tuple[str, ...] = attrs.field(default=("http", "https", "mailto"), converter=_schemes)
    """URL schemes of href, cite and src; `src` never takes other than http and https. Relative URLs pass."""
    rel: tuple[str, ...] = attrs.field(default=REL, converter=_rel)
    """Words every link's `rel` is given, beside the harmless ones it brings."""
    own_hosts: tuple[str, ...] = attrs.field(default=(), converter=_hosts)
    """Hosts whose links, like relative ones, are not given *rel*."""

    def __attrs_post_init__(self) -> None:
        _check_names([name for name, _ in self.tags])
        for name, attributes in self.tags:
            _check_tag(name, attributes)
        for scheme in self.schemes:
            if scheme not in SCHEMES:
                raise InvalidPolicy(f"schemes: {scheme!r} is not a scheme that can be vouched for ({_list(SCHEMES)})")
        for word in self.rel:
            if not word.isalpha() or not word.isascii() or not word.islower():
                raise InvalidPolicy(f"rel: {word!r} is not a link type in lower case, such as 'nofollow'")
        for host in self.own_hosts:
            if not _HOST.fullmatch(host):
                raise InvalidPolicy(
                    f"own_hosts: {host!r} is not a host alone, such as 'blog.example', without scheme or path"
                )

    @property
    def elements(self) -> frozenset[str]:
        """The names of the allowed elements."""
        return frozenset(name for name, _ in self.tags)

    def attributes(self, element: str) -> tuple[str, ...]:
        """Give the attributes *element* may have; none for an element that is not allowed."""
        return dict(self.tags).get(element, ())

    def allow(self, element: str, *attributes: str) -> Self:
        """Give this policy with *element* and *attributes* allowed besides."""
        tags = dict(self.tags)
        tags[element] = (*tags.get(element, ()), *attributes)
        return attrs.evolve(self, tags=tags)

    def without(self, *names: str) -> Self:
        """Give this policy without the elements (`blockquote`) or attributes (`a.title`) of these *names*.

        Names that this policy does not have are passed over. Raises InvalidPolicy for one that no policy can have, which
        is most likely misspelt.
        """
        for name in names:
            _check_grantable(name)
        tags = {
            element: tuple(name for name in attributes if f"{element}.{name}" not in names)
            for element, attributes in self.tags
            if element not in names
        }
        return attrs.evolve(self, tags=tags)

    def __or__(self, other: "Policy") -> Self:
        if not isinstance(other, Policy):
            return NotImplemented
        tags = dict(self.tags)
        for name, attributes in other.tags:
            tags[name] = (*tags.get(name, ()), *attributes)
        return attrs.evolve(
            self,
            tags=tags,
            schemes={*self.schemes, *other.schemes},
            rel={*self.rel} & {*other.rel},
            own_hosts={*self.own_hosts, *other.own_hosts},
        )

    def __and__(self, other: "Policy") -> Self:
        if not isinstance(other, Policy):
            return NotImplemented
        theirs = dict(other.tags)
        return attrs.evolve(
            self,
            tags={name: {*attributes} & {*theirs[name]} for name, attributes in self.tags if name in theirs},
            schemes={*self.schemes} & {*other.schemes},
            rel={*self.rel, *other.rel},
            own_hosts={*self.own_hosts} & {*other.own_hosts},
        )

    def notice(self) -> str:
        """Give the allowed tags as a comment form prints them: `<a href="" title=""> <b> …`."""
        return _notice.printed(self.tags)

    @classmethod
    def from_notice(cls, notice: str, *, base: "Policy | None" = None) -> "Policy":
        """Give the policy that a printed *notice* promises; schemes, rel and hosts are those of *base*.

        Words before and after the tags are read over. Raises InvalidNotice, which shows the place, for a notice that
        cannot be read, and InvalidPolicy for one that promises what cannot be vouched for.
        """
        return attrs.evolve(base or cls(), tags=_notice.parsed(notice))


def _check_grantable(name: str) -> None:
    element, dot, attribute = name.partition(".")
    if element not in GRANTABLE or (dot and attribute not in GRANTABLE[element] | GRANTABLE_ANYWHERE):
        known = [
            *GRANTABLE,
            *(f"{element}.{word}" for word in GRANTABLE.get(element, frozenset()) | GRANTABLE_ANYWHERE),
        ]
        raise InvalidPolicy(f"without: no policy can have {name!r}{did_you_mean(name, known)}")


def _check_names(names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise InvalidPolicy(f"tags: {name!r} is named twice")


def _check_tag(name: str, attributes: tuple[str, ...]) -> None:
    if name not in GRANTABLE:
        raise InvalidPolicy(f"tags: <{name}> cannot be allowed: {_why_not(name)}")
    for attribute in attributes:
        if attribute not in GRANTABLE[name] | GRANTABLE_ANYWHERE:
            choice = _list(GRANTABLE[name] | GRANTABLE_ANYWHERE)
            reason = "it runs code" if attribute.lower().startswith("on") else f"choose from {choice}"
            raise InvalidPolicy(f"tags[{name!r}]: the attribute {attribute!r} cannot be allowed: {reason}")


def _why_not(name: str) -> str:
    if name.lower() != name and name.lower() in GRANTABLE:
        return f"write it in lower case, {name.lower()!r}"
    if name in CONTENT_DROPPED:
        return "a browser runs, loads or re-reads its content"
    if name in KNOWN:
        return "it changes the page around it, and its output cannot be vouched for"
    return "HTML has no such element"


def _list(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
