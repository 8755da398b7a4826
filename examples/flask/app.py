"""A blog of one post whose comments the guard decides on: `flask --app examples/flask/app run`."""

import sqlite3
from pathlib import Path
from uuid import uuid4

import attrs
from flask import Flask, current_app, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import EmailField, Form, StringField, TextAreaField

from commentguard import Guard, Submission
from commentguard.hosts.flask import CommentGuard, get_guard
from commentguard.hosts.wtforms import GuardedForm

SCHEMA = "CREATE TABLE IF NOT EXISTS comments (id TEXT PRIMARY KEY, name TEXT, url TEXT, text TEXT, verdict TEXT)"
POST = {"title": "How to repot a fern", "text": "Water it the day before. Then take it out, step by step."}
FIELDS = ("author", "email", "url", "content")


class CommentForm(GuardedForm, Form):
    """The form below the post."""

    author = StringField()
    email = EmailField()
    url = StringField()
    content = TextAreaField()

    @property
    def guard(self) -> Guard:  # type: ignore[override]  # The application's guard, which is not known before a request.
        """The guard of the application."""
        return get_guard()

    def guard_submission(self) -> Submission:
        """Add what the browser tells without being asked."""
        return attrs.evolve(
            super().guard_submission(),
            id=uuid4().hex,
            post_id="fern",
            ip=request.remote_addr,
            user_agent=request.user_agent.string,
        )


def create_app(database: str = "blog.sqlite3") -> Flask:
    """Make the application, which keeps its comments in *database*."""
    app = Flask(__name__, root_path=str(Path(__file__).parent))
    app.config.from_mapping(DATABASE=database, COMMENTGUARD={"holds": {"links": 2}})
    CommentGuard(app)
    app.add_url_rule("/", view_func=show)
    app.add_url_rule("/comments", view_func=comment, methods=["POST"])
    app.teardown_appcontext(close)
    return app


def show() -> str:
    """Show the post, its comments and the form."""
    return page(CommentForm())


def comment() -> Response | tuple[str, int]:
    """Take a comment: keep what the guard would publish or hold, and show the form again where something is wrong."""
    form = CommentForm(request.form)
    if not form.validate():
        return page(form), 422
    assert form.decision is not None  # noqa: S101  (a valid form has one)
    made = form.decision.comment
    with database() as table:
        row = (made.id, made.author.name, made.author.url, made.content, form.decision.verdict)
        table.execute("INSERT INTO comments VALUES (?, ?, ?, ?, ?)", row)
    return redirect(url_for("show", sent=form.decision.verdict, _anchor="comments"))


def page(form: CommentForm) -> str:
    """Render the page; the e-mail address is shown again to the visitor who typed it, in this answer only."""
    comments = database().execute("SELECT * FROM comments WHERE verdict = 'publish' ORDER BY rowid").fetchall()
    return render_template("post.html", post=POST, comments=comments, form=form, sent=request.args.get("sent"))


def database() -> sqlite3.Connection:
    """Give the database of this request."""
    if "database" not in g:
        g.database = sqlite3.connect(current_app.config["DATABASE"])
        g.database.row_factory = sqlite3.Row
        g.database.execute(SCHEMA)
    connection: sqlite3.Connection = g.database
    return connection


def close(_error: BaseException | None) -> None:
    """Close the database of this request."""
    connection = g.pop("database", None)
    if connection is not None:
        connection.close()
