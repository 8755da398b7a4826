"""HTML as a value: what is not known to be HTML is escaped when it goes into an element."""

from collections.abc import Iterable

from commentguard.cli.harmless import markup

VOID = frozenset({"br", "input", "meta"})
"""Elements without content."""


class Html(str):
    """A string that is HTML already. Only this file and the texts of our own page files make one."""

    __slots__ = ()


Child = str | int | None
"""What goes into an element: HTML as it is, other strings and numbers as text, None not at all."""


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Html:
    """Make an element. An attribute `class_` is `class`, `aria_label` is `aria-label`; one that is None or False is left out.

    >>> tag("td", "a < b", class_="text")
    '<td class="text">a &lt; b</td>'
    """
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{given}>") if name in VOID else Html(f"<{name}{given}>{join(children)}</{name}>")


def join(children: Iterable[Child]) -> Html:
    """Put HTML and texts together, the texts escaped."""
    return Html("".join(_escaped(child) for child in children if child is not None))


def _attribute(key: str, value: str | int | bool | None) -> str:  # noqa: FBT001  (an attribute's own value)
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{markup(str(value))}"'


def _escaped(child: str | int) -> str:
    return child if isinstance(child, Html) else markup(str(child))
