"""The watch over the library's logger, which every test is under, sees what it is there to see."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.mark.parametrize("line", ["from liz@hidden.example", "from 203.0.113.77 today"])
def test_leak(pytester: pytest.Pytester, line: str) -> None:
    """A test in which the library logs an address fails."""
    pytester.makeconftest(_conftest())
    pytester.makepyfile(f"import logging\n\ndef test_log():\n    logging.getLogger('commentguard.x').debug({line!r})\n")
    pytester.runpytest_subprocess("-p", "no:sybil").assert_outcomes(failed=1)


def test_no_leak(pytester: pytest.Pytester) -> None:
    """A test in which it logs something else passes."""
    pytester.makeconftest(_conftest())
    pytester.makepyfile(
        "import logging\n\ndef test_log():\n    logging.getLogger('commentguard').info('rule x: KeyError')\n"
    )
    pytester.runpytest_subprocess("-p", "no:sybil").assert_outcomes(passed=1)


def _conftest() -> str:
    return Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
