"""Clients of Akismet can ask a guard of one's own, over a real connection and by hand."""

import asyncio
import logging
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import attrs
import pytest

pytest.importorskip("akismet", reason="the client akismet is not installed")
pytest.importorskip("starlette", reason="the framework starlette is not installed")
pytest.importorskip("uvicorn", reason="the server uvicorn is not installed")

import akismet
import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from tests.hosts.asgi import Client

from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.history.sqlite import SqliteHistory
from commentguard.hosts.akismet import THANKS, AkismetEndpoint
from commentguard.model.verdict import Finding, Verdict
from commentguard.testing.answers import override

KEY, BLOG = "key-of-the-ferns", "https://ferns.example/"
GOOD = {
    "comment_author": "Robin",
    "comment_author_email": "canary@mine.example",
    "comment_content": "I tried it, and it took me longer.",
    "comment_type": "comment",
    "permalink": "https://ferns.example/repot",
    "comment_date_gmt": "2026-05-04T10:00:00+00:00",
    "user_agent": "Canary/1.0",
}


class Home(httpx.HTTPTransport):
    """Sends what is meant for Akismet to a port of this machine."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port = port

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        return super().handle_request(request)


@pytest.fixture(scope="module")
def endpoint() -> AkismetEndpoint:
    """Give an endpoint of a guard that remembers."""
    return AkismetEndpoint(guard=Guard(history=MemoryHistory()), keys={KEY: BLOG})


@pytest.fixture(scope="module")
def client(endpoint: AkismetEndpoint) -> Iterator[akismet.SyncClient]:
    """Give the client of the akismet package, and a server for it on loopback."""
    door = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(endpoint, log_config=None))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([door])))
    thread.start()
    with httpx.Client(transport=Home(door.getsockname()[1]), timeout=30) as http:
        yield akismet.SyncClient(akismet.Config(KEY, BLOG), http)
    server.should_exit = True
    thread.join()
    door.close()


def check(client: akismet.SyncClient, **fields: str) -> akismet.CheckResponse:
    """Ask about the good comment, changed by *fields*."""
    return client.comment_check(**{"user_ip": "192.0.2.7", **GOOD, **fields})  # type: ignore[arg-type]  # All are strings.


def test_key(client: akismet.SyncClient) -> None:
    """The key is valid for its blog, and for no other."""
    assert client.verify_key()
    assert not client.verify_key(key="another", url=BLOG)
    assert not client.verify_key(key=KEY, url="https://roses.example/")


def test_ham(client: akismet.SyncClient) -> None:
    """A good comment is ham."""
    assert check(client) is akismet.CheckResponse.HAM


@pytest.mark.parametrize(
    ("verdict", "answer"),
    [
        ("publish", akismet.CheckResponse.HAM),
        ("hold", akismet.CheckResponse.SPAM),
        ("spam", akismet.CheckResponse.SPAM),
    ],
)
def test_verdicts(client: akismet.SyncClient, verdict: str, answer: akismet.CheckResponse) -> None:
    """What is not published goes where the client keeps spam for a moderator."""
    with override(verdict) as calls:
        assert check(client) is answer
    assert calls[0].post is not None
    assert calls[0].post.url == GOOD["permalink"]


def test_discard(client: akismet.SyncClient) -> None:
    """Blatant spam may be dropped unseen."""
    with override(findings=[Finding(rule="commerce.pills", points=200, because="pills")]):
        assert check(client) is akismet.CheckResponse.DISCARD


def test_guaranteed(client: akismet.SyncClient) -> None:
    """Akismet's own test values answer as they do there."""
    assert check(client, comment_author="viagra-test-123") is akismet.CheckResponse.SPAM
    assert check(client, comment_author_email="akismet-guaranteed-spam@example.com") is akismet.CheckResponse.SPAM
    with override("spam"):
        assert check(client, user_role="administrator") is akismet.CheckResponse.HAM


def test_refused(client: akismet.SyncClient) -> None:
    """What validation does not take is for a moderator to see."""
    assert check(client, comment_content="") is akismet.CheckResponse.SPAM


def test_moderation(client: akismet.SyncClient, endpoint: AkismetEndpoint) -> None:
    """A moderator's decision reaches the guard's history, for the comment that was checked."""
    check(client, comment_content="I never had a fern.")
    assert client.submit_spam(user_ip="192.0.2.7", **{**GOOD, "comment_content": "I never had a fern."})  # type: ignore[arg-type]  # As above.
    assert client.submit_ham(user_ip="192.0.2.7", **{**GOOD, "comment_content": "Another."})  # type: ignore[arg-type]  # As above.
    assert endpoint.guard.history is not None
    assert [one.verdict for one in endpoint.guard.history.overrulings()] == [Verdict.SPAM, Verdict.PUBLISH]


def test_is_test(client: akismet.SyncClient, endpoint: AkismetEndpoint) -> None:
    """A test leaves nothing in the history."""
    history = endpoint.guard.history
    assert isinstance(history, MemoryHistory)
    known = len(history)
    check(client, is_test="1", comment_content="Only a test.")
    assert len(history) == known


