"""WordPress exports that are well-formed."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from commentguard.model.comment import Post
from commentguard.readers.record import Record, Source, Status

Comment = Callable[..., str]
Export = Callable[..., bytes]
Read = Callable[[bytes], tuple[list[Record], list[Any], Any]]


def test_all_fields(comment: Comment, export: Export, read: Read) -> None:
    """Every field of a comment comes out with its meaning."""
    (record,), errors, report = read(
        export(
            comment(
                7,
                "I <b>agree</b> &amp; so does ]]> she.\n\nReally.",
                author="Liz &amp; Bo",
                author_email="liz@example.org",
                author_url="https://liz.example/?a=1&b=2",
                author_IP="192.0.2.7",
                date="2024-03-01 13:00:00",
                date_gmt="2024-03-01 12:00:00",
                approved="0",
                type="pingback",
                parent="3",
                user_id="0",
            )
        )
    )
    typed = record.submission
    assert typed.content == "I <b>agree</b> &amp; so does ]]> she.\n\nReally."
    assert (typed.id, typed.author, typed.kind, typed.parent_id) == ("7", "Liz & Bo", "pingback", "3")
    assert typed.url == "https://liz.example/?a=1&b=2"
    assert typed.email is not None
    assert typed.email.reveal("test") == "liz@example.org"
    assert typed.ip is not None
    assert typed.ip.reveal("test") == "192.0.2.7"
    assert typed.created_at == datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert typed.post_id == "10"
    assert record.post == Post(id="10", title="On soup", url="https://blog.example/soup/")
    assert (record.status, record.native_status) == (Status.PENDING, "0")
    assert record.source == Source(path="<stdin>", format="wxr", index=1, line=5)
    assert record.body_format == "html"
    assert not errors
    assert str(report) == "read 1, salvaged 0, lost 0"


def test_fields_that_are_missing(export: Export, read: Read) -> None:
    """A comment element with nothing in it is a comment of which nothing is known."""
    (record,), _, _ = read(export("<wp:comment></wp:comment>", item="<item>"))
    typed = record.submission
    assert (typed.content, typed.author, typed.kind) == (None, "", "comment")
    assert (typed.email, typed.url, typed.ip, typed.created_at, typed.post_id, typed.parent_id, typed.id) == (None,) * 7
    assert record.status is Status.UNKNOWN
    assert record.post == Post()


@pytest.mark.parametrize("native", ["1", "0", "spam", "trash", "post-trashed", "elsewhere"])
def test_status(comment: Comment, export: Export, read: Read, native: str) -> None:
    """WordPress' words become ours, and its own are kept."""
    (record,), _, _ = read(export(comment(approved=native)))
    known = {"1": "approved", "0": "pending", "spam": "spam", "trash": "trash", "post-trashed": "trash"}
    assert record.status == known.get(native, "unknown")
    assert record.native_status == native


@pytest.mark.parametrize("date", ["0000-00-00 00:00:00", "", "yesterday", "2024-02-31 00:00:00"])
def test_date_that_is_none(comment: Comment, export: Export, read: Read, date: str) -> None:
    """A time that is none is unknown, not an error."""
    (record,), errors, _ = read(export(comment(date_gmt=date)))
    assert record.submission.created_at is None
    assert not errors


def test_empty_type_and_parent_zero(comment: Comment, export: Export, read: Read) -> None:
    """WordPress before 5.5 leaves the type of a comment empty, and 0 is nobody's id."""
    (record,), _, _ = read(export(comment(type="", parent="0")))
    assert record.submission.kind == "comment"
    assert record.submission.parent_id is None


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_versions(comment: Comment, export: Export, read: Read, version: str) -> None:
    """The namespace has the version in it, and names count without it."""
    content = export(comment()).replace(b"export/1.2/", f"export/{version}/".encode())
    assert len(read(content)[0]) == 1


def test_without_cdata(export: Export, read: Read) -> None:
    """Old exports escape instead of quoting; one layer of references is XML's."""
    element = "<wp:comment><wp:comment_content>a &lt; b &amp;amp; c</wp:comment_content></wp:comment>"
    assert read(export(element))[0][0].submission.content == "a < b &amp; c"


def test_elements_inside_a_field(export: Export, read: Read) -> None:
    """Markup that was not quoted loses its tags and keeps its text."""
    element = "<wp:comment><wp:comment_content>so <b>very</b> kind</wp:comment_content></wp:comment>"
    assert read(export(element))[0][0].submission.content == "so very kind"


def test_white_space_around_fields(export: Export, read: Read) -> None:
    """Exports that were indented by a program read the same."""
    element = """
        <wp:comment>
            <wp:comment_id> 5
            </wp:comment_id>
            <wp:comment_author_email>liz@example.org
            </wp:comment_author_email>
            <wp:comment_content><![CDATA[Hello]]></wp:comment_content>
            <wp:comment_approved> 1 </wp:comment_approved>
        </wp:comment>"""
    (record,), _, _ = read(export(element))
    assert (record.submission.id, record.submission.content, record.status) == ("5", "Hello", Status.APPROVED)
    assert record.submission.email is not None
    assert record.submission.email.reveal("test") == "liz@example.org"
    assert record.source.line == 6


