"""What a decided comment shares with others."""

from datetime import UTC, datetime

import attrs
import pytest

from commentguard.model.case import Case
from commentguard.model.comment import Post
from commentguard.rules.example import Example
from commentguard.rules.learned.decided import Decided

CASE = Example(text="I see.", author=" Ann  Lee ").case()


def dated(case: Case) -> Case:
    """Give *case* with a time."""
    comment = attrs.evolve(case.clean.comment, created_at=datetime(2024, 5, 1, 12, tzinfo=UTC))
    return attrs.evolve(case, clean=attrs.evolve(case.clean, comment=comment))


@pytest.mark.parametrize(
    ("case", "group"),
    [
        (CASE, ""),
        (dated(CASE), "2024-05-01"),
        (attrs.evolve(dated(CASE), post=Post(title="Beans")), "Beans"),
        (attrs.evolve(CASE, post=Post(title="Beans", url="https://b.example/beans")), "https://b.example/beans"),
        (attrs.evolve(CASE, post=Post(id="7", title="Beans")), "7"),
    ],
)
def test_group(case: Case, group: str) -> None:
    """Comments of one post are of one group, and without a post those of one day."""
    assert Decided(case=case, spam=False).group == group


def test_author() -> None:
    """A name has one spelling."""
    assert Decided(case=CASE, spam=True).author == "ann lee"
