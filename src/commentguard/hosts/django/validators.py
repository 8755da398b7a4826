"""Validators for the fields of forms, models and serializers; cheap to make and known to migrations."""

from typing import Any

import attrs
from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible

from commentguard.errors import InvalidSubmission
from commentguard.guard.config import FIELDS
from commentguard.guard.shapes import django_errors
from commentguard.hosts.django.guard import get_guard, sentences
from commentguard.model.comment import Submission
from commentguard.model.verdict import Verdict


@deconstructible
class GuardValidator:
    """Refuse what the guard would not take as one field of a comment.

    *field* is ours: `author`, `email`, `url` or `content`. Whether it may be empty is the form's own question. Raises
    ValidationError with every problem, in our codes.
    """

    def __init__(self, field: str = "content") -> None:
        if field not in FIELDS:
            raise ValueError(f"the guard has no field {field!r}; there are {', '.join(FIELDS)}")
        self.field = field

    def __call__(self, value: Any) -> None:
        """Validate *value*."""
        guard = attrs.evolve(get_guard(), required=())
        try:
            guard.validate(Submission(**{"content": None, self.field: value}))
        except InvalidSubmission as error:
            problems = django_errors(error, translate=sentences())[self.field]
            raise ValidationError(
                [ValidationError(problem["message"], problem["code"]) for problem in problems]
            ) from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GuardValidator) and other.field == self.field

    def __hash__(self) -> int:
        return hash(self.field)


@deconstructible
class NotSpamValidator:
    """Refuse a text whose points make it spam, with the code `spam`.

    Only the text is judged: who needs the author and the link too takes GuardedCommentForm. What validation does not
    take is no spam: that is GuardValidator's to say.
    """

    message = "This comment looks like spam."
    code = "spam"

    def __init__(self, message: str | None = None) -> None:
        self.message = message or self.message

    def __call__(self, value: Any) -> None:
        """Judge the text *value*."""
        guard = attrs.evolve(get_guard(), required=())
        try:
            decision = guard.review(Submission(content=value))
        except InvalidSubmission:
            return
        if decision.verdict is Verdict.SPAM:
            raise ValidationError(self.message, self.code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NotSpamValidator) and other.message == self.message

    def __hash__(self) -> int:
        return hash(self.message)
