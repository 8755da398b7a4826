"""What a post is, and what of a form is believed."""

from typing import Any

import pytest

from commentguard.model.comment import FIELD_NAMES, TYPED, Post, Submission


@pytest.mark.parametrize("field", ["id", "title", "url", "text"])
@pytest.mark.parametrize("value", [None, 7, {"a": "b"}])
def test_no_string(field: str, value: Any) -> None:
    """A post whose field is no string is told of where it is made, and not where a rule reads it."""
    with pytest.raises(TypeError, match=f"'{field}' must be <class 'str'>"):
        Post(**{field: value})


def test_from_form() -> None:
    """Of a form is read what a visitor may say, and of the host what only it knows."""
    sent = {"comment": "I agree.", "name": "Liz", "user_email": "liz@example.org", "parent": "3", "object_pk": "7"}
    forged = {"id": "1", "ip": "192.0.2.1", "kind": "pingback", "created_at": "1999-01-01", "user_agent": "x"}
    found = Submission.from_form(sent | forged, ip="198.51.100.7", id="81")
    assert found == Submission(
        content="I agree.",
        author="Liz",
        email="liz@example.org",
        post_id="7",
        parent_id="3",
        ip="198.51.100.7",
        id="81",
    )


@pytest.mark.parametrize("name", [name for field in FIELD_NAMES if field not in TYPED for name in FIELD_NAMES[field]])
def test_nobody_says_of_himself(name: str) -> None:
    """No spelling of what only the host knows is read of a form."""
    assert Submission.from_form({name: "192.0.2.1"}) == Submission(content=None)


def test_host_without_a_field() -> None:
    """A fact of no field is a mistake of the host."""
    with pytest.raises(TypeError, match="adress"):
        Submission.from_form({}, adress="192.0.2.1")
