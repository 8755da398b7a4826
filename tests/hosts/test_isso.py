"""Isso asks the guard about every new comment, and shows what the guard's markup leaves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("isso", reason="Isso is not installed")

from isso import Isso, config, core
from isso.html import Sanitizer
from werkzeug.test import Client

from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.hosts.isso import attach, policy_of
from commentguard.testing.answers import override
from commentguard.testing.safe_html import assert_safe_html
from commentguard.testing.samples import HOSTILE_SAMPLES

HISTORY = MemoryHistory()
AS_ISSO = policy_of(tuple(Sanitizer([], []).elements), (("a", ("href",)),))
GOOD = {
    "text": "I tried *both*, and the second took longer.",
    "author": "Robin",
    "email": "robin@example.org",
    "title": "Ferns",
}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """Give a client of an Isso with the guard in it."""
    detach = attach(Guard(history=HISTORY))
    settings = config.load(config.default_file())
    settings.set("general", "dbpath", str(tmp_path / "comments.db"))
    settings.set("guard", "ratelimit", "100")
    settings.set("guard", "direct-reply", "100")
    settings.set("hash", "algorithm", "none")
    settings.set("markup", "renderer", "mistune")

    class App(Isso, core.Mixin):
        """Isso without its server."""

    app = App(settings)

    def at_home(environ: dict[str, Any], start: Any) -> Any:
        return app(environ | {"REMOTE_ADDR": "192.0.2.7"}, start)

    yield Client(at_home)
    detach()


def post(client: Client, **fields: str) -> Any:
    """Send a comment to Isso."""
    return client.post("/new?uri=%2Fferns%2F", data=json.dumps(GOOD | fields), content_type="application/json")


def test_good(client: Client) -> None:
    """A good comment is shown at once, its Markdown rendered, and remembered."""
    known = len(HISTORY)
    answer = post(client)
    assert answer.status_code == 201
    assert "<em>both</em>" in json.loads(answer.data)["text"]
    assert len(HISTORY) == known + 1


@pytest.mark.parametrize(("verdict", "status"), [("publish", 201), ("hold", 202), ("spam", 403)])
def test_verdicts(client: Client, verdict: str, status: int) -> None:
    """A held comment waits in Isso's own moderation, and spam is refused."""
    with override(verdict) as calls:
        assert post(client, author="Jo & Co").status_code == status
    assert calls[0].submission.author == "Jo & Co"
    assert calls[0].submission.content.strip() == "<p>I tried <em>both</em>, and the second took longer.</p>"


def test_title(client: Client) -> None:
    """A comment is on topic by the title of the page, not by one that its sender makes up."""
    post(client)
    with override("publish") as calls:
        post(client, title="I tried both", text="I tried both, at last.")
    assert [call.post.title for call in calls if call.post] == ["Ferns"]


def test_refused(client: Client) -> None:
    """What validation does not take is refused with its codes, and nothing of what was typed."""
    answer = post(client, email="canary(at)mine")
    assert answer.status_code == 403
    assert b"email: invalid" in answer.data
    assert b"canary" not in answer.data


@pytest.mark.parametrize("text", HOSTILE_SAMPLES, ids=range(len(HOSTILE_SAMPLES)))
def test_hostile(client: Client, text: str) -> None:
    """Whatever was typed, what Isso renders is safe."""
    with override("publish"):
        answer = post(client, text=f"Hello {text}")
    if answer.status_code == 201:
        assert_safe_html(json.loads(answer.data)["text"], AS_ISSO)


def test_detach() -> None:
    """Taken away, the guard leaves Isso as it was."""
    before = Sanitizer.sanitize
    detach = attach(Guard())
    assert Sanitizer.sanitize is not before
    detach()
    assert Sanitizer.sanitize is before


def test_elements() -> None:
    """What Isso allows stays, as far as it can be vouched for; links get both marks."""
    detach = attach(Guard())
    html = Sanitizer(["img", "script"], ["src", "onclick"]).sanitize(
        '<h2>x</h2><table><tr><td>y</td></tr></table><a href="http://a.example" onclick="z()">a</a>'
        '<script>s</script><img src="http://a.example/x.png">'
    )
    detach()
    assert html.split() == [
        "<h2>x</h2>",
        "y",
        "<a",
        'href="http://a.example"',
        'rel="nofollow',
        'noopener">a</a><img',
        'src="http://a.example/x.png">',
    ]
