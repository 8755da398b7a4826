"""A history in memory."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commentguard.errors import HistoryUnavailable
from commentguard.history.memory import MemoryHistory, MemoryTable
from commentguard.history.table import Conflict
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict
from commentguard.privacy.retention import RetentionPolicy
from commentguard.testing.promises.samples import KEY, LONG, NOON, TEXT, at_once, decided_on, some_comment


def test_default_clock() -> None:
    """The clock is the system's unless another is given."""
    history = MemoryHistory()
    history.remember(decided_on(some_comment(at=None)))
    assert history.past(some_comment(at=datetime.now(UTC)), "new").recent == 1


@pytest.mark.parametrize(
    ("ip", "known"),
    [
        ("2001:db8:1:2::7", 1),
        ("2001:db8:1:2:ffff:1:2:3", 1),
        ("2001:db8:1:3::7", 0),
        ("::ffff:192.0.2.7", 1),
        ("192.0.2.7", 1),
        ("192.0.2.8", 0),
        ("::ffff:192.0.2.8", 0),
    ],
)
def test_subscriber(ip: str, known: int) -> None:
    """A subscriber is known by an IPv4 address, or by the network of 64 bits that its IPv6 addresses are in."""
    history = MemoryHistory()
    for sender in ("2001:db8:1:2::7", "192.0.2.7"):
        history.remember(decided_on(some_comment(email=None, ip=sender)))
    assert history.past(some_comment(email=None, ip=ip), "new").recent == known


class Contended(MemoryHistory):
    """A history where another writer comes first, *times* times."""

    times = 0

    @contextmanager
    def _open(self, *, writing: bool) -> Iterator[MemoryTable]:
        if self.times:
            self.times -= 1
            raise Conflict
        with super()._open(writing=writing) as table:
            yield table


ASKED: dict[str, Callable[[Contended], object]] = {
    "past": lambda history: history.past(some_comment(), TEXT).same_here,
    "overruled": lambda history: len(list(history.overruled(["7"]))),
    "overrulings": lambda history: len(list(history.overrulings())),
    "len": len,
}


@pytest.mark.parametrize("asked", ASKED)
def test_conflict_while_reading(asked: str) -> None:
    """A question that another writer disturbs is asked again, and not for ever."""
    history = Contended()
    history.remember(decided_on(some_comment(id="7")))
    history.overrule("7", Verdict.SPAM, "anna")
    history.times = 2
    assert ASKED[asked](history) == 1
    history.times = 100
    with pytest.raises(HistoryUnavailable, match="other writers keep coming first"):
        ASKED[asked](history)


def test_forgets_wholly() -> None:
    """Nothing stays of what was forgotten."""
    history = MemoryHistory(KEY, maxlen=3, retention=RetentionPolicy(), clock=lambda: NOON)
    for number in range(10):
        about = some_comment(name=f"Liz {number}", email=f"liz{number}@example.org", id=f"{number}")
        history.remember(decided_on(about, f"{LONG} {number}", Verdict.HOLD))
    assert len(history) == 3
    assert sizes(history) == {
        "entries": 3,
        "_ids": 3,
        "_found": 3 * 3 + 1 + 10,
        "_due": 3,
        "_moments": 3,
        "_rulings": 0,
    }
    for number in range(3):
        history.remember(decided_on(some_comment(name="", email=None, ip=None), f"last {number}"))
    assert sizes(history) == {"entries": 3, "_ids": 0, "_found": 3, "_due": 0, "_moments": 0, "_rulings": 0}


def sizes(history: MemoryHistory) -> dict[str, int]:
    """Give how much the history holds."""
    held = vars(vars(history)["_table"])
    held = held | {"_found": [value for column in held["_found"].values() for value in column]}
    return {name: len(value) for name, value in held.items() if isinstance(value, dict | list)}


