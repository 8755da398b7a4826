"""Every history keeps the promises of the protocol."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commentguard.history.base import History
from commentguard.history.memory import MemoryHistory
from commentguard.history.sqlite import SqliteHistory
from commentguard.model.past import Past
from commentguard.testing.history import CHECKS, Check, Factory, check_history, run_check


def memory(tmp_path: Path) -> Factory:  # noqa: ARG001  (each kind gets a place)
    """Make histories in memory."""
    return MemoryHistory


def sqlite(tmp_path: Path) -> Factory:
    """Make histories in files."""
    numbers = iter(range(1_000))
    return lambda **settings: SqliteHistory(tmp_path / f"{next(numbers)}.db", **settings)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("kind", [memory, sqlite], ids=lambda kind: kind.__name__)
def test_promise(check: Check, kind: Callable[[Path], Factory], tmp_path: Path) -> None:
    """The store keeps this promise."""
    run_check(check, kind(tmp_path))


def test_whole_suite() -> None:
    """A host runs all the checks by one call."""
    check_history(MemoryHistory)


class Forgetful(MemoryHistory):
    """Knows nothing, ever."""

    def past(self, *_: object) -> Past:
        """Give nothing."""
        return Past()


def test_broken_promises_are_all_named() -> None:
    """A history that breaks promises is told which."""
    with pytest.raises(AssertionError) as caught:
        check_history(Forgetful)
    assert "counts_floods: Fifteen seconds are a flood" in str(caught.value)
    assert "knows_duplicates: " in str(caught.value)
    assert "knows_nothing" not in str(caught.value)


def test_reason_of_a_plain_assertion() -> None:
    """What a history itself asserts is reported without a reason when it gives none."""

    def careless(**_: Any) -> History:
        raise AssertionError

    with pytest.raises(AssertionError, match=r"leaves no trace\.\n"):
        check_history(careless)
