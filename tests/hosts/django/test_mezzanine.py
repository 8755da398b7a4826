"""The spam filter of Mezzanine, on a form such as Mezzanine's."""

from typing import Any

import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

from django import forms
from django.test import RequestFactory
from django_comments.forms import CommentForm

from commentguard.hosts.mezzanine import is_spam

SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"


class ContactForm(forms.Form):
    """A form of mezzanine.forms: it has no comment."""

    field_1 = forms.CharField()


@pytest.mark.parametrize(
    ("comment", "name", "expected"),
    [
        ("I agree.", "Liz", False),
        (SPAM, "Liz", True),
        ("Great post! See http://roofs.example", "Liz", False),
        (SPAM, "a@b.example", False),
    ],
    ids=["ham", "spam", "held", "not valid"],
)
def test_comment(page: Any, comment: str, name: str, expected: bool) -> None:
    """Spam alone is dropped; what would be held, or is not valid, is left to Mezzanine."""
    typed = {"name": name, "email": "liz@example.org", "url": "", "comment": comment}
    form = CommentForm(page, data=CommentForm(page).initial | typed)
    assert form.is_valid()
    request = RequestFactory().post("/comment/", HTTP_USER_AGENT="a browser")
    assert is_spam(request, form, page.get_absolute_url()) is expected


def test_other_form() -> None:
    """A form without a comment is not judged."""
    form = ContactForm(data={"field_1": SPAM})
    assert form.is_valid()
    assert is_spam(RequestFactory().post("/"), form, "/") is False
