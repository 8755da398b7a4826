"""Comment forms of WTForms, validated by the guard; Flask-WTF's are the same."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs
from wtforms import ValidationError

from commentguard.errors import InvalidSubmission
from commentguard.guard.config import FIELDS
from commentguard.guard.context import Context
from commentguard.guard.forms import labels
from commentguard.guard.guard import Guard
from commentguard.guard.messages import ENGLISH, Translations
from commentguard.guard.shapes import wtforms_errors
from commentguard.model.comment import FIELD_NAMES, Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict

DEFAULT_GUARD = Guard()
"""What judges where a form or a validator is given no guard."""


class GuardedForm:
    """A mixin that lets the guard validate a form: put it before the form's own class.

    ::

        class CommentForm(GuardedForm, Form):
            guard = Guard.load("commentguard.toml")
            author = StringField("Name")
            email = EmailField("Email")
            comment = TextAreaField("Comment")

    Fields are known by any of the names that `Submission.from_mapping` reads. Every problem is told beside its field,
    those of no field in `form_errors`. After `validate()`, *decision* is what becomes of the comment: the form refuses
    nothing for its points.
    """

    guard: Guard = DEFAULT_GUARD
    translate: Translations = ENGLISH
    """The sentences in the visitor's language."""
    decision: Decision | None = None

    form_errors: Sequence[str]
    _fields: dict[str, Any]

    def guard_submission(self) -> Submission:
        """Give what the guard is to judge; a form that knows more, such as the IP address, adds it here."""
        given = {field: self._fields[name].data for field, name in self._names().items()}
        return Submission(**{"content": None, **given})

    def guard_post(self) -> Post:
        """Give what is commented on: nothing is known of it, unless a form says more."""
        return Post()

    def guard_context(self) -> Context:
        """Give what only the site knows of the post, the parent and the form: nothing, unless a form says more."""
        return Context()

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Validate each field by its own validators, then all of them by the guard."""
        valid: bool = super().validate(*args, **kwargs)  # type: ignore[misc]  # The form behind the mixin has it.
        try:
            self.decision = self.guard.review(self.guard_submission(), self.guard_post(), context=self.guard_context())
        except InvalidSubmission as error:
            self._tell(error)
            return False
        return valid

    def _names(self) -> dict[str, str]:
        """Give the form's own name of each of our fields that it has."""
        found = ((field, next((name for name in FIELD_NAMES[field] if name in self._fields), "")) for field in FIELDS)
        return {field: name for field, name in found if name}

    def _tell(self, error: InvalidSubmission) -> None:
        """Put each problem beside its field, where the form's own validators have nothing to say of it.

        Those of a field that the form does not have are told of the whole form, its label before them.
        """
        named = labels(self._names(), self.translate)
        for name, sentences in wtforms_errors(error, names=self._names(), translate=self.translate).items():
            field, label = self._fields.get(name), named.get(name)
            if field is None:
                told = [f"{label}: {sentence}" for sentence in sentences] if label else sentences
                self.form_errors = [*self.form_errors, *told]
            elif not field.errors:
                field.errors = sentences


@attrs.frozen
class ValidComment:
    """A validator of one field: refuse what the guard would not take as *field* of a comment.

    *field* is ours: `author`, `email`, `url` or `content`. Whether it may be empty is the form's own question. Raises
    ValueError for another field.
    """

    field: str = attrs.field(default="content", validator=attrs.validators.in_(FIELDS))
    guard: Guard = attrs.field(default=DEFAULT_GUARD, kw_only=True)
    translate: Translations = attrs.field(default=ENGLISH, kw_only=True)

    def __call__(self, form: Any, field: Any) -> None:  # noqa: ARG002  (WTForms calls it so)
        """Validate the data of *field*. Raises wtforms.ValidationError with its first problem."""
        fields: Mapping[str, Any] = {"content": None, self.field: field.data}
        try:
            attrs.evolve(self.guard, required=()).validate(Submission(**fields))
        except InvalidSubmission as error:
            raise ValidationError(wtforms_errors(error, translate=self.translate)[self.field][0]) from None


@attrs.frozen
class NotSpam:
    """A validator of one field: refuse a text whose points make it spam.

    Only the text is judged; who needs author and link too takes GuardedForm. What validation does not take is no spam:
    that is ValidComment's to say.
    """

    guard: Guard = DEFAULT_GUARD
    message: str = "This comment looks like spam."

    def __call__(self, form: Any, field: Any) -> None:  # noqa: ARG002  (WTForms calls it so)
        """Judge the data of *field*. Raises wtforms.ValidationError for spam."""
        try:
            decision = attrs.evolve(self.guard, required=()).review(Submission(content=field.data))
        except InvalidSubmission:
            return
        if decision.verdict is Verdict.SPAM:
            raise ValidationError(self.message)
