"""The page of examples/page/: what it shows, and what it does not."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import attrs
import html5lib
import pytest
from tests.examples.scripts import ROOT, load

from commentguard.errors import DumpError, InvalidSubmission
from commentguard.guard.forms import form_fields
from commentguard.guard.guard import Guard
from commentguard.model.comment import Submission
from commentguard.model.private import Private
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record

pytest.importorskip("jinja2", reason="Jinja2, of the extra examples, is not installed")

DUMP = ROOT / "examples" / "therapy-blog.xml"
POSTS = ("412", "431", "447", "460", "478")


RENDER = load("page/render.py")


def source(post_id: str = "412", dump: Path = DUMP) -> str:
    """Give the HTML of a post's page."""
    html: str = RENDER.rendered(RENDER.page(dump, post_id))
    return html


def tree(html: str) -> Element:
    """Parse a page as browsers do; any parse error fails the test."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    root: Element = parser.parse(html)
    return root


def words(element: Element | None) -> str:
    """Give the text of an element on one line."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def written(tmp_path: Path, *comments: dict[str, Any]) -> Path:
    """Write a dump of JSON lines with *comments* on the post 7."""
    common = {
        "email": "liz@example.org",
        "author": "Liz",
        "post_id": "7",
        "post_title": "On Soup",
        "status": "approved",
    }
    dump = tmp_path / "dump.jsonl"
    dump.write_text("".join(json.dumps(common | comment) + "\n" for comment in comments), encoding="utf-8")
    return dump


def test_heading() -> None:
    """The heading counts the comments that are shown."""
    page = tree(source())
    shown = page.findall(".//article")
    assert words(page.find(".//h2")) == f"{len(shown)} Responses to The In-Session Breakthrough Fantasy"
    assert len(shown) > 5


def test_two_responses(tmp_path: Path) -> None:
    """Two comments have the heading of the page this one is modelled on."""
    title = "The In-Session Breakthrough Fantasy"
    dump = written(tmp_path, *({"content": word, "post_title": title} for word in ("I agree.", "Not so sure.")))
    assert words(tree(source("7", dump)).find(".//h2")) == f"2 Responses to {title}"


def test_comment() -> None:
    """A comment is shown with its author's name and link, its time and its paragraphs."""
    article = tree(source()).find(".//article[@id='comment-1201']")
    assert article is not None
    author = article.find(".//*[@class='author']/a")
    assert author is not None
    assert words(author) == "Hanneke Brouwer"
    assert author.get("href") == "https://hbrouwer.example/"
    time = article.find(".//time")
    assert time is not None
    assert (words(time), time.get("datetime")) == ("4 March 2024, 19:12 UTC", "2024-03-04T19:12:40+00:00")
    assert len(article.findall("./div/p")) == 3
    assert words(article.find("./div/p/em")) == "marketing"


def test_form() -> None:
    """The form has the heading, the sentences, the notice and the button, and a labelled input for each field."""
    html = source()
    page = tree(html)
    assert words(page.find(".//h2[@id='reply']")) == "Leave a Reply"
    said = words(page.find(".//form"))
    assert "Your email address will not be published. Required fields are marked *" in said
    assert form_fields(Guard()).tags_sentence in said
    assert "&lt;blockquote cite=&#34;&#34;&gt;" in html
    assert words(page.find(".//form//button")) == "Post Comment"
    labelled = [label.get("for") for label in page.findall(".//form//label")]
    inputs = [element.get("id") for element in page.findall(".//form//*[@maxlength]")]
    assert labelled == inputs == ["author", "email", "url", "content"]


def test_sidebar() -> None:
    """The sidebar has the latest comments of the whole blog: who, on what, and at most twenty words."""
    items = tree(source("431")).findall(".//aside//li")
    assert len(items) == 5
    latest = RENDER.page(DUMP, "431").latest
    assert [words(item) for item in items] == [" ".join(str(line).split()) for line in latest]
    times = [line.comment.created_at for line in latest]
    assert times == sorted(times, reverse=True)
    for line in latest:
        assert len(line.excerpt.removesuffix(" …").split()) <= 20


@pytest.mark.parametrize("post_id", POSTS)
def test_not_shown(post_id: str) -> None:
    """What the site's moderators did not let through is not shown, nor what the guard holds."""
    records = [record for record in read_dump(DUMP) if isinstance(record, Record) and record.post.id == post_id]
    shown = {article.get("id") for article in tree(source(post_id)).findall(".//article")}
    for record in records:
        if record.status != "approved":
            assert f"comment-{record.submission.id}" not in shown
    assert shown <= {f"comment-{record.submission.id}" for record in records}
    assert len(shown) < len(records)


def revealed(value: Private[Any] | None) -> str:
    """Give a private value to be looked for."""
    return "" if value is None else str(value.reveal("to look for it in the page"))


def private_values() -> set[str]:
    """Give every e-mail and IP address that the dump holds, those of its authors included."""
    found = set(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]*\w", DUMP.read_text(encoding="utf-8")))
    for record in read_dump(DUMP):
        if isinstance(record, Record):
            found |= {revealed(record.submission.email), revealed(record.submission.ip)}
    return found - {""}


def digests(value: str) -> set[str]:
    """Give the digests that avatars and identifiers are made of."""
    spellings = {value, value.lower(), value.strip().lower(), f"mailto:{value}", f"mailto:{value.lower()}"}
    return {
        hashlib.new(kind, spelling.encode(), usedforsecurity=False).hexdigest()
        for kind in ("md5", "sha1", "sha256", "sha512")
        for spelling in spellings
    }


