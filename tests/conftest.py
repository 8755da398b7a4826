"""Every test runs with the library's logger at DEBUG, and fails when an address reaches it."""

import logging
from collections.abc import Iterator

import pytest

from commentguard.privacy.network import read_ip
from commentguard.privacy.redact import find_addresses


class _Watch(logging.Handler):
    """Keeps every line that an address of either kind is in."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.leaks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Look at the line as a log file would have it, with its traceback."""
        line = logging.Formatter("%(message)s").format(record)
        if find_addresses(line) or any(read_ip(word) is not None for word in line.split() if len(word) > len("::")):
            self.leaks.append(line)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Run *item* under watch."""
    logger = logging.getLogger("commentguard")
    watch = _Watch()
    level = logger.level
    logger.addHandler(watch)
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(watch)
        logger.setLevel(level)
    if watch.leaks:
        pytest.fail(f"{item.nodeid}: an address was logged: {watch.leaks[0]}")
