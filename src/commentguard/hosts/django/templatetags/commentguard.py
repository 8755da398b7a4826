"""Filters and tags: `{% load commentguard %}`.

What they give is safe HTML or text that Django escapes; no e-mail or IP address can be in it.
"""

from typing import Any

from django import template
from django.template.defaultfilters import stringfilter

from commentguard.guard.forms import Form, form_fields
from commentguard.guard.view import excerpt
from commentguard.guard.view import responses_heading as heading
from commentguard.hosts.django import comments, latest
from commentguard.hosts.django.guard import get_guard, sentences
from commentguard.markup.paragraphs import paragraphs
from commentguard.model.public import PublicComment
from commentguard.model.safe import SafeHtml

register = template.Library()


@register.filter
@stringfilter
def safe_comment(text: str) -> SafeHtml:
    """Give the HTML of a comment's text by the site's policy: `{{ comment.comment|safe_comment }}`."""
    return paragraphs(comments.washed(text).html)


@register.filter
@stringfilter
def comment_excerpt(text: str, words: int = 20) -> str:
    """Give the first words of a comment's text on one line: `{{ comment.comment|comment_excerpt:12 }}`."""
    return excerpt(comments.washed(text).html, words)


@register.filter
def public_comment(comment: Any) -> PublicComment:
    """Give what everybody may see of a comment: `{% with shown=comment|public_comment %}`."""
    return comments.public_comment(comment)


@register.simple_tag
def comment_notice() -> str:
    """Give the line that says which HTML may be used, nothing where none may: `{% comment_notice %}`."""
    return form_fields(get_guard(), translate=sentences()).tags_sentence


@register.simple_tag
def comment_form_texts() -> Form:
    """Give the sentences of the comment form: `{% comment_form_texts as texts %}{{ texts.heading }}`."""
    return form_fields(get_guard(), host="django", translate=sentences())


@register.simple_tag
def responses_heading(count: int, title: str) -> str:
    """Give the heading above the comments: `{% responses_heading count post.title %}`."""
    return heading(count, title, ngettext=sentences().ngettext)


@register.simple_tag
def recent_comments(count: int = 5, words: int = 20) -> tuple[latest.Latest, ...]:
    """Give the latest public comments of the site: `{% recent_comments 5 as latest %}`."""
    return latest.latest_comments(count, words)
