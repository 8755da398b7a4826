"""Tables of comments, and the rows they are made of."""

import codecs
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import DumpError, UnknownFormat
from commentguard.model.comment import Post
from commentguard.readers import csv_rows
from commentguard.readers.csv_rows import header_of
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record, Source, Status

Read = Callable[[bytes], tuple[list[Record], list[DumpError], Any]]

HEADER = b"id,author,email,content,status\n"


def contents(records: list[Record]) -> list[object]:
    """Give what the comments say."""
    return [record.submission.content for record in records]


def mapped(content: bytes, columns: dict[str, str], **more: Any) -> list[Record | DumpError]:
    """Read a table with mapped columns."""
    return [*read_dump("-", stdin=io.BytesIO(content), map=columns, **more)]


def test_all_fields(read: Read) -> None:
    """Columns are found by the names that fields are known by."""
    (record,), errors, _ = read(
        b"ID,Content,Author,Email,URL,ip,user_agent,post_id,parent,created_at,kind,status,post_title,post_url\n"
        b"7,I <b>agree</b>,Liz,liz@example.org,https://liz.example/,192.0.2.7,Mozilla,10,3,"
        b"2024-03-01T13:00:00+01:00,pingback,held,On soup,https://blog.example/soup/\n"
    )
    typed = record.submission
    assert (typed.id, typed.content, typed.author, typed.url) == ("7", "I <b>agree</b>", "Liz", "https://liz.example/")
    hidden = [typed.email, typed.ip, typed.user_agent]
    assert [one.reveal("test") for one in hidden if one] == ["liz@example.org", "192.0.2.7", "Mozilla"]
    assert (typed.parent_id, typed.kind) == ("3", "pingback")
    assert typed.created_at == datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert (record.status, record.native_status) == (Status.PENDING, "held")
    assert record.post == Post(id="10", title="On soup", url="https://blog.example/soup/")
    assert record.source == Source(path="<stdin>", format="csv", index=1, line=2)
    assert not errors


@pytest.mark.parametrize("delimiter", [b",", b";", b"\t", b"|"])
@pytest.mark.parametrize("first", [b"", b"sep=%s\n", b'"sep=%s"\r\n'])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_delimiters(delimiter: bytes, first: bytes, mark: bytes, read: Read) -> None:
    """The delimiter is told by the header, or by the line before it that Excel writes."""
    start = mark + (first % delimiter if first else b"")
    records, errors, _ = read(start + HEADER.replace(b",", delimiter) + delimiter.join([b"1", b"A", b"", b"Hi", b"1"]))
    assert contents(records) == ["Hi"]
    assert records[0].source.line == (3 if first else 2)
    assert not errors


def test_quotes_and_line_breaks(read: Read) -> None:
    """Cells hold delimiters, quotes and line breaks in quotes, and lines are still counted right."""
    records, errors, _ = read(HEADER + b'1,A,,"one, ""two""\r\nthree\n\nfour",1\r\n\r\n2,B,,two,1\r\n')
    assert contents(records) == ['one, "two"\r\nthree\n\nfour', "two"]
    assert [record.source.line for record in records] == [2, 7]
    assert not errors


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16(encoding: str, read: Read) -> None:
    """What Excel saves as Unicode text is read."""
    records, _, _ = read(("\ufeff" + "name\ttext\nBørge\tTakk 👍\n").encode(encoding))
    assert [(record.submission.author, record.submission.content) for record in records] == [("Børge", "Takk 👍")]


def test_windows_1252(read: Read) -> None:
    """Bytes that are not UTF-8 are what spreadsheets write, and that is told."""
    records, errors, report = read(b"name,text\nJ\xf6rg,\x93gr\xfc\xdfe\x94 \x81\n")
    assert contents(records) == ["\u201cgrüße\u201d \ufffd"]
    assert str(report.mended[0]) == "<stdin>:2: bytes that are not UTF-8 were read as Windows-1252"
    assert not errors


def test_nul(read: Read) -> None:
    """NUL characters are dropped, and that is told."""
    records, _, report = read(b"name,text\nA,b\0c\n\0\nA,d\n")
    assert contents(records) == ["bc", "d"]
    assert str(report.mended[0]) == "<stdin>:2: NUL characters were dropped"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"1,A,,too few\n", "the row has 4 cells and the header 5"),
        (b"1,A,,too many,1,2\n", "the row has 6 cells and the header 5"),
        (b'1,A,,"a"b,1\n', "',' expected after '\"'"),
        (b"1,A,," + b"x" * 200_000 + b",1\n", "field larger than field limit (131072)"),
        (b'1,"A,,a\nb,1\n', None),
    ],
)
def test_broken_row(row: bytes, reason: str | None, read: Read) -> None:
    """A row that cannot be right is lost, and all others are read."""
    good = b'3,A,,"good\none",1\n'
    records, errors, _ = read(HEADER + good + row + good)
    assert contents(records) == ["good\none", "good\none"]
    assert errors[0].where == "<stdin>:4"
    assert reason is None or errors[0].reason == f"this row cannot be read ({reason})"


