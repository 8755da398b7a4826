"""A small blog whose comments are guarded. django-contrib-comments asks the app in `COMMENTS_APP` for its form."""


def get_form() -> type:
    """Give the form for new comments."""
    from .forms import PostCommentForm  # noqa: PLC0415  (forms need the apps to be ready)

    return PostCommentForm
