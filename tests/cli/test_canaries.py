"""Comments full of canaries go through everything; none of them comes out in a log or on a terminal."""

import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from commentguard.cli.main import main
from commentguard.errors import InvalidSubmission
from commentguard.guard.forms import form_fields
from commentguard.guard.guard import Guard
from commentguard.guard.rights import erase, export
from commentguard.guard.view import recent
from commentguard.history.memory import MemoryHistory
from commentguard.markup.policies import PLAIN, RICH
from commentguard.model.case import Case
from commentguard.model.comment import Post, Submission
from commentguard.model.limits import Limits
from commentguard.model.private import PrivateEmail
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.rule import rule
from commentguard.rules.ruleset import RuleSet

EMAIL = "canary.bird@mine-shaft.example"
IP = "198.51.100.123"
AGENT = f"Canary-Browser/1 (+mailto:{EMAIL})"
TOKENS = ("canary", "mine-shaft", "198.51.100")

ORDINARY: dict[str, Any] = {
    "author": "Liz",
    "email": EMAIL,
    "url": "https://blog.example/",
    "content": "I am not so sure that <b>silence</b> is the point.",
    "ip": IP,
    "user_agent": AGENT,
    "post_id": "1",
    "id": "7",
}
FIELDS: list[dict[str, Any]] = [
    {},
    *(
        {"content": content}
        for content in (
            f"Write to {EMAIL}, or {EMAIL.upper()}.",
            f'Buy pills <a href="mailto:{EMAIL}">here</a> http://a.example http://b.example http://c.example',
            f'<abbr title="{EMAIL}">me</abbr> <a href="http://a.example/?to={EMAIL}">x</a> www.a.example/{EMAIL}',
            "canary.bird<b>@</b>mine-shaft.example, canary.bird&#64;mine-shaft.example",
            "canary.bird [at] mine-shaft [dot] com",
            f"<script>{EMAIL}</script><img alt='{EMAIL}'>rest <i>{EMAIL}",
            f"<{EMAIL}> wrote: <!-- {EMAIL} --> hello",
            f"{EMAIL} " * 40,
            f"{EMAIL}\x00\x1b[31m",
            "x" * 70_000 + EMAIL,
            f"<script>{EMAIL}</script>",
        )
    ),
    {"author": EMAIL},
    {"author": f"Liz <{EMAIL}>\n"},
    {"url": f"http://{EMAIL}/"},
    {"url": f"https://a.example/?{EMAIL}"},
    {"url": f"mailto:{EMAIL}"},
    {"email": f"{EMAIL}@twice"},
    {"email": f"<{EMAIL}>"},
    {"email": f"{EMAIL}\n{EMAIL}"},
    {"email": EMAIL + "e" * 300},
    {"email": [EMAIL]},
    {"ip": f"{IP}, {IP}"},
    {"ip": {"ip": IP}},
    {"id": EMAIL},
    {"parent_id": EMAIL, "kind": EMAIL},
    {"post_id": [EMAIL]},
    {"created_at": EMAIL},
    {"status": EMAIL, "approved": EMAIL, "post_title": f"On {EMAIL}", "post_url": f"https://blog.example/?{EMAIL}"},
]
COMMENTS = [ORDINARY | fields for fields in FIELDS]


@rule("site.broken", points=10, spam=["Buy."], ham=["Hello."])
def broken(case: Case) -> Iterator[str]:
    """Rules may fail, and say an address in doing so."""
    raise LookupError(f"{EMAIL} {case.clean.comment.private}")
    yield ""


GUARDS = {
    "default": Guard(),
    "everything": Guard(required=(), history=MemoryHistory(), rules=RuleSet.of(DEFAULT_RULES, broken), policy=RICH),
    "lenient": Guard(required=(), policy=PLAIN, thresholds=Thresholds(hold=10_000, spam=10_000)),
    "hold": Guard(typed_addresses="hold"),
    "leave": Guard(typed_addresses="leave", limits=Limits(tags=1)),
}


def told(text: str) -> list[str]:
    """Give the canaries that are in a text."""
    return [token for token in TOKENS if token in text.lower()]


