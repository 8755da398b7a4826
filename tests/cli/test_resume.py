"""`scan --resume`: an interrupted scan goes on, and no line is lost or doubled."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import attrs
import pytest

from commentguard.cli.fingerprint import settings_digest
from commentguard.cli.main import main
from commentguard.cli.recall import Recall
from commentguard.cli.summary import Summary
from commentguard.guard.guard import Guard
from commentguard.markup.policies import PLAIN
from commentguard.model.verdict import Thresholds
from commentguard.rules.builtin.default import DEFAULT_RULES

COMMAND = (sys.executable, "-m", "commentguard", "scan", "--isolated")
NAMES = ("out", "errors", "clean.csv")


def scan(*argv: str) -> int:
    """Scan with the default settings."""
    return main(["scan", "--isolated", "--quiet", *argv])


def outputs(directory: Path) -> tuple[str, ...]:
    """Give the options that write three files into *directory*."""
    out, errors, clean = (str(directory / name) for name in NAMES)
    return ("-o", out, "--errors", errors, "--clean", clean)


def contents(directory: Path) -> list[bytes]:
    """Give what was written there."""
    return [(directory / name).read_bytes() for name in NAMES]


def progressed(path: Path) -> bool:
    """Say whether a checkpoint was written that is not the first."""
    return path.exists() and bool(kept_in(path)["end"])


def kept_in(path: Path) -> dict[str, Any]:
    """Give what a checkpoint says of the scan, apart from its memory."""
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8").partition("\n")[0])
    return kept


def interrupted(dump: Path, directory: Path, *options: str) -> None:
    """Leave what a scan leaves that was killed in the middle, with half a line at the end."""
    directory.mkdir()
    argv = [*COMMAND, str(dump), *outputs(directory), *options]
    with subprocess.Popen(argv, stderr=subprocess.DEVNULL) as process:  # noqa: S603  (our own program)
        while not progressed(directory / "out.resume"):
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.01)
                pytest.fail("the scan was done before it was killed")
        process.kill()
    with (directory / "out").open("ab") as out:
        out.write(b'{"id": "half a li')


@pytest.mark.parametrize("options", [("--format", "jsonl"), ("--format", "csv", "-j", "2"), ("--explain",)])
def test_killed_at_random(options: tuple[str, ...], mixed: Callable[..., Path], tmp_path: Path) -> None:
    """Killed again and again at random moments, a scan writes in the end what one writes that nobody disturbs."""
    dump = mixed(tmp_path / "dump.jsonl", 1500)
    (tmp_path / "whole").mkdir()
    (tmp_path / "parts").mkdir()
    assert scan(str(dump), *outputs(tmp_path / "whole"), *options) == 3
    chance = random.Random(7)  # noqa: S311  (moments, not keys)
    for _ in range(5):
        with subprocess.Popen(  # noqa: S603  (our own program)
            [*COMMAND, str(dump), *outputs(tmp_path / "parts"), *options, "--resume", "-q"]
        ) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.3, 1.5))
                break
            process.kill()
    done = (tmp_path / "parts" / "out").exists() and not (tmp_path / "parts" / "out.resume").exists()
    if process.returncode == -signal.SIGKILL and not done:
        assert scan(str(dump), *outputs(tmp_path / "parts"), *options, "--resume") == 3
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")
    assert sorted(file.name for file in (tmp_path / "parts").iterdir()) == sorted(NAMES)


def test_goes_on(mixed: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A scan goes on where it was, its counts too; half a last line is written anew."""
    dump = mixed(tmp_path / "dump.jsonl", 3000)
    (tmp_path / "whole").mkdir()
    assert scan(str(dump), *outputs(tmp_path / "whole"), "--format", "jsonl") == 3
    interrupted(dump, tmp_path / "parts", "--format", "jsonl")
    assert main(["scan", "--isolated", str(dump), *outputs(tmp_path / "parts"), "--format", "jsonl", "--resume"]) == 3
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")
    total = len((tmp_path / "whole" / "out").read_bytes().splitlines())
    assert f"{total} comments: " in capsys.readouterr().err