def test_unclosed_quote(read: Read) -> None:
    """A quote that nobody closed costs its line and not the rest of the file."""
    rows = b"".join(b"%d,A,,text %d,1\n" % (number, number) for number in range(100))
    records, errors, _ = read(HEADER + rows + b'x,"A,,text,1\n' + rows)
    assert len(records) == 200
    assert [record.source.line for record in records] == [*range(2, 102), *range(103, 203)]
    assert [error.where for error in errors] == ["<stdin>:102"]


def test_last_row_is_cut_off(read: Read) -> None:
    """Half a row at the end is lost, not taken for a short comment."""
    records, errors, _ = read(HEADER + b'1,A,,one,1\n2,A,,"tw')
    assert contents(records) == ["one"]
    assert str(errors[0]) == "<stdin>:3: this row cannot be read (unexpected end of data)"


def test_many_unclosed_quotes(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of nothing but broken rows is not looked at over and over."""
    monkeypatch.setattr(csv_rows, "MAX_RETRIES", 3)
    monkeypatch.setattr(csv_rows, "MAX_ROW_LINES", 50)
    records, errors, _ = read(HEADER + b'1,A,,"a"\n' * 1_000 + b"2,A,,good,1\n")
    assert contents(records) == ["good"]
    assert len(errors) == 1_000
    _, errors, _ = read(HEADER + b'"a\n' * 1_001)
    assert len(errors) < 600


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"content",
        b"content,content\n",
        b"a,b\n1,2\n",
        b"{content: 1, author: 2}\n",
        b'"content,author\n',
        b"<content>,author\n",
        b"Well, I like this content; I do!\n",
    ],
)
def test_not_recognised(content: bytes) -> None:
    """What has no header with a comment's content is no table of comments."""
    with pytest.raises(DumpError):
        read_dump("-", stdin=io.BytesIO(content))


def test_no_header() -> None:
    """A table without a header, named as one, is an error that says so."""
    (error,) = read_dump("-", format="csv", stdin=io.BytesIO(b"1\n"))
    assert str(error) == "<stdin>: the first line does not name the columns of a table"


def test_map() -> None:
    """Columns of any name are mapped to fields, by any name of those; a mapped column counts before a known one."""
    (record,) = mapped(
        b"Comment text,mail,body,Title\nHi,a@example.org,no,Soup\n", {"text": "Comment text", "email": "mail"}
    )
    assert isinstance(record, Record)
    assert record.submission.content == "Hi"
    assert record.submission.email
    assert record.submission.email.reveal("test") == "a@example.org"
    assert record.post.title == "Soup"


def test_map_of_json_lines() -> None:
    """Keys of JSON lines are mapped in the same way."""
    (record,) = mapped(b'{"note": "Hi", "who": "Ann"}\n', {"content": "note", "author": "who", "email": "mail"})
    assert isinstance(record, Record)
    assert (record.submission.content, record.submission.author, record.submission.email) == ("Hi", "Ann", None)


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"contnet": "a"}, "a comment has no field 'contnet' that a column can be mapped to, did you mean content?"),
        ({"qqq": "a"}, "there are content, author, email"),
        ({"text": "a", "body": "b"}, "two columns are mapped to 'content'"),
    ],
)
def test_map_that_is_wrong(columns: dict[str, str], message: str) -> None:
    """A map that cannot be is an error that helps."""
    with pytest.raises(DumpError, match=r"^(?s:.*)") as caught:
        mapped(HEADER, columns)
    assert message in str(caught.value)


def test_map_of_a_column_that_is_not_there() -> None:
    """A column that is not in the header is told with those that are."""
    (error,) = mapped(b"text,author\nHi,A\n", {"email": "mail"})
    assert str(error) == "<stdin>: there is no column 'mail' to map; there are text, author"


def test_map_for_other_formats(comment: Callable[..., str], export: Callable[..., bytes]) -> None:
    """Formats with names of their own take no map."""
    with pytest.raises(DumpError, match="the format 'wxr' has its own names; columns can be mapped in jsonl, csv"):
        mapped(export(comment()), {"body": "x"}, format="wxr")
    with pytest.raises(UnknownFormat, match="this is no table or JSON lines with the mapped columns"):
        mapped(export(comment()), {"body": "x"})


def test_header() -> None:
    """A header is names, at least two, each once; other delimiters may stand in them only in quotes."""
    assert header_of(b"\n a ; b.c\n") == (("a", "b.c"), ";", 2)
    assert header_of(b"a;b,c\n") is None


def test_closed_early(tmp_path: Path) -> None:
    """A dump may be closed before it is read to its end."""
    path = tmp_path / "dump"
    path.write_bytes(HEADER + b"1,A,,x,1\n" * 20_000)
    with read_dump(path) as dump:
        assert isinstance(next(iter(dump)), Record)
