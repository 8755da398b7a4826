"""`commentguard completion`: what lets a shell complete the command line."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commentguard.cli.main import main

pytest.importorskip("shtab", reason="completion is written by shtab, an extra")

CASES = [
    ("completion ", {"bash", "fish", "zsh"}),
    ("sc", {"scan"}),
    ("scan --on", {"--only"}),
    ("scan --only ch", {"changed"}),
    ("scan exp", {"export.xml"}),
    ("scan -o exp", {"export.xml"}),
    ("check --config exp", {"export.xml"}),
    ("rules links.ma", {"links.many"}),
    ("completion z", {"zsh"}),
]
"""What is typed after the command's name, and what it can become."""

BASH = """
source completion.bash
read -ra COMP_WORDS <<< "$1"; [[ $1 == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$1 COMP_POINT=${#1}
function=$(complete -p commentguard | sed 's/.*-F \\([^ ]*\\).*/\\1/')
"$function" commentguard "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""

FISH = "source completion.fish; complete -C $argv[1]"

# A zsh in a terminal of its own, in which Tab is pressed, and a key that shows what the line has become.
ZSH = """
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner 'show() print -r -- "<$BUFFER>"; zle -N show; bindkey "^X" show'
zpty -w inner 'PROMPT=; fpath=($PWD $fpath); autoload -U compinit; compinit -u -D; print rea""dy'
zpty -r inner seen '*ready*'
zpty -w -n inner "$1"$'\\t\\x18'
zpty -r inner seen '*<commentguard*>*'
print -r -- $seen
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work where there is one file."""
    (tmp_path / "export.xml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Give what the command writes for *shell*."""
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def asked(shell: str, program: str, *arguments: str) -> str:
    """Let a real shell run *program*, and give what it prints; skip where the shell is not installed."""
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    flags = {"bash": ("--norc",), "fish": ("--no-config",), "zsh": ("-f",)}[shell]
    name = () if shell == "fish" else (shell,)
    done = subprocess.run(  # noqa: S603  (our own script)
        [found, *flags, "-c", program, *name, *arguments], capture_output=True, text=True, check=True, timeout=30
    )
    return done.stdout


@pytest.mark.parametrize(("typed", "completed"), CASES)
def test_bash(typed: str, completed: set[str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bash completes commands, options, their words, rules and files."""
    (place / "completion.bash").write_text(script("bash", capsys), encoding="utf-8")
    assert set(asked("bash", BASH, f"commentguard {typed}").split()) == completed


@pytest.mark.parametrize(("typed", "completed"), CASES)
def test_fish(typed: str, completed: set[str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fish completes the same, with the help beside it."""
    (place / "completion.fish").write_text(script("fish", capsys), encoding="utf-8")
    lines = asked("fish", FISH, f"commentguard {typed}").splitlines()
    assert {line.partition("\t")[0] for line in lines} == completed


@pytest.mark.parametrize(("typed", "completed"), [case for case in CASES if len(case[1]) == 1])
def test_zsh(typed: str, completed: set[str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Zsh completes the same when Tab is pressed."""
    (place / "_commentguard").write_text(script("zsh", capsys), encoding="utf-8")
    (word,) = completed
    before = f"commentguard {typed}".rpartition(" ")[0]
    assert f"<{before} {word}" in asked("zsh", ZSH, f"commentguard {typed}")


def test_help_is_short(capsys: pytest.CaptureFixture[str]) -> None:
    """A command is described by its one line of help."""
    assert "decide about every comment of a dump" in script("zsh", capsys)
    assert "A dump is never changed" not in script("zsh", capsys)


def test_without_shtab(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where shtab is not installed, the command to install it is told."""
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["completion", "bash"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == 'commentguard: completion needs shtab: pip install "commentguard[completion]"\n'
