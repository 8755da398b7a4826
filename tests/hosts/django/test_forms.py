"""The form: what it asks for, what it says, and what it shows again."""

from typing import Any

import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.migrations.writer import MigrationWriter
from django.test import override_settings
from django.utils.translation import override
from django_comments.forms import CommentForm

from commentguard.guard.context import Context
from commentguard.hosts.django.forms import GuardedCommentForm
from commentguard.hosts.django.validators import GuardValidator, NotSpamValidator
from commentguard.model.comment import Post
from commentguard.model.verdict import Verdict

SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"


class PageCommentForm(GuardedCommentForm, CommentForm):
    """The form of django-contrib-comments, guarded."""


class OwnForm(GuardedCommentForm, forms.Form):
    """A form with our names and without a post."""

    guard_names = {}  # noqa: RUF012  (a mapping, as the mixin says)
    author = forms.CharField()
    email = forms.CharField(required=False)
    content = forms.CharField(widget=forms.Textarea)

    def guard_context(self) -> Context:
        """Close the post."""
        return Context(post_open=self.data.get("content") != "Too late.")


def filled(page: Any, **typed: str) -> PageCommentForm:
    """Give the form as a visitor sent it."""
    fields = {"name": "Liz", "email": "liz@example.org", "url": "", "comment": "I agree."}
    return PageCommentForm(page, data=CommentForm(page).initial | fields | typed)


def codes(form: Any) -> dict[str, list[str]]:
    """Give the codes of a form's errors, by field."""
    return {name: [error["code"] for error in errors] for name, errors in form.errors.get_json_data().items()}


def refusals(validator: GuardValidator, value: str) -> list[str]:
    """Give the codes with which a value is refused."""
    try:
        validator(value)
    except ValidationError as refused:
        return [problem.code for problem in refused.error_list]
    return []


def test_valid(page: Any) -> None:
    """A valid form has the values as the guard made them, and the guard's decision."""
    form = filled(page, name="  Liz\u200b ", url="liz.example/läden", email="liz@EXAMPLE.org")
    assert form.is_valid()
    kept = {name: form.cleaned_data[name] for name in ("name", "email", "url", "comment")}
    assert kept == {
        "name": "Liz",
        "email": "liz@example.org",
        "url": "http://liz.example/l%C3%A4den",
        "comment": "I agree.",
    }
    assert form.decision is not None
    assert form.decision.verdict is Verdict.PUBLISH
    assert form.decision.case.post == Post(
        id=f"flatpages.flatpage:{page.pk}", title="/soup/ -- A soup for winter", url="/soup/"
    )
    assert form.get_comment_object(site_id=1).user_name == "Liz"


def test_spam_is_valid(page: Any) -> None:
    """Spam is a matter of points: the form takes it, and says what the guard would do."""
    form = filled(page, comment=SPAM)
    assert form.is_valid()
    assert form.decision is not None
    assert form.decision.verdict is Verdict.SPAM


def test_every_problem(page: Any) -> None:
    """Every problem stands beside its field; what Django said of a field is not said twice."""
    form = filled(page, name="write to liz@example.org", email="liz(at)example.org", comment="<b></b>")
    assert codes(form) == {"email": ["invalid"], "name": ["contains_email"], "comment": ["empty_after_sanitizing"]}
    assert form.errors["name"] == ["Please remove the e-mail address; everybody would see it here."]
    assert form.decision is None


def test_shown_again(page: Any) -> None:
    """A form that is shown again keeps what was typed, to the letter, and escapes it."""
    typed = '<b></b> & "<script>'
    html = filled(page, name="", url="http://liz.example/?a=1&b=2", comment="<b>").as_p()
    assert 'value="http://liz.example/?a=1&amp;b=2"' in html
    assert 'value="liz@example.org"' in html
    assert "&lt;b&gt;</textarea>" in html
    assert "<script>" not in filled(page, name="", comment=typed).as_p()
    assert "liz@example.org" not in PageCommentForm(page).as_p()


