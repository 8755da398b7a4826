"""A history in memory."""

import pickle
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commentguard.history.base import History
from commentguard.history.memory import MemoryHistory
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment
from commentguard.model.decision import Decision
from commentguard.model.past import Past
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Finding, Score, Verdict

KEY = b"k" * 32
NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
POINTS = {Verdict.PUBLISH: 0, Verdict.HOLD: 50, Verdict.SPAM: 100}


def comment(  # noqa: PLR0913  (each test says what matters to it)
    *,
    name: str = "Liz",
    email: str | None = "liz@example.org",
    ip: str | None = "192.0.2.7",
    post: str = "10",
    number: str = "",
    at: datetime | None = NOON,
) -> Comment:
    """Give a validated comment."""
    private = PrivateIdentity(email=PrivateEmail(email) if email else None, address=PrivateAddress(ip) if ip else None)
    return Comment(content="typed", author=Author(name=name), private=private, post_id=post, id=number, created_at=at)


def decided(about: Comment, text: str = "Hello there", verdict: Verdict = Verdict.PUBLISH) -> Decision:
    """Give a decision on a comment of which a reader sees *text*."""
    clean = CleanComment(comment=about, html=SafeHtml.vouch(text), text=text)
    findings = (Finding(rule="test.points", points=POINTS[verdict], because="so"),)
    return Decision(case=Case(clean=clean), score=Score(findings))


@pytest.fixture
def history() -> MemoryHistory:
    """Give an empty history whose clock stands at noon."""
    return MemoryHistory(KEY, clock=lambda: NOON)


def test_empty(history: MemoryHistory) -> None:
    """Of nothing nothing is known."""
    assert history.past(comment(), "Hello there") == Past()
    assert len(history) == 0


def test_is_a_history(history: MemoryHistory) -> None:
    """It keeps the protocol."""
    kept: History = history
    kept.remember(decided(comment()))
    assert len(history) == 1


def test_asking_records_nothing(history: MemoryHistory) -> None:
    """A question leaves no trace."""
    history.past(comment(), "Hello there")
    assert history.past(comment(), "Hello there") == Past()


def test_same_text(history: MemoryHistory) -> None:
    """The same text is counted on this post and on others, whoever wrote it."""
    history.remember(decided(comment(post="10")))
    history.remember(decided(comment(post="11")))
    history.remember(decided(comment(post="12")))
    past = history.past(comment(name="Bo", email="bo@example.org", ip=None), "Hello there")
    assert (past.same_here, past.same_elsewhere) == (1, 2)


@pytest.mark.parametrize("text", ["hello there", " HELLO\n\tthere ", "Hello\u00a0there"])
def test_text_that_counts_as_the_same(history: MemoryHistory, text: str) -> None:
    """Case and white space make no other text."""
    history.remember(decided(comment()))
    assert history.past(comment(), text).same_here == 1


@pytest.mark.parametrize("text", ["Hello, there", "Hellothere", ""])
def test_text_that_is_another(history: MemoryHistory, text: str) -> None:
    """Anything else does."""
    history.remember(decided(comment()))
    assert history.past(comment(), text).same_here == 0


def test_no_text(history: MemoryHistory) -> None:
    """Comments of which nothing is left to see do not count as the same."""
    history.remember(decided(comment(), text=" "))
    assert history.past(comment(), "").same_here == 0


def test_author_verdicts(history: MemoryHistory) -> None:
    """An author's earlier verdicts are counted one by one."""
    for number, verdict in enumerate([Verdict.PUBLISH] * 3 + [Verdict.HOLD] * 2 + [Verdict.SPAM]):
        history.remember(decided(comment(), f"text {number}", verdict))
    past = history.past(comment(name=" LIZ", email="Liz@Example.org", ip=None), "new")
    assert (past.published, past.held, past.spam) == (3, 2, 1)


