"""The guard as a dependency of FastAPI."""

from collections.abc import Awaitable, Callable

from fastapi import HTTPException, Request
from starlette.concurrency import run_in_threadpool

from commentguard.errors import InvalidSubmission
from commentguard.guard.context import Context
from commentguard.guard.guard import Guard
from commentguard.hosts.starlette import MOST_BYTES, UNPROCESSABLE, details, sent_in, sentences
from commentguard.model.comment import Post
from commentguard.model.decision import Decision

About = Callable[[Request], Awaitable[tuple[Post, Context]]]
"""Gives what is commented on, and what only the site knows of it and of the form."""


def moderated(
    guard: Guard, *, about: About | None = None, remember: bool = True, most_bytes: int = MOST_BYTES
) -> Callable[[Request], Awaitable[Decision]]:
    """Give a dependency that reads a comment out of a request and gives the guard's decision on it.

    ::

        Moderated = Annotated[Decision, Depends(moderated(guard))]

        @app.post("/comments", status_code=201)
        def post_comment(decision: Moderated): ...

    What is read, and how much, is as `commentguard.hosts.starlette.sent_in` has it. *about* says what is commented on.
    With *remember* the guard admits the comment, else it only reviews it. What the guard refuses is answered with 422
    and the errors in FastAPI's shape, without the input.
    """

    async def decide(request: Request) -> Decision:
        """Decide on the comment that *request* brings."""
        sent = await sent_in(request, most_bytes)
        post, context = await about(request) if about else (None, None)
        ask = guard.admit if remember else guard.review
        try:
            return await run_in_threadpool(ask, sent.submission, post, context=context)
        except InvalidSubmission as error:
            raise HTTPException(UNPROCESSABLE, details(error, sentences(request), sent.names)) from None

    return decide
