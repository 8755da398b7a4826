"""The history that a configuration asks for."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import InvalidConfig
from commentguard.guard.guard import Guard
from commentguard.history.sqlite import SqliteHistory
from commentguard.model.comment import Submission
from commentguard.testing.promises.samples import KEY, TEXT, decided_on, some_comment

SUBMISSION = Submission(author="Liz", email="liz@example.org", content="I agree, mostly.")
FIT = {"path": "comments.db", "key_env": "SITE_KEY"}


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_KEY", KEY.decode())
    monkeypatch.setenv("SHORT_KEY", "canary")


def test_none() -> None:
    """Who asks for no history has none."""
    assert Guard.from_mapping({}).history is None


def test_file(tmp_path: Path) -> None:
    """The file of the history stands beside the configuration, under the key that the environment has."""
    config = tmp_path / "commentguard.toml"
    config.write_text('[history]\npath = "comments.db"\nkey_env = "SITE_KEY"\nmaxlen = 1\n')
    guard = Guard.load(config)
    guard.admit(SUBMISSION)
    guard.admit(SUBMISSION)
    assert len(SqliteHistory(tmp_path / "comments.db", key=KEY)) == 1


def test_key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key may stand in a file of its own, with or without a line end."""
    monkeypatch.chdir(tmp_path)
    Path("site.key").write_bytes(KEY + b"\n")
    Guard.from_mapping({"history": {"path": "comments.db", "key_file": "site.key"}}).admit(SUBMISSION)
    assert len(SqliteHistory(tmp_path / "comments.db", key=KEY)) == 1


@pytest.mark.parametrize(
    ("retention", "kept"),
    [
        ({}, (0, 1)),
        ({"raw_ip": "for good"}, (1, 1)),
        ({"raw_ip": 30, "email": 3}, (1, 0)),
        ({"raw_ip": "for good", "email": "for good", "held": 0}, (1, 1)),
    ],
)
def test_retention(
    retention: dict[str, Any], kept: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How long what is kept can be said in days; what is not said is as `RetentionPolicy` has it."""
    monkeypatch.chdir(tmp_path)
    history = Guard.from_mapping({"history": FIT | {"retention": retention}}).history
    assert history is not None
    at = datetime.now(UTC) - timedelta(days=8)
    history.remember(decided_on(some_comment(at=at)))
    by_address, by_email = some_comment(email=None, at=at), some_comment(ip=None, at=at)
    assert (history.past(by_address, TEXT).recent, history.past(by_email, TEXT).recent) == kept


@pytest.mark.parametrize(
    ("history", "fault"),
    [
        ({}, "$.history.path: a history needs the path of its file"),
        ({}, "$.history.key_env: give key_env, a variable of the environment, or key_file, one of them"),
        (FIT | {"key_file": "x"}, "$.history.key_env: give key_env, a variable of the environment, or key_file"),
        (FIT | {"key": "canary"}, "$.history.key: unknown key"),
        (FIT | {"path": 7}, "$.history.path: a string is wanted, not a whole number"),
        (FIT | {"key_env": 7}, "$.history.key_env: the name of a variable is wanted, not a whole number"),
        (FIT | {"key_env": "NO_KEY"}, "$.history.key_env: the key in NO_KEY is not set; python -c"),
        (
            FIT | {"key_env": "SHORT_KEY"},
            "$.history.key_env: the key in SHORT_KEY is too short, 32 characters at least",
        ),
        (
            {"path": "x", "key_file": "away"},
            "$.history.key_file: away cannot be read: No such file or directory; python",
        ),
        (FIT | {"maxlen": 0}, "$.history.maxlen: a history remembers at least one comment, not 0"),
        (FIT | {"retention": {"emial": 7}}, "$.history.retention.emial: unknown key, did you mean email?"),
        (
            FIT | {"retention": {"held": "long"}},
            '$.history.retention.held: days, a whole number, or "for good" is wanted',
        ),
        (FIT | {"retention": {"held": -1}}, "$.history.retention.held: days, a whole number"),
        (FIT | {"retention": {"held": True}}, 'for good" is wanted'),
        (7, "$.history: a table is wanted, not a whole number"),
    ],
)
def test_faults(history: Any, fault: str) -> None:
    """Every fault is told with its place and its mend, and never with the key."""
    with pytest.raises(InvalidConfig) as caught:
        Guard.from_mapping({"history": history})
    assert fault in str(caught.value)
    assert "canary" not in str(caught.value)