@pytest.mark.parametrize(
    "other", [{"name": "Bo"}, {"email": "bo@example.org"}, {"email": None}, {"name": "", "email": "other@example.org"}]
)
def test_author_is_name_and_address(history: MemoryHistory, other: dict[str, Any]) -> None:
    """Half of what makes an author makes nobody."""
    history.remember(decided(comment()))
    history.remember(decided(comment(email=None)))
    assert history.past(comment(**other), "new").published == 0


@pytest.mark.parametrize(("seconds", "recent"), [(0, 1), (14.9, 1), (15, 0), (-14.9, 1), (-15, 0), (3600, 0)])
def test_flood_window(history: MemoryHistory, seconds: float, recent: int) -> None:
    """Fifteen seconds are a flood, in whatever order a dump tells them."""
    history.remember(decided(comment()))
    later = NOON + timedelta(seconds=seconds)
    assert history.past(comment(at=later), "new").recent == recent
    assert history.past(comment(at=None), "new", later).recent == recent
    assert history.past(comment(at=NOON), "new", later).recent == recent


def test_flood_by_address_or_network(history: MemoryHistory) -> None:
    """Either is enough, and a comment with both counts once."""
    history.remember(decided(comment()))
    history.remember(decided(comment(email="bo@example.org")))
    history.remember(decided(comment(ip="192.0.2.8")))
    history.remember(decided(comment(email="bo@example.org", ip="192.0.2.8")))
    assert history.past(comment(), "new").recent == 3
    assert history.past(comment(ip=None), "new").recent == 2
    assert history.past(comment(email=None), "new").recent == 2
    assert history.past(comment(email=None, ip=None), "new").recent == 0


def test_clock() -> None:
    """Comments without a time of their own get the clock's, when they are remembered and when they are asked for."""
    ticking: Iterator[datetime] = iter([NOON, NOON + timedelta(seconds=10), NOON + timedelta(seconds=20)])
    history = MemoryHistory(clock=lambda: next(ticking))
    history.remember(decided(comment(at=None)))
    assert history.past(comment(at=None), "new").recent == 1
    assert history.past(comment(at=None), "new").recent == 0


def test_default_clock() -> None:
    """The clock is the system's unless another is given."""
    history = MemoryHistory()
    history.remember(decided(comment(at=None)))
    assert history.past(comment(at=datetime.now(UTC)), "new").recent == 1


def test_time_without_zone(history: MemoryHistory) -> None:
    """A time without an offset is UTC."""
    history.remember(decided(comment(at=NOON.replace(tzinfo=None))))
    assert history.past(comment(), "new").recent == 1


def test_same_id_counts_once(history: MemoryHistory) -> None:
    """The same decision told twice is one, and a new one on the same comment replaces it."""
    history.remember(decided(comment(number="7")))
    history.remember(decided(comment(number="7")))
    assert history.past(comment(number="8"), "Hello there") == Past(same_here=1, recent=1, published=1)
    history.remember(decided(comment(number="7"), verdict=Verdict.SPAM))
    assert history.past(comment(number="8"), "Hello there") == Past(same_here=1, recent=1, spam=1)
    assert len(history) == 1


def test_not_its_own_past(history: MemoryHistory) -> None:
    """A comment that is judged again does not count against itself."""
    history.remember(decided(comment(number="7")))
    assert history.past(comment(number="7"), "Hello there") == Past()
    assert history.past(comment(number="7", post="11"), "other words", NOON + timedelta(hours=1)) == Past()
    history.remember(decided(comment(number="8")))
    assert history.past(comment(number="7"), "Hello there") == Past(same_here=1, recent=1, published=1)


def test_comments_without_an_id(history: MemoryHistory) -> None:
    """Without an id every decision is another comment."""
    history.remember(decided(comment()))
    history.remember(decided(comment()))
    assert history.past(comment(), "Hello there").same_here == 2


