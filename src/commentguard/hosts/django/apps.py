"""The Django application: checks of the settings, and receivers of the comments' signals."""

from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import register
from django.db.models.signals import post_save

from commentguard.hosts.django.checks import check_settings


class CommentGuardConfig(AppConfig):
    """Attach the guard to a Django site."""

    name = "commentguard.hosts.django"
    label = "commentguard"
    verbose_name = "Comment guard"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, and listen to django-contrib-comments where it is installed."""
        register(check_settings)
        if apps.is_installed("django_comments"):
            _listen()


def _listen() -> None:
    """Connect the receivers: that of comments on their way only where the site asks for it."""
    import django_comments  # noqa: PLC0415  (an app that may not be installed)
    from django_comments import signals  # noqa: PLC0415  (as above)

    from commentguard.hosts.django import receivers  # noqa: PLC0415  (as above)

    about: dict[str, Any] = {"sender": django_comments.get_model()}
    post_save.connect(receivers.remember_comment, dispatch_uid="commentguard.remember", **about)
    signals.comment_was_flagged.connect(receivers.overrule_comment, dispatch_uid="commentguard.overrule")
    if getattr(settings, "COMMENTGUARD_CONNECT_SIGNAL", False) is True:
        signals.comment_will_be_posted.connect(receivers.guard_comment, dispatch_uid="commentguard.guard", **about)
