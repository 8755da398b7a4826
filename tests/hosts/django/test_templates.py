"""Filters and tags of the templates."""

from datetime import UTC, datetime
from typing import Any

import pytest

pytest.importorskip("django_comments", reason="django-contrib-comments is not installed")

from django.contrib.contenttypes.models import ContentType
from django.contrib.sites.models import Site
from django.template import Context, Template
from django.test import override_settings
from django.utils.translation import override
from django_comments.models import Comment


def rendered(source: str, **values: Any) -> str:
    """Render a template that loads the tags."""
    return str(Template("{% load commentguard %}" + source).render(Context(values)))


def comment_on(target: Any, text: str, day: int = 1, **fields: Any) -> Any:
    """Store a comment of January 2026."""
    common = {"user_name": "Liz", "user_email": "liz@example.org", "site_id": 1, "ip_address": "192.0.2.7"}
    return Comment.objects.create(
        content_type=ContentType.objects.get_for_model(target),
        object_pk=str(target.pk),
        comment=text,
        submit_date=datetime(2026, 1, day, tzinfo=UTC),
        **common | fields,
    )


def test_safe_comment() -> None:
    """A comment's text is shown by the policy of the site, and as safe HTML once."""
    typed = "I <b>agree</b>,\nif a<b.\n\n<script>x()</script>liz@example.org"
    html = rendered("{{ text|safe_comment }}", text=typed)
    assert html == "<p>I <b>agree</b>,<br>if a&lt;b.</p><p>[e-mail hidden]</p>"
    with override_settings(COMMENTGUARD={"policy": "plain"}):
        assert rendered("{{ text|safe_comment }}", text="I <b>agree</b>.") == "<p>I agree.</p>"


def test_excerpt() -> None:
    """An excerpt is text, which Django escapes."""
    assert rendered("{{ text|comment_excerpt:3 }}", text="if <i>a</i> < b then liz@example.org") == "if a &lt; …"
    assert rendered("{{ text|comment_excerpt }}", text="I agree.") == "I agree."


@pytest.mark.parametrize("value", [None, 7, ["<b>"]])
def test_no_text(value: object) -> None:
    """What is no text is shown as Django's own filters show it."""
    assert rendered("{{ text|safe_comment }}{{ text|comment_excerpt }}", text=value)


def test_public_comment(page: Any) -> None:
    """What everybody may see of a comment has a name, a website and safe HTML."""
    comment = comment_on(page, "I <b>agree</b>.", user_name="Liz & Co", user_url="http://liz.example/?a&b")
    source = "{% with c=comment|public_comment %}{{ c.name }} {{ c.url }} {{ c.html }}{% endwith %}"
    assert rendered(source, comment=comment) == "Liz &amp; Co http://liz.example/?a&amp;b <p>I <b>agree</b>.</p>"


def test_notice() -> None:
    """The notice says what the policy allows, escaped, and nothing where nothing is allowed."""
    with override_settings(COMMENTGUARD={"notice": '<b> <i title="">'}):
        notice = rendered("{% comment_notice %}")
        assert notice == ("You may use these HTML tags and attributes: &lt;b&gt; &lt;i title=&quot;&quot;&gt;")
    with override_settings(COMMENTGUARD={"policy": "plain"}):
        assert rendered("{% comment_notice %}") == ""


def test_form_texts() -> None:
    """The sentences of the form are there in the language that is active."""
    source = "{% comment_form_texts as texts %}{{ texts.heading }}: {{ texts.email_sentence }} {{ texts.button }}"
    assert rendered(source) == "Leave a Reply: Your email address will not be published. Post Comment"
    with override("fr"):
        assert rendered("{% comment_form_texts as texts %}{{ texts.button }}") == "Publier le commentaire"


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "No Responses to Soup &amp; Salt"),
        (1, "1 Response to Soup &amp; Salt"),
        (2, "2 Responses to Soup &amp; Salt"),
    ],
)
def test_heading(count: int, expected: str) -> None:
    """The heading counts, and the title is escaped."""
    assert rendered("{% responses_heading count title %}", count=count, title="Soup & Salt") == expected


def test_recent_comments(page: Any) -> None:
    """The latest public comments of the site are listed, newest first, with a link and without an address."""
    comment_on(page, "First of all: I agree.", day=1)
    last = comment_on(page, "Write to <b>liz@example.org</b>, please.", day=3)
    comment_on(page, "Held.", day=4, is_public=False)
    comment_on(page, "Spam.", day=5, is_removed=True)
    comment_on(page, "Elsewhere.", day=6, site_id=Site.objects.create(domain="other.example", name="Other").pk)
    on_site = comment_on(Site.objects.get(pk=1), "About us all.", day=2)
    source = "{% recent_comments 9 2 as latest %}{% for c in latest %}{{ c }} ({{ c.link }})\n{% endfor %}"
    lines = rendered(source).splitlines()
    assert lines == [
        f"Liz on /soup/ -- A soup for winter Write to … (/soup/#c{last.pk})",
        f"Liz on example.com About us … (/comments/cr/{on_site.content_type_id}/1/#c{on_site.pk})",
        f"Liz on /soup/ -- A soup for winter First of … (/soup/#c{last.pk - 1})",
    ]


def test_recent_comment_of_nothing(page: Any) -> None:
    """A comment whose post is gone is not listed."""
    comment_on(page, "I agree.")
    page.delete()
    assert rendered("{% recent_comments as latest %}{{ latest|length }}") == "0"