def test_only_the_owner_reads_it(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """What is kept beside the output holds no address, and nobody else may read it."""
    interrupted(mixed(tmp_path / "dump.jsonl", 3000), tmp_path / "parts", "--format", "jsonl")
    kept = tmp_path / "parts" / "out.resume"
    assert kept.stat().st_mode & 0o077 == 0
    assert "@" not in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda dump, _: dump.write_bytes(dump.read_bytes() + b"{}\n"), "dump.jsonl"),
        (lambda _, argv: argv.append("--explain"), "options"),
        (lambda _, argv: argv.__setitem__(argv.index("--isolated"), "--config=other.toml"), "settings"),
    ],
)
def test_something_changed(  # noqa: PLR0913, PLR0917  (fixtures)
    change: Callable[[Path, list[str]], object],
    named: str,
    mixed: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A scan of another dump, with other options or settings is refused, and nothing is touched."""
    dump = mixed(tmp_path / "dump.jsonl", 3000)
    interrupted(dump, tmp_path / "parts", "--format", "jsonl")
    monkeypatch.chdir(tmp_path)
    Path("other.toml").write_text("[thresholds]\nhold = 40\n", encoding="utf-8")
    before = contents(tmp_path / "parts")
    argv = ["scan", "--isolated", str(dump), *outputs(tmp_path / "parts"), "--format", "jsonl", "--resume"]
    change(dump, argv)
    assert main(argv) == 2
    said = capsys.readouterr().err
    assert "this is another scan than the interrupted one (" in said
    assert f"{named} changed" in said
    assert contents(tmp_path / "parts") == before


def test_output_was_cut(mixed: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An output that lost what the scan had written cannot be gone on with."""
    dump = mixed(tmp_path / "dump.jsonl", 3000)
    interrupted(dump, tmp_path / "parts", "--format", "jsonl")
    argv = [str(dump), *outputs(tmp_path / "parts"), "--format", "jsonl", "--resume"]
    kept = kept_in(tmp_path / "parts" / "out.resume")
    os.truncate(tmp_path / "parts" / "out", kept["sizes"][0] - 1)
    assert scan(*argv) == 2
    assert "it is shorter than the interrupted scan left it" in capsys.readouterr().err
    for broken in ("{", "", "{}\n"):
        (tmp_path / "parts" / "out.resume").write_text(broken, encoding="utf-8")
        assert scan(*argv) == 2
        assert "what the interrupted scan left cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["dump.jsonl"], "--resume: there must be a file to go on with; name it with -o"),
        (["-", "-o", "out"], "--resume: - can be read only once; scan a file"),
        (["dump.jsonl", "-o", "/dev/null"], "--resume: /dev/null is no ordinary file"),
        (["dump.jsonl", "-o", "old"], "old: no interrupted scan wrote this file, or it was done"),
    ],
)
def test_cannot_be(  # noqa: PLR0913, PLR0917  (fixtures)
    argv: list[str],
    message: str,
    mixed: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where a scan cannot go on, the answer says why and what to do."""
    monkeypatch.chdir(tmp_path)
    mixed(Path("dump.jsonl"), 3)
    Path("old").write_text("mine", encoding="utf-8")
    assert scan(*argv, "--resume") == 2
    assert capsys.readouterr().err.startswith(f"commentguard: {message}")
    assert Path("old").read_text(encoding="utf-8") == "mine"


def test_killed_at_once(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """A scan that is killed before it opens its outputs can go on, and what an older scan wrote there is gone."""
    dump = mixed(tmp_path / "dump.jsonl", 3000)
    (tmp_path / "whole").mkdir()
    assert scan(str(dump), *outputs(tmp_path / "whole"), "--format", "jsonl") == 3
    interrupted(dump, tmp_path / "parts", "--format", "jsonl")
    kept = tmp_path / "parts" / "out.resume"
    first = json.loads(kept.read_text(encoding="utf-8").splitlines()[0])
    begun = json.dumps(first | {"end": 0, "sizes": [], "summary": attrs.asdict(Summary())})
    kept.write_text("\n".join([begun, *Recall().lines()]), encoding="utf-8")
    assert scan(str(dump), *outputs(tmp_path / "parts"), "--format", "jsonl", "--resume") == 3
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")


def test_begins_in_vain(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """A scan whose outputs cannot be written leaves nothing to go on with."""
    dump = mixed(tmp_path / "dump.jsonl", 5, 3)
    out, clean = tmp_path / "out", tmp_path / "none" / "clean.csv"
    assert scan(str(dump), "-o", str(out), "--clean", str(clean), "--format", "jsonl") == 2
    assert not (tmp_path / "out.resume").exists()


def test_begins_anew(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """Without an interrupted scan, --resume begins one; so a loop may use the same command each time."""
    dump = mixed(tmp_path / "dump.jsonl", 5, 3)
    assert scan(str(dump), "-o", str(tmp_path / "out"), "--resume", "--format", "jsonl") == 0
    assert len((tmp_path / "out").read_bytes().splitlines()) == 5


@pytest.mark.usefixtures("interruptible")
def test_interrupt_names_it(mixed: Callable[..., Path], tmp_path: Path) -> None:
    """Ctrl-C says that the scan can go on."""
    dump = mixed(tmp_path / "dump.jsonl", 3000)
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*COMMAND, str(dump), "-o", str(tmp_path / "out"), "--format", "jsonl"], stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        while not (tmp_path / "out").exists() or (tmp_path / "out").stat().st_size < 10_000:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.01)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()
        assert process.wait() == 130
    assert said.endswith("commentguard: --resume goes on with this scan\ncommentguard: interrupted\n")


def test_settings_digest() -> None:
    """Any other setting is another digest, and the same settings are the same one in every process."""
    guards = [
        Guard(),
        Guard(policy=PLAIN),
        Guard(thresholds=Thresholds(hold=40)),
        Guard(protected=("Ann",)),
        Guard(rules=DEFAULT_RULES.without("links")),
        Guard(rules=DEFAULT_RULES.weighed({"links.many": 1})),
        Guard(rules=DEFAULT_RULES.capped({"links": 1})),
    ]
    digests = [settings_digest(guard) for guard in guards]
    assert len(set(digests)) == len(guards)
    program = "from commentguard.cli.fingerprint import *; print(settings_digest(Guard()))"
    for seed in ("1", "2"):
        done = subprocess.run(  # noqa: S603  (our own program)
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == digests[0]
