"""Bodies of requests as ASGI servers send them, read up to a limit."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MOST_FIELDS = 100
"""How many fields a form may have."""


class TooLarge(Exception):
    """The body is longer than was allowed; the rest of it was not read."""


class Gone(Exception):
    """The client went away before its request was whole."""


async def read_body(receive: Receive, most: int) -> bytes:
    """Read a body of at most *most* bytes. Raises TooLarge for a longer one, Gone for one that breaks off."""
    body = bytearray()
    while True:
        event = await receive()
        if event["type"] != "http.request":
            raise Gone
        body += event.get("body", b"")
        if len(body) > most:
            raise TooLarge
        if not event.get("more_body"):
            return bytes(body)


def form_of(body: bytes, *, most: int = MOST_FIELDS, errors: str = "strict") -> Mapping[str, str]:
    """Read a body of `application/x-www-form-urlencoded`; of a name that comes twice the last value counts.

    Raises ValueError for more than *most* fields, and for bytes that are no UTF-8 unless *errors* says otherwise.
    """
    text = body.decode("utf-8", errors)
    return dict(parse_qsl(text, keep_blank_values=True, errors=errors, max_num_fields=most))


def path_of(scope: Scope) -> str:
    """Give the path of a request below the place where the application is mounted."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))


def headers_of(scope: Scope) -> Mapping[str, str]:
    """Give the headers of a request, their names in lower case."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
