"""The guard of a Flask application, and what its templates show of comments."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from os import PathLike
from typing import Any

from flask import Flask, current_app

from commentguard.guard.catalogue import translations
from commentguard.guard.forms import Form, form_fields
from commentguard.guard.guard import Guard
from commentguard.guard.messages import Translations
from commentguard.guard.view import excerpt, responses_heading
from commentguard.guard.wash import clean
from commentguard.markup.paragraphs import paragraphs
from commentguard.model.comment import Comment
from commentguard.model.safe import SafeHtml

NAME = "commentguard"
"""The key of `app.extensions` that holds the guard."""
SETTING = "COMMENTGUARD"


class CommentGuard:
    """A Flask extension: one guard for an application, and filters and functions for its templates.

    ::

        comments = CommentGuard()

        def create_app():
            app = Flask(__name__)
            comments.init_app(app)
            return app

    The guard is the argument *guard*, or what `app.config["COMMENTGUARD"]` says: a Guard, a mapping shaped as a
    `commentguard.toml`, or the path of one; without either it has the defaults. *language* gives the language tag of
    the reader, such as `"de"`; English without it.

    Templates get the filters `safe_comment` and `comment_excerpt` and the functions `comment_form()` and
    `responses_heading()`.
    """

    def __init__(
        self, app: Flask | None = None, guard: Guard | None = None, *, language: Callable[[], str] = lambda: "en"
    ) -> None:
        self._guard = guard
        self._language = language
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        """Give *app* its guard. Raises InvalidConfig with everything that is wrong with the setting."""
        app.extensions[NAME] = self._guard or _guard_of(app.config.get(SETTING, {}))
        app.add_template_filter(safe_comment)
        app.add_template_filter(comment_excerpt)
        app.add_template_global(self.comment_form, "comment_form")
        app.add_template_global(self.responses_heading, "responses_heading")

    @property
    def translate(self) -> Translations:
        """The sentences of the library in the reader's language."""
        return _translations(self._language())

    def comment_form(self) -> Form:
        """Give the sentences and fields of the comment form, for a template."""
        return form_fields(get_guard(), translate=self.translate)

    def responses_heading(self, count: int, title: str) -> str:
        """Give the heading above the comments of a post: "2 Responses to Ferns"."""
        return responses_heading(count, title, ngettext=self.translate.ngettext)


def get_guard() -> Guard:
    """Give the guard of the current application. Raises RuntimeError where the extension was not set up."""
    guard = current_app.extensions.get(NAME)
    if guard is None:
        raise RuntimeError("this application has no guard: call CommentGuard().init_app(app) first")
    assert isinstance(guard, Guard)  # noqa: S101  (nothing else is ever put there)
    return guard


def safe_comment(text: str) -> SafeHtml:
    """Give the HTML of a comment's text by the guard's settings: `{{ comment.text|safe_comment }}`."""
    return paragraphs(_washed(text))


def comment_excerpt(text: str, words: int = 20) -> str:
    """Give the first words of a comment's text on one line: `{{ comment.text|comment_excerpt(12) }}`."""
    return excerpt(_washed(text), words)


def _washed(text: str) -> SafeHtml:
    guard = get_guard()
    return clean(Comment(content=text), guard.policy, guard.limits, guard.typed_addresses).html


def _guard_of(given: Guard | Mapping[str, Any] | str | PathLike[str]) -> Guard:
    if isinstance(given, Guard):
        return given
    return Guard.from_mapping(given) if isinstance(given, Mapping) else Guard.load(given)


@lru_cache
def _translations(language: str) -> Translations:
    return translations(language)
