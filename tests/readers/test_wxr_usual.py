"""Comment elements of the shape that WordPress writes."""

import pytest

from commentguard.readers.wxr_fields import Fields
from commentguard.readers.wxr_usual import MAX_BYTES, usual_comments

NAMES = "id author author_email author_url author_IP date date_gmt content approved type parent user_id".split()  # noqa: SIM905  (words, as they are read)


def element(content: str = "<![CDATA[Hello]]>", *, more: str = "", space: str = "\n\t") -> bytes:
    """Give a comment as WordPress writes it, about which nothing but *content* is known."""
    fields = space.join(
        f"<wp:comment_{name}>{content if name == 'content' else ''}</wp:comment_{name}>" for name in NAMES
    )
    return f"<wp:comment>{space}{fields}{space}{more}</wp:comment>{space}".encode()


def meta(key: str, value: str) -> str:
    """Give a piece of metadata."""
    pair = f"<wp:meta_key>{key}</wp:meta_key>\n<wp:meta_value>{value}</wp:meta_value>"
    return f"<wp:commentmeta>\n{pair}\n</wp:commentmeta>\n"


def only(data: bytes) -> Fields | None:
    """Give the fields of the one comment in *data*, or None where it is not of the usual shape."""
    run = usual_comments(data, 0)
    assert run.end == (len(data) if run.comments else 0)
    return run.comments[0][0] if run.comments else None


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ("<![CDATA[I <b>agree</b> &amp; so.]]>", "I <b>agree</b> &amp; so."),
        ("<![CDATA[a[0] ]] b]]>", "a[0] ]] b"),
        ("<![CDATA[one\r\ntwo\rthree]]>", "one\ntwo\nthree"),
        ("a &lt;b&gt; &amp;amp; &quot;c&apos;", "a <b> &amp; \"c'"),
        ("<![CDATA[]]>", ""),
        ("", ""),
        ("<![CDATA[é]]>", "é"),
    ],
)
def test_texts(written: str, content: str) -> None:
    """A text is what an XML parser makes of it."""
    assert only(element(written)) == Fields("", "", "", "", "", "", content, "", "", "")


@pytest.mark.parametrize(
    "written",
    ["<![CDATA[a]]]]><![CDATA[>b]]>", "&#8217;", "a & b", "&nbsp;", "<b>a</b>", "a]]>b", "<![CDATA[a", "a]]>", "]"],
)
def test_texts_for_the_parser(written: str) -> None:
    """Texts that are rare, or are no XML, are left to the parser."""
    assert only(element(written)) is None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", None),
        (meta("other", "x"), None),
        (meta("akismet_result", "true"), "true"),
        (meta("<![CDATA[akismet_result]]>", "<![CDATA[false]]>") + meta("other", "x"), "false"),
        (meta("akismet_result", "<![CDATA[true]]>") + meta("akismet_result", "a &amp; b"), "a & b"),
        (meta("akismet_result", ""), ""),
        (meta("other", f"<![CDATA[{meta('akismet_result', 'true')}]]>"), None),
    ],
)
def test_metadata(more: str, said: str | None) -> None:
    """What Akismet said last is read, and the other metadata is gone past."""
    fields = only(element(more=more))
    assert fields is not None
    assert fields.akismet_result == said


@pytest.mark.parametrize(
    "data",
    [
        element(more="<wp:comment_karma>1</wp:comment_karma>"),
        element(more="<wp:commentmeta></wp:commentmeta>"),
        element(more="x"),
        element().replace(b"wp:", b"x:"),
        element()[:-20],
        element(f"<![CDATA[{'a' * MAX_BYTES}]]>"),
        b"",
    ],
)
def test_elements_for_the_parser(data: bytes) -> None:
    """An element of another shape, one that has no end and one that is too long are left to the parser."""
    assert only(data) is None


def test_run() -> None:
    """Comments that follow each other are one run, and each knows its line, however lines end."""
    one, two = element(space="\n"), element("<![CDATA[a\rb]]>", space="\r\n")
    run = usual_comments(b"  " + one + two + one + b"</item>", 2)
    assert [lines for _, lines in run.comments] == [0, 14, 29]
    assert (run.end, run.lines) == (2 + len(one + two + one), 43)
