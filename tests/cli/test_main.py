"""The command as a whole: help, version, exit codes, closed pipes, interrupts."""

import io
import json
import os
import runpy
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import commentguard
from commentguard.cli.main import main, run

COMMAND = [sys.executable, "-m", "commentguard"]


def dump(file: Path, count: int) -> Path:
    """Write a dump of *count* comments."""
    lines = (
        json.dumps({"id": number, "content": f"I am of another mind, number {number}."}) for number in range(count)
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize("command", [[], ["scan"], ["check"], ["rules"], ["completion"]])
def test_help(command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every help fits a terminal of 80 columns and ends in an example of the command, on one line."""
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    lines = capsys.readouterr().out.rstrip().split("\n")
    assert max(map(len, lines[:-1])) <= 80
    assert lines[-1].startswith(" ".join(["example: commentguard", *command]))


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is that of the package."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"commentguard {version('commentguard')}\n"


@pytest.mark.parametrize("argv", [[], ["scna"], ["scan"], ["scan", "x", "--format", "xml"], ["completion", "sh"]])
def test_wrong_usage(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong usage ends with 2 and says what was expected."""
    with pytest.raises(SystemExit) as ended:
        main(argv)
    assert ended.value.code == 2
    assert "usage: commentguard" in capsys.readouterr().err


def test_error_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be used ends with 2 and a sentence, harmless to the terminal."""
    assert main(["rules", "lnks"]) == 2
    assert main(["scan", "dump\x1b[31m"]) == 2
    assert main(["scan", "/nowhere/dump.xml"]) == 2
    assert capsys.readouterr().err.split("\n") == [
        "commentguard: there is no rule or group 'lnks', did you mean links?",
        r"commentguard: dump\x1b[31m: there is no such file",
        "commentguard: /nowhere/dump.xml: there is no such file",
        "",
    ]


def test_output_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An output file that cannot be made ends with 2 and names it."""
    out = tmp_path / "none" / "out.txt"
    assert main(["scan", str(dump(tmp_path / "dump.jsonl", 1)), "--isolated", "-o", str(out)]) == 2
    assert capsys.readouterr().err == f"commentguard: {out}: No such file or directory\n"


def test_full_disk(tmp_path: Path) -> None:
    """A disk that is full ends with 2 and a sentence, not a traceback."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    file = dump(tmp_path / "dump.jsonl", 300)
    done = subprocess.run(  # noqa: S603  (our own program)
        [*COMMAND, "scan", str(file), "--isolated", "--format", "jsonl", "-o", "/dev/full"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "commentguard: No space left on device\n"


def test_module() -> None:
    """`python -m commentguard` is the command, and its exit code is the program's."""
    done = subprocess.run([*COMMAND, "rules", "links"], capture_output=True, text=True, check=False)  # noqa: S603  (our own program)
    assert done.returncode == 0
    assert done.stdout.startswith("links")
    assert subprocess.run([*COMMAND, "scan", "/nowhere"], capture_output=True, check=False).returncode == 2  # noqa: S603  (our own program)


def test_closed_pipe(tmp_path: Path) -> None:
    """When the reader of a pipe has enough, the command ends quietly, as programs that SIGPIPE ends do."""
    file = dump(tmp_path / "dump.jsonl", 3000)
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*COMMAND, "scan", str(file), "--isolated", "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert b'"id": "0"' in process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.usefixtures("interruptible")
def test_interrupt(tmp_path: Path) -> None:
    """Ctrl-C ends with 130 and a word; what was decided before is written, in whole lines."""
    out = tmp_path / "out.jsonl"
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*COMMAND, "scan", "-", "--isolated", "--format", "jsonl", "-o", str(out)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        # A pipe holds 64 KB on Linux, so that the write ends only when the program has read far into the dump.
        process.stdin.write(dump(tmp_path / "dump.jsonl", 12_000).read_bytes())
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"commentguard: interrupted\n"
        assert process.wait() == 130
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines
    assert [json.loads(line)["id"] for line in lines] == [str(number) for number in range(len(lines))]


def ended(monkeypatch: pytest.MonkeyPatch, *argv: str) -> object:
    """Run the process's command with *argv* and give its exit code."""
    monkeypatch.setattr(sys, "argv", ["commentguard", *argv])
    with pytest.raises(SystemExit) as caught:
        run()
    return caught.value.code


def test_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The console script exits with the command's code."""
    assert ended(monkeypatch, "rules", "links") == 0
    assert ended(monkeypatch, "rules", "lnks") == 2
    assert capsys.readouterr().out.startswith("links")


def test_run_as_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """Running the package runs the command, and importing its file does not."""
    monkeypatch.setattr(sys, "argv", ["commentguard", "rules", "lnks"])
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    file = str(Path(commentguard.__file__).with_name("__main__.py"))
    runpy.run_path(file)
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(file, run_name="__main__")
    assert caught.value.code == 2


def test_run_on_a_poor_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that has not the characters gets their numbers."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert ended(monkeypatch, "check", "Grüße, 你好", "--isolated") == 0
    assert rb"Gr\xfc\xdfe, \u4f60\u597d" in raw.getvalue()


def test_run_into_a_closed_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that is closed at the end is met quietly too."""
    reading, writing = os.pipe()
    os.close(reading)
    monkeypatch.setattr(sys, "stdout", open(writing, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  (closed below)
    assert ended(monkeypatch, "rules") == 141
    sys.stdout.close()


def test_run_interrupted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An interrupt anywhere in the command ends with 130."""

    class Interrupted(io.StringIO):
        def isatty(self) -> bool:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Interrupted())
    assert ended(monkeypatch, "check") == 130
    assert capsys.readouterr().err == "commentguard: interrupted\n"
