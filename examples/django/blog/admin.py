"""The admin: posts, and comments with the actions of the guard."""

from django.contrib import admin
from django_comments.admin import CommentsAdmin
from django_comments.models import Comment

from commentguard.hosts.django.actions import GuardActions

from .models import Post

admin.site.register(Post)
admin.site.unregister(Comment)


@admin.register(Comment)
class GuardedCommentsAdmin(GuardActions, CommentsAdmin):
    """Comments, with actions to publish, to put away as spam and to explain."""
