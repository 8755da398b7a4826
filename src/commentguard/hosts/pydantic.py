"""A comment as a model of pydantic, whose errors never repeat what was typed."""

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ModelWrapValidatorHandler, PrivateAttr, SecretStr, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from commentguard.errors import InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.guard.messages import ENGLISH, Translations
from commentguard.guard.shapes import pydantic_errors
from commentguard.model.comment import Post, Submission
from commentguard.model.decision import Decision

HIDDEN = "[hidden]"
"""What stands in an error for what was typed."""


class CommentIn(BaseModel):
    """A comment that somebody sends, validated by the guard: `decision` says what becomes of it.

    Make a subclass to set the class variables *guard* and *translate*, or to add fields. An error has the codes of the
    guard as its types, and `[hidden]` for its input. The e-mail address is a SecretStr, which no JSON of the model
    shows. Fields that are missing are empty: which are required is the guard's to say.
    """

    guard: ClassVar[Guard] = Guard()
    translate: ClassVar[Translations] = ENGLISH

    author: str = ""
    email: SecretStr = SecretStr("")
    url: str = ""
    content: str = ""
    post_id: str = ""
    parent_id: str = ""

    _decision: Decision | None = PrivateAttr(default=None)

    @property
    def decision(self) -> Decision:
        """What becomes of the comment. Raises RuntimeError for a model that was built without validation."""
        if self._decision is None:
            raise RuntimeError("the comment was not validated: use model_validate(), not model_construct()")
        return self._decision

    def submission(self) -> Submission:
        """Give what the guard is to judge; a subclass with fields of its own may say more."""
        values = {name: getattr(self, name) for name in CommentIn.model_fields}
        return Submission(**values | {"email": self.email.get_secret_value()})

    def post(self) -> Post:
        """Give what is commented on: nothing is known of it, unless a subclass says more."""
        return Post()

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate a JSON object, as pydantic does; an error repeats nothing of JSON that cannot be read either."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            raise _hidden(cls.__name__, _faults(error)) from None

    @model_validator(mode="wrap")
    @classmethod
    def _judge(cls, given: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            made = handler(given)
        except ValidationError as error:
            raise _hidden(cls.__name__, _faults(error)) from None
        try:
            made._decision = cls.guard.review(made.submission(), made.post())  # noqa: SLF001  (its own class)
        except InvalidSubmission as error:
            faults = pydantic_errors(error, translate=cls.translate)
            raise _hidden(cls.__name__, [(fault["type"], fault["msg"], fault["loc"]) for fault in faults]) from None
        return made


def _faults(error: ValidationError) -> list[Any]:
    return [(fault["type"], fault["msg"], fault["loc"]) for fault in error.errors()]


def _hidden(title: str, faults: list[Any]) -> ValidationError:
    """Give *faults* (type, message, place) as an error of pydantic that repeats no input."""
    lines = [
        InitErrorDetails(type=PydanticCustomError(kind, message.replace("{", "{{")), loc=loc, input=HIDDEN)
        for kind, message, loc in faults
    ]
    return ValidationError.from_exception_data(title, lines, hide_input=True)