def test_akismet_label(comment: Comment, export: Export, read: Read) -> None:
    """What Akismet said is kept; other metadata is not."""
    meta = (
        "<wp:commentmeta><wp:meta_key>akismet_history</wp:meta_key><wp:meta_value>a:1:{}</wp:meta_value>"
        "</wp:commentmeta>"
        "<wp:commentmeta><wp:meta_key><![CDATA[akismet_result]]></wp:meta_key><wp:meta_value>true</wp:meta_value>"
        "<wp:other>x</wp:other></wp:commentmeta><wp:comment_user_id>0</wp:comment_user_id>"
    )
    labelled = comment(1).replace("</wp:comment>\n", meta + "</wp:comment>\n")
    odd = labelled.replace("<wp:meta_value>true", "<wp:meta_value>maybe")
    one, two, three = read(export(labelled, odd, comment(3)))[0]
    assert one.labels == (("akismet_result", "true"),)
    assert two.labels == three.labels == ()


def test_posts(comment: Comment, export: Export, read: Read) -> None:
    """Each comment knows its own post."""
    second = "<item><title><![CDATA[Bread &#038; butter]]></title><wp:post_id>11</wp:post_id>"
    records, _, _ = read(export(comment(1), "</item>", second, comment(2), comment(3)))
    assert [(one.post.id, one.post.title) for one in records] == [
        ("10", "On soup"),
        ("11", "Bread & butter"),
        ("11", "Bread & butter"),
    ]


def test_post_id_after_comments(comment: Comment, export: Export, read: Read) -> None:
    """A program that writes the id of the post last still gets comments that know it."""
    item = "<item><title>Late</title>" + comment(1) + comment(2) + "<wp:post_id>12</wp:post_id>"
    records, _, _ = read(export(comment(3), item=item))
    assert [(one.post.id, one.post.title, one.submission.id) for one in records] == [
        ("12", "Late", "1"),
        ("12", "Late", "2"),
        ("12", "Late", "3"),
    ]


def test_post_id_never(comment: Comment, export: Export, read: Read) -> None:
    """Comments do not wait without end for the id of their post."""
    records, _, _ = read(export(*(comment(number) for number in range(1500)), item="<item><title>No id</title>"))
    assert [one.submission.id for one in records] == [str(number) for number in range(1500)]
    assert {one.post.title for one in records} == {"No id"}


def test_nested_titles(comment: Comment, export: Export, read: Read) -> None:
    """Only what is directly in the item names the post, and only once."""
    item = (
        "<item><image><title>Logo</title></image><title>On <i>soup</i></title><media:title>Other</media:title>"
        "<wp:post_id>10</wp:post_id>"
    )
    assert read(export(comment(), item=item))[0][0].post.title == "On soup"


def test_comment_outside_an_item(comment: Comment, export: Export, read: Read) -> None:
    """A comment in a strange place is still a comment."""
    records, _, _ = read(export(comment(1), tail="</item>" + comment(2) + "</channel></rss>"))
    assert [(one.submission.id, one.post.id) for one in records] == [("1", "10"), ("2", "")]


def test_quoted_export(comment: Comment, export: Export, read: Read) -> None:
    """A comment that quotes an export is one comment."""
    (record,), _, report = read(export(comment(1, f"look: </wp:comment>{comment(66)}")))
    assert record.submission.content.startswith("look: </wp:comment><wp:comment>")
    assert str(report) == "read 1, salvaged 0, lost 0"
    said = "<stdin>: 1 of 2 comment tags stand in quoted text and were not read as comments"
    assert [str(fault) for fault in report.mended] == [said]


def test_commented_out(comment: Comment, export: Export, read: Read) -> None:
    """Comments inside an XML comment are not read, and are not passed over in silence."""
    records, _, report = read(export(comment(1), "<!--", comment(2), comment(3), "-->", comment(4)))
    assert [one.submission.id for one in records] == ["1", "4"]
    assert "2 of 4 comment tags" in str(report.mended[0])


def test_post_body_that_quotes_an_export(comment: Comment, export: Export, read: Read) -> None:
    """What a post says is nobody's comment."""
    body = f"<content:encoded><![CDATA[{comment(66).replace(']]>', '] ]>')}]]></content:encoded>"
    assert [one.submission.id for one in read(export(body, comment(1)))[0]] == ["1"]


def test_no_comments(export: Export, read: Read) -> None:
    """An export without comments is read, and that is all."""
    records, errors, report = read(export())
    assert not records
    assert not errors
    assert str(report) == "read 0, salvaged 0, lost 0"


def test_chunks(comment: Comment, export: Export, read: Read) -> None:
    """Comments on the border of what is read at once come whole, in order and with their lines."""
    texts = [f"{number} é 語 👍 " + "x" * (number * 7 % 400) + "\nend" for number in range(1200)]
    records, errors, report = read(export(*(comment(number, text) for number, text in enumerate(texts))))
    assert [one.submission.content for one in records] == texts
    assert [one.source.index for one in records] == list(range(1, 1201))
    assert [one.source.line for one in records] == [5 + 2 * number for number in range(1200)]
    assert not errors
    assert not report.mended


def test_author_with_an_endless_reference(comment: Comment, export: Export, read: Read) -> None:
    """A character reference that is too long for a number stays as typed."""
    typed = "&#" + "1" * 5000 + ";"
    assert read(export(comment(author=typed)))[0][0].submission.author == typed
