"""The samples get the verdicts that hosts rely on."""

import pytest

from commentguard.guard.guard import Guard
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.model.comment import Submission
from commentguard.model.verdict import Verdict
from commentguard.testing.build import make_submission
from commentguard.testing.safe_html import assert_safe_html
from commentguard.testing.samples import HAM_SAMPLES, HOSTILE_SAMPLES, SPAM_SAMPLES


@pytest.mark.parametrize("sample", HAM_SAMPLES)
def test_ham(sample: Submission) -> None:
    """The default guard publishes ordinary comments."""
    assert Guard().review(sample).verdict is Verdict.PUBLISH


@pytest.mark.parametrize("sample", SPAM_SAMPLES)
def test_spam(sample: Submission) -> None:
    """The default guard puts promotions away as spam."""
    assert Guard().review(sample).verdict is Verdict.SPAM


@pytest.mark.parametrize("policy", [WORDPRESS, PLAIN, RICH], ids=["wordpress", "plain", "rich"])
@pytest.mark.parametrize("sample", HOSTILE_SAMPLES, ids=range(len(HOSTILE_SAMPLES)))
def test_hostile(sample: str, policy: Policy) -> None:
    """What the guard gives of hostile comments is safe, and raw nearly all of them are not."""
    decision = Guard(policy=policy, required=()).review(make_submission(content=f"x {sample}"))
    assert_safe_html(str(decision.case.clean.html), policy)


def test_hostile_is_hostile() -> None:
    """Raw, nearly every hostile sample breaks a page."""
    broken = 0
    for sample in HOSTILE_SAMPLES:
        try:
            assert_safe_html(sample)
        except AssertionError:
            broken += 1
    assert broken >= len(HOSTILE_SAMPLES) - 4
