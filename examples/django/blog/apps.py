"""The application, and whom its comments are moderated by."""

from django.apps import AppConfig


class BlogConfig(AppConfig):
    """A blog."""

    name = "blog"

    def ready(self) -> None:
        """Let the guard moderate the comments on posts."""
        from django_comments.moderation import moderator  # noqa: PLC0415  (models need the apps to be ready)

        from commentguard.hosts.django.moderation import GuardModerator  # noqa: PLC0415  (as above)

        moderator.register(self.get_model("Post"), GuardModerator)
