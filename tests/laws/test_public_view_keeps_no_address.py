"""Whatever is submitted, no view of the comment for others holds an address."""

import html
import json
import re

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.hostile import SETTINGS, any_policy

from commentguard.cli.harmless import json_line
from commentguard.cli.rows import row_of
from commentguard.errors import InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.guard.view import excerpt
from commentguard.markup.policy import Policy
from commentguard.model.comment import Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Thresholds
from commentguard.readers.record import Record, Source
from commentguard.testing.drawn_html import hostile_html

EMAIL = "canary@hidden.example"
IP = "203.0.113.77"
CANARIES = ("canary", IP)

TYPED = st.sampled_from(
    (
        EMAIL,
        f"<{EMAIL}>",
        f"mailto:{EMAIL}",
        f'<a href="mailto:{EMAIL}">me</a>',
        f'<a href="http://a.example/?to={EMAIL}">me</a>',
        f'<abbr title="{EMAIL}">me</abbr>',
        "canary&#64;hidden.example",
    )
)
# These come first in a comment: inside code or a quoted attribute their tags would be text that parts the address.
CUT_BY_TAGS = st.sampled_from(
    (
        "",
        "canary<b>@</b>hidden.example ",
        "ca<i>nary@hid</i>den.example ",
        "<b>canary</b>@hidden.example ",
    )
)
MORE = st.lists(st.one_of(hostile_html(), TYPED.map(lambda typed: f" {typed} ")), max_size=5).map("".join)
CONTENTS = st.builds(str.__add__, CUT_BY_TAGS, MORE)
NAMES = st.one_of(st.sampled_from(("Liz", EMAIL, f"Liz {EMAIL}")), st.text(max_size=8))
WEBSITES = st.sampled_from((None, "a.example", EMAIL, f"http://{EMAIL}/", f"http://a.example/?{EMAIL}"))
SUBMISSIONS = st.builds(Submission, content=CONTENTS, author=NAMES, email=st.just(EMAIL), ip=st.just(IP), url=WEBSITES)


def views(guard: Guard, decision: Decision) -> list[str]:
    """Give every view of a decided comment that others may have."""
    public = guard.public(decision)
    return [
        repr(public),
        decision.explain(),
        json.dumps(decision.to_dict()),
        excerpt(public.html),
        repr(decision.score),
    ]


def assert_hidden(text: str) -> None:
    """Look for the canaries, also behind character references and across tags."""
    bare = re.sub(r"<[^<>]*>", "", text)
    for canary in CANARIES:
        assert canary not in text
        assert canary not in html.unescape(bare)


@SETTINGS
@given(SUBMISSIONS, any_policy())
def test_public_view_keeps_no_address(submission: Submission, policy: Policy) -> None:
    """Neither the public comment, nor an excerpt, an explanation, or the decision as data holds an address."""
    guard = Guard(policy=policy, thresholds=Thresholds(hold=100_000, spam=100_000), required=())
    try:
        decision = guard.review(submission)
    except InvalidSubmission as refused:
        assert_hidden(f"{refused} {refused.to_dict()}")
        return
    if not decision.comment.holds:
        for view in views(guard, decision):
            assert_hidden(view)


@SETTINGS
@given(SUBMISSIONS)
def test_scan_keeps_no_address(submission: Submission) -> None:
    """A row of a scan holds no address either, whether the comment was decided or refused."""
    record = Record(submission=submission, source=Source(path="dump", format="jsonl", index=1, line=1))
    row = row_of(record, Guard(required=()))
    for shown in (json_line(row.to_dict()), row.explanation, row.author, row.words):
        assert_hidden(shown)
    assert row.private() == {"email": EMAIL, "ip": IP}
