"""A form of WTForms is validated by the guard."""

from typing import Any

import pytest

pytest.importorskip("wtforms", reason="WTForms is not installed")

import wtforms
from werkzeug.datastructures import MultiDict
from wtforms import EmailField, Form, StringField, TextAreaField

from commentguard.guard.catalogue import translations
from commentguard.guard.context import Context
from commentguard.guard.guard import Guard
from commentguard.hosts.wtforms import GuardedForm, NotSpam, ValidComment
from commentguard.model.comment import Post
from commentguard.model.verdict import Verdict
from commentguard.testing.private import assert_no_private_value

GOOD = {"author": "Robin", "email": "robin@example.org", "url": "", "comment": "I tried it, and it took me longer."}


class CommentForm(GuardedForm, Form):
    """The form of a blog."""

    author = StringField("Name")
    email = EmailField("Email")
    url = StringField("Website")
    comment = TextAreaField("Comment")


class ShortForm(GuardedForm, Form):
    """A form with a comment alone, whose other fields the guard still asks for."""

    text = TextAreaField()


class ReplyForm(CommentForm):
    """A form on a post that takes no comments."""

    def guard_post(self) -> Post:
        """Name the post."""
        return Post(title="Ferns")

    def guard_context(self) -> Context:
        """Say that the post is closed."""
        return Context(post_open=False)


def filled(kind: Any = CommentForm, **fields: str) -> Any:
    """Give a form as somebody sent it."""
    return kind(MultiDict(GOOD | fields))


def test_good() -> None:
    """A good comment is valid, and the decision says that it is published."""
    form = filled()
    assert form.validate()
    assert form.decision.verdict is Verdict.PUBLISH


def test_spam_is_valid() -> None:
    """The form refuses nothing for its points: the site reads the decision."""
    form = filled(
        author="Casino Bonus", comment="Play online casino http://a.example http://b.example http://c.example"
    )
    assert form.validate()
    assert form.decision.verdict is not Verdict.PUBLISH


def test_every_problem() -> None:
    """Every problem stands beside its field, under the form's own name, and what was typed stays."""
    form = filled(email="nobody", comment="")
    assert not form.validate()
    assert form.decision is None
    assert sorted(form.errors) == ["comment", "email"]
    assert form.email.data == "nobody"


def test_own_validator_first() -> None:
    """What a field's own validator says is not said twice."""

    class Strict(CommentForm):
        email = EmailField(validators=[wtforms.validators.Length(max=3, message="too long for us")])

    form = filled(Strict, email="nobody")
    assert not form.validate()
    assert form.email.errors == ["too long for us"]


def test_no_field() -> None:
    """Problems of fields that the form has not are told above the form."""
    form = ShortForm(MultiDict({"text": "I agree."}))
    assert not form.validate()
    assert form.form_errors == ["Name: Please fill in this field.", "Email: Please fill in this field."]


def test_context() -> None:
    """What the form says of the post is heard."""
    form = filled(ReplyForm)
    assert not form.validate()
    assert form.form_errors


def test_language() -> None:
    """The sentences are in the language of the form."""

    class German(CommentForm):
        translate = translations("de")

    english, german = filled(comment=""), filled(German, comment="")
    assert not english.validate()
    assert not german.validate()
    assert english.comment.errors != german.comment.errors


def test_decision_is_private() -> None:
    """The decision that the form keeps shows no address."""
    form = filled(email="canary@mine.example")
    assert form.validate()
    assert_no_private_value(form.decision, "canary@mine.example")


def single(validator: Any, text: str) -> list[str]:
    """Give what a validator of one field says to *text*."""

    class Alone(Form):
        field = StringField(validators=[validator])

    form = Alone(MultiDict({"field": text}))
    form.validate()
    return list(form.field.errors)


@pytest.mark.parametrize(
    ("field", "text"), [("content", "a\ud800b"), ("email", "nobody"), ("url", "javascript:x"), ("author", "x" * 300)]
)
def test_valid_comment(field: str, text: str) -> None:
    """One field can be validated alone."""
    assert len(single(ValidComment(field), text)) == 1
    assert single(ValidComment(field), "") == []


def test_valid_comment_of_guard() -> None:
    """The limits are those of the guard that the validator was given."""
    assert single(ValidComment(guard=Guard.from_mapping({"limits": {"content": 3}})), "four")


def test_unknown_field() -> None:
    """A validator of a field that no comment has is refused when it is made."""
    with pytest.raises(ValueError, match="body"):
        ValidComment("body")


def test_not_spam() -> None:
    """A text that is spam is refused; one that is not, or that is not valid, is passed."""
    spam = (
        "Buy viagra, cialis and cheap pills online http://a.example http://b.example http://c.example click here now!"
    )
    assert single(NotSpam(message="No."), spam) == ["No."]
    assert single(NotSpam(), "I tried it, and it took me longer.") == []
    assert single(NotSpam(), "\ud800") == []
