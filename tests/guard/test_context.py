"""Context: what the host knows of post, parent and form decides whether a submission is acceptable."""

import traceback
from collections.abc import Callable
from datetime import timedelta

import attrs
import pytest

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.context import MAX_FORM_AGE, MIN_FORM_AGE, Context
from commentguard.guard.guard import Guard
from commentguard.model.comment import Submission

GOOD = Submission(author="Liz", email="liz@example.org", content="I agree.", post_id="7")
REPLY = attrs.evolve(GOOD, parent_id=" 3 ")


def problems(context: Context, submission: Submission = GOOD) -> list[str]:
    """Give `field: code` for every problem of *submission* in *context*."""
    try:
        Guard().validate(submission, context=context)
    except InvalidSubmission as error:
        return [f"{problem.field}: {problem.code}" for problem in error.problems]
    return []


def never(*_: str) -> bool:
    """Fail, for a question that must not be asked."""
    raise AssertionError


def test_nothing_known() -> None:
    """What is not given is not tested."""
    assert problems(Context()) == []
    assert problems(Context(), REPLY) == []


@pytest.mark.parametrize("no", [False, lambda post_id: post_id != "7"], ids=["value", "callable"])
def test_post(no: bool | Callable[[str], bool]) -> None:
    """A post that is not there, or takes no comments, is said by a value or asked by its id."""
    assert problems(Context(post_exists=no)) == ["post: not_found"]
    assert problems(Context(post_open=no)) == ["post: closed"]
    assert problems(Context(post_exists=no, post_open=never)) == ["post: not_found"]


def test_post_answers_yes() -> None:
    """A post that is there and open is asked about by its id, trimmed, and lets everything else be looked at."""
    asked = []

    def yes(post_id: str) -> bool:
        asked.append(post_id)
        return True

    submission = attrs.evolve(GOOD, post_id=" 7\n", content="")
    assert problems(Context(post_exists=yes, post_open=yes), submission) == ["content: required"]
    assert asked == ["7", "7"]


def test_post_ends_early() -> None:
    """A closed post is the only problem: no field is read, nothing else is asked."""
    wrong = Submission(author=7, email="liz", content=None, parent_id="3")
    assert problems(Context(post_open=False, parent_exists=never, honeypot="x"), wrong) == ["post: closed"]


def test_unreadable_post_id() -> None:
    """Nobody is asked about an id that is none; it is reported with the other fields."""
    submission = attrs.evolve(GOOD, post_id=["7"], author="")
    assert problems(Context(post_exists=never), submission) == ["post_id: bad_type", "author: required"]


@pytest.mark.parametrize(
    "no", [False, lambda parent_id, post_id: (parent_id, post_id) != ("3", "7")], ids=["value", "callable"]
)
def test_parent(no: bool | Callable[[str, str], bool]) -> None:
    """A reply to what is not there is refused; the question names the post, for the answer must stand on the same."""
    assert problems(Context(parent_exists=no, parent_depth=9), REPLY) == ["parent: not_found"]


@pytest.mark.parametrize("none", [None, "", "0", 0])
def test_no_parent(none: object) -> None:
    """A comment that answers none is not asked about its parent."""
    context = Context(parent_exists=never, parent_depth=9)
    assert problems(context, attrs.evolve(GOOD, parent_id=none)) == []


def test_unreadable_parent_id() -> None:
    """Nobody is asked about a parent whose id is none."""
    submission = attrs.evolve(GOOD, parent_id=["3"])
    assert problems(Context(parent_exists=never), submission) == ["parent_id: bad_type"]


@pytest.mark.parametrize(("depth", "refused"), [(1, False), (4, False), (5, True), (6, True)])
def test_depth(depth: int, refused: bool) -> None:
    """A reply stands one deeper than what it answers, and five deep is the most by default."""
    expected = ["parent: too_deep"] if refused else []
    assert problems(Context(parent_depth=depth), REPLY) == expected
    assert problems(Context(parent_depth=lambda parent_id: depth if parent_id == "3" else 0), REPLY) == expected


def test_depth_is_told() -> None:
    """How deep comments may stand is in the problem; 1 allows no replies."""
    with pytest.raises(InvalidSubmission) as caught:
        Guard().validate(REPLY, context=Context(max_depth=1))
    assert caught.value.problems == (Problem("parent", "too_deep", {"limit": 1}),)
    assert problems(Context(max_depth=1)) == []
    with pytest.raises(ValueError, match="max_depth"):
        Context(max_depth=0)


@pytest.mark.parametrize(("typed", "caught"), [(None, False), ("", False), ("x", True), (" ", True), (["x"], True)])
def test_honeypot(typed: object, caught: bool) -> None:
    """Anything in the field that people do not see gives a program away."""
    assert problems(Context(honeypot=typed)) == (["form: spam_trap"] if caught else [])


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("age", "code"),
    [
        (MIN_FORM_AGE, None),
        (MAX_FORM_AGE, None),
        (MIN_FORM_AGE - SECOND, "too_fast"),
        (-SECOND, "too_fast"),
        (MAX_FORM_AGE + SECOND, "expired"),
        (timedelta.max, "expired"),
    ],
)
def test_form_age(age: timedelta, code: str | None) -> None:
    """A form comes back after three seconds and within two hours."""
    assert problems(Context(form_age=age)) == ([f"form: {code}"] if code else [])


def test_form_ages_of_a_site() -> None:
    """A site chooses how soon and how late a form may come back."""
    context = Context(form_age=SECOND, min_form_age=SECOND, max_form_age=SECOND)
    assert problems(context) == []
    assert problems(attrs.evolve(context, form_age=2 * SECOND)) == ["form: expired"]


def test_all_at_once() -> None:
    """Problems of fields, parent and form come together, those of the fields first."""
    context = Context(parent_exists=False, honeypot="x", form_age=SECOND)
    assert problems(context, attrs.evolve(REPLY, email="liz")) == [
        "email: invalid",
        "parent: not_found",
        "form: spam_trap",
        "form: too_fast",
    ]


def test_review_and_admit() -> None:
    """A guard takes the context wherever it takes a submission."""
    guard, context = Guard(), Context(post_open=False)
    for take in (guard.review, guard.admit):
        with pytest.raises(InvalidSubmission, match=r"^post: closed$"):
            take(GOOD, context=context)


def test_honeypot_is_private() -> None:
    """What a browser filled into the trap, perhaps an address, is in no text form of a context and in no traceback."""
    canary = "canary@mine.example"
    context = Context(honeypot=canary, post_exists=False)
    with pytest.raises(InvalidSubmission) as caught:
        Guard().validate(Submission(content=canary, email=canary, post_id=canary), context=context)
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = "".join(line for line in shown.format() if "test_context" not in line)
    assert "canary@" not in repr(context) + ours
