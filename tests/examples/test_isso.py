"""The example of Isso shows a page, and its comments are the guard's to decide on."""

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("isso", reason="Isso, of the dependency group peers, is not installed")

from isso.db.spam import Guard as IssoGuard
from isso.html import Sanitizer
from tests.examples.scripts import ROOT, load
from werkzeug.test import Client, TestResponse

from commentguard.testing import GUARANTEED_HOLD, GUARANTEED_SPAM


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Give a client of the example, its database in a place of the test's."""
    example = ROOT / "examples" / "isso" / "isso.cfg"
    own = tmp_path / "isso.cfg"
    own.write_text(example.read_text().replace("examples/isso/comments.db", str(tmp_path / "comments.db")))
    monkeypatch.setenv("ISSO_SETTINGS", str(own))
    for where, name in ((IssoGuard, "_spam"), (Sanitizer, "sanitize")):
        monkeypatch.setattr(where, name, getattr(where, name))  # They come back when the test ends.
    application = load("isso/guarded_isso.py").application

    def at_home(environ: dict[str, Any], start: Any) -> Any:
        return application(environ | {"REMOTE_ADDR": "192.0.2.7"}, start)

    return Client(at_home)


def post(client: Client, text: str) -> TestResponse:
    """Send a comment as Isso's script on the page does."""
    typed = {"text": text, "author": "Robin", "email": "robin@example.org", "title": "Ferns"}
    return client.post("/isso/new?uri=%2F", data=json.dumps(typed), content_type="application/json")


def test_page(client: Client) -> None:
    """The page asks for Isso's script, which is there."""
    assert '<script data-isso="/isso" src="/isso/js/embed.min.js">' in client.get("/").text
    with client.get("/isso/js/embed.min.js") as script:
        assert script.status_code == 200


@pytest.mark.parametrize(("more", "status"), [("", 201), (GUARANTEED_HOLD, 202), (GUARANTEED_SPAM, 403)])
def test_comments(client: Client, more: str, status: int) -> None:
    """A good comment is shown, a doubtful one waits, and spam is refused."""
    assert post(client, f"Mine grew back in a month. {more}").status_code == status
