"""The guard as a spam filter of Mezzanine: `SPAM_FILTERS = ("commentguard.hosts.mezzanine.is_spam",)`."""

from typing import Any

from commentguard.errors import InvalidSubmission
from commentguard.hosts.django.comments import post_of
from commentguard.hosts.django.guard import get_guard
from commentguard.model.comment import Submission
from commentguard.model.verdict import Verdict


def is_spam(request: Any, form: Any, url: str) -> bool:  # noqa: ARG001  (Mezzanine calls it so)
    """Tell whether a valid comment form holds spam; Mezzanine drops it then, without a word to the visitor.

    What the guard would hold is not dropped: let `COMMENTS_DEFAULT_APPROVED` say what waits. Forms that have no
    `comment`, such as those of mezzanine.forms, are not judged.
    """
    values = form.cleaned_data
    if "comment" not in values:
        return False
    fields = {name: values.get(name) for name in ("name", "email", "url", "comment")}
    sender = {"ip": request.META.get("REMOTE_ADDR"), "user_agent": request.META.get("HTTP_USER_AGENT")}
    try:
        decision = get_guard().review(
            Submission.from_form(fields, **sender), post_of(getattr(form, "target_object", None))
        )
    except InvalidSubmission:
        return False
    return decision.verdict is Verdict.SPAM