def used(guard: Guard, submission: Submission) -> None:
    """Do with a submission what a host can do."""
    form = form_fields(guard)
    try:
        decision = guard.admit(submission, Post(id="1", title="A Post"))
    except InvalidSubmission as refused:
        form.refilled(submission, refused)
        return
    decision.explain()
    decision.to_dict()
    if decision.verdict is Verdict.PUBLISH:
        recent([guard.public(decision)], {"1": "A Post"})
    email = PrivateEmail(EMAIL)
    list(export([decision.comment], email, b"k" * 32))
    list(erase([decision.comment], email))


@pytest.mark.parametrize("name", GUARDS)
def test_log(name: str, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is done with a submission, no logger gets a private value, at any level."""
    caplog.set_level(logging.DEBUG)
    for comment in COMMENTS:
        used(GUARDS[name], Submission.from_mapping(comment))
    records = "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    assert told(records) == []
    assert bool(caplog.records) is (name == "everything")


def jsonl(comments: list[dict[str, Any]]) -> str:
    """Write a dump of JSON lines, some of them broken."""
    lines = [json.dumps(comment) for comment in comments]
    return "\n".join([*lines, lines[0][:-9], f'{{"content": {EMAIL}', f'["{EMAIL}"]', EMAIL, lines[0]])


def wxr(comments: list[dict[str, Any]]) -> str:
    """Write a WordPress export, broken behind the comments and in the middle of them."""
    names = {"author": "author", "email": "author_email", "ip": "author_IP", "content": "content", "id": "id"}
    items = []
    for comment in comments:
        texts = {tag: escape(str(comment[name])) for name, tag in names.items()}
        if not any(ord(letter) < 32 for text in texts.values() for letter in text):
            fields = "".join(f"<wp:comment_{tag}>{text}</wp:comment_{tag}>" for tag, text in texts.items())
            items.append(f"<wp:comment>{fields}</wp:comment>")
    fault = f"<wp:comment><wp:comment_author_email>{EMAIL}</wp:{EMAIL}></wp:comment>"
    body = "\n".join([*items, fault, *items[:2]])
    return f"""<?xml version="1.0"?>
<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<item><title>On {EMAIL}</title><wp:post_id>1</wp:post_id>
{body}
</item></channel>"""


@pytest.mark.parametrize("explain", [[], ["--explain"]], ids=["short", "explained"])
@pytest.mark.parametrize("style", ["csv", "jsonl", "text"])
@pytest.mark.parametrize("dump", [jsonl, wxr])
def test_scan(  # noqa: PLR0913, PLR0917  (three tables and three fixtures)
    dump: Callable[[list[dict[str, Any]]], str],
    style: str,
    explain: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """No format of a scan shows a private value or a typed address, neither does what is said of broken parts."""
    caplog.set_level(logging.DEBUG)
    path, errors = tmp_path / "dump", tmp_path / "errors.jsonl"
    path.write_text(dump(COMMENTS), encoding="utf-8")
    main(["scan", "--isolated", str(path), "--format", style, "--errors", str(errors), *explain])
    printed = capsys.readouterr()
    assert told(printed.out) == []
    assert told(printed.err) == []
    assert told(errors.read_text(encoding="utf-8") + caplog.text) == []
    assert printed.out.count("\n") > len(COMMENTS) - 3
    assert errors.read_text(encoding="utf-8")


def test_scan_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A scan that stops at the first broken part does not say what is in it."""
    path = tmp_path / "dump"
    path.write_text(jsonl(COMMENTS), encoding="utf-8")
    assert main(["scan", "--isolated", str(path), "--strict"]) > 0
    assert told("".join(capsys.readouterr())) == []


@pytest.mark.parametrize("style", [[], ["--json"]], ids=["text", "json"])
@pytest.mark.parametrize("comment", COMMENTS)
def test_check(
    comment: dict[str, Any],
    style: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The answer about one comment shows none either."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(str(comment["content"]).encode())))
    options = [f"--{name}={comment[name]}" for name in ("author", "email", "url")]
    main(["check", "--isolated", *options, *style])
    printed = capsys.readouterr()
    assert printed.out
    assert told(printed.out + printed.err) == []


def test_canaries_are_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same canaries do come out where whoever scans asks for them, so that silence means something."""
    path = tmp_path / "dump"
    path.write_text(jsonl(COMMENTS), encoding="utf-8")
    main(["scan", "--isolated", str(path), "--format", "jsonl", "--show-private"])
    assert told(capsys.readouterr().out) == [*TOKENS]