@pytest.mark.parametrize("post_id", POSTS)
def test_nothing_private(post_id: str) -> None:
    """No e-mail or IP address of the dump, and no hash of one, is anywhere in the source of a page."""
    html = source(post_id).lower()
    values = private_values()
    assert len(values) > 50
    for value in values:
        assert value.lower() not in html
        assert [digest for digest in digests(value) if digest in html] == []
    assert re.findall(r"[\w.+-]+@[\w-]+\.\w", html) == []
    assert re.findall(r"\b[0-9a-f]{16,}\b", html) == []


@pytest.mark.parametrize("post_id", POSTS)
def test_links(post_id: str) -> None:
    """Every link that a commenter chose says so, and leads to the web; nothing is fetched by the page."""
    page = tree(source(post_id))
    chosen = [
        *page.findall(".//article//*[@class='author']/a"),
        *page.findall(".//article/div//a"),
        *page.findall(".//aside//a[@rel]"),
    ]
    assert chosen
    for link in chosen:
        assert {"nofollow", "ugc"} <= set((link.get("rel") or "").split())
        assert (link.get("href") or "").startswith(("http://", "https://"))
    assert [element.tag for element in page.iter() if element.get("src") or element.tag in {"link", "script"}] == []


def test_content_security_policy() -> None:
    """The page allows itself its own style sheet and nothing else."""
    html = source()
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)[0]
    digest = RENDER.base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"\"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; base-uri 'none'\"" in html


HOSTILE = '"><script>x()</script><!-- </textarea></article></ol><b><a href="javascript:x()">'


def test_hostile_dump(tmp_path: Path) -> None:
    """Whatever a dump holds, the page is well formed, each comment stays in its container, and no script is there."""
    dump = written(
        tmp_path,
        {"id": "1", "content": f"<b><i>Soup {HOSTILE} for <blockquote>all"},
        {"id": HOSTILE, "author": f"Liz {HOSTILE}", "content": "Soup is good with bread.", "parent_id": "1"},
        {
            "id": "3",
            "content": "With salt, please.",
            "post_title": HOSTILE,
            "post_url": "javascript:x()",
            "kind": HOSTILE,
        },
    )
    page = tree(source("7", dump))
    articles = page.findall(".//section[@aria-labelledby='comments']//article")
    assert len(articles) == int(words(page.find(".//h2")).split()[0]) > 1
    for article in articles:
        assert [child.tag for child in article] == ["header", "div"]
    assert page.findall(".//script") == []
    assert [link for link in page.findall(".//a") if "javascript" in (link.get("href") or "")[:20]] == []
    body = page.find("body")
    assert body is not None
    assert [child.tag for child in body] == ["header", "main", "aside"]


def test_threads(tmp_path: Path) -> None:
    """Replies stand under what they answer, five deep at most; a reply to what is not shown stands for itself."""
    chain = [{"id": str(number), "parent_id": str(number - 1), "content": f"Word {number}."} for number in range(1, 9)]
    page = tree(source("7", written(tmp_path, *chain, {"id": "", "parent_id": "99", "content": "Alone."})))
    top = page.findall(".//ol[@class='comments']/li")
    assert [words(item.find("./article/div")) for item in top] == ["Word 1.", "Alone."]
    deepest = page.findall(".//ol/li" + "/ol/li" * 4)
    assert [words(item.find("./article/div")) for item in deepest] == ["Word 5.", "Word 6.", "Word 7.", "Word 8."]
    assert page.findall(".//ol/li" + "/ol/li" * 5) == []


def test_nothing_to_show(tmp_path: Path) -> None:
    """A post whose comments are all refused has a heading that says so, and no list."""
    page = tree(source("7", written(tmp_path, {"content": "<b></b>"}, {"content": "Later.", "status": "pending"})))
    assert words(page.find(".//h2")) == "No Responses to On Soup"
    assert page.findall(".//ol") == page.findall(".//article") == []


def test_form_shown_again() -> None:
    """A form that is shown again has what was typed, to the letter, and its messages beside the fields."""
    typed = Submission(author='Liz "L"', email="liz(at)example", url="ftp://x", content="\n</textarea> a<b & c", id=[])
    with pytest.raises(InvalidSubmission) as caught:
        Guard().validate(typed)
    page = RENDER.page(DUMP, "412")
    page = tree(RENDER.rendered(attrs.evolve(page, form=page.form.refilled(typed, caught.value))))
    inputs = {str(element.get("id")): element for element in page.findall(".//form//*[@maxlength]")}
    assert [inputs[name].get("value") for name in ("author", "email", "url")] == ['Liz "L"', "", "ftp://x"]
    assert inputs["content"].text == "\n</textarea> a<b & c"
    wrong = [name for name, element in inputs.items() if element.get("aria-invalid")]
    assert wrong == ["email", "url"]
    for name in wrong:
        assert words(page.find(f".//*[@id='{inputs[name].get('aria-describedby')}']")).startswith("Please enter a")
    assert words(page.find(".//form/p[@class='message']")) == "This must be text."


def test_main(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The script writes the page of a post to the standard output."""
    assert RENDER.main([str(DUMP), "412"]) == 0
    assert capsysbinary.readouterr().out.decode() == source()


@pytest.mark.parametrize("arguments", [[], [str(DUMP)], [str(DUMP), "7"], ["no-such-file.xml", "7"]])
def test_main_misused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong call says how it is called, and no traceback."""
    assert RENDER.main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: render.py DUMP POST_ID\n")


def test_unknown_post() -> None:
    """A post that the dump does not know is an error that names it."""
    with pytest.raises(DumpError, match="there is no comment on a post '7'"):
        RENDER.page(DUMP, "7")