def test_problem_of_no_field() -> None:
    """A problem that belongs to no field stands above the form."""
    form = OwnForm(data={"author": "Liz", "email": "liz@example.org", "content": "Too late."})
    assert codes(form) == {"__all__": ["closed"]}
    assert form.non_field_errors() == ["Comments are closed."]


def test_what_is_required() -> None:
    """The guard says which fields are required, whatever the form's class says, and what browsers may fill in."""
    form = OwnForm(data={})
    assert codes(form) == {"author": ["required"], "email": ["required"], "content": ["required"]}
    assert form.fields["email"].widget.attrs == {"autocomplete": "email", "inputmode": "email"}
    with override_settings(COMMENTGUARD={"required": ["content"]}):
        form = OwnForm(data={"content": "I agree."})
        assert form.is_valid()
        assert form.cleaned_data == {"author": "", "email": "", "content": "I agree."}


def test_too_long_for_the_column(page: Any) -> None:
    """A value that the guard's spelling makes longer than the site's column is kept as it was typed."""
    url = f"http://liz.example/{'ä' * 6}"
    form = filled(page, url=url)
    form.fields["url"].max_length = 40
    assert form.errors == {}
    assert form.cleaned_data["url"] == url


def test_language(page: Any) -> None:
    """What the guard says is in the language that is active."""
    with override("de-at"):
        assert filled(page, comment="<b></b>").errors["comment"] == [
            "Bitte ein paar Worte schreiben; HTML allein lässt sich nicht anzeigen."
        ]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("content", "I <b>agree</b>.", []),
        ("content", "<b></b>", ["empty_after_sanitizing"]),
        ("content", "a\ud800b", ["bad_encoding"]),
        ("author", "liz@example.org", ["contains_email"]),
        ("url", "ftp://liz.example", ["not_allowed"]),
        ("email", "liz(at)example.org", ["invalid"]),
        ("email", "", []),
    ],
)
def test_validator(field: str, value: str, expected: list[str]) -> None:
    """A field alone is refused for what is wrong with it, in our codes."""
    assert refusals(GuardValidator(field), value) == expected


def test_validator_of_another_field() -> None:
    """The guard has four fields."""
    with pytest.raises(ValueError, match="no field 'name'; there are author, email, url, content"):
        GuardValidator("name")


def test_not_spam() -> None:
    """A text with the points of spam is refused with the code of its own, and in the site's words if it has some."""
    with pytest.raises(ValidationError) as caught:
        NotSpamValidator()(SPAM)
    assert (caught.value.code, caught.value.messages) == ("spam", ["This comment looks like spam."])
    with pytest.raises(ValidationError, match="Not here"):
        NotSpamValidator("Not here.")(SPAM)
    NotSpamValidator()("I agree.")
    NotSpamValidator()("<b></b>")


@pytest.mark.parametrize(
    ("validator", "same", "other"),
    [
        (GuardValidator("url"), GuardValidator("url"), GuardValidator()),
        (NotSpamValidator(), NotSpamValidator(), NotSpamValidator("Not here.")),
    ],
)
def test_in_migrations(validator: Any, same: Any, other: Any) -> None:
    """A model's field can have the validators: migrations write them down, and see when they change."""
    assert validator == same
    assert hash(validator) == hash(same)
    assert validator != other
    written, imports = MigrationWriter.serialize(models.TextField(validators=[validator]))
    assert type(validator).__name__ in written
    assert "import commentguard.hosts.django.validators" in imports


def test_fields_that_are_not_there() -> None:
    """What the guard asks for and the form does not is told above the form, with the name of the field."""

    class Short(GuardedCommentForm, forms.Form):
        guard_names = {"content": "text"}  # noqa: RUF012  (as above)
        text = forms.CharField()

    form = Short(data={"text": "I agree."})
    with override("de"):
        assert form.non_field_errors() == ["Name: Bitte dieses Feld ausfüllen.", "E-Mail: Bitte dieses Feld ausfüllen."]
