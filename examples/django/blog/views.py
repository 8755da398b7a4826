"""The pages of the blog."""

from typing import Any

from django.views.generic import DetailView, ListView
from django_comments.models import Comment

from .models import Post


class PostList(ListView):
    """All posts."""

    model = Post


class PostDetail(DetailView):
    """A post, its comments and the form for more."""

    model = Post

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the comments that everybody may see."""
        comments = Comment.objects.for_model(self.object).filter(is_public=True, is_removed=False)
        found: dict[str, Any] = super().get_context_data(comments=comments.order_by("submit_date"), **kwargs)
        return found