def test_wrong_key(client: akismet.SyncClient) -> None:
    """A call with a key that is not ours is refused, and the client says so."""
    stranger = akismet.SyncClient(akismet.Config("another", BLOG), client._http_client)  # noqa: SLF001  (the same road)
    with pytest.raises(akismet.APIKeyError):
        check(stranger)
    with pytest.raises(akismet.APIKeyError):
        stranger.submit_ham(user_ip="192.0.2.7")


def by_hand(method: str, path: str, **request: Any) -> httpx.Response:
    """Send a request that no client sends."""
    return Client(AkismetEndpoint(guard=Guard(), keys={KEY: BLOG}, most_bytes=4_000)).send(method, path, **request)


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/1.1/submit-tea", b"", 404),
        ("POST", "/2.0/comment-check", b"", 404),
        ("GET", "/1.1/comment-check", b"", 405),
        ("POST", "/1.1/comment-check", b"x=" + b"y" * 5_000, 413),
        ("POST", "/1.1/comment-check", b"&".join([b"x=y"] * 200), 200),
        ("POST", "/1.1/comment-check", b"&".join([b"x="] * 1_001), 400),
    ],
)
def test_bad_request(method: str, path: str, body: bytes, status: int) -> None:
    """What is no call of the protocol is answered in HTTP's own words."""
    assert by_hand(method, path, content=body).status_code == status


@pytest.mark.parametrize("odd", [b"&HTTP_X=%ff", b"&HTTP_X=\xff", b"&comment_author=%ed%a0%80"])
def test_bytes_that_are_no_text(odd: bytes) -> None:
    """What a visitor's browser sends beside the comment keeps nobody from judging it."""
    body = urlencode({"api_key": KEY, "blog": BLOG, "comment_content": "I agree."}).encode() + odd
    assert by_hand("POST", "/1.1/comment-check", content=body).text == "false"


def test_mounted() -> None:
    """The endpoint may be a part of a larger application."""
    app = Starlette(routes=[Mount("/akismet", AkismetEndpoint(guard=Guard(), keys={KEY: BLOG}))])
    assert Client(app).post("/akismet/1.1/verify-key", data={"key": KEY, "blog": BLOG}).text == "valid"


def test_history_away(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A moderator's decision that cannot be kept is not thanked for: the client may send it again."""
    history = SqliteHistory(tmp_path / "away" / "comments.db", key=b"k" * 32)
    client = Client(AkismetEndpoint(guard=Guard(history=history), keys={KEY: BLOG}))
    answer = client.post("/1.1/submit-spam", data={**GOOD, "api_key": KEY, "blog": BLOG})
    assert (answer.status_code, answer.text) == (503, "the history is not available, try again later")
    assert "submit: spam is not remembered: comments.db: it cannot be opened" in caplog.text


def test_key_in_host() -> None:
    """Older clients send the key as the first label of the host."""
    data = {"blog": BLOG, "comment_content": "I agree.", "user_ip": "192.0.2.7"}
    answer = by_hand("POST", "/1.1/comment-check", data=data, headers={"host": f"{KEY}.guard.example"})
    assert answer.text == "false"


def test_without_history() -> None:
    """A guard that remembers nothing still thanks a moderator."""
    assert by_hand("POST", "/1.1/submit-spam", data={"api_key": KEY, "blog": BLOG}).text == THANKS


def test_held_is_ham() -> None:
    """A site may want held comments answered as ham."""
    endpoint = attrs.evolve(AkismetEndpoint(guard=Guard(), keys={KEY: BLOG}), held_is_spam=False)
    with override("hold"):
        answer = Client(endpoint).post("/1.1/comment-check", data={**GOOD, "api_key": KEY, "blog": BLOG})
    assert answer.text == "false"


@pytest.mark.parametrize("moment", ["yesterday", "2026-05-04 10:00:00", ""])
def test_moment(moment: str) -> None:
    """A time without a zone is taken as UTC, and one that cannot be read as none."""
    data = {**GOOD, "api_key": KEY, "blog": BLOG, "comment_date_gmt": moment}
    assert by_hand("POST", "/1.1/comment-check", data=data).text == "false"


@pytest.mark.parametrize("keys", [{}, {"": BLOG}, {KEY: ""}])
def test_no_key(keys: dict[str, str]) -> None:
    """An endpoint that anybody could ask is not made."""
    with pytest.raises(ValueError, match="at least one key"):
        AkismetEndpoint(guard=Guard(), keys=keys)


def test_quiet(caplog: pytest.LogCaptureFixture) -> None:
    """The log says what was asked and answered, and neither the comment nor the key."""
    with caplog.at_level(logging.DEBUG):
        by_hand("POST", "/1.1/comment-check", data={**GOOD, "api_key": KEY, "blog": BLOG, "user_ip": "192.0.2.7"})
        by_hand("POST", "/1.1/verify-key", data={"key": KEY, "blog": BLOG})
    assert "comment-check: publish" in caplog.text
    for word in ("canary", "longer", KEY, "192.0.2"):
        assert word not in caplog.text
    assert KEY not in repr(AkismetEndpoint(guard=Guard(), keys={KEY: BLOG}))


def test_gone() -> None:
    """Nobody is answered who went away."""
    sent: list[object] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(event: Any) -> None:
        sent.append(event)

    scope = {"type": "http", "method": "POST", "path": "/1.1/comment-check", "headers": []}
    asyncio.run(AkismetEndpoint(guard=Guard(), keys={KEY: BLOG})(scope, receive, send))
    assert sent == []
