"""Tables: plain ones, and a long one that a script lets be searched, filtered, sorted and turned over."""

from commentguard.cli.page.table import Column, long_table, row_of, table

COLUMNS = (Column("Rule"), Column("Points", is_number=True))


def test_table() -> None:
    """A table has a caption, heads for columns and rows, and a place that the keyboard can scroll."""
    assert table("Rules & points", COLUMNS, [("links.many", 40)]) == (
        '<div class="scroll" role="region" aria-label="Rules &amp; points" tabindex="0">'
        "<table><caption><span>Rules &amp; points</span></caption>"
        '<thead><tr><th scope="col">Rule</th><th scope="col" class="number">Points</th></tr></thead>'
        '<tbody><tr><th scope="row">links.many</th><td class="number">40</td></tr></tbody></table></div>'
    )


def test_stacking_table() -> None:
    """A table whose cells are long says that they go below on a phone."""
    assert '<table class="stacks">' in table("x", COLUMNS, [], stacks=True)


def test_long_table() -> None:
    """A long table comes in pieces, its rows as they are, its controls hidden until a script shows them."""
    head, begin, *rows, end = long_table("All", COLUMNS, [row_of(COLUMNS, ("<b>", 1), "spam")], ["hold", "spam"])
    assert rows == ['<tr data-kind="spam"><th scope="row">&lt;b&gt;</th><td class="number">1</td></tr>']
    assert '<div class="controls" hidden>' in head
    assert '<option value="">all</option><option value="hold">hold</option>' in head
    assert begin.endswith("<tbody>")
    assert end == "</tbody></table></div>"
