"""`scan -j N`: the same output from several processes, and none of them left behind."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs
import pytest

from commentguard.cli.desk import Task
from commentguard.cli.main import main
from commentguard.cli.recall import Recall
from commentguard.cli.workers import decided_by_workers, decided_here
from commentguard.errors import WorkerDied
from commentguard.guard.guard import Guard
from commentguard.model.case import Case
from commentguard.model.comment import Submission
from commentguard.readers.record import Record, Source, Status
from commentguard.rules.rule import Rule, rule
from commentguard.rules.ruleset import RuleSet

COMMAND = (sys.executable, "-m", "commentguard", "scan", "--isolated")


@rule("own.deadly", points=10, spam=["x"], ham=[])
def deadly(case: Case) -> Iterator[str]:
    """Who is at work may be killed."""
    if "kill me" in case.clean.text:
        os.kill(os.getpid(), signal.SIGKILL)
    yield f"{case.past.same_here} times"


def is_interrupt_held_back() -> bool:
    """Say whether this process is told of Ctrl-C only later."""
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@rule("own.deaf", points=10, spam=["x"], ham=[])
def deaf(case: Case) -> Iterator[str]:  # noqa: ARG001  (a rule takes one)
    """Whoever started it is told alone."""
    yield f"held back: {is_interrupt_held_back()}"


@attrs.define
class Chunk:
    """Some comments."""

    records: list[Record]
    rests: bool = False


def chunks(*texts: Iterable[str]) -> list[Chunk]:
    """Make chunks of comments with these texts."""
    source = Source(path="x", format="jsonl", index=1, line=1)
    return [
        Chunk([Record(submission=Submission(content=text), source=source, status=Status.SPAM) for text in some])
        for some in texts
    ]


def task(*rules: Rule, form: str = "jsonl") -> Task:
    """Make the task of a guard with these rules."""
    return Task(guard=Guard(required=("content",), rules=RuleSet(rules)), format=form)


@pytest.mark.parametrize(
    "options",
    [
        ("--format", "jsonl", "--explain", "--show-private"),
        ("--format", "csv"),
        ("--format", "html"),
        (),
        ("--color", "always"),
    ],
)
def test_same_output(
    options: tuple[str, ...], mixed: Callable[..., Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever the number of processes, every byte that is written is the same."""
    dump = str(mixed(tmp_path / "dump.jsonl", 700))
    written = []
    for jobs in ("1", "2", "3"):
        files = [tmp_path / f"{name}{jobs}" for name in ("out", "errors", "clean")]
        out, errors, clean = map(str, files)
        argv = [dump, dump, "-o", out, "--errors", errors, "--clean", clean, "-j", jobs, *options]
        assert main(["scan", "--isolated", *argv]) == 3
        written.append(([file.read_bytes() for file in files], capfd.readouterr().err))
    assert written[0] == written[1] == written[2]
    assert len(written[0][0][0].splitlines()) > 500


def test_own_rules_see_the_past() -> None:
    """A rule of the host may look at the past, and finds the same in several processes as in one."""
    recall = Recall()
    batches = chunks(["a", "b"], ["a"], ["a", "b"], ["a"])
    here = [sheet for _, sheet in decided_here(batches, task(deadly), recall)]
    again = Recall()
    there = [sheet for _, sheet in decided_by_workers(batches, task(deadly), again, 2)]
    assert there == here
    assert "3 times" in here[-1].text


def test_workers_hear_no_interrupt() -> None:
    """Ctrl-C never reaches a worker, not even one that is only starting; it reaches the scan."""
    ((_, sheet),) = decided_by_workers(chunks(["a"]), task(deaf), Recall(), 2)
    assert "held back: True" in sheet.text
    assert not is_interrupt_held_back()


def test_other_formats_get_rows() -> None:
    """A format that is not written line by line gets rows; private values do not come with them."""
    recall = Recall()
    batches = chunks(["a", " "])
    batches[0].records[0] = attrs.evolve(
        batches[0].records[0], submission=Submission(content="a", email="a@example.org")
    )
    given = task(form="html")
    ((_, here),) = decided_here(batches, given, recall)
    again = Recall()
    ((_, there),) = decided_by_workers(batches, given, again, 1)
    assert here.text == there.text == ""
    assert [row.to_dict() for row in there.rows] == [row.to_dict() for row in here.rows]
    assert [row.private()["email"] for row in here.rows] == ["a@example.org", ""]
    assert [row.private()["email"] for row in there.rows] == ["", ""]


def test_worker_killed() -> None:
    """A worker that is killed is told, with what may help; the others are ended."""
    recall = Recall()
    with pytest.raises(WorkerDied, match=r"in the middle of its work \(killed by signal 9\); perhaps the memory"):
        list(decided_by_workers(chunks(["a"], ["kill me"], ["b"]), task(deadly), recall, 2))


def test_worker_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a worker cannot do is told as it is without workers."""
    dump = tmp_path / "dump.jsonl"
    dump.write_text(json.dumps({"id": 1, "text": "Hello *you*", "author": "Ann"}), encoding="utf-8")
    out = tmp_path / "none" / "out"
    assert main(["scan", str(dump), "-j", "2", "-o", str(out)]) == 2
    assert "No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1000", "²"])
def test_odd_number(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A number of processes that makes no sense is a wrong usage."""
    with pytest.raises(SystemExit):
        main(["scan", "x", "-j", jobs])
    assert "a number from 1 to 256, or auto, is expected" in capsys.readouterr().err


def test_auto(mixed: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`auto` is a process for each processor."""
    assert main(["scan", "--isolated", str(mixed(tmp_path / "dump", 5, 3)), "-j", "auto", "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 5


def test_closed_pipe(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """When the reader of a pipe has enough, the command and its workers end quietly."""
    dump = mixed(tmp_path / "dump.jsonl", 3000)
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*COMMAND, str(dump), "-j", "2", "--format", "jsonl", "-q"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        # It ends only when nobody holds it any more, the workers included.
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.usefixtures("interruptible")
def test_interrupt(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """Ctrl-C, which reaches the workers too, ends with 130 and a word; whole lines are written, and nobody is left."""
    out = tmp_path / "out.jsonl"
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*COMMAND, "-", "-j", "2", "--format", "jsonl", "-o", str(out)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(mixed(tmp_path / "dump.jsonl", 3000).read_bytes())
        process.stdin.flush()
        os.killpg(process.pid, signal.SIGINT)
        assert b"commentguard: interrupted\n" in process.stderr.read()
        assert process.wait() == 130
    assert all(json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())


def test_killed(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """When the command itself is killed, its workers end too."""
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*COMMAND, "-", "-j", "2", "--format", "jsonl", "-q"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        # A pipe holds 64 KB on Linux, so that the write ends only when the program has read far into the dump.
        process.stdin.write(mixed(tmp_path / "dump.jsonl", 1200).read_bytes())
        process.stdin.flush()
        process.kill()
        # It ends only when nobody holds it any more, the workers included.
        assert process.stderr.read() == b""
        assert process.wait() == -signal.SIGKILL
