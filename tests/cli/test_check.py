"""`commentguard check`: one comment, decided and explained."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from commentguard.cli.main import main

GOOD = "I am not so sure that <b>silence</b> is the point."


def said(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Run the command, which succeeds whatever it decides, and give what it prints."""
    assert main(["check", "--isolated", *argv]) == 0
    return capsys.readouterr().out


def test_published(capsys: pytest.CaptureFixture[str]) -> None:
    """A comment that would be published is shown as the page would show it."""
    assert said(capsys, GOOD, "--author", "Liz", "--email", "liz@example.org", "--url", "http://liz.example") == (
        "publish: 0 points (hold from 50, spam from 100)\n"
        "\n"
        "The page would show:\n"
        "  Liz <http://liz.example>\n"
        "  <p>I am not so sure that <b>silence</b> is the point.</p>\n"
    )


def test_spam(capsys: pytest.CaptureFixture[str]) -> None:
    """Spam is explained by its findings with their words, and by what was taken away."""
    out = said(
        capsys, "<font>Buy cheap viagra</font> http://a.example http://b.example http://c.example", "--author", "Meds"
    )
    assert out.startswith("spam: ")
    assert "  links.many: " in out
    assert "  taken  font: " in out
    assert "\nIf a moderator publishes it, the page would show:\n  Meds\n" in out


def test_only_the_text_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever tries a comment need not make up a name."""
    assert "\n  (no name)\n" in said(capsys, GOOD)


def test_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """What is no acceptable submission is refused with a sentence for each problem, and the address is not shown."""
    out = said(capsys, " ", "--email", "liz@nowhere@example.org")
    assert out == (
        "refused: this is no acceptable submission\n"
        "  email: Please enter a valid e-mail address.\n"
        "  content: Please fill in this field.\n"
    )


def test_refused_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON a refusal has no verdict and the problems."""
    problem = {"field": "content", "code": "required", "params": {}}
    assert json.loads(said(capsys, "", "--json")) == {"verdict": None, "problems": [problem]}


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON it is the decision, on one line."""
    out = said(capsys, GOOD, "--json")
    assert out.count("\n") == 1
    decision = json.loads(out)
    assert (decision["verdict"], decision["score"], decision["findings"]) == ("publish", 0, [])


def test_hold_by_intake(capsys: pytest.CaptureFixture[str]) -> None:
    """A reason to hold that is worth no points is told too."""
    out = said(capsys, GOOD, "--author", "Pаul")
    assert out.startswith("hold: 0 points")
    assert "  author: mixed_script" in out


@pytest.mark.parametrize("argv", [["-"], []])
def test_standard_input(argv: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash, or nothing, reads the comment from the standard input, whatever its bytes are."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Grüße \xff".encode("latin-1"))))
    assert "<p>Gr\ufffd\ufffde \ufffd</p>" in said(capsys, *argv)


def test_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who types the comment is told how to end it."""

    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(b"Hello.")))
    assert main(["check", "--isolated"]) == 0
    assert capsys.readouterr().err == "commentguard: type the comment; Ctrl-D on a line of its own ends it\n"


def test_nothing_private_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """No form of the answer has an address, neither the one given nor one that was typed."""
    argv = [f"{GOOD} canary@example.org <a href='mailto:canary@example.org'>me</a>", "--email", "canary@example.org"]
    assert "canary" not in said(capsys, *argv)
    assert "canary" not in said(capsys, *argv, "--json")


def test_terminal_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    """What acts on a terminal is spelled out."""
    assert "\x1b" not in said(capsys, "a\x1b[31mb\u202ec &#27;[31m", "--author", "x")


SPAM = "Good day. Buy cheap viagra http://a.example http://b.example http://c.example"


def test_marks(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The words that earned points are marked below each field that has some, as wide as the terminal is."""
    monkeypatch.setenv("COLUMNS", "30")
    out = said(capsys, SPAM, "--author", "Cheap Pills").split("\n")
    place = out.index("text")
    assert out[place + 1] == "  Good day. Buy cheap viagra "
    assert any(line.strip().startswith("^^^^^^ commerce.pills") for line in out)
    assert out[out.index("author") + 1] == "  Cheap Pills"
    assert max(len(line) for line in out[place : out.index("", place)] if "^" not in line) <= 40


def test_turned(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer says without which rules the comment would be held, and without which too it would be published."""
    lines = [line for line in said(capsys, SPAM).split("\n") if line.startswith("Without ")]
    assert len(lines) == 2
    assert lines[0].endswith(" this would be held.")
    assert lines[1].endswith(" too this would be published.")


def test_not_turned(capsys: pytest.CaptureFixture[str]) -> None:
    """Of what is published there is nothing to say."""
    assert "Without " not in said(capsys, GOOD)


def test_typed_address_is_not_marked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the settings leave typed addresses, the text that has one is not shown with its marks."""
    monkeypatch.chdir(tmp_path)
    assert main(["check", "Buy viagra: canary@pills.example", "--config", 'typed_addresses="leave"']) == 0
    out = capsys.readouterr().out
    assert "commerce.pills" in out
    assert "^" not in out


def test_colours(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours are added where they are asked for, and change no word."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    plain = said(capsys, SPAM)
    coloured = said(capsys, SPAM, "--color", "always")
    assert coloured.startswith("\x1b[1;31mspam\x1b[0m: ")
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_from_json(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment may come as a JSON object, with the names of its fields that scan knows; options go before them."""
    comment = {"comment_content": GOOD, "name": "Liz", "email": "liz@example.org", "post_title": "On silence"}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(comment).encode())))
    assert "\n  Liz\n" in said(capsys, "--from-json")
    assert "\n  Ada\n" in said(capsys, json.dumps(comment), "--from-json", "--author", "Ada")
    about = {
        "content": "The silence of my patients in therapy was hard to bear.",
        "title": "The silence of patients in therapy",
    }
    assert "topic." in said(capsys, json.dumps(about), "--from-json")


@pytest.mark.parametrize("typed", ['{"content": ', "[1]", "canary"])
def test_wrong_json(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no JSON object is told with an example, and not repeated."""
    assert main(["check", typed, "--from-json", "--isolated"]) == 2
    said_wrong = 'commentguard: TEXT: is no JSON object, such as {"content": "I agree.", "author": "Liz"}\n'
    assert capsys.readouterr().err == said_wrong
