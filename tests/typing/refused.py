"""A program that must not type: mypy reports an ignore below as unused as soon as its line passes.

Nothing here is run.
"""

import commentguard
from commentguard import (
    Comment,
    Decision,
    Guard,
    PrivateEmail,
    PublicComment,
    SafeHtml,
    Submission,
)


def take_a_misspelled_name() -> object:
    """Ask the front door for what it does not have."""
    return commentguard.Gaurd  # type: ignore[attr-defined]


def show_what_was_not_judged(guard: Guard, comment: Comment) -> PublicComment:
    """Show a comment that nobody decided on."""
    return guard.public(comment)  # type: ignore[arg-type]


def review_what_was_validated(guard: Guard, decision: Decision) -> Decision:
    """Send a decision back to the door: a comment enters the corridor by its front."""
    return guard.review(decision)  # type: ignore[arg-type]


def render_a_string(text: str) -> PublicComment:
    """Show HTML that nobody vouched for."""
    return PublicComment(html=text)  # type: ignore[arg-type]


def keep_the_promise_after_a_cut(html: SafeHtml) -> SafeHtml:
    """Take a slice for safe: a cut may split a tag, so it is a plain string."""
    return html[:10]  # type: ignore[return-value]


def print_an_address(email: PrivateEmail) -> str:
    """Take a private value for a string."""
    return email  # type: ignore[return-value]


def reveal_without_a_reason(email: PrivateEmail) -> str:
    """Reveal a private value and say no reason."""
    return email.reveal()  # type: ignore[call-arg]


def change_a_decision(decision: Decision, submission: Submission) -> None:
    """Set a field of a frozen value."""
    decision.score = submission  # type: ignore[misc, assignment]
