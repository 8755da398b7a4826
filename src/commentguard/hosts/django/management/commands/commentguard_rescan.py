"""Judge the comments of the database again, with the rules of today."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
from django.apps import apps
from django.core.management.base import BaseCommand, CommandError

from commentguard.errors import InvalidSubmission
from commentguard.hosts.django.comments import SHOWN, post_of, submission_of
from commentguard.hosts.django.guard import get_guard
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict

CHUNK = 500
"""Comments that are read from the database at a time."""


class Command(BaseCommand):
    """Judge stored comments again; what a moderator decided stays."""

    help = (
        "Judges the comments of the database again, and publishes, holds or removes them by the verdict. "
        "Comments that a moderator approved or removed are listed and stay as they are."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--dry-run", action="store_true", help="Only list; change nothing.")
        parser.add_argument(
            "--only",
            choices=("changed", *Verdict),
            help="List, and change, only those whose verdict is another than what they are, or is this one.",
        )
        parser.add_argument("--explain", action="store_true", help="Say what was found in each listed comment.")

    def handle(self, **options: Any) -> None:
        """Go through all comments, oldest first."""
        if not apps.is_installed("django_comments"):
            raise CommandError("django_comments is not in INSTALLED_APPS, so there are no comments to judge.")
        counts: Counter[str] = Counter()
        for comment, moderated in _comments():
            counts["comments"] += 1
            self._one(comment, counts, moderated=moderated, options=options)
        verb = "would change" if options["dry_run"] else "changed"
        self.stdout.write(
            f"{counts['comments']} comments: {counts['changed']} {verb}, "
            f"{counts['moderated']} left to their moderators, {counts['refused']} that validation would not take"
        )

    def _one(self, comment: Any, counts: Counter[str], *, moderated: bool, options: dict[str, Any]) -> None:
        # What else the form asks for today, an older one did not.
        guard = attrs.evolve(get_guard(), required=("content",))
        try:
            decision = guard.review(submission_of(comment), post_of(comment.content_object))
        except InvalidSubmission as error:
            counts["refused"] += 1
            if options["only"] is None:
                self.stdout.write(f"{comment.pk}: not valid: {error}")
            return
        before, verdict = state_of(comment), decision.verdict
        if options["only"] not in {None, verdict} and (options["only"] != "changed" or before == verdict):
            return
        self.stdout.write(_line(comment, before, decision, moderated=moderated))
        if options["explain"]:
            self.stdout.write(decision.explain())
        if before != verdict:
            counts["moderated" if moderated else "changed"] += 1
        if before != verdict and not moderated and not options["dry_run"]:
            comment.is_public, comment.is_removed = SHOWN[verdict]
            comment.save(update_fields=["is_public", "is_removed"])
            guard.remember(decision, id=str(comment.pk))


def state_of(comment: Any) -> Verdict:
    """Give what a stored comment is: published, held, or removed."""
    if comment.is_removed:
        return Verdict.SPAM
    return Verdict.PUBLISH if comment.is_public else Verdict.HOLD


def _comments() -> Iterator[tuple[Any, bool]]:
    """Give every comment, and whether a moderator decided on it."""
    import django_comments  # noqa: PLC0415  (an app that may not be installed)
    from django_comments.models import CommentFlag  # noqa: PLC0415  (as above)

    verdicts = (CommentFlag.MODERATOR_APPROVAL, CommentFlag.MODERATOR_DELETION)
    moderated = set(CommentFlag.objects.filter(flag__in=verdicts).values_list("comment_id", flat=True))
    comments = django_comments.get_model().objects.order_by("pk").prefetch_related("content_object")
    for comment in comments.iterator(chunk_size=CHUNK):
        yield comment, comment.pk in moderated


def _line(comment: Any, before: Verdict, decision: Decision, *, moderated: bool) -> str:
    found = ", ".join(finding.rule for finding in decision.score.findings) or "nothing found"
    change = f"{before} -> {decision.verdict}" if before != decision.verdict else f"stays {before}"
    left = " (a moderator decided, stays)" if moderated and before != decision.verdict else ""
    return f"{comment.pk}: {change}{left}: {decision.score.total} points: {found}"
