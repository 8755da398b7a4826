"""Exports whose usual comments are taken out."""

import pytest
from tests.readers.test_wxr_usual import element

from commentguard.readers.wxr_hollow import Hollow, Piece
from commentguard.readers.wxr_usual import MAX_BYTES

ODD = b"<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>"
USUAL = element(space="")


def pieces(*chunks: bytes) -> list[Piece]:
    """Give the pieces of an export."""
    return list(Hollow(iter(chunks)))


def taken(*chunks: bytes) -> int:
    """Count the comments that are taken out of an export."""
    return sum(len(run) for piece in pieces(*chunks) for run in piece.taken.values())


def test_run_becomes_an_element() -> None:
    """Comments in a row become one empty element with as many lines, which its offset names."""
    one, last = pieces(b"<item>" + element(space="\n") + element(space="\n") + b"</item>")
    assert one.hollow == b"<item><wp:comment" + b"\n" * 28 + b"/></item>"
    assert [*one.taken] == [len(b"<item>")]
    assert last.raw == last.hollow == b""


@pytest.mark.parametrize(
    "before", [b"<![CDATA[", b"<!-- ", b"<?x ", b"<wp:comment>", b"<x:comment>", b"<wp:comment ><wp:comment/>"]
)
def test_not_outside(before: bytes) -> None:
    """What looks like a comment in quoted text or in another comment is not taken out."""
    assert taken(before + USUAL) == 0


@pytest.mark.parametrize(
    "before",
    [
        b"<![CDATA[<wp:comment>]]>",
        b"<!-- <wp:comment> -->",
        b"<?x <![CDATA[ ?>",
        ODD,
        b"<wp:comment/>",
        b"</wp:comment>",
    ],
)
def test_outside_again(before: bytes) -> None:
    """After quoted text or another comment, comments are taken out."""
    assert taken(before + USUAL) == 1


@pytest.mark.parametrize("size", range(1, len(USUAL)))
def test_chunks(size: int) -> None:
    """It does not matter where a chunk ends."""
    export = b"<item><![CDATA[<]]><!-- - -->" + USUAL + b"<![CDATA[ ]]>" + ODD + USUAL + b"</item>"
    chunks = [export[start : start + size] for start in range(0, len(export), size)]
    given = pieces(*chunks)
    assert b"".join(piece.raw for piece in given) == export
    assert taken(*chunks) == 2


def test_no_end() -> None:
    """A comment without an end is waited for as long as one may be, and then left to the parser."""
    opened = b"<wp:comment>" + b"a" * (MAX_BYTES - 100)
    one, two, three = pieces(opened, b"a" * 200)
    assert (len(one.raw), len(two.raw), len(three.raw)) == (0, len(opened) + 200, 0)


def test_tags_are_counted() -> None:
    """Tags that are taken out, or quoted in what is taken out, are counted."""
    hollow = Hollow(iter([element("<![CDATA[<wp:comment>]]>") + USUAL + ODD]))
    assert sum(piece.hollow.count(b"<wp:comment>") for piece in hollow) == 1
    assert hollow.tags == 3


def test_offsets() -> None:
    """An offset of the hollow bytes is found in the export, also behind what was taken out."""
    hollow = Hollow(iter([b"<item>" + USUAL + b"x" + USUAL + b"y"]))
    one, _ = hollow
    found = [hollow.raw_offset(one.hollow.index(mark)) for mark in (b"<item>", b"<wp", b"x", b"y")]
    assert found == [0, 6, 6 + len(USUAL), 7 + 2 * len(USUAL)]
