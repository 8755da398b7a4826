"""The report of a reading."""

import pytest

from commentguard.errors import DumpError
from commentguard.readers.report import KEPT_FAULTS, Report


def test_faults_are_bounded() -> None:
    """A file of nothing but faults costs no memory; they are counted all the same."""
    report = Report()
    for _ in range(KEPT_FAULTS + 5):
        report.mend(DumpError("odd"))
    assert (len(report.mended), report.faults) == (KEPT_FAULTS, KEPT_FAULTS + 5)


def test_strict() -> None:
    """A strict report raises the first fault, and notes what may be right."""
    report = Report(strict=True)
    report.note(DumpError("quoted"))
    with pytest.raises(DumpError, match="odd"):
        report.mend(DumpError("odd"))
    assert [fault.reason for fault in report.mended] == ["quoted"]
