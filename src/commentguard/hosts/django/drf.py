"""Comments in an API of Django REST framework."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from commentguard.errors import InvalidSubmission
from commentguard.guard.config import FIELDS
from commentguard.guard.shapes import drf_errors
from commentguard.hosts.django.comments import washed
from commentguard.hosts.django.forms import DJANGO_NAMES
from commentguard.hosts.django.guard import get_guard, sentences
from commentguard.hosts.django.validators import GuardValidator
from commentguard.markup.paragraphs import paragraphs
from commentguard.model.comment import Post, Submission
from commentguard.model.decision import Decision


class CommentField(serializers.CharField):
    """A comment's text: validated as it comes in, safe HTML as it goes out."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("trim_whitespace", False)
        super().__init__(**kwargs)
        self.validators.append(GuardValidator("content"))

    def to_representation(self, value: Any) -> str:
        """Give the HTML that a page may show, by the site's policy."""
        return str(paragraphs(washed(str(value)).html))


class GuardedSerializer(serializers.Serializer):
    """A serializer whose fields the guard validates together; name fields and e-mail as the form does.

    After `is_valid()`, *decision* is what becomes of the comment. Declare the e-mail field with `write_only=True`: then
    no answer can hold it.
    """

    guard_names: Mapping[str, str] = DJANGO_NAMES
    """What the serializer calls our fields; fields that are not named have our name."""
    decision: Decision | None = None

    def guard_post(self) -> Post:
        """Give what is commented on: nothing is known of it, unless a serializer says more."""
        return Post()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Validate the fields together, after each was validated alone."""
        values: dict[str, Any] = {field: attrs.get(self.guard_names.get(field, field)) for field in FIELDS}
        try:
            self.decision = get_guard().review(Submission(**values), self.guard_post())
        except InvalidSubmission as error:
            problems = drf_errors(error, names=self.guard_names, translate=sentences())
            raise serializers.ValidationError(
                {
                    field: [serializers.ErrorDetail(problem["message"], problem["code"]) for problem in found]
                    for field, found in problems.items()
                }
            ) from None
        return dict(super().validate(attrs))
