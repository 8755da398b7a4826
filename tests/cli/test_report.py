"""The report of a scan as one HTML page for a moderator."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import html5lib
import pytest

from commentguard.cli import report
from commentguard.cli.main import main
from commentguard.privacy.redact import find_addresses

EXAMPLE = "examples/therapy-blog.xml"
HOSTILE = [
    "<script>alert(1)</script>",
    "</p></td></tr></table></main><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- <title> --><style>*{display:none}</style>",
    "</textarea></style></script></title><iframe src=//evil.example>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;lt;b&amp;gt;",
    "<a href=javascript:alert(1)>x</a> <a href=http://evil.example onclick=alert(1)>y</a>",
    "a < b &&& c <$40 List<String> <liz@example.org>",
    "\x1b]0;x\x07 \x00 \u202eabc\u2066 \ud800 \ufffe \U000e0041 &#0; &#xD800;",
    "<plaintext><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<b>" * 200 + "buy cheap viagra http://pills.example/?q=<script>",
]
"""What must not become markup wherever it is shown: as a name, an id, a website, a status or a comment."""


def scanned(tmp_path: Path, comments: list[Mapping[str, Any]], *argv: str) -> str:
    """Scan a dump of *comments* and give the page."""
    dump, page = tmp_path / "dump.jsonl", tmp_path / "report.html"
    dump.write_text("".join(f"{json.dumps(comment)}\n" for comment in comments), encoding="utf-8")
    assert main(["scan", str(dump), "--isolated", "--format", "html", "-o", str(page), "--quiet", *argv]) in {0, 3}
    return page.read_text(encoding="utf-8")


def skeleton(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give each element of *page* with the names of its attributes, in order, as an HTML parser reads them."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert parser.errors == []
    return [(str(one.tag), tuple(sorted(map(str, one.attrib)))) for one in tree.iter()]


def text_of(page: str, name: str) -> str:
    """Give the text of the part *name*, blanks made one."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    part = tree.find(f".//section[@id='{name}']")
    return "" if part is None else " ".join(" ".join(part.itertext()).split())


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the report on the example blog."""
    page = tmp_path_factory.mktemp("report") / "report.html"
    root = Path(__file__).parents[2]
    assert main(["scan", str(root / EXAMPLE), "--isolated", "--format", "html", "-o", str(page), "--quiet"]) == 0
    return page.read_text(encoding="utf-8")


def test_parts(example: str) -> None:
    """The page has all its parts, each with a heading, and its title names the dump without its directory."""
    parts = ["verdicts", "points", "rules", "statuses", "kept-back", "missed", "domains", "comments"]
    assert re.findall(r'<section id="([\w-]+)"', example) == parts
    assert re.findall(r'<h2 id="([\w-]+)-heading">', example) == parts
    assert "<title>Comments of therapy-blog.xml</title>" in example


def test_counts_agree(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page says of verdicts and statuses what the other formats say."""
    root = Path(__file__).parents[2]
    assert main(["scan", str(root / EXAMPLE), "--isolated", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for verdict in ("publish", "hold", "spam"):
        count = sum(row["verdict"] == verdict for row in rows)
        assert f"{count} {verdict}, {count / len(rows):.1%}" in text_of(example, "verdicts")
        assert example.count(f'<tr data-kind="{verdict}">') == count
    approved = [
        sum(row["verdict"] == v and row["status"] == "approved" for row in rows) for v in ("publish", "hold", "spam")
    ]
    assert f"approved {' '.join(map(str, approved))} {sum(approved)}" in text_of(example, "statuses")


def test_no_address(example: str) -> None:
    """No address of a commenter is on the page, though the dump has one for each and some are typed."""
    assert find_addresses(example) == ()
    ips = re.findall(r"comment_author_IP>(?:<!\[CDATA\[)?([\d.]+)", (Path(__file__).parents[2] / EXAMPLE).read_text())
    assert ips
    assert [ip for ip in ips if ip in example] == []


def test_no_resource(example: str) -> None:
    """Nothing on the page is loaded from anywhere, and no inline style or handler is needed."""
    tags = {name for name, _ in skeleton(example)}
    names = {attribute for _, attributes in skeleton(example) for attribute in attributes}
    assert tags.isdisjoint({"a", "img", "link", "iframe", "object", "embed", "form", "base", "video", "audio"})
    assert not {name for name in names if name.startswith("on") or name in {"src", "href", "style", "srcset", "action"}}


@pytest.mark.parametrize("field", ["content", "author", "url", "id", "status", "post_title"])
def test_hostile(field: str, example: str, tmp_path: Path) -> None:
    """Whatever a comment holds, the page has our elements and attributes only, and each part as often as it must."""
    vocabulary = set(skeleton(example))
    for typed in HOSTILE:
        page = scanned(tmp_path, [{"content": "I agree.", "author": "Liz", "id": "7", "status": "odd", field: typed}])
        elements = skeleton(page)
        assert set(elements) <= vocabulary
        assert [sum(name == one for one, _ in elements) for name in ("script", "style", "main", "title")] == [1] * 4
        assert elements.count(("tr", ("data-kind",))) == 1
        assert not set("\x00\x07\x1b\u202e\u2066\U000e0041") & set(page)


@pytest.mark.parametrize("typed", HOSTILE[:6])
def test_hostile_reads_as_typed(typed: str, tmp_path: Path) -> None:
    """A hostile id is read as the text it is."""
    page = scanned(tmp_path, [{"content": "I agree.", "id": typed}])
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    assert tree.findtext(".//tr[@data-kind]/th") == f"#{typed}"


def test_without_statuses(tmp_path: Path) -> None:
    """Where the dump says nothing of its own decisions, the parts about them are left out."""
    page = scanned(tmp_path, [{"content": "I am of another mind."}])
    assert re.findall(r'<section id="([\w-]+)"', page) == ["verdicts", "points", "comments"]
    assert "line 1" in text_of(page, "comments")


def test_mistakes(tmp_path: Path) -> None:
    """What the site published and we do not comes in one list, what it called spam and we publish in another."""
    spam = "Great post! Buy cheap viagra http://a.example http://b.example http://c.example"
    page = scanned(
        tmp_path,
        [
            {"id": 1, "author": "Pills", "content": spam, "status": "approved"},
            {"id": 2, "author": "Liz", "content": "I am of another mind.", "status": "spam"},
        ],
    )
    assert "#1 spam" in text_of(page, "kept-back")
    assert "#2 publish" in text_of(page, "missed")
    assert "a.example" in text_of(page, "domains")


def test_losses(tmp_path: Path) -> None:
    """What could not be read and what is not acceptable is counted at the top."""
    dump, page = tmp_path / "dump.jsonl", tmp_path / "report.html"
    dump.write_text('{"content": "x"}\n{"content": "\n{"content": " "}\n', encoding="utf-8")
    assert main(["scan", str(dump), "--isolated", "--format", "html", "-o", str(page), "--quiet"]) == 3
    said = text_of(page.read_text(encoding="utf-8"), "verdicts")
    assert "Not read, and not here: 1 part; --errors FILE names all." in said
    assert "Held without points, being no acceptable submission: 1 comment." in said


def test_recovered(tmp_path: Path) -> None:
    """Comments that were picked out of rubble are counted too."""
    block = (
        "<wp:comment><wp:comment_id>{n}</wp:comment_id><wp:comment_content>I agree.</wp:comment_content></wp:comment>"
    )
    blocks = [block.format(n=number) for number in (1, 2)]
    dump, page = tmp_path / "dump.xml", tmp_path / "report.html"
    dump.write_text(
        '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>'
        f"{blocks[0]}<b></i>{blocks[1]}</item></channel></rss>",
        encoding="utf-8",
    )
    main(["scan", str(dump), "--isolated", "--format", "html", "-o", str(page), "--quiet"])
    assert "Picked out of broken parts of the dump: 1 comment." in text_of(page.read_text(encoding="utf-8"), "verdicts")


def test_only(tmp_path: Path) -> None:
    """With --only the report is about the comments it names, and says of how many they are."""
    page = scanned(
        tmp_path, [{"content": "I am Pаul.", "author": "Pаul"}, {"content": "I agree."}], "--only", "publish"
    )
    assert "<p>2 comments, 1 of them chosen for this report</p>" in page
    assert page.count("<tr data-kind=") == 1


def test_nothing(tmp_path: Path) -> None:
    """A scan that chooses no comment has a page that says so."""
    page = scanned(tmp_path, [{"content": "I agree."}], "--only", "spam")
    assert "There are none." in text_of(page, "comments")
    assert "<title>Comments of nothing</title>" in page


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more comments than the table holds the published ones are left out first, and the page says how many."""
    monkeypatch.setattr(report, "MOST_ROWS", 3)
    comments = [{"id": number, "content": f"I agree, {number}."} for number in range(4)]
    page = scanned(tmp_path, [*comments, {"id": 9, "content": "I am Pаul.", "author": "Pаul"}])
    assert "2 of 5 comments are left out here, published ones first; --format jsonl has them all." in page
    assert re.findall(r'<tr data-kind="\w+"><th scope="row">#(\d)', page) == ["9", "0", "1"]


def test_long_comment(tmp_path: Path) -> None:
    """Of a very long comment the beginning is shown."""
    page = scanned(tmp_path, [{"content": "word " * 1000}])
    assert len(text_of(page, "comments")) < 2 * report.MOST_WORDS


def test_private_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report is handed on, so that private values cannot be asked for; nothing is written over then."""
    dump = tmp_path / "dump.jsonl"
    dump.write_text('{"content": "x"}\n', encoding="utf-8")
    kept = tmp_path / "report.html"
    kept.write_text("an older one", encoding="utf-8")
    assert main(["scan", str(dump), "--isolated", "--format", "html", "--show-private", "-o", str(kept)]) == 2
    assert "leave out --show-private" in capsys.readouterr().err
    assert kept.read_text(encoding="utf-8") == "an older one"
