"""Tests whether a class is a `History`: the promises of the protocol, one check each."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from commentguard.history.base import History
from commentguard.model.keyring import Keyring
from commentguard.privacy.retention import RetentionPolicy
from commentguard.testing.promises import authors, keeping, rulings, texts
from commentguard.testing.promises.samples import KEY, NOON, Check

CHECKS: Sequence[Check] = (*texts.PROMISES, *authors.PROMISES, *rulings.PROMISES, *keeping.PROMISES)
"""The promises of a history, each a function whose docstring says it; `run_check` runs one."""


class Factory(Protocol):
    """Makes an empty history with these settings: another one with every call."""

    def __call__(
        self,
        *,
        key: bytes | Keyring,
        maxlen: int,
        retention: RetentionPolicy | None,
        clock: Callable[[], datetime],
    ) -> History:
        """Make an empty history."""
        ...


def check_history(factory: Factory) -> None:
    """Test whether the histories that *factory* makes keep the promises of `History`.

    Each call of *factory* must give an empty one. Raises AssertionError with a line for each promise that is broken;
    what the history raises itself comes out as it is.
    """
    broken = [f"{check.__name__}: {check.__doc__}{_reason(error)}" for check, error in _failures(factory)]
    if broken:
        raise AssertionError("\n".join(broken))


def run_check(check: Check, factory: Factory) -> None:
    """Run one of `CHECKS` on the histories that *factory* makes, for a test of its own for each."""

    def make(
        *,
        key: bytes | Keyring = KEY,
        maxlen: int = 1_000,
        retention: RetentionPolicy | None = None,
        clock: Callable[[], datetime] = lambda: NOON,
    ) -> History:
        return factory(key=key, maxlen=maxlen, retention=retention, clock=clock)

    check(make)


def _failures(factory: Factory) -> Iterator[tuple[Check, AssertionError]]:
    for check in CHECKS:
        try:
            run_check(check, factory)
        except AssertionError as error:
            yield check, error


def _reason(error: AssertionError) -> str:
    return f" ({error})" if str(error) else ""