def test_random_keys() -> None:
    """Without a key two histories have nothing in common."""
    digests = []
    for history in (MemoryHistory(), MemoryHistory()):
        history.remember(decided_on(some_comment(id="7"), LONG))
        digests.append({number for number in leaves(history) if isinstance(number, int) and abs(number) > 2**32})
    assert len(digests[0]) == len(digests[1]) > 6
    assert not digests[0] & digests[1]


def leaves(value: object) -> Iterator[object]:
    """Give everything that can be reached from a history, the deepest too."""
    if isinstance(value, Mapping):
        for pair in value.items():
            yield from leaves(pair)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    elif type(value).__module__.startswith("commentguard"):
        yield from leaves({name: kept for name, kept in vars(value).items() if name != "keys"})
    else:
        yield value


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_no_words_and_no_addresses(protocol: int) -> None:
    """Neither its pickle nor anything in it holds what somebody typed."""
    history = MemoryHistory()
    about = some_comment(
        name="Canary Name", email="canary@example.org", ip="192.0.2.99", post="canary-post", id="canary-id"
    )
    history.remember(decided_on(about, f"canary words {LONG}"))
    history.overrule("canary-id", Verdict.SPAM, "canary moderator")
    snapshot = pickle.dumps(history, protocol).lower()
    kept = repr(list(leaves(history))).lower()
    for canary in ("canary", "192.0.2", "example", "words", "leeks"):
        assert canary.encode() not in snapshot
        assert canary not in kept
    assert repr(history) == "<MemoryHistory of 1 comments>"


def test_snapshot() -> None:
    """A pickle is a history of its own that knows the same, the moderators' decisions included."""
    history = MemoryHistory(KEY)
    history.remember(decided_on(some_comment(id="7")))
    history.overrule("7", Verdict.HOLD, "anna")
    copy: MemoryHistory = pickle.loads(pickle.dumps(history))  # noqa: S301  (our own bytes)
    copy.remember(decided_on(some_comment(id="8")))
    assert (copy.past(some_comment(), TEXT).same_here, history.past(some_comment(), TEXT).same_here) == (2, 1)
    assert (copy.past(some_comment(), TEXT).held, len(copy)) == (1, 2)
    assert list(copy.overrulings()) == list(history.overrulings())


@pytest.mark.parametrize(("key", "said"), [(b"secret", "has 6"), ("secret" * 9, "is no bytes")])
def test_unfit_key(key: Any, said: str) -> None:
    """A key that can be guessed is refused, without being shown."""
    with pytest.raises(ValueError, match=f"at least 32 bytes, this one {said}") as caught:
        MemoryHistory(key)
    assert "secret" not in str(caught.value)


def test_no_room() -> None:
    """A history that remembers nothing is a mistake."""
    with pytest.raises(ValueError, match="at least one comment, not 0"):
        MemoryHistory(maxlen=0)


def test_expire() -> None:
    """What is due goes when the host asks for it, however much it is."""
    times = [NOON]
    history = MemoryHistory(KEY, retention=RetentionPolicy(), clock=lambda: times[-1])
    for number in range(150):
        history.remember(decided_on(some_comment(), f"text {number}", Verdict.HOLD if number % 2 else Verdict.PUBLISH))
    assert history.expire() == 0
    times.append(NOON + timedelta(days=400))
    assert history.expire() == 150
    assert len(history) == 75
    assert history.past(some_comment(at=NOON), "text 2") == Past(same_here=1)


def test_threads() -> None:
    """Threads that ask, remember and take snapshots at once lose nothing."""
    history = MemoryHistory(KEY, maxlen=100)

    def work(worker: int) -> None:
        for number in range(100):
            history.remember(decided_on(some_comment(id=f"{worker}.{number}"), f"text {number % 7}"))
            history.past(some_comment(), "text 1")
            if number % 30 == 0:
                pickle.dumps(history, protocol=5)

    failed = at_once(work)
    assert not failed
    assert len(history) == 100
    assert history.past(some_comment(), "new").published == 100
