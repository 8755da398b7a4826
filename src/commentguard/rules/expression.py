"""Boolean expressions over names: `a.b and (c or not d.e)`."""

from collections.abc import Callable, Container, Iterator

import attrs
import regex

from commentguard.errors import InvalidRule

_TOKEN = regex.compile(r"\s*+(?:(?P<name>[A-Za-z][\w.-]*+)|(?P<sign>[()])|(?P<odd>\S))")
_WORDS = ("and", "or", "not")
_DEEPEST = 50


@attrs.frozen
class Name:
    """True when the name is among those that were found."""

    name: str

    def met(self, found: Container[str]) -> bool:
        """Say whether the expression holds."""
        return self.name in found

    def names(self) -> Iterator[str]:
        """Give every name."""
        yield self.name

    def reasons(self, found: Container[str]) -> Iterator[str]:
        """Give the names that make it true."""
        if self.name in found:
            yield self.name


@attrs.frozen
class Not:
    """True when its part is not; nothing in it is a reason."""

    part: "Expression"

    def met(self, found: Container[str]) -> bool:
        """Say whether the expression holds."""
        return not self.part.met(found)

    def names(self) -> Iterator[str]:
        """Give every name."""
        yield from self.part.names()

    def reasons(self, _found: Container[str]) -> Iterator[str]:
        """Give no name."""
        yield from ()


@attrs.frozen
class Joined:
    """True when *all* parts are, or any of them."""

    parts: "tuple[Expression, ...]"
    all: bool

    def met(self, found: Container[str]) -> bool:
        """Say whether the expression holds."""
        return (all if self.all else any)(part.met(found) for part in self.parts)

    def names(self) -> Iterator[str]:
        """Give every name."""
        for part in self.parts:
            yield from part.names()

    def reasons(self, found: Container[str]) -> Iterator[str]:
        """Give the names in those parts that are true."""
        for part in self.parts:
            if part.met(found):
                yield from part.reasons(found)


Expression = Name | Not | Joined


def parsed(text: str) -> Expression:
    """Read an expression: names with `and`, `or`, `not` and parentheses; `not` binds closest, `or` loosest.

    Raises InvalidRule, which shows the place of the fault.
    """
    return _Parser(text, list(_tokens(text))).whole()


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    for found in _TOKEN.finditer(text):
        word = found[0].strip()
        if found["odd"]:
            raise _fault(text, found.start("odd"), f"{word!r} has no meaning; write and, or, not, ( and )")
        yield word, found.end() - len(word)
    yield "", len(text)


@attrs.define
class _Parser:
    text: str
    tokens: list[tuple[str, int]]
    depth: int = 0

    def whole(self) -> Expression:
        made = self._joined("or", lambda: self._joined("and", self._single))
        if self.tokens[0][0]:
            raise self._fault("and, or or the end is wanted here")
        return made

    def _joined(self, word: str, part: Callable[[], Expression]) -> Expression:
        parts = [part()]
        while self.tokens[0][0] == word:
            self.tokens.pop(0)
            parts.append(part())
        return parts[0] if len(parts) == 1 else Joined(tuple(parts), word == "and")

    def _single(self) -> Expression:
        word, _ = self.tokens[0]
        if word == "not":
            self.tokens.pop(0)
            return Not(self._nested(self._single))
        if word == "(":
            self.tokens.pop(0)
            made = self._nested(lambda: self._joined("or", lambda: self._joined("and", self._single)))
            if self.tokens[0][0] != ")":
                raise self._fault("a closing parenthesis is wanted here")
            self.tokens.pop(0)
            return made
        if not word or word == ")" or word in _WORDS:
            raise self._fault("a rule id or a group is wanted here")
        self.tokens.pop(0)
        return Name(word)

    def _nested(self, part: Callable[[], Expression]) -> Expression:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self._fault(f"this is nested deeper than {_DEEPEST}")
        made = part()
        self.depth -= 1
        return made

    def _fault(self, what: str) -> InvalidRule:
        return _fault(self.text, self.tokens[0][1], what)


def _fault(text: str, place: int, what: str) -> InvalidRule:
    shown = " ".join(text.splitlines())
    return InvalidRule(f"{what}\n  {shown}\n  {' ' * place}^")
