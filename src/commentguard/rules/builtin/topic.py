# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Topic: whether the comment is about the post. Silent where the post is not known."""

from collections.abc import Iterator
from functools import lru_cache

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.reading import lower, read, word_set
from commentguard.rules.rule import Evidence, rule

_SHARED = 2
_LONG_COMMENT = 12
_LONG_POST = 80
_LEAST_LETTERS = 4
_COMMON = word_set(
    "about above after again against also because been before being below between both cannot could does doing "
    "down during each from further have having here hers herself himself into itself just like many more most "
    "much myself only other ours over really same should some such than that their them then there these they "
    "this those through time under until very want were what when where which while will with would year years "
    "your yours people thing things good great nice thanks thank post article blog read reading comment "
    "information sharing first make made tutorial guide beginner beginners introduction using"
)


def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word[:7].rstrip("s") for word in words if len(word) >= _LEAST_LETTERS and word not in _COMMON)


@lru_cache(maxsize=32)
def _topic(text: str) -> frozenset[str]:
    return _stems(read(text).words)


@rule(
    "topic.shares-words",
    points=-10,
    needs=Needs(traits=["topic"]),
    spam=[{"text": "My sourdough bread rose twice.", "title": "Bread for beginners", "post": "Sourdough takes a day."}],
    ham=["My sourdough bread rose twice.", {"text": "Roofs for sale.", "title": "Bread for beginners"}],
)
def shares_words(case: Case) -> Iterator[Evidence]:
    """A comment that uses the words of the post is probably about it."""
    words = read(case.clean.text).words
    about = _topic(f"{case.post.title}\n{case.post.text}")
    shared = about & _stems(words)
    if len(shared) >= _SHARED:
        first = next(word for word in words if _stems((word,)) & shared)
        start = lower(case.clean.text).find(first)
        yield Evidence(f"shares {len(shared)} words with the post", "text", start, start + len(first))


@rule(
    "topic.shares-nothing",
    points=10,
    needs=Needs(traits=["post"]),
    spam=[
        {
            "text": "Roof rental makes winter cheap for every landlord whose buildings suffer under heavy snow each season.",
            "title": "Bread",
            "post": "Sourdough takes flour and water. " * 20,
        }
    ],
    ham=[
        {"text": "Nice.", "title": "Bread", "post": "Sourdough takes flour and water. " * 20},
        "Roof rental makes winter cheap for every landlord.",
    ],
)
def shares_nothing(case: Case) -> Iterator[str]:
    """A long comment without a word of a long post may be about something else."""
    if len(read(case.post.text).words) < _LONG_POST:
        return
    words = _stems(read(case.clean.text).words)
    if len(words) >= _LONG_COMMENT // 2 and not words & _topic(f"{case.post.title}\n{case.post.text}"):
        yield "shares no word with the post"
