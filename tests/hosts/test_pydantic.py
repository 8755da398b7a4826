"""A model of pydantic is validated by the guard and repeats nothing that was typed."""

import json
import traceback
from typing import Any, ClassVar

import pytest

pytest.importorskip("pydantic", reason="pydantic is not installed")

import pydantic
from pydantic import ValidationError

from commentguard.guard.guard import Guard
from commentguard.hosts.pydantic import CommentIn
from commentguard.model.comment import Post
from commentguard.model.verdict import Verdict
from commentguard.testing.private import assert_no_private_value

CANARY = "canary@mine.example"
GOOD = {"author": "Robin", "email": CANARY, "content": "I tried it, and it took me longer."}


class Strict(CommentIn):
    """A comment with a field of the site's own."""

    guard: ClassVar[Guard] = Guard.from_mapping({"thresholds": {"hold": -100, "spam": -90}})
    stars: int

    def post(self) -> Post:
        """Name the post."""
        return Post(title="{Ferns}")


def refused(kind: type[CommentIn], given: object) -> ValidationError:
    """Give the error that validation raises."""
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(given)
    return caught.value


def test_good() -> None:
    """A good comment is a model with a decision."""
    assert CommentIn(**GOOD).decision.verdict is Verdict.PUBLISH  # type: ignore[arg-type]  # pydantic converts.


def test_subclass() -> None:
    """A subclass judges by its own guard, with fields of its own."""
    made = Strict.model_validate(GOOD | {"stars": 5})
    assert (made.stars, made.decision.verdict) == (5, Verdict.SPAM)


def test_problems() -> None:
    """The errors have the codes of the guard, the fields for places, and a sentence."""
    errors = refused(CommentIn, {"email": "nobody", "content": ""}).errors()
    assert {(error["type"], error["loc"]) for error in errors} == {
        ("required", ("author",)),
        ("invalid", ("email",)),
        ("required", ("content",)),
    }
    assert all(error["msg"] for error in errors)


@pytest.mark.parametrize("text", [f'{{"email": "{CANARY}", ', f'{{"email": "{CANARY}\\ud800"}}', f'"{CANARY}"'])
def test_broken_json(text: str) -> None:
    """No error repeats JSON that cannot be read."""
    with pytest.raises(ValidationError) as caught:
        CommentIn.model_validate_json(text)
    error = caught.value
    told = json.dumps(error.errors(), default=str) + error.json() + "".join(traceback.format_exception(error))
    assert_no_private_value(told, CANARY)
    assert error.errors()[0]["type"] in {"json_invalid", "model_type"}
    assert CommentIn.model_validate_json(json.dumps(GOOD)).decision.verdict is Verdict.PUBLISH


@pytest.mark.parametrize(
    "given",
    [
        {**GOOD, "content": ""},
        {**GOOD, "author": 7},
        {**GOOD, "email": f"{CANARY}@twice"},
        {**GOOD, "url": f"javascript:{CANARY}"},
        [CANARY],
        CANARY,
    ],
)
def test_no_input(given: Any) -> None:
    """No error repeats what was typed, neither as text nor as data or JSON."""
    error = refused(CommentIn, given)
    told = json.dumps(error.errors(), default=str) + error.json() + "".join(traceback.format_exception(error))
    assert_no_private_value(told, CANARY)


def test_missing_own_field() -> None:
    """That a field of a subclass is missing is told without the rest of the input."""
    error = refused(Strict, GOOD)
    assert [line["loc"] for line in error.errors()] == [("stars",)]
    assert CANARY not in error.json() + str(error)


def test_nested() -> None:
    """Inside another model the places of errors begin with the field there."""

    class Envelope(pydantic.BaseModel):
        comment: CommentIn

    with pytest.raises(ValidationError) as caught:
        Envelope.model_validate({"comment": {**GOOD, "content": ""}})
    assert [line["loc"] for line in caught.value.errors()] == [("comment", "content")]


def test_json() -> None:
    """The model itself shows no address in JSON or as text."""
    made = CommentIn.model_validate(GOOD)
    assert CANARY not in made.model_dump_json() + repr(made)


def test_without_validation() -> None:
    """A model that was never validated has no decision, and says why."""
    with pytest.raises(RuntimeError, match="model_validate"):
        _ = CommentIn.model_construct().decision
