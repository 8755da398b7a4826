"""The guard: validates, sanitizes, scores and judges with one site's settings."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from commentguard.errors import InvalidSubmission, NotPublished
from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.markup.policies import PLAIN
from commentguard.model.comment import Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.limits import Limits
from commentguard.model.past import Past
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.privacy.redact import MARK

GOOD = "I am not so sure that <b>silence</b> is the point here; did you ask her what she meant by it?"


def submission(content: str = GOOD, **fields: object) -> Submission:
    """Give a submission with a name and an address."""
    return Submission.from_mapping({"author": "Liz", "email": "liz@example.org", "content": content, **fields})


def test_review() -> None:
    """A good comment is published, with its markup."""
    guard = Guard()
    decision = guard.review(submission())
    assert decision.verdict is Verdict.PUBLISH
    assert "<b>silence</b>" in guard.public(decision).html


def test_settings() -> None:
    """Every setting has its effect: policy, thresholds, limits, required fields, protected names."""
    guard = Guard(policy=PLAIN, thresholds=Thresholds(hold=-1000, spam=-500), limits=Limits(author=3), required=())
    decision = guard.review(submission(email=None))
    assert "<b>" not in decision.case.clean.html
    assert decision.verdict is Verdict.SPAM
    with pytest.raises(InvalidSubmission, match=r"^author: too_long$"):
        guard.validate(submission(author="Elisabeth"))
    with pytest.raises(InvalidSubmission, match=r"^author: impersonation$"):
        Guard(protected=["Liz"]).validate(submission())


def test_all_problems_at_once() -> None:
    """By default name, address and text must be there, and everything that is missing is said."""
    with pytest.raises(InvalidSubmission, match=r"^author: required, email: required, content: required$"):
        Guard().validate(Submission(content=""))


def test_post() -> None:
    """The post that is commented on belongs to the case."""
    post = Post(id="3", title="On Silence")
    assert Guard().review(submission(), post).case.post == post
    assert Guard().review(submission()).case.post == Post()


def test_not_published() -> None:
    """What is held is not shown."""
    guard = Guard(thresholds=Thresholds(hold=-1000, spam=1000))
    with pytest.raises(NotPublished):
        guard.public(guard.review(submission()))


def test_review_remembers_nothing() -> None:
    """Reviewing twice gives the same, for nothing is remembered."""
    guard = Guard(history=MemoryHistory())
    first, second = guard.review(submission()), guard.review(submission())
    assert first.case.past == second.case.past == Past()


def test_admit_remembers() -> None:
    """What was admitted is the past of the next comment."""
    guard = Guard(history=MemoryHistory())
    moment = datetime(2024, 5, 1, 12, tzinfo=UTC)
    guard.admit(submission(post_id="3"), now=moment)
    past = guard.admit(submission(post_id="3"), now=moment).case.past
    assert (past.same_here, past.published) == (1, 1)


def test_admit_without_history() -> None:
    """Without a history, admitting is reviewing."""
    assert Guard().admit(submission()) == Guard().review(submission())


class Told(MemoryHistory):
    """A history that knows of a lot of spam."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, datetime | None]] = []

    def past(self, comment: object, text: str, now: datetime | None = None) -> Past:  # noqa: ARG002  (the protocol's)
        """Write down the question and say that this text was seen before."""
        self.asked.append((text, now))
        return Past(same_elsewhere=9, spam=9)

    def remember(self, decision: Decision) -> None:
        """Forget at once."""


def test_history_is_asked_once() -> None:
    """History is asked once, about the text that readers see, and rules look at its answer."""
    history = Told()
    moment = datetime(2024, 5, 1, tzinfo=UTC)
    decision = Guard(history=history).admit(submission("Mail <b>me</b>: liz@example.org"), now=moment)
    assert history.asked == [("Mail me: [e-mail hidden]", moment)]
    assert decision.case.past.spam == 9
    assert any(finding.rule.startswith("past.") for finding in decision.score.findings)


def test_frozen() -> None:
    """A guard does not change; evolving gives another one."""
    guard = Guard()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        guard.policy = PLAIN  # type: ignore[misc]
    assert attrs.evolve(guard, policy=PLAIN).policy == PLAIN
    assert Guard() == guard


def test_repr() -> None:
    """The text form of a guard counts the rules and shows the other settings."""
    guard = Guard(thresholds=Thresholds(hold=7))
    assert f"rules=<{len(guard.rules)} rules>" in repr(guard)
    assert "hold=7" in repr(guard)


@pytest.mark.parametrize("field", ["required", "protected"])
def test_a_string_is_no_collection(field: str) -> None:
    """One string where names are asked for is a mistake that is told."""
    with pytest.raises(TypeError, match=r"^a collection of names is wanted, not the string 'author'$"):
        Guard(**{field: "author"})  # type: ignore[arg-type]


def test_pickle() -> None:
    """A guard that was pickled decides as before."""
    guard = Guard(thresholds=Thresholds(hold=10), policy=PLAIN)
    again = pickle.loads(pickle.dumps(guard))  # noqa: S301  (our own bytes)
    assert again == guard
    for content in (GOOD, "Buy now! http://a.example http://b.example http://c.example"):
        assert again.review(submission(content)) == guard.review(submission(content))


def test_threads() -> None:
    """Eight threads that share a guard decide as one does."""
    guard = Guard()
    comments = [submission(f"{GOOD} http://{number}.example/ <i>{number}") for number in range(64)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(guard.review, comments)) == [guard.review(comment) for comment in comments]


def test_load(tmp_path: Path) -> None:
    """A guard can be made of a file."""
    file = tmp_path / "commentguard.toml"
    file.write_text('policy = "plain"\n')
    assert Guard.load(file) == Guard(policy=PLAIN)


@pytest.mark.parametrize(
    ("choice", "verdict", "text"),
    [
        ("redact", Verdict.PUBLISH, f"Write to {MARK}, please."),
        ("hold", Verdict.HOLD, f"Write to {MARK}, please."),
        ("leave", Verdict.PUBLISH, "Write to liz@example.org, please."),
    ],
)
def test_typed_addresses(choice: str, verdict: Verdict, text: str) -> None:
    """The site chooses what becomes of addresses in comments, by one word."""
    guard = Guard.from_mapping({"typed_addresses": choice, "rules": {"without": ["promotion"]}})
    assert guard == Guard(typed_addresses=choice, rules=guard.rules)
    decision = guard.review(
        Submission(author="Liz", email="liz@example.org", content="Write to liz@example.org, please.")
    )
    assert (decision.verdict, decision.case.clean.text) == (verdict, text)
