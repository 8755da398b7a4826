"""Disqus exports, whole and broken."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError
from commentguard.model.comment import Post
from commentguard.readers import disqus, xml_block, xml_salvage
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

SAMPLES = Path(__file__).parent / "samples"
HEAD = '<?xml version="1.0"?>\n<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">\n'
THREAD = '<thread dsq:id="10"><link>https://blog.example/p/</link><title>Soup</title></thread>\n'


def post(number: int, message: str = "<![CDATA[<p>Hi</p>]]>", more: str = "") -> str:
    """Give a comment on one line."""
    author = f"<author><name>Ann {number}</name></author>"
    return f'<post dsq:id="{number}"><message>{message}</message>{author}<thread dsq:id="10"/>{more}</post>\n'


def export(*parts: str, tail: str = "</disqus>\n") -> bytes:
    """Give an export with a thread on line 3 and *parts* after it."""
    return (HEAD + THREAD + "".join(parts) + tail).encode()


def ids(records: list[Record]) -> list[str]:
    """Give the ids of the comments, those that were recovered with a star."""
    return [f"{record.submission.id}{'*' * record.source.recovered}" for record in records]


def test_sample() -> None:
    """Every field of the sample that the format keeps is read; it has no websites and no pingbacks."""
    dump = read_dump(SAMPLES / "disqus.xml")
    records = [item for item in dump if isinstance(item, Record)]
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text("utf-8").splitlines()][:5]
    for record, wanted in zip(records, expected, strict=True):
        typed = record.submission
        assert (typed.id, typed.parent_id or "0") == (str(wanted["id"]), str(wanted["parent"]))
        assert (typed.author, typed.content) == (wanted["name"], f"<p>{wanted['body']}</p>")
        assert [one.reveal("test") for one in (typed.email, typed.ip) if one] == [wanted["email"], wanted["ip"]]
        assert typed.created_at
        assert typed.created_at.strftime("%Y-%m-%d %H:%M:%S") == wanted["date"]
        assert record.post == Post(id="10", title="Post", url="https://blog.example/p/")
    assert [str(record.status) for record in records] == ["approved", "approved", "spam", "approved", "deleted"]
    assert str(dump.report) == "read 5, salvaged 0, lost 0"


@pytest.mark.parametrize(
    ("flags", "status", "native"),
    [
        ("", "approved", "approved"),
        ("<isSpam>true</isSpam><isDeleted>true</isDeleted>", "spam", "spam"),
        ("<isSpam>123</isSpam>", "unknown", "isSpam=123, isDeleted="),
    ],
)
def test_status(flags: str, status: str, native: str, read: Read) -> None:
    """What is spam is spam, deleted or not; words that Disqus does not write mean nothing."""
    (record,), _, _ = read(export(post(1, more=flags)))
    assert (str(record.status), record.native_status) == (status, native)


def test_import_flavour(read: Read, comment: Callable[..., str]) -> None:
    """What Disqus imports is a WordPress export, whatever it is called."""
    content = (
        '<?xml version="1.0"?><rss xmlns:dsq="http://www.disqus.com/" xmlns:wp="http://wordpress.org/export/1.0/">'
        f"<channel><item><title>Soup</title><dsq:thread_identifier>disqus</dsq:thread_identifier>{comment(1)}"
        "</item></channel></rss>"
    )
    (record,), _, _ = read(content.encode())
    assert record.source.format == "wxr"


def test_quoting_another_format(read: Read) -> None:
    """A comment that quotes another format does not change what the file is."""
    (record,), _, _ = read(export(post(1, "&lt;x> <![CDATA[<wp:comment> <feed> wordpress.org/export]]>")))
    assert record.source.format == "disqus"


def test_threads_are_limited(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more threads than any site has, only the ids are known."""
    monkeypatch.setattr(disqus, "MAX_THREADS", 0)
    (record,), _, _ = read(export(post(1)))
    assert record.post == Post(id="10")


def test_broken(read: Read) -> None:
    """From a syntax error on comments are picked out, and the user is told where that begins."""
    records, errors, report = read(export(post(1), "</b>\n", post(2), '<post dsq:id="3"/>', post(4)))
    assert ids(records) == ["1", "2*", "4*"]
    assert [record.source.line for record in records] == [4, 6, 7]
    assert {record.post.title for record in records} == {"Soup"}
    assert not errors
    assert str(report.mended[0]) == (
        "<stdin>:5: the XML is broken here (mismatched tag); from here on comments are picked out one by one"
    )


