"""Typed addresses: the written cases, how many must be found, and how many may be touched in vain."""

import tomllib
from pathlib import Path

import pytest

from commentguard.privacy.redact import MARK, find_addresses, redact

CASES = tomllib.loads(Path(__file__).with_name("addresses.toml").read_text("utf-8"))


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(text, id=f"{group}-{number}")
        for group, texts in CASES[kind].items()
        for number, text in enumerate(texts)
    ]


def _marked(text: str) -> tuple[str, str]:
    """Give what was typed and what is to be shown of a case."""
    typed, shown = [], []
    for number, part in enumerate(text.replace("⟧", "⟦").split("⟦")):
        typed.append(part)
        shown.append(MARK if number % 2 else part)
    return "".join(typed), "".join(shown)


@pytest.mark.parametrize("case", _cases("hidden"))
def test_hidden(case: str) -> None:
    """The address is hidden, all of it and nothing else."""
    typed, shown = _marked(case)
    assert redact(typed) == shown


@pytest.mark.parametrize("text", _cases("harmless"))
def test_harmless(text: str) -> None:
    """A text without an address stays as it is."""
    assert redact(text) == text
    assert find_addresses(text) == ()


def test_enough_cases() -> None:
    """The cases are many, and half of them are harmless."""
    hidden, harmless = (sum(map(len, CASES[kind].values())) for kind in ("hidden", "harmless"))
    assert hidden + harmless >= 300
    assert min(hidden, harmless) >= 150
