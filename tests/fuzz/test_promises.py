"""The fuzz target is in working order."""

from pathlib import Path

import pytest
from tests.fuzz.promises import POLICIES, check
from tests.fuzz.sanitize import main


@pytest.mark.parametrize("number", range(len(POLICIES)))
def test_hostile_inputs(number: int, tmp_path: Path) -> None:
    """The seeds of a corpus keep every promise under every policy."""
    main(["sanitize", "--seed", str(tmp_path)])
    seeds = sorted(tmp_path.iterdir())
    assert len(seeds) > 1_000
    for seed in seeds[number::8]:
        check(bytes([number]) + seed.read_bytes()[1:])


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x01\xff", b"\x02\xed\xa0\x80"])
def test_bytes_that_are_no_text(data: bytes) -> None:
    """Nothing, bytes that are no text and lone surrogates are no crash."""
    check(data)
