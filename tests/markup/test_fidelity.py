"""Ordinary comments keep the text that their authors meant readers to see."""

import tomllib
from pathlib import Path

import pytest

from commentguard.markup.contents import plain_text
from commentguard.markup.sanitize import sanitize

COMMENTS = tomllib.loads((Path(__file__).parent / "fidelity.toml").read_text(encoding="utf-8"))["comment"]


@pytest.mark.parametrize("comment", COMMENTS, ids=[comment["typed"] for comment in COMMENTS])
def test_words_stay(comment: dict[str, str]) -> None:
    """What the author meant to be read is read, white space folded."""
    assert plain_text(sanitize(comment["typed"]).html).split() == comment["seen"].split()


def test_table_is_large() -> None:
    """The table holds as many different comments as the sanitizers it is measured against were given."""
    assert len({comment["typed"] for comment in COMMENTS}) >= 74
