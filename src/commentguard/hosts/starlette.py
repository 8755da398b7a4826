"""Comments out of the requests of Starlette, and refusals as its answers. FastAPI builds on it."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

import attrs
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from commentguard.errors import InvalidSubmission
from commentguard.guard.catalogue import translations
from commentguard.guard.messages import Translations
from commentguard.guard.shapes import pydantic_errors
from commentguard.hosts._asgi import Gone, TooLarge, form_of, read_body
from commentguard.model.comment import FIELD_NAMES, TYPED, Submission

MOST_BYTES = 1_000_000
"""How long a body may be: fifteen times the longest comment of WordPress, as JSON may write it."""
UNPROCESSABLE = 422


@attrs.frozen
class Sent:
    """A *submission* out of a request, and what the client called each of our fields."""

    submission: Submission
    names: Mapping[str, str]


async def sent_in(request: Request, most_bytes: int = MOST_BYTES) -> Sent:
    """Read the submission in a request: JSON or a form, its fields named as `Submission.from_form` reads them.

    The IP address and the user agent are those of the request, and the id is a new UUID: keep it with the comment, for
    a moderator's decision names it. Raises HTTPException 400 for a body that cannot be read, 413 for one of more than
    *most_bytes*, 415 for one of another type.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _READERS:
        raise HTTPException(415, f"a comment comes as {' or '.join(_READERS)}")
    try:
        fields = _READERS[kind](await read_body(request.receive, most_bytes))
    except TooLarge:
        raise HTTPException(413, f"the body has more than {most_bytes} bytes") from None
    except (Gone, ValueError):
        raise HTTPException(400, "the body cannot be read") from None
    return Sent(_submission(fields, request), _names(fields))


def sentences(request: Request) -> Translations:
    """Give the sentences of the library in the language that the browser asks for."""
    wanted = request.headers.get("accept-language", "").split(",")
    return translations(*(tag.partition(";")[0] for tag in wanted))


def details(
    error: InvalidSubmission, translate: Translations, names: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """Give the problems as FastAPI gives its own, without the input; *names* says what the client called our fields."""
    faults = pydantic_errors(error, names=names or {}, translate=translate)
    return [{**fault, "loc": ["body", *fault["loc"]]} for fault in faults]


async def refused(request: Request, error: Exception) -> JSONResponse:
    """Answer an InvalidSubmission with 422 and its problems: `exception_handlers={InvalidSubmission: refused}`."""
    if not isinstance(error, InvalidSubmission):
        raise error
    return JSONResponse({"detail": details(error, sentences(request))}, UNPROCESSABLE)


def _submission(fields: Mapping[str, Any], request: Request) -> Submission:
    host, agent = request.client and request.client.host, request.headers.get("user-agent")
    return Submission.from_form(fields, id=uuid4().hex, ip=host, user_agent=agent)


def _names(fields: Mapping[str, Any]) -> Mapping[str, str]:
    return {field: next((name for name in FIELD_NAMES[field] if name in fields), field) for field in TYPED}


def _json_of(body: bytes) -> Mapping[str, Any]:
    """Read an object. Raises ValueError for anything else."""
    try:
        fields = json.loads(body)
    except RecursionError:
        raise ValueError from None
    if not isinstance(fields, dict):
        raise ValueError  # noqa: TRY004  (all that is wrong with a body is one kind of error)
    return fields


_READERS: Mapping[str, Callable[[bytes], Mapping[str, Any]]] = {
    "application/json": _json_of,
    "application/x-www-form-urlencoded": form_of,
}
