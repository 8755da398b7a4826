"""A comment form whose fields are validated by the guard."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.core.exceptions import ValidationError

from commentguard.errors import InvalidSubmission
from commentguard.guard.config import FIELDS
from commentguard.guard.context import Context
from commentguard.guard.forms import FormField, form_fields, labels
from commentguard.guard.shapes import django_errors
from commentguard.hosts.django.comments import post_id_of, post_of
from commentguard.hosts.django.guard import get_guard, sentences
from commentguard.model.comment import Comment, Post, Submission
from commentguard.model.decision import Decision

DJANGO_NAMES: Mapping[str, str] = MappingProxyType({"author": "name", "content": "comment"})
"""How django-contrib-comments calls the fields that it names otherwise than we do."""


class GuardedCommentForm:
    """A mixin that lets the guard validate a form: put it before the form's own class.

    ::

        class EntryCommentForm(GuardedCommentForm, CommentForm): ...

    It sets which fields are required, tells every problem beside its field, and leaves in `cleaned_data` what the guard
    made of the values. What Django itself refuses in a field is not told twice. After `is_valid()`, *decision* is what
    the guard would do with the comment; the form refuses nothing for its points.
    """

    guard_names: Mapping[str, str] = DJANGO_NAMES
    """What the form calls our fields; fields that are not named have our name."""
    decision: Decision | None = None

    fields: dict[str, Any]
    cleaned_data: dict[str, Any]
    errors: Mapping[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for about in form_fields(get_guard()).fields:
            field = self.fields.get(self._name(about.field))
            if field is not None:
                _fit(field, about)

    def guard_submission(self) -> Submission:
        """Give what the guard is to judge; a form with other fields makes its own."""
        values: dict[str, Any] = {field: self.cleaned_data.get(self._name(field)) for field in FIELDS}
        target = getattr(self, "target_object", None)
        return Submission(**values, post_id=None if target is None else post_id_of(target))

    def guard_post(self) -> Post:
        """Give what is commented on: the form's `target_object`, where it has one."""
        return post_of(getattr(self, "target_object", None))

    def guard_context(self) -> Context:
        """Give what only the site knows of the post, the parent and the form: nothing, unless a form says more."""
        return Context()

    def clean(self) -> dict[str, Any]:
        """Validate the fields together, after Django validated each."""
        cleaned: dict[str, Any] | None = super().clean()  # type: ignore[misc]  # The form behind the mixin has it.
        try:
            self.decision = get_guard().review(self.guard_submission(), self.guard_post(), context=self.guard_context())
        except InvalidSubmission as error:
            self._tell(error)
        else:
            self._keep(self.decision.comment)
        return self.cleaned_data if cleaned is None else cleaned

    def _name(self, field: str) -> str:
        return self.guard_names.get(field, field)

    def _tell(self, error: InvalidSubmission) -> None:
        """Put each problem beside its field, or above the form where it has none, the field's label before it."""
        told, named = set(self.errors), labels(self.guard_names, sentences())
        for name, problems in django_errors(error, names=self.guard_names, translate=sentences()).items():
            field, label = (name, "") if name in self.fields else (None, named.get(name))
            if field not in told:
                faults = [
                    ValidationError(f"{label}: {problem['message']}" if label else problem["message"], problem["code"])
                    for problem in problems
                ]
                self.add_error(field, faults)  # type: ignore[attr-defined]  # As above.

    def _keep(self, comment: Comment) -> None:
        """Keep what validation made of the values, where it fits into the form's field."""
        email = comment.private.email
        made = {
            "author": comment.author.name,
            "email": email.reveal("kept by the site, which asked for it") if email else "",
            "url": comment.author.url or "",
            "content": comment.content,
        }
        for field, value in made.items():
            name = self._name(field)
            most = getattr(self.fields.get(name), "max_length", None)
            if name in self.cleaned_data and (most is None or len(value) <= most):
                self.cleaned_data[name] = value


def _fit(field: Any, about: FormField) -> None:
    """Let a form's *field* ask for what the guard wants, and no more."""
    field.required = field.widget.is_required = about.required
    hints = {"autocomplete": about.autocomplete, "inputmode": about.inputmode}
    field.widget.attrs.update({name: value for name, value in hints.items() if value})