def test_bounded() -> None:
    """The oldest are forgotten, wholly."""
    history = MemoryHistory(KEY, maxlen=3)
    for number in range(10):
        history.remember(decided(comment(name=f"Liz {number}", email=f"liz{number}@example.org"), f"text {number}"))
    assert len(history) == 3
    assert history.past(comment(ip=None), "text 6") == Past()
    assert history.past(comment(ip=None), "text 7") == Past(same_here=1)
    assert history.past(comment(email=None), "new").recent == 3
    for number in range(3):
        history.remember(decided(comment(email=None, ip=None), f"last {number}"))
    assert sizes(history) == {"_entries": 3, "_counts": 6, "_times": 0}


def sizes(history: MemoryHistory) -> dict[str, int]:
    """Give how much the history holds."""
    return {name: len(value) for name, value in vars(history).items() if isinstance(value, dict)}


def test_random_keys() -> None:
    """Without a key two histories have nothing in common."""
    one, two = MemoryHistory(), MemoryHistory()
    for history in (one, two):
        history.remember(decided(comment(number="7")))
    digests = [{word for word in strings(history) if len(word) == 32} for history in (one, two)]
    assert [len(found) for found in digests] == [6, 6]
    assert not digests[0] & digests[1]


def strings(value: object) -> Iterator[str]:
    """Give every string that can be reached from a value, the deepest too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for pair in value.items():
            yield from strings(pair)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, MemoryHistory):
        yield from strings({name: kept for name, kept in vars(value).items() if not name.endswith(("_key", "_lock"))})


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_no_words_and_no_addresses(protocol: int) -> None:
    """Neither its pickle nor anything in it holds what somebody typed."""
    history = MemoryHistory()
    about = comment(
        name="Canary Name", email="canary@example.org", ip="192.0.2.99", post="canary-post", number="canary-id"
    )
    history.remember(decided(about, "canary words"))
    snapshot = pickle.dumps(history, protocol).lower()
    kept = " ".join(strings(history)).lower()
    for canary in ("canary", "192.0.2", "example", "words"):
        assert canary.encode() not in snapshot
        assert canary not in kept
    assert repr(history) == "<MemoryHistory of 1 comments>"


def test_snapshot() -> None:
    """A pickle is a history of its own that knows the same."""
    history = MemoryHistory(KEY)
    history.remember(decided(comment(number="7")))
    copy: MemoryHistory = pickle.loads(pickle.dumps(history))  # noqa: S301  (our own bytes)
    copy.remember(decided(comment(number="8")))
    assert copy.past(comment(), "Hello there") == Past(same_here=2, recent=2, published=2)
    assert history.past(comment(), "Hello there") == Past(same_here=1, recent=1, published=1)


def test_short_key() -> None:
    """A key that can be guessed is refused, without being shown."""
    with pytest.raises(ValueError, match="at least 32 bytes, this one has 6") as caught:
        MemoryHistory(b"secret")
    assert "secret" not in str(caught.value)


def test_no_room() -> None:
    """A history that remembers nothing is a mistake."""
    with pytest.raises(ValueError, match="at least one comment, not 0"):
        MemoryHistory(maxlen=0)


def test_lone_surrogate(history: MemoryHistory) -> None:
    """Text that no encoding takes is still text."""
    history.remember(decided(comment(name="\ud800", number="\ud800"), "\ud800"))
    assert history.past(comment(name="\ud800"), "\ud800").same_here == 1


def test_threads() -> None:
    """Threads that ask, remember and take snapshots at once lose nothing."""
    history = MemoryHistory(KEY, maxlen=500)
    failed: list[BaseException] = []

    def work(worker: int) -> None:
        try:
            for number in range(300):
                history.remember(decided(comment(number=f"{worker}.{number}"), f"text {number % 7}"))
                history.past(comment(), "text 1")
                if number % 100 == 0:
                    pickle.dumps(history)
        except BaseException as error:  # noqa: BLE001  (whatever it is, the test must hear of it)
            failed.append(error)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert len(history) == 500
    assert history.past(comment(), "new") == Past(recent=500, published=500)
