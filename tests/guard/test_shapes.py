"""Shapes: problems as the frameworks give their own errors, without the frameworks."""

import json

import pytest

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.catalogue import translations
from commentguard.guard.context import Context
from commentguard.guard.guard import Guard
from commentguard.guard.shapes import django_errors, drf_errors, pydantic_errors, wtforms_errors
from commentguard.model.comment import Submission

ERROR = InvalidSubmission(
    [
        Problem("author", "bidi_control"),
        Problem("author", "too_long", {"limit": 245, "actual": 300, "unit": "utf8_bytes"}),
        Problem("content", "required"),
        Problem("parent", "not_found"),
        Problem("form", "too_fast"),
    ]
)
BIDI = "Please remove the characters that change the direction of the text."
LONG = "This is too long: at most 245 bytes can be kept, and it has 300."
EMPTY = "Please fill in this field."
LOST = "The comment you want to answer is not there."
FAST = "That was very quick; please wait a few seconds and send it again."
NAMES = {"author": "name", "content": "comment"}


def test_django() -> None:
    """Django groups messages and codes by field, and has `__all__` for the form."""
    assert django_errors(ERROR) == {
        "author": [{"message": BIDI, "code": "bidi_control"}, {"message": LONG, "code": "too_long"}],
        "content": [{"message": EMPTY, "code": "required"}],
        "__all__": [{"message": LOST, "code": "not_found"}, {"message": FAST, "code": "too_fast"}],
    }


def test_drf() -> None:
    """Django REST framework does the same, and has `non_field_errors`."""
    assert list(drf_errors(ERROR)) == ["author", "content", "non_field_errors"]
    assert list(drf_errors(ERROR).values()) == list(django_errors(ERROR).values())


def test_wtforms() -> None:
    """WTForms groups messages by field, and has an empty name for the form."""
    assert wtforms_errors(ERROR) == {"author": [BIDI, LONG], "content": [EMPTY], "": [LOST, FAST]}


def test_pydantic() -> None:
    """Pydantic lists errors with a type, a place and a message; what is about the whole has no place."""
    assert pydantic_errors(ERROR) == [
        {"type": "bidi_control", "loc": ("author",), "msg": BIDI},
        {"type": "too_long", "loc": ("author",), "msg": LONG},
        {"type": "required", "loc": ("content",), "msg": EMPTY},
        {"type": "not_found", "loc": (), "msg": LOST},
        {"type": "too_fast", "loc": (), "msg": FAST},
    ]


def test_names() -> None:
    """Fields can bear the host's names."""
    expected = ["name", "comment"]
    assert list(django_errors(ERROR, names=NAMES)) == [*expected, "__all__"]
    assert list(drf_errors(ERROR, names=NAMES)) == [*expected, "non_field_errors"]
    assert list(wtforms_errors(ERROR, names=NAMES)) == [*expected, ""]
    assert [item["loc"] for item in pydantic_errors(ERROR, names=NAMES)][1:3] == [("name",), ("comment",)]


def test_language() -> None:
    """Messages are in the reader's language, codes are not."""
    german = translations("de")
    assert django_errors(ERROR, translate=german)["content"][0] == {
        "message": "Bitte dieses Feld ausfüllen.",
        "code": "required",
    }
    assert drf_errors(ERROR, translate=german)["content"][0]["code"] == "required"
    assert wtforms_errors(ERROR, translate=german)["content"] == ["Bitte dieses Feld ausfüllen."]
    assert pydantic_errors(ERROR, translate=german)[2]["msg"] == "Bitte dieses Feld ausfüllen."


def test_nothing_typed() -> None:
    """No shape has what was typed, and JSON can hold all of them."""
    canary = "canary@mine.example"
    wrong = Submission(author=canary, email=f"{canary}@", url=canary, content="", post_id="7", id=[canary])
    with pytest.raises(InvalidSubmission) as caught:
        Guard().validate(wrong, context=Context(honeypot=canary))
    shapes = [shape(caught.value) for shape in (django_errors, drf_errors, wtforms_errors, pydantic_errors)]
    assert "canary" not in json.dumps([*shapes, caught.value.to_dict()])
