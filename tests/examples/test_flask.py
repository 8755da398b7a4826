"""The blog of examples/flask/ takes comments as its form promises."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("flask", reason="Flask is not installed")
pytest.importorskip("wtforms", reason="WTForms is not installed")

from tests.examples.scripts import load

from commentguard.testing.answers import override
from commentguard.testing.private import assert_no_private_value

GOOD = {"author": "Robin", "email": "canary@mine.example", "url": "", "content": "I tried it, and it took me longer."}


@pytest.fixture
def client(tmp_path: Path) -> Any:
    """Give a client of the blog with an empty database."""
    app = load("flask/app.py").create_app(str(tmp_path / "blog.sqlite3"))
    return app.test_client()


def test_form(client: Any) -> None:
    """The page promises what the guard does."""
    page = client.get("/").text
    assert "No Responses to How to repot a fern" in page
    assert "Required fields are marked *" in page
    assert "&lt;blockquote cite=&#34;&#34;&gt;" in page


def test_published(client: Any) -> None:
    """A good comment is on the page, and the address is not."""
    answer = client.post("/comments", data=GOOD, follow_redirects=True)
    assert "1 Response to" in answer.text
    assert "it took me longer" in answer.text
    assert_no_private_value(answer.text, "canary@mine.example")


@pytest.mark.parametrize("verdict", ["hold", "spam"])
def test_kept_back(client: Any, verdict: str) -> None:
    """What is not published is not on the page."""
    with override(verdict):
        answer = client.post("/comments", data=GOOD, follow_redirects=True)
    assert "A moderator will look" in answer.text
    assert "it took me longer" not in answer.text


def test_links_wait(client: Any) -> None:
    """The application's own setting holds a comment with two links."""
    text = "See http://a.example/fern and http://b.example/fern for the pots I used."
    answer = client.post("/comments", data=GOOD | {"content": text}, follow_redirects=True)
    assert "A moderator will look" in answer.text


def test_mistake(client: Any) -> None:
    """The form comes again with what was typed, and with a sentence beside each mistake."""
    answer = client.post("/comments", data=GOOD | {"email": "nobody", "content": "<script>x</script>"})
    assert answer.status_code == 422
    assert answer.text.count('role="alert"') == 2
    assert 'value="Robin"' in answer.text
    assert "<script>" not in answer.text
