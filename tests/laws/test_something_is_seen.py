"""Law: what validation takes for a comment leaves something to be seen, whatever the policy."""

from hypothesis import example, given
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.errors import InvalidSubmission
from commentguard.guard.characters import is_unseen
from commentguard.guard.intake import validate
from commentguard.markup.contents import plain_text
from commentguard.markup.policies import PLAIN
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.model.comment import Submission
from commentguard.testing.drawn_html import hostile_html


@SETTINGS
@given(hostile_html(), any_policy())
@example("<p><br><script>1</script>", PLAIN)
@example("<div>\u200b</div>", PLAIN)
@example("<p> <b>x", PLAIN)
def test_something_is_seen(text: str, policy: Policy) -> None:
    """A comment that is taken shows something, and one that is refused as empty shows nothing."""
    try:
        comment = validate(Submission(content=text), required=(), policy=policy)
    except InvalidSubmission as error:
        assert {problem.code for problem in error.problems} != {"empty_after_sanitizing"} or _is_blank(text, policy)  # noqa: PT017  (either outcome is lawful)
        return
    assert not comment.content or not _is_blank(comment.content, policy)


def _is_blank(text: str, policy: Policy) -> bool:
    return is_unseen(plain_text(sanitize(text, policy).html).strip())
