"""A Flask application has one guard, and its templates show comments by it."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("flask", reason="Flask is not installed")

from flask import Flask, render_template_string

from commentguard.errors import InvalidConfig
from commentguard.guard.guard import Guard
from commentguard.hosts.flask import CommentGuard, get_guard
from commentguard.testing.safe_html import assert_safe_html
from commentguard.testing.samples import HOSTILE_SAMPLES

TYPED = "I <b>agree</b><script>x</script>, write to robin@example.org"


def shown(template: str, setting: object = None, **values: Any) -> str:
    """Render a template in an application with a setting."""
    app = Flask(__name__)
    if setting is not None:
        app.config["COMMENTGUARD"] = setting
    CommentGuard(app)
    with app.test_request_context():
        return render_template_string(template, **values)


def test_safe_comment() -> None:
    """The comment's HTML is safe, its addresses hidden, and Jinja does not escape it once more."""
    assert shown("{{ text|safe_comment }}", text=TYPED) == "<p>I <b>agree</b>, write to [e-mail hidden]</p>"


@pytest.mark.parametrize("text", HOSTILE_SAMPLES, ids=range(len(HOSTILE_SAMPLES)))
def test_hostile(text: str) -> None:
    """Whatever was typed, the page stays safe."""
    assert_safe_html(shown("{{ text|safe_comment }}", text=text))


def test_excerpt() -> None:
    """An excerpt is text on one line."""
    assert shown("{{ text|comment_excerpt(2) }}", text=TYPED) == "I agree, …"


def test_form() -> None:
    """The form's sentences promise what the guard does."""
    template = "{{ comment_form().tags_sentence }}"
    assert "&lt;blockquote cite=&#34;&#34;&gt;" in shown(template)
    assert shown(template, {"policy": "plain"}) == ""


def test_heading() -> None:
    """The heading counts, in the reader's language."""
    assert shown("{{ responses_heading(2, 'Ferns') }}") == "2 Responses to Ferns"
    app = Flask(__name__)
    CommentGuard(app, language=lambda: "de")
    with app.test_request_context():
        assert render_template_string("{{ comment_form().button }}") != "Post Comment"


def test_settings(tmp_path: Path) -> None:
    """The guard is an object, a mapping or a file."""
    file = tmp_path / "commentguard.toml"
    file.write_text("[thresholds]\nhold = 7\n", encoding="utf-8")
    for setting in (Guard.load(file), {"thresholds": {"hold": 7}}, file, str(file)):
        app = Flask(__name__)
        app.config["COMMENTGUARD"] = setting
        CommentGuard().init_app(app)
        with app.app_context():
            assert get_guard().thresholds.hold == 7


def test_argument() -> None:
    """A guard that is handed in goes before the setting."""
    app = Flask(__name__)
    app.config["COMMENTGUARD"] = {"thresholds": {"hold": 7}}
    CommentGuard(app, Guard())
    with app.app_context():
        assert get_guard() == Guard()


def test_wrong_setting() -> None:
    """A faulty setting is told when the application is made."""
    with pytest.raises(InvalidConfig, match=r"\$\.treshold: unknown key"):
        shown("", {"treshold": 1})


def test_not_set_up() -> None:
    """An application without the extension says what to call."""
    app = Flask(__name__)
    with app.app_context(), pytest.raises(RuntimeError, match=r"CommentGuard\(\)\.init_app"):
        get_guard()