def test_broken_comment(read: Read) -> None:
    """A comment that is no XML is lost alone, with its line."""
    records, errors, _ = read(export(post(1), post(2, "fish & chips"), post(3), "<post>never closed", post(4), post(5)))
    assert ids(records) == ["1", "3*", "4*", "5*"]
    assert [error.where for error in errors] == ["<stdin>:5", "<stdin>:7"]


def test_cdata_with_tags(read: Read) -> None:
    """Tags in CDATA are text, also in a broken file; CDATA without an end hides nothing."""
    quoted = post(2, '<![CDATA[</post><post dsq:id="666"><message>x</message></post>]]>')
    records, errors, _ = read(export("</b>", quoted, post(3, "<![CDATA[ no end"), post(4, "Hi")))
    assert ids(records) == ["2*", "4*"]
    assert records[0].submission.content == '</post><post dsq:id="666"><message>x</message></post>'
    assert errors


@pytest.mark.parametrize("cut", [b"Ann 3", b'<thread dsq:id="10"/>'])
def test_cut_off(cut: bytes, read: Read) -> None:
    """Of a file that is cut off, what is whole is read and what is cut is named."""
    whole = export(post(1), post(2), post(3))
    records, errors, _ = read(whole[: whole.rindex(cut)])
    assert ids(records) == ["1", "2"]
    assert [str(error) for error in errors] == ["<stdin>:6: a comment cannot be made out here"]


def test_document_type(read: Read) -> None:
    """A document type is refused, with everything after it."""
    bomb = '<!DOCTYPE disqus [<!ENTITY a "ha">]>'
    records, errors, _ = read(HEAD.replace("\n<disqus", f"\n{bomb}\n<disqus").encode() + post(1).encode())
    assert not records
    assert str(errors[0]) == "<stdin>:2: the file declares a document type, which no export has; it is refused"


def test_depth(read: Read) -> None:
    """Elements nested deeper than any export's are a fault, and comments after them are picked out."""
    records, _, report = read(export(post(1), "<a>" * 200_000, post(2), "</a>" * 200_000))
    assert ids(records) == ["1", "2*"]
    assert "over 256 elements are nested in each other" in str(report.mended[0])


def test_too_long(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment longer than any comment is lost alone, in a broken file too."""
    monkeypatch.setattr(xml_block, "MAX_BLOCK", 100_000)
    monkeypatch.setattr(xml_salvage, "MAX_BLOCK", 100_000)
    long = post(2, "x" * 300_000)
    records, errors, _ = read(export(post(1), long, post(3)))
    assert ids(records) == ["1", "3"]
    assert errors[0].where == "<stdin>:5"
    records, errors, _ = read(export(post(1), "</b>\n", long, post(3), " " * 300_000, post(4)))
    assert ids(records) == ["1", "3*", "4*"]
    assert [error.where for error in errors] == ["<stdin>:6"]


def test_endless_parts(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment of a million elements is too long as well, and broken inside it costs nothing after it."""
    monkeypatch.setattr(xml_block, "MAX_BLOCK", 10_000)
    monkeypatch.setattr(xml_salvage, "MAX_BLOCK", 10_000)
    records, errors, _ = read(export(post(2, more="<flag/>" * 100_000), post(3)))
    assert ids(records) == ["3"]
    assert len(errors) == 1
    records, _, _ = read(export(post(2, "x" * 100_000 + "</b>"), post(3)))
    assert ids(records) == ["3*"]


def test_endless_tag(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag that does not end is not waited for."""
    monkeypatch.setattr(xml_block, "MAX_BLOCK", 100_000)
    records, _, report = read(export(post(1), '<a href="' + "x" * 300_000, post(2)))
    assert ids(records) == ["1", "2*"]
    assert "one tag is over a million bytes long" in str(report.mended[0])


def test_junk_and_control_characters(read: Read) -> None:
    """Junk before the declaration and control characters are gone around."""
    content = b"\n<b>Warning</b>: fopen()\n" + export(post(1, "a\x0bb"))
    (record,), errors, report = read(content)
    assert (record.submission.content, record.source.line) == ("ab", 6)
    assert not errors
    assert len(report.mended) == 2


def test_nothing(read: Read) -> None:
    """An export without comments has none."""
    records, errors, _ = read(export())
    assert not records
    assert not errors


@pytest.mark.parametrize("piece", ["<post><![CDATA[", "<post><b>", "<post><![CDATA[]]>", "<post" + " a" * 20])
def test_rubble(piece: str, read: Read) -> None:
    """A file of nothing but broken tags comes to its end, and the comment after them is read."""
    records, _, _ = read(export("</b>", piece * 60_000, ">", post(4, "Hi")))
    assert ids(records) == ["4*"]
