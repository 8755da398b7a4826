# ruff: noqa: D401  (the docstring of a check is the promise)
"""Promises about entries: each once, no more than are wanted, no longer than allowed, none lost."""

from datetime import timedelta

from commentguard.model.keyring import Keyring
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict
from commentguard.privacy.retention import RetentionPolicy
from commentguard.testing.promises.samples import (
    EDITED,
    KEY,
    LONG,
    NOON,
    TEXT,
    Check,
    Make,
    at_once,
    decided_on,
    equal,
    known,
    some_comment,
    stranger,
)


def counts_an_id_once(make: Make) -> None:
    """The same comment told twice is one; the second time replaces the first, and without an id it is another."""
    history = make()
    history.remember(decided_on(some_comment(id="7")))
    history.remember(decided_on(some_comment(id="7"), verdict=Verdict.SPAM))
    equal(known(history.past(some_comment(id="8"), TEXT)), (1, 0, 0, 1))
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment()))
    equal(known(history.past(some_comment(), TEXT)), (3, 2, 0, 1))


def is_not_its_own_past(make: Make) -> None:
    """A comment that is judged again does not count against itself."""
    history = make()
    history.remember(decided_on(some_comment(id="7"), LONG))
    equal(history.past(some_comment(id="7"), LONG), Past())
    equal(history.past(some_comment(id="7", post="11"), EDITED, NOON + timedelta(seconds=5)), Past())


def is_bounded(make: Make) -> None:
    """The oldest are forgotten; one that is told again keeps its age."""
    history = make(maxlen=3)
    for number in range(10):
        history.remember(decided_on(some_comment(id=str(number), ip=None), f"text {number}"))
    history.remember(decided_on(some_comment(id="8", ip=None), "text 8"))
    equal([history.past(stranger(), f"text {number}").same_elsewhere for number in (6, 7, 8, 9)], [0, 1, 1, 1])
    equal(history.past(some_comment(ip=None), "new"), Past(recent=3, minutes=3, days=3, published=3))


def lets_parts_expire(make: Make) -> None:
    """The IP address, the e-mail address and held comments are dropped when the retention policy says so."""
    times = [NOON]
    days = {"raw_ip": 1, "email": 2, "held": 3}
    policy = RetentionPolicy(**{part: timedelta(days=number) for part, number in days.items()})
    history = make(clock=lambda: times[-1], retention=policy)
    history.remember(decided_on(some_comment(id="1")))
    history.remember(decided_on(some_comment(id="2"), verdict=Verdict.HOLD))
    by_day = []
    for day in range(4):
        times.append(NOON + timedelta(days=day))
        past = history.past(some_comment(email=None), TEXT), history.past(some_comment(ip=None), TEXT)
        by_day.append((past[0].recent, past[1].recent, past[1].published, past[1].held, past[1].same_here))
        history.remember(decided_on(stranger(id="3"), f"day {day}"))
    equal(by_day, [(2, 2, 1, 1, 2), (0, 2, 1, 1, 2), (0, 0, 0, 0, 2), (0, 0, 0, 0, 1)])


def forgets_at_once_what_is_due(make: Make) -> None:
    """An old comment that is told late leaves only what may be kept of it; one that is due as a whole leaves nothing."""
    history = make(retention=RetentionPolicy())
    old = NOON - timedelta(days=1_000)
    history.remember(decided_on(some_comment(id="7", at=old)))
    equal(history.past(some_comment(at=old), TEXT), Past(same_here=1))
    history.remember(decided_on(some_comment(id="7", at=old), verdict=Verdict.HOLD))
    equal(history.past(some_comment(at=old), TEXT), Past())


def finds_under_every_key(make: Make) -> None:
    """With a keyring, entries are found under every key, and the same comment is replaced whatever its key."""
    history = make(key=Keyring(current="new", keys={"new": KEY[::-1], "old": KEY}))
    history.remember(decided_on(some_comment(id="7"), LONG))
    history.remember(decided_on(some_comment(id="7"), LONG))
    ruling = history.overrule("7", Verdict.SPAM, "anna")
    past = history.past(some_comment(), LONG)
    equal((past.same_here, past.spam, past.recent), (1, 1, 1))
    equal(list(history.overruled(["7"])), [("7", ruling)])


def loses_nothing_among_threads(make: Make) -> None:
    """Threads that ask and remember at once lose nothing, and the same comment of all of them is one."""
    history = make()

    def work(worker: int) -> None:
        for number in range(10):
            history.remember(decided_on(some_comment(id=f"{worker}.{number}"), f"text {number}"))
            history.remember(decided_on(some_comment(id="shared", ip=None, email="shared@example.org")))
            history.past(some_comment(), "text 1")

    failed = at_once(work)
    if failed:
        raise failed[0]
    equal(history.past(some_comment(ip=None), "new").published, 40)
    equal(history.past(some_comment(ip=None, email="shared@example.org"), "new").published, 1)


PROMISES: tuple[Check, ...] = (
    counts_an_id_once,
    is_not_its_own_past,
    is_bounded,
    lets_parts_expire,
    forgets_at_once_what_is_due,
    finds_under_every_key,
    loses_nothing_among_threads,
)
