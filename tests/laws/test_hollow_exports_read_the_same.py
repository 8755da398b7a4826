"""Law: an export whose usual comments were taken out before it is parsed reads as if the parser had read them."""

from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS

from commentguard.readers.wxr_elements import Broken, Elements, Found, Refused
from commentguard.readers.wxr_hollow import Hollow, Taken

WORDS = (
    *("1", "Ann", "é", "", " ", "\n", "\r\n", "\r", "]", "]]", ">", "a]b", "&amp;", "&lt;b&gt;", "&#8217;", "&", "<"),
    *("<wp:comment>", "</wp:comment>", "<![CDATA[", "]]>", "<!--", "-->", "akismet_result", "true", "<b>x</b>"),
)
NAMES = "id author author_email author_url author_IP date date_gmt content approved type parent user_id".split()  # noqa: SIM905  (words, as they are read)
BETWEEN = (
    *(
        "\n",
        "\t\t",
        "\r\n",
        "x",
        "&amp;",
        "]]>",
        "<!-- x -->",
        "<!-- <wp:comment>",
        "-->",
        "<?x",
        "<?x <wp:comment> ?>",
    ),
    *(
        "<item>",
        "</item>",
        "</item><item>",
        "<title>On soup</title>",
        "<title>",
        "</title>",
        "<wp:post_id>7</wp:post_id>",
    ),
    *(
        "<![CDATA[",
        "<![CDATA[<wp:comment>",
        "<wp:comment>",
        "</wp:comment>",
        "<wp:comment />",
        "<x:comment>",
        "</x:comment>",
    ),
    *("<wp:comment_status>open</wp:comment_status>", '<a b="c">', "</a>", "<!DOCTYPE x>", "<"),
)

texts = st.lists(st.sampled_from(WORDS), max_size=3).map("".join)
quoted = texts.map(lambda text: f"<![CDATA[{text}]]>")
plain = texts.map(lambda text: text.replace("<", "&lt;"))
values = st.one_of(quoted, quoted, plain, texts)
spaces = st.sampled_from(["", "\n\t\t\t", "\n", "\r\n", " x "])


@st.composite
def metadata(draw: st.DrawFn) -> str:
    """Draw a piece of metadata, often of Akismet."""
    key = draw(st.sampled_from(["akismet_result", "<![CDATA[akismet_result]]>", "other"]) | values)
    pair = f"<wp:meta_key>{key}</wp:meta_key>{draw(spaces)}<wp:meta_value>{draw(values)}</wp:meta_value>"
    return f"<wp:commentmeta>{draw(spaces)}{pair}{draw(spaces)}</wp:commentmeta>"


@st.composite
def comments(draw: st.DrawFn) -> str:
    """Draw a comment that is of the usual shape, or nearly."""
    space = draw(st.sampled_from(["", "\n\t\t\t", "\r\n"]))
    names = NAMES if draw(st.integers(0, 4)) else draw(st.lists(st.sampled_from(NAMES), max_size=4))
    simple = st.sampled_from(["<![CDATA[x]]>", "5", "", "<![CDATA[]]>", "<![CDATA[a & b]]>"])
    some = values if draw(st.integers(0, 3)) == 0 else simple
    fields = [f"<wp:comment_{name}>{draw(some)}</wp:comment_{name}>" for name in names]
    fields += draw(st.lists(metadata(), max_size=2))
    return f"<wp:comment>{space}{space.join(fields)}{space}</wp:comment>"


exports = st.lists(comments() | st.sampled_from(["\n", "\n\t\t"]) | st.sampled_from(BETWEEN), max_size=12).map(
    lambda parts: f"<rss><channel><item><wp:post_id>1</wp:post_id>{''.join(parts)}</item></channel></rss>"
)


def parsed(elements: Elements, pieces: Iterable[tuple[bytes, dict[int, Taken]]]) -> tuple[list[Found], Any]:
    """Give the comments of an export, and where and why it breaks."""
    found: list[Found] = []
    try:
        for hollow, taken in pieces:
            elements.feed(hollow, taken)
            found += elements.take()
        elements.feed(b"", final=True)
    except Broken as broken:
        return found + elements.release(), (broken.reason, broken.line, broken.resume_line, broken.offset)
    except Refused as refused:
        return found + elements.take(), refused.line
    return found + elements.release(), None


def parts_of(text: str, size: int) -> list[bytes]:
    """Cut *text* into chunks as a reader of files does, which hands on whole characters."""
    return [text[start : start + size].encode() for start in range(0, len(text), size)]


@SETTINGS
@given(exports, st.integers(1, 400))
def test_reads_the_same(text: str, size: int) -> None:
    """The same comments come out on the same lines, and the export breaks in the same place, or not at all."""
    hollow = Hollow(iter(parts_of(text, size)))
    found, end = parsed(Elements(), ((piece.hollow, piece.taken) for piece in hollow))
    if isinstance(end, tuple):
        end = (*end[:-1], hollow.raw_offset(end[-1]))
    assert (found, end) == parsed(Elements(), [(text.encode(), {})])


@SETTINGS
@given(exports, st.integers(1, 400))
def test_nothing_goes_missing(text: str, size: int) -> None:
    """The pieces are the export, and each offset of their hollow bytes is one of the export."""
    hollow = Hollow(iter(parts_of(text, size)))
    raw = empty = b""
    for piece in hollow:
        raw += piece.raw
        empty += piece.hollow
        assert hollow.raw_offset(len(empty)) == len(raw)
    assert raw == text.encode()
    assert not hollow.rest
