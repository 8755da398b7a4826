"""The API of examples/fastapi/ answers with the verdicts."""

from typing import Any

import pytest

pytest.importorskip("fastapi", reason="FastAPI is not installed")
pytest.importorskip("httpx", reason="httpx is not installed")

from tests.examples.scripts import load
from tests.hosts.asgi import Client

from commentguard.testing.answers import override
from commentguard.testing.private import assert_no_private_value

GOOD = {"author": "Robin", "email": "canary@mine.example", "content": "I tried <b>it</b>, and it took me longer."}


@pytest.fixture
def client() -> Client:
    """Give a client of the API with no comments."""
    return Client(load("fastapi/app.py").app)


def test_published(client: Client) -> None:
    """A good comment is given to everybody, without the address."""
    answer = client.post("/comments", json=GOOD)
    assert (answer.status_code, answer.json()["verdict"]) == (201, "publish")
    listed = client.send("GET", "/comments")
    assert listed.json()[0] == {
        "id": answer.json()["id"],
        "name": "Robin",
        "url": None,
        "html": "<p>I tried <b>it</b>, and it took me longer.</p>",
    }
    assert_no_private_value(listed.text + answer.text, "canary@mine.example")


@pytest.mark.parametrize(("verdict", "status"), [("hold", 202), ("spam", 403)])
def test_kept_back(client: Client, verdict: str, status: int) -> None:
    """What is not published is not given."""
    with override(verdict):
        assert client.post("/comments", json=GOOD).status_code == status
    assert client.send("GET", "/comments").json() == []


def test_described(client: Client) -> None:
    """The API describes itself."""
    described: dict[str, Any] = client.send("GET", "/openapi.json").json()
    assert set(described["paths"]["/comments"]) == {"get", "post"}
