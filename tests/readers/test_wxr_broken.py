"""WordPress exports that are broken, and those that mean harm."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from tests.readers.test_wxr_usual import element

from commentguard.errors import DumpError
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

Comment = Callable[..., str]
Export = Callable[..., bytes]
Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]


def ids(records: list[Record]) -> list[str]:
    """Give the ids of the comments, those that were recovered with a star."""
    return [str(one.submission.id) + "*" * one.source.recovered for one in records]


def test_mismatched_tag(comment: Comment, export: Export, read: Read) -> None:
    """From a syntax error on comments are picked out, and the user is told where that begins."""
    records, errors, report = read(export(comment(1), "</div>\n", comment(2), comment(3)))
    assert ids(records) == ["1", "2*", "3*"]
    assert [one.source.line for one in records] == [5, 7, 8]
    assert {one.post.title for one in records} == {"On soup"}
    assert not errors
    assert str(report) == "read 1, salvaged 2, lost 0"
    assert report.to_dict() == {"read": 1, "salvaged": 2, "lost": 0, "faults": 1}
    assert [str(fault) for fault in report.mended] == [
        "<stdin>:6: the XML is broken here (mismatched tag); from here on comments are picked out one by one"
    ]


def test_fault_inside_a_comment(comment: Comment, export: Export, read: Read) -> None:
    """A comment in which the XML breaks is read by its tags, and is not read twice."""
    broken = comment(2).replace("<![CDATA[Hello]]>", "fish & chips &lt;3")
    records, errors, _ = read(export(comment(1), broken, comment(3, "with ]]> inside")))
    assert ids(records) == ["1", "2*", "3*"]
    assert [one.submission.content for one in records] == ["Hello", "fish & chips <3", "with ]]> inside"]
    assert records[1].submission.author == "Ann 2"
    assert not errors


def test_tags_inside_a_broken_field(comment: Comment, export: Export, read: Read) -> None:
    """A field goes to its own end tag, past those of others."""
    broken = comment(1).replace("<![CDATA[Hello]]>", "a & </wp:comment_author> b")
    assert read(export(broken))[0][0].submission.content == "a & </wp:comment_author> b"


def test_nested_cdata_in_a_post(comment: Comment, export: Export, read: Read) -> None:
    """A post that quotes CDATA breaks everything after it for strict readers, and nothing is lost here."""
    body = "<content:encoded><![CDATA[ use <![CDATA[x]]> like </this> ]]></content:encoded>"
    second = "<item><title>On bread</title><link>https://blog.example/bread/</link><wp:post_id>11</wp:post_id>"
    third = "<item><title><![CDATA[Butter &amp; salt]]></title><wp:post_id>12</wp:post_id><title>no</title>"
    records, errors, report = read(
        export(comment(1), "</item>", second, body, comment(2), "</item>\n", third, comment(3))
    )
    assert [(one.submission.id, one.post.id, one.post.title) for one in records] == [
        ("1", "10", "On soup"),
        ("2", "11", "On bread"),
        ("3", "12", "Butter & salt"),
    ]
    assert not errors
    assert str(report) == "read 1, salvaged 2, lost 0"


def test_truncated(comment: Comment, export: Export, read: Read) -> None:
    """Of a file that is cut off, what is whole is read and what is cut is named."""
    whole = export(comment(1), comment(2), comment(3))
    cut = whole[: whole.index(b"Ann 3")]
    records, errors, report = read(cut)
    assert ids(records) == ["1", "2"]
    assert [str(error) for error in errors] == ["<stdin>:7: a comment has no end"]
    assert str(report) == "read 2, salvaged 0, lost 1"


def test_truncated_between_comments(comment: Comment, export: Export, read: Read) -> None:
    """A file that ends between two comments is reported, with nothing lost."""
    records, errors, report = read(export(comment(1), tail=""))
    assert ids(records) == ["1"]
    assert not errors
    assert "no element found" in str(report.mended[0])


def test_every_truncation(comment: Comment, export: Export, read: Read) -> None:
    """Wherever a file ends, the comments before that come, in order."""
    whole = export(comment(1, "a ]]> b é"), comment(2), "</item><item>", comment(3, "Grüße"))
    closings = [place + len(b"</wp:comment>") for place in find_all(whole, b"</wp:comment>\n")]
    for cut in range(whole.index(b"<wp:comment>"), len(whole)):
        records, errors, _ = read(whole[:cut])
        complete = sum(closing <= cut for closing in closings)
        opened = len(find_all(whole[:cut], b"<wp:comment>"))
        assert len(records) == complete, cut
        assert len(errors) == opened - complete, cut


def find_all(content: bytes, part: bytes) -> list[int]:
    """Give every place of *part*."""
    return [place for place in range(len(content)) if content.startswith(part, place)]


def test_missing_end_tag(comment: Comment, export: Export, read: Read) -> None:
    """A comment that another one interrupts is lost alone."""
    records, errors, report = read(export(comment(1).replace("</wp:comment>", ""), comment(2), comment(3)))
    assert ids(records) == ["2*", "3*"]
    assert [str(error) for error in errors] == ["<stdin>:5: a comment has no end"]
    assert str(report) == "read 0, salvaged 2, lost 1"


def test_unclosed_cdata_in_a_comment(comment: Comment, export: Export, read: Read) -> None:
    """A quotation without an end does not swallow the comments after it."""
    broken = comment(1).replace("]]></wp:comment_approved>", "</wp:comment_approved>")
    records, errors, _ = read(export(broken, comment(2), comment(3)))
    assert ids(records) == ["1*", "2*", "3*"]
    assert not errors


def test_no_cdata_end_anywhere(export: Export, read: Read) -> None:
    """Where no quotation is ever closed, tags alone have to do."""
    element = "<wp:comment><wp:comment_content><![CDATA[{}</wp:comment_content></wp:comment>\n"
    records, errors, _ = read(export(*(element.format(word) for word in ("one", "two", "three"))))
    assert [one.submission.content for one in records] == ["one", "two", "three"]
    assert not errors


def test_no_content_to_be_found(export: Export, read: Read) -> None:
    """A broken comment without a content is lost, and said to be."""
    element = "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>a & b</wp:comment>\n"
    records, errors, _ = read(export(element))
    assert not records
    assert [str(error) for error in errors] == ["<stdin>:5: a comment has no content that can be made out"]


def test_stray_end_tag(comment: Comment, export: Export, read: Read) -> None:
    """An end tag too many is no comment."""
    assert ids(read(export(comment(1), "</wp:comment>", comment(2)))[0]) == ["1", "2*"]


def test_quoted_export_in_rubble(comment: Comment, export: Export, read: Read) -> None:
    """A comment that quotes an export stays one comment after a syntax error, too."""
    quoting = comment(2, f"look: </wp:comment>{comment(66)}")
    records, _, report = read(export(comment(1), "</div>", quoting, comment(3)))
    assert ids(records) == ["1", "2*", "3*"]
    assert str(report) == "read 1, salvaged 2, lost 0"


def test_two_exports_in_one_file(comment: Comment, export: Export, read: Read) -> None:
    """Files that were joined by hand are read to the end."""
    records, errors, _ = read(export(comment(1)) + export(comment(2)))
    assert ids(records) == ["1", "2*"]
    assert records[1].post.title == "On soup"
    assert not errors


def test_salvage_across_chunks(comment: Comment, export: Export, read: Read) -> None:
    """Salvage goes on over any length, with the right lines."""
    comments = [comment(number, "x" * 900 + "\n") for number in range(4000)]
    records, errors, report = read(export("</div>\n", *comments))
    assert ids(records) == [f"{number}*" for number in range(4000)]
    assert [one.source.line for one in records] == [6 + 2 * number for number in range(4000)]
    assert not errors
    assert str(report) == "read 0, salvaged 4000, lost 0"


def test_unbound_prefix(comment: Comment, export: Export, read: Read) -> None:
    """WordPress.com once wrote a prefix that it never declared; nothing is wrong with the comments."""
    records, errors, report = read(export(comment(1), '<atom:link rel="search" href="http://blog.example/"/>'))
    assert ids(records) == ["1"]
    assert not errors
    assert not report.mended


@pytest.mark.parametrize("control", ["\x08", "\x0c", "\x1b", "\x00", "\ufffe", "\uffff"])
def test_control_character(comment: Comment, export: Export, read: Read, control: str) -> None:
    """Characters that XML cannot hold are dropped, and the rest is read as XML."""
    records, _, report = read(export(comment(1), comment(2, f"bell{control}s")))
    assert [one.submission.content for one in records] == ["Hello", "bells"]
    assert ids(records) == ["1", "2"]
    assert [str(fault) for fault in report.mended] == ["<stdin>:6: characters that XML cannot hold were dropped"]


def test_text_before_the_declaration(comment: Comment, export: Export, read: Read) -> None:
    """A warning that PHP put before the file is skipped, and lines are still those of the file."""
    warning = b"\nWarning: fopen(x.php): failed to open stream in /srv/x.php on line 9\n"
    records, _, report = read(warning + export(comment(1)))
    assert ids(records) == ["1"]
    assert records[0].source.line == 7
    assert "before the XML declaration" in str(report.mended[0])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark(comment: Comment, export: Export, read: Read, encoding: str) -> None:
    """Files with a byte order mark are read by it."""
    records, errors, report = read(export(comment(1, "Grüße 語")).decode().encode(encoding))
    assert records[0].submission.content == "Grüße 語"
    assert not errors
    assert not report.mended


@pytest.mark.parametrize(("encoding", "text"), [("ISO-8859-1", "Grüße"), ("windows-1251", "Привет"), ("GBK", "你好")])
def test_declared_encoding(comment: Comment, export: Export, read: Read, encoding: str, text: str) -> None:
    """A declared encoding is followed."""
    content = export(comment(1, text)).decode().replace('"UTF-8"', f'"{encoding}"').encode(encoding)
    records, _, report = read(content)
    assert records[0].submission.content == text
    assert not report.mended


def test_latin_1_declared_as_utf_8(comment: Comment, export: Export, read: Read) -> None:
    """Bytes that are not what the file says they are get read as Windows-1252, and true UTF-8 stays."""
    content = export(comment(1, "語"), comment(2, "Grüße – \x81")).replace(
        "Grüße –".encode(), "Grüße –".encode("cp1252")
    )
    content = content.replace("\x81".encode(), b"\x81")
    records, errors, report = read(content)
    assert [one.submission.content for one in records] == ["語", "Grüße – \ufffd"]
    assert not errors
    assert [str(fault) for fault in report.mended] == ["<stdin>:6: bytes that are not UTF-8 were read as Windows-1252"]


@pytest.mark.parametrize("name", ["unicode_escape", "zip", "iso-8859-99", "klingon"])
def test_encoding_that_is_none(comment: Comment, export: Export, read: Read, name: str) -> None:
    """Declared encodings that are not known, or not text, are not followed."""
    records, _, report = read(export(comment(1, "é")).replace(b'"UTF-8"', f'"{name}"'.encode()))
    assert records[0].submission.content == "é"
    assert f"'{name}'" in str(report.mended[0])


BOMB = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE, "<!DOCTYPE rss>\n", '<!DOCTYPE rss SYSTEM "http://a.example/x">\n'])
def test_document_type(comment: Comment, export: Export, read: Read, doctype: str) -> None:
    """A document type, which bombs and thefts need and exports never have, is refused."""
    content = export(comment(1, "&x;&b;")).replace(b"<rss", doctype.encode() + b"<rss")
    records, errors, report = read(content)
    assert not records
    assert [str(error) for error in errors] == [
        "<stdin>:2: the file declares a document type, which no export has; it is refused"
    ]
    assert str(report) == "read 0, salvaged 0, lost 1"


def test_undefined_entity(comment: Comment, export: Export, read: Read) -> None:
    """An entity of HTML that XML does not know costs no comment."""
    broken = comment(1).replace("<![CDATA[Ann 1]]>", "Ann&nbsp;Lee")
    records, _, _ = read(export(broken, comment(2)))
    assert [one.submission.author for one in records] == ["Ann\xa0Lee", "Ann 2"]


@pytest.mark.parametrize("prefix", ["", "<wp:comment><wp:comment_content>"])
def test_deep_nesting(comment: Comment, export: Export, read: Read, prefix: str) -> None:
    """200,000 elements in each other hurt nobody, and the comments after them come."""
    deep = prefix + "<b>" * 200_000 + "\n"
    records, errors, report = read(export(comment(1), deep, comment(2)))
    assert ids(records) == ["1", "2*"]
    assert len(errors) == bool(prefix)
    assert "over 256 elements are nested" in str(report.mended[0])


def test_overlong_comment(comment: Comment, export: Export, read: Read) -> None:
    """A comment that is far too long is lost alone, with its place."""
    records, errors, report = read(export(comment(1), comment(2, "x" * 3_000_000), comment(3)))
    assert ids(records) == ["1", "3"]
    assert [str(error) for error in errors] == ["<stdin>:6: a comment is over 1048576 bytes long"]
    assert str(report) == "read 2, salvaged 0, lost 1"


def test_fault_after_an_overlong_comment(comment: Comment, export: Export, read: Read) -> None:
    """Salvage does not start again at a comment that was given up."""
    broken = comment(2, "x" * 3_000_000).replace("</wp:comment>", "<wp:comment_id>")
    records, _, _ = read(export(comment(1), broken, "</div>", comment(3)))
    assert ids(records) == ["1", "3*"]


def test_overlong_comment_in_rubble(comment: Comment, export: Export, read: Read) -> None:
    """A comment without an end is given up after a million bytes, and the next one found."""
    open_ended = "<wp:comment><wp:comment_content>" + "x" * 3_000_000
    records, errors, _ = read(export("</div>", open_ended, comment(2), comment(3)))
    assert ids(records) == ["2*", "3*"]
    assert [error.reason for error in errors] == ["a comment has no end"]


def test_overlong_title(comment: Comment, export: Export, read: Read) -> None:
    """A title of megabytes is not kept, and its comments are."""
    item = "<item><title>" + "x" * 3_000_000 + "</title><wp:post_id>1</wp:post_id>"
    records, errors, _ = read(export(comment(1), item=item))
    assert (records[0].post.id, records[0].post.title) == ("1", "")
    assert not errors


def test_overlong_tag(comment: Comment, export: Export, read: Read) -> None:
    """A tag of megabytes is not waited for."""
    records, _, report = read(export(comment(1), '<a b="' + "x" * 3_000_000 + '"/>', comment(2)))
    assert ids(records) == ["1", "2*"]
    assert "one tag is over a million bytes long" in str(report.mended[0])


@pytest.mark.parametrize(
    "pattern",
    [
        "<wp:comment>",
        "<wp:comment><![CDATA[",
        "<wp:comment><wp:comment_content>",
        "<wp:comment><wp:comment_content><![CDATA[</wp:comment>",
        "<title><![CDATA[",
        "<item><title>",
        "]]>",
        "<![CDATA[<wp:comment>]]>",
    ],
)
def test_rubble_made_to_be_slow(comment: Comment, export: Export, read: Read, pattern: str) -> None:
    """Two million bytes of what looks like the start of something are got through, to the last comment."""
    rubble = pattern * (2_000_000 // len(pattern))
    records, _, _ = read(export("</div>", rubble, "]]>" + "x" * 100_000, comment(1), comment(2)))
    assert ids(records)[-1] == "2*"


def test_strict(comment: Comment, export: Export) -> None:
    """Strict reading stops at the first fault, after the comments before it."""
    dump = read_dump("-", stdin=io.BytesIO(export(comment(1), "</div>", comment(2))), strict=True)
    items = iter(dump)
    assert isinstance(next(items), Record)
    with pytest.raises(DumpError, match="mismatched tag"):
        next(items)


def test_strict_and_lost(comment: Comment, export: Export) -> None:
    """Strict reading stops at a comment that is lost."""
    dump = read_dump("-", stdin=io.BytesIO(export(comment(1, "x" * 3_000_000))), strict=True)
    with pytest.raises(DumpError, match="is over 1048576 bytes long"):
        list(dump)


def test_messages_hold_no_private_value(comment: Comment, export: Export, read: Read) -> None:
    """Nothing that a message says was typed by a commenter."""
    broken = comment(1, author_email="canary@example.org", author_IP="192.0.2.99").replace("</wp:comment>", "")
    _, errors, report = read(export(broken, "</div>", broken[:-20]))
    said = " ".join(map(str, [*errors, *report.mended]))
    assert errors
    assert "canary" not in said
    assert "192.0.2.99" not in said


def test_breaks_after_usual_comments(read: Read) -> None:
    """Comments of the usual shape before and after the place where a file breaks are read, each once, on their lines."""
    one, two, three = (element(f"<![CDATA[{word}]]>", space="") + b"\n" for word in ("one", "two", "three"))
    head = b'<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><wp:post_id>1</wp:post_id>\n'
    records, errors, report = read(head + one + two + b"</broken>\n" + three)
    assert [record.submission.content for record in records] == ["one", "two", "three"]
    assert [record.source.line for record in records] == [2, 3, 5]
    assert not errors
    assert str(report) == "read 2, salvaged 1, lost 0"
