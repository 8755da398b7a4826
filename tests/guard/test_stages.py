"""A review in two stages decides as one review does."""

import pickle
from collections.abc import Iterator

import pytest

from commentguard.guard.guard import Guard
from commentguard.guard.holds import Holds
from commentguard.guard.stages import Stages, looks_at_past
from commentguard.history.memory import MemoryHistory
from commentguard.markup.contents import shown_as_text
from commentguard.model.case import Case
from commentguard.model.comment import Post, Submission
from commentguard.model.past import Past
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.rule import rule
from commentguard.rules.ruleset import RuleSet

EXAMPLES = [example for one in DEFAULT_RULES for example in (*one.spam, *one.ham)]


class Known(MemoryHistory):
    """A history that always knows the same."""

    def __init__(self, past: Past) -> None:
        super().__init__()
        self._known = past

    def past(self, *_: object, **__: object) -> Past:
        """Give it."""
        return self._known


@pytest.mark.parametrize("past", [Past(), Past(same_here=2, recent=3, spam=1), Past(published=4)])
@pytest.mark.parametrize("holds", [Holds(), Holds(links=1, first_comment=True)])
def test_decides_as_the_guard(past: Past, holds: Holds) -> None:
    """For the examples of all rules and whatever the past, both decide the same."""
    guard = Guard(holds=holds, required=("content",), history=Known(past))
    stages = Stages(guard)
    for example in EXAMPLES:
        submission = Submission(content=shown_as_text(example.text), author="Ann", url=example.url)
        post = Post(title=example.title, text=example.post)
        if example.text.strip():
            assert stages.decide(stages.prepare(submission, post), past) == guard.review(submission, post)


def test_built_in_rules_keep_their_word() -> None:
    """No built-in rule outside the group `past` finds anything else when the past is another."""
    early = RuleSet(tuple(one for one in DEFAULT_RULES if not looks_at_past(one)))
    many = Past(same_here=5, same_elsewhere=5, recent=5, published=5, held=5, spam=5)
    assert {one.group for one in DEFAULT_RULES if looks_at_past(one)} == {"past"}
    for example in EXAMPLES:
        case = example.case()
        other = Case(clean=case.clean, past=many, post=case.post)
        assert early.score(case) == early.score(other)


def test_rules_of_a_host_may_look() -> None:
    """Nobody knows what a rule of the host looks at."""

    @rule("own.rule", points=1, spam=["x"], ham=[])
    def own(_: Case) -> Iterator[str]:
        """Nothing is worth a point as well."""
        yield "x"

    assert looks_at_past(own)


def test_a_guard_travels() -> None:
    """A guard can be sent to another process, and is the same there."""
    assert pickle.loads(pickle.dumps(Guard())) == Guard()  # noqa: S301  (our own)
