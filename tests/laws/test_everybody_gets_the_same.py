"""Law: the result depends on the characters and the policy, not on the thread or the kind of string."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.markup.policies import WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.testing.drawn_html import hostile_html


class Odd(str):
    """A string whose methods lie."""

    __slots__ = ()

    def __str__(self) -> str:
        """Give something else."""
        return "<script>"

    def __getitem__(self, _: Any) -> str:
        """Give something else."""
        return "<script>"

    def replace(self, *_: Any) -> str:
        """Give something else."""
        return "<script>"

    def encode(self, *_: Any) -> bytes:
        """Give something else."""
        return b""

    def startswith(self, *_: Any) -> bool:
        """Agree."""
        return True


@SETTINGS
@given(hostile_html(), any_policy())
def test_subclasses(text: str, policy: Policy) -> None:
    """A subclass of str is taken for the characters it holds, whatever its methods say."""
    assert sanitize(Odd(text), policy) == sanitize(text, policy)
    assert type(sanitize(Odd(text), policy).html) is type(sanitize(text, policy).html)


@SETTINGS
@given(st.lists(hostile_html(), min_size=8, max_size=8))
def test_threads(texts: list[str]) -> None:
    """Many threads at once get what one gets."""
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: sanitize(text, WORDPRESS), texts * 3))
    assert together == [sanitize(text, WORDPRESS) for text in texts] * 3
