"""The form for new comments."""

from django_comments.forms import CommentForm

from commentguard.hosts.django.forms import GuardedCommentForm


class PostCommentForm(GuardedCommentForm, CommentForm):
    """The form of django-contrib-comments, validated by the guard."""
