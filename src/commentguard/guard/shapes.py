"""The problems of a submission in the shapes that frameworks give their own errors.

Each shape has sentences in the reader's language and never the value that was typed. None of the frameworks is needed.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.messages import ENGLISH, Translations, message

V = TypeVar("V")

OUR_NAMES: Mapping[str, str] = MappingProxyType({})
"""No field has another name than ours."""
BESIDES = frozenset({"form", "post", "parent"})
"""What problems name that is no field of a form."""


def django_errors(
    error: InvalidSubmission, *, names: Mapping[str, str] = OUR_NAMES, translate: Translations = ENGLISH
) -> dict[str, list[dict[str, str]]]:
    """Give the problems as `Form.errors.get_json_data()` of Django does; those of no field are under `__all__`.

    *names* says what the host calls our fields, such as `{"content": "comment"}`; others keep our names.
    """
    return _grouped(error, names, "__all__", lambda problem: _coded(problem, translate))


def drf_errors(
    error: InvalidSubmission, *, names: Mapping[str, str] = OUR_NAMES, translate: Translations = ENGLISH
) -> dict[str, list[dict[str, str]]]:
    """Give the problems as `ValidationError.get_full_details()` of Django REST framework does.

    Those of no field are under `non_field_errors`; *names* says what the host calls our fields.
    """
    return _grouped(error, names, "non_field_errors", lambda problem: _coded(problem, translate))


def wtforms_errors(
    error: InvalidSubmission, *, names: Mapping[str, str] = OUR_NAMES, translate: Translations = ENGLISH
) -> dict[str, list[str]]:
    """Give the problems as `Form.errors` of WTForms does; those of no field are under the empty name.

    That is the key of WTForms 3.3; in 3.0 and 3.1 it is None. *names* says what the host calls our fields.
    """
    return _grouped(error, names, "", lambda problem: message(problem, translate))


def pydantic_errors(
    error: InvalidSubmission, *, names: Mapping[str, str] = OUR_NAMES, translate: Translations = ENGLISH
) -> list[dict[str, str | tuple[str, ...]]]:
    """Give the problems as `ValidationError.errors(include_url=False, include_context=False, include_input=False)` does.

    Those of no field have an empty `loc`; *names* says what the host calls our fields.
    """
    return [
        {
            "type": problem.code,
            "loc": () if problem.field in BESIDES else (names.get(problem.field, problem.field),),
            "msg": message(problem, translate),
        }
        for problem in error.problems
    ]


def _coded(problem: Problem, translate: Translations) -> dict[str, str]:
    return {"message": message(problem, translate), "code": problem.code}


def _grouped(
    error: InvalidSubmission, names: Mapping[str, str], besides: str, written: Callable[[Problem], V]
) -> dict[str, list[V]]:
    """Group what is *written* of each problem under the host's name of its field, or under *besides*."""
    groups: dict[str, list[V]] = {}
    for problem in error.problems:
        key = besides if problem.field in BESIDES else names.get(problem.field, problem.field)
        groups.setdefault(key, []).append(written(problem))
    return groups
