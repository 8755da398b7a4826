"""A FastAPI application gets decisions, and answers what cannot be one."""

import asyncio
import json
from typing import Annotated, Any

import pytest

pytest.importorskip("fastapi", reason="FastAPI is not installed")
pytest.importorskip("httpx", reason="httpx is not installed")

from fastapi import Depends, FastAPI, Request, Response
from starlette.applications import Starlette
from starlette.requests import Request as StarletteRequest
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from tests.hosts.asgi import Client

from commentguard.errors import InvalidSubmission
from commentguard.guard.context import Context
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.hosts.fastapi import moderated
from commentguard.hosts.starlette import refused, sent_in
from commentguard.model.comment import Post
from commentguard.model.decision import Decision
from commentguard.testing.private import assert_no_private_value

CANARY = "canary@mine.example"
GOOD = {"author": "Robin", "email": CANARY, "content": "I tried it, and it took me longer."}
FORM = {"content-type": "application/x-www-form-urlencoded"}


def client(guard: Guard | None = None, **options: Any) -> Client:
    """Give a client of an application with one route."""
    app = FastAPI()

    @app.post("/", status_code=201)
    def post_comment(decision: Annotated[Decision, Depends(moderated(guard or Guard(), **options))]) -> dict[str, str]:
        return {"verdict": decision.verdict, "id": decision.comment.id}

    return Client(app)


def test_json() -> None:
    """A comment in JSON is decided on, and has an id that the site can keep."""
    answer = client().post("/", json=GOOD)
    assert (answer.status_code, answer.json()["verdict"]) == (201, "publish")
    assert len(answer.json()["id"]) == 32


def test_form() -> None:
    """So is a comment from an HTML form, by the names of WordPress."""
    answer = client().post("/", data={"author": "Robin", "email": CANARY, "comment": "I tried it."})
    assert answer.json()["verdict"] == "publish"


def test_problems() -> None:
    """Problems are 422 in FastAPI's shape, under the client's names, in the browser's language, without the input."""
    sent = {"author": "", "email": f"{CANARY}@twice", "comment": ""}
    answer = client().post("/", json=sent, headers={"accept-language": "de-AT,de;q=0.9,en;q=0.5"})
    assert answer.status_code == 422
    errors = answer.json()["detail"]
    assert {(error["type"], *error["loc"]) for error in errors} == {
        ("required", "body", "author"),
        ("invalid", "body", "email"),
        ("required", "body", "comment"),
    }
    assert set(errors[0]) == {"type", "loc", "msg"}
    assert_no_private_value(answer.text, CANARY)
    english = client().post("/", json=sent).json()["detail"]
    assert [error["msg"] for error in english] != [error["msg"] for error in errors]


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{", {"content-type": "application/json"}, 400),
        (b"[1]", {"content-type": "application/json"}, 400),
        (b"[" * 100_000, {"content-type": "application/json"}, 400),
        (b"\xff\xfe", {"content-type": "application/json; charset=utf-8"}, 400),
        (b"comment=%ff", FORM, 400),
        (b"&".join(b"a%d=1" % number for number in range(101)), FORM, 400),
        (b"x", {"content-type": "text/plain"}, 415),
        (b"x", {}, 415),
        (b"comment=" + b"x" * 2_000, FORM, 413),
    ],
)
def test_bad_body(body: bytes, headers: dict[str, str], status: int) -> None:
    """A body that is broken, too long or of another type is answered in HTTP's own words."""
    assert (
        client(most_bytes=200_000 if body.startswith(b"[[") else 1_000)
        .post("/", content=body, headers=headers)
        .status_code
        == status
    )


def test_sender() -> None:
    """The address and the user agent are those of the request, whatever the body claims."""
    history = MemoryHistory()
    mine = client(Guard(history=history))
    for number in range(2):
        mine.post("/", json=GOOD | {"ip": f"192.0.2.{number}", "id": "1", "content": f"I tried it {number} times."})
    assert len(history) == 2


def test_review_only() -> None:
    """Without remembering, the history learns nothing."""
    history = MemoryHistory()
    assert client(Guard(history=history), remember=False).post("/", json=GOOD).status_code == 201
    assert len(history) == 0


def test_about() -> None:
    """What the site says of the post is heard."""

    async def about(request: Request) -> tuple[Post, Context]:
        return Post(title="Ferns"), Context(post_open="open" in request.query_params)

    mine = client(about=about)
    assert mine.post("/?open", json=GOOD).status_code == 201
    closed = mine.post("/", json=GOOD)
    assert (closed.status_code, closed.json()["detail"][0]["loc"]) == (422, ["body"])


def test_starlette() -> None:
    """Starlette alone reads submissions and answers refusals in the same shape."""

    async def post_comment(request: StarletteRequest) -> Response:
        decision = Guard().review((await sent_in(request)).submission)
        return PlainTextResponse(decision.verdict)

    app = Starlette(
        routes=[Route("/", post_comment, methods=["POST"])], exception_handlers={InvalidSubmission: refused}
    )
    mine = Client(app)
    assert mine.post("/", json=GOOD).text == "publish"
    answer = mine.post("/", json=GOOD | {"content": ""})
    assert (answer.status_code, answer.json()["detail"][0]["loc"]) == (422, ["body", "content"])
    assert mine.post("/", content=json.dumps(GOOD)).status_code == 415


def test_other_error() -> None:
    """The handler answers no error that is not its own."""
    with pytest.raises(KeyError):
        asyncio.run(refused(StarletteRequest({"type": "http", "headers": []}), KeyError()))
