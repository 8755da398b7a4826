# ruff: noqa: D401, PLR2004  (the docstring of a check is the promise, its numbers are the example)
"""Promises about authors and senders: what they wrote before, and how much of late."""

from datetime import timedelta

from commentguard.model.verdict import Verdict
from commentguard.testing.promises.samples import LONG, NOON, Check, Make, decided_on, equal, some_comment


def counts_verdicts(make: Make) -> None:
    """An author's earlier verdicts are counted one by one."""
    history = make()
    for number, verdict in enumerate([Verdict.PUBLISH] * 3 + [Verdict.HOLD] * 2 + [Verdict.SPAM]):
        history.remember(decided_on(some_comment(), f"text {number}", verdict))
    past = history.past(some_comment(name=" LIZ", email="Liz@Example.org", ip=None), "new")
    equal((past.published, past.held, past.spam), (3, 2, 1))


def knows_authors_by_both(make: Make) -> None:
    """Half of what makes an author, name or address, makes nobody (WordPress' check_comment)."""
    history = make()
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment(email=None)))
    for other in (some_comment(name="Bo"), some_comment(email="bo@example.org"), some_comment(email=None)):
        equal(history.past(other, "new").published, 0)


def counts_floods(make: Make) -> None:
    """Fifteen seconds are a flood, in whatever order a dump tells them."""
    history = make()
    history.remember(decided_on(some_comment()))
    for seconds, recent in ((0, 1), (14.5, 1), (15, 0), (-14.5, 1), (-15, 0), (3600, 0)):
        later = NOON + timedelta(seconds=seconds)
        asked = [
            some_comment(at=later),
            some_comment(at=None),
            some_comment(at=NOON),
            some_comment(at=later.replace(tzinfo=None)),
        ]
        found = [history.past(asked[0], "new").recent, history.past(asked[3], "new").recent]
        found += [history.past(comment, "new", later).recent for comment in asked[1:3]]
        equal((seconds, found), (seconds, [recent] * 4))


def counts_minutes_and_days(make: Make) -> None:
    """What came in ten minutes and in seven days is counted too, at the moment that is asked for."""
    history = make()
    for ago in (timedelta(), timedelta(minutes=9), timedelta(minutes=11), timedelta(days=6), timedelta(days=8)):
        history.remember(decided_on(some_comment(at=NOON - ago)))
    past = history.past(some_comment(), "new")
    equal((past.recent, past.minutes, past.days), (1, 2, 4))
    past = history.past(some_comment(at=NOON - timedelta(days=5)), "new")
    equal((past.recent, past.minutes, past.days), (0, 0, 2))


def counts_either_sender(make: Make) -> None:
    """The e-mail address or the IP address is enough, and a comment with both counts once."""
    history = make()
    for email, ip in (("liz", "7"), ("bo", "7"), ("liz", "8"), ("bo", "8")):
        history.remember(decided_on(some_comment(email=f"{email}@example.org", ip=f"192.0.2.{ip}")))
    equal(history.past(some_comment(), "new").recent, 3)
    equal(history.past(some_comment(ip=None), "new").recent, 2)
    equal(history.past(some_comment(email=None), "new").recent, 2)
    equal(history.past(some_comment(email=None, ip=None), "new").recent, 0)


def takes_the_clock(make: Make) -> None:
    """A comment without a time gets the clock's, when it is remembered and when it is asked for."""
    times = [NOON]
    history = make(clock=lambda: times[-1])
    history.remember(decided_on(some_comment(at=None)))
    times.append(NOON + timedelta(seconds=10))
    equal(history.past(some_comment(at=None), "new").recent, 1)
    times.append(NOON + timedelta(seconds=20))
    equal(history.past(some_comment(at=None), "new").recent, 0)


def stops_counting(make: Make) -> None:
    """Counts stop at 100, so that a flood costs no more than a hundred comments do."""
    history = make()
    for number in range(120):
        history.remember(decided_on(some_comment(post=str(number % 2)), LONG))
    past = history.past(some_comment(post="9"), LONG)
    equal((past.same_elsewhere, past.recent, past.published), (100, 100, 100))


def remembers_the_latest(make: Make) -> None:
    """Of more than can be looked at those are counted that came last."""
    history = make()
    for number in range(110):
        verdict = Verdict.SPAM if number < 10 else Verdict.PUBLISH
        history.remember(decided_on(some_comment(at=NOON + timedelta(hours=number)), f"text {number}", verdict))
    past = history.past(some_comment(at=NOON + timedelta(hours=110)), "new")
    equal((past.published, past.spam), (100, 0))


PROMISES: tuple[Check, ...] = (
    counts_verdicts,
    knows_authors_by_both,
    counts_floods,
    counts_minutes_and_days,
    counts_either_sender,
    takes_the_clock,
    stops_counting,
    remembers_the_latest,
)
