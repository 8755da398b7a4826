"""A plugin for pytest, loaded in every run of a host project: it imports nothing of commentguard until it is used."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest


@pytest.fixture
def commentguard_override() -> Iterator[Callable[..., list[Any]]]:
    """Give `override` as a function whose effect lasts until the test ends.

    `calls = commentguard_override("spam")` lets every guard decide so, and lists what the guards were asked.
    """
    from commentguard.testing.answers import override  # noqa: PLC0415  (a host's other tests need not load it)

    with ExitStack() as stack:
        yield lambda *given, **options: stack.enter_context(override(*given, **options))
