"""The options that choose a configuration, and the guard they choose."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.errors import InvalidConfig
from commentguard.guard.guard import Guard
from commentguard.markup.policies import PLAIN


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a directory that has a configuration, and in an environment that names none."""
    (tmp_path / "commentguard.toml").write_text('policy = "plain"\n[thresholds]\nhold = 11\nspam = 99\n')
    (tmp_path / "other.toml").write_text("[thresholds]\nhold = 22\n")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "pyproject.toml").write_text("[tool.commentguard.thresholds]\nhold = 33\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COMMENTGUARD_CONFIG", raising=False)
    return tmp_path


def chosen(*argv: str) -> Guard:
    """Give the guard that the options *argv* choose."""
    parser = ArgumentParser()
    add_config_options(parser)
    return chosen_guard(parser.parse_args(argv))


def hold(*argv: str) -> int:
    """Give its threshold of holding."""
    return chosen(*argv).thresholds.hold


def test_working_directory(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word the settings are those of the working directory, or of the nearest one above it."""
    assert hold() == 11
    monkeypatch.chdir(place / "site")
    assert hold() == 33
    (place / "site" / "pyproject.toml").write_text("[tool.other]\n")
    assert hold() == 11


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that the environment names goes before that of the directory; an empty name is none."""
    monkeypatch.setenv("COMMENTGUARD_CONFIG", "other.toml")
    assert hold() == 22
    monkeypatch.setenv("COMMENTGUARD_CONFIG", "")
    assert hold() == 11


def test_environment_names_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not there is told with the variable that names it, unless it is not asked for."""
    monkeypatch.setenv("COMMENTGUARD_CONFIG", "none.toml")
    with pytest.raises(InvalidConfig, match=r"^COMMENTGUARD_CONFIG names none\.toml, and there is no such file$"):
        chosen()
    assert hold("--isolated") == 50
    assert hold("--config", "other.toml") == 22


def test_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is named goes before the environment's."""
    monkeypatch.setenv("COMMENTGUARD_CONFIG", "commentguard.toml")
    assert hold("--config", "other.toml") == 22


def test_setting() -> None:
    """A setting goes before that of the file and leaves the others, the last of two counts."""
    guard = chosen("--config", "thresholds.hold=44", "--config", "thresholds.hold=45", "--config", "limits.content=9")
    assert (guard.thresholds.hold, guard.thresholds.spam, guard.limits.content) == (45, 99, 9)
    assert guard.policy == PLAIN


def test_setting_and_file() -> None:
    """A file and settings may come in any order."""
    assert hold("--config", "thresholds.spam=70", "--config", "other.toml") == 22
    assert chosen("--config", "other.toml", "--config", "thresholds.spam=70").thresholds.spam == 70


def test_setting_alone(place: Path) -> None:
    """Settings need no file: with --isolated they go before the defaults; in pyproject.toml before its table."""
    assert chosen("--isolated", "--config", "thresholds.hold=7").thresholds.spam == 100
    pyproject = str(place / "site" / "pyproject.toml")
    assert chosen("--config", pyproject, "--config", "thresholds.spam=70").thresholds.hold == 33


@pytest.mark.parametrize(
    ("setting", "points"), [('rules.points."links.many"=7', 7), ('rules.points={"links.many"=8}', 8)]
)
def test_rule_id(setting: str, points: int) -> None:
    """The id of a rule has a dot and stands in quotes, as in a file."""
    (many,) = (one for one in chosen("--config", setting).rules if one.id == "links.many")
    assert many.points == points


def test_file_with_equals_sign(place: Path) -> None:
    """A file whose name looks like a setting is a file."""
    (place / "thresholds.hold=1").write_text("[thresholds]\nhold = 66\n")
    assert hold("--config", "thresholds.hold=1") == 66


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["--config", 'polcy="plain"'], "--config: $.polcy: unknown key, did you mean policy?"),
        (["--config", "thresholds.hld=1"], "--config: $.thresholds.hld: unknown key, did you mean hold?"),
        (["--config", "thresholds.hold=100"], "--config: $.thresholds: hold (100) must not be above spam (99)"),
        (["--config", "thresholds=3"], "--config: $.thresholds: a table is wanted, not a whole number"),
        (
            ["--config", "policy=plain"],
            "--config policy=plain: is not KEY=VALUE in TOML, such as thresholds.hold=40 or 'policy=\"plain\"', with the quotes",
        ),
        (["--config", "a.toml", "--config", "b.toml"], "--config names two files, a.toml and b.toml; one can be used"),
        (
            ["--config", "a.toml", "--isolated"],
            "--isolated uses no file, and --config names a.toml; leave one of them out",
        ),
        (["--config", "none.toml"], "none.toml: there is no such file"),
    ],
)
def test_wrong(argv: list[str], message: str) -> None:
    """What cannot be used is told with its place and its mend."""
    with pytest.raises(InvalidConfig) as caught:
        chosen(*argv)
    assert str(caught.value) == message


def test_fault_of_the_file(place: Path) -> None:
    """A fault of the file is told as the file's, though a setting is given too."""
    (place / "commentguard.toml").write_text("[thresholds]\nhold = 300\n")
    with pytest.raises(InvalidConfig, match=r"commentguard\.toml: \$\.thresholds: hold \(300\)"):
        chosen("--config", "thresholds.hold=3")
