"""`commentguard check`: one comment, decided and explained."""

import io
import json
import sys

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
