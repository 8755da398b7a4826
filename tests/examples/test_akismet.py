"""The server of examples/akismet/ takes its keys from the environment."""

import pytest

pytest.importorskip("httpx", reason="httpx is not installed")

from tests.examples.scripts import load
from tests.hosts.asgi import Client


def test_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is valid for its blog."""
    monkeypatch.setenv("AKISMET_KEYS", "k1=https://ferns.example/?a=b k2=https://roses.example/")
    client = Client(load("akismet/server.py").app)
    for key, blog in (("k1", "https://ferns.example/?a=b"), ("k2", "https://roses.example/")):
        assert client.post("/1.1/verify-key", data={"key": key, "blog": blog}).text == "valid"
    assert client.post("/1.1/verify-key", data={"key": "k1", "blog": "https://roses.example/"}).text == "invalid"
