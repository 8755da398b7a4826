"""Tables: plain ones, and a long one that a script lets be searched, filtered, sorted and turned over."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from commentguard.cli.page.element import Child, Html, tag


@attrs.frozen
class Column:
    """A column: its *name* for people, and whether it holds numbers."""

    name: str
    is_number: bool = False

    @property
    def css(self) -> str | None:
        """The class of its cells."""
        return "number" if self.is_number else None


def table(caption: str, columns: Sequence[Column], rows: Iterable[Sequence[Child]], *, stacks: bool = False) -> Html:
    """Make a table; the first cell of each row is its head. One that *stacks* has its last cell below on a phone."""
    body = tag("tbody", *(row_of(columns, cells) for cells in rows))
    whole = tag("table", _caption(caption), _head(columns), body, class_="stacks" if stacks else None)
    # What can be scrolled must be reachable by the keyboard (WCAG 2.1.1).
    return tag("div", whole, class_="scroll", role="region", aria_label=caption, tabindex=0)


def row_of(columns: Sequence[Column], cells: Sequence[Child], kind: str | None = None) -> Html:
    """Make a row; *kind* is the word that a long table is filtered by."""
    first, *others = cells
    data = (tag("td", cell, class_=column.css) for column, cell in zip(columns[1:], others, strict=True))
    return tag("tr", tag("th", first, scope="row"), *data, data_kind=kind)


def long_table(caption: str, columns: Sequence[Column], rows: Iterable[str], kinds: Sequence[str]) -> Iterator[Html]:
    """Make a table in pieces, of *rows* that `row_of` made. With a script it shows a page of them at a time.

    *kinds* are the words it can be filtered by.
    """
    yield Html(f'<div class="long" data-long>{_controls(kinds)}')
    yield Html(f'<table class="stacks">{_caption(caption)}{_head(columns)}<tbody>')
    yield from map(Html, rows)
    yield Html("</tbody></table></div>")


def _caption(words: str) -> Html:
    return tag("caption", tag("span", words))


def _head(columns: Sequence[Column]) -> Html:
    return tag("thead", tag("tr", *(tag("th", column.name, scope="col", class_=column.css) for column in columns)))


def _controls(kinds: Sequence[str]) -> Html:
    """Make what works only with the script, which shows it."""
    options = [tag("option", "all", value=""), *(tag("option", kind, value=kind) for kind in kinds)]
    return tag(
        "div",
        tag("label", "Search ", tag("input", type="search", data_search=True)),
        tag("label", "Show ", tag("select", *options, data_kinds=True)),
        tag("p", role="status", data_count=True),
        tag("button", "Previous page", type="button", data_previous=True),
        tag("button", "Next page", type="button", data_next=True),
        class_="controls",
        hidden=True,
    )
