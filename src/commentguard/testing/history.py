# ruff: noqa: D401, PLR2004  (the docstring of a check is the promise, its numbers are the example)
"""Tests whether a class is a `History`: the promises of the protocol, one check each."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol

from commentguard.history.base import History
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment
from commentguard.model.decision import Decision
from commentguard.model.keyring import Keyring
from commentguard.model.past import Past
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Finding, Score, Verdict
from commentguard.privacy.retention import RetentionPolicy

KEY = b"a key that is used in tests only"
NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
TEXT = "Hello there"
LONG = "I planted three rows of leeks behind the shed and the snails ate every one of them within a week"
EDITED = "I planted three rows of onions behind the shed and the snails ate every one of them within a day"
OTHER = "We went up the hill on Sunday morning, and from the top you could see both lakes and the old railway"
_POINTS = {Verdict.PUBLISH: 0, Verdict.HOLD: 50, Verdict.SPAM: 100}


class Factory(Protocol):
    """Makes an empty history with these settings: another one with every call."""

    def __call__(
        self,
        *,
        key: bytes | Keyring,
        maxlen: int,
        retention: RetentionPolicy | None,
        clock: Callable[[], datetime],
    ) -> History:
        """Make an empty history."""
        ...


Make = Callable[..., History]
Check = Callable[[Make], None]


def check_history(factory: Factory) -> None:
    """Test whether the histories that *factory* makes keep the promises of `History`.

    Each call of *factory* must give an empty one. Raises AssertionError with a line for each promise that is broken;
    what the history raises itself comes out as it is.
    """
    broken = [f"{check.__name__}: {check.__doc__}{_reason(error)}" for check, error in _failures(factory)]
    if broken:
        raise AssertionError("\n".join(broken))


def run_check(check: Check, factory: Factory) -> None:
    """Run one of `CHECKS` on the histories that *factory* makes, for a test of its own for each."""

    def make(
        *,
        key: bytes | Keyring = KEY,
        maxlen: int = 1_000,
        retention: RetentionPolicy | None = None,
        clock: Callable[[], datetime] = lambda: NOON,
    ) -> History:
        return factory(key=key, maxlen=maxlen, retention=retention, clock=clock)

    check(make)


def _failures(factory: Factory) -> Iterator[tuple[Check, AssertionError]]:
    for check in CHECKS:
        try:
            run_check(check, factory)
        except AssertionError as error:
            yield check, error


def _reason(error: AssertionError) -> str:
    return f" ({error})" if str(error) else ""


def some_comment(  # noqa: PLR0913  (each check says what matters to it)
    *,
    name: str = "Liz",
    email: str | None = "liz@example.org",
    ip: str | None = "192.0.2.7",
    post: str = "10",
    parent: str = "",
    id: str = "",  # noqa: A002  (the field's name)
    at: datetime | None = NOON,
) -> Comment:
    """Give a validated comment."""
    private = PrivateIdentity(email=PrivateEmail(email) if email else None, address=PrivateAddress(ip) if ip else None)
    return Comment(
        content="typed", author=Author(name=name), private=private, post_id=post, parent_id=parent, id=id, created_at=at
    )


def decided_on(about: Comment, text: str = TEXT, verdict: Verdict = Verdict.PUBLISH) -> Decision:
    """Give a decision on a comment of which a reader sees *text*."""
    clean = CleanComment(comment=about, html=SafeHtml.vouch(""), text=text)
    findings = (Finding(rule="test.points", points=_POINTS[verdict], because="a test says so"),)
    return Decision(case=Case(clean=clean), score=Score(findings))


def _equal(found: object, expected: object) -> None:
    if found != expected:
        raise AssertionError(f"{found} where {expected} is expected")


def _stranger(*, post: str = "99", parent: str = "", id: str = "") -> Comment:  # noqa: A002  (the field's name)
    return some_comment(name="Bo", email="bo@example.org", ip="198.51.100.9", post=post, parent=parent, id=id)


def knows_nothing(make: Make) -> None:
    """Of nothing nothing is known, and asking leaves no trace."""
    history = make()
    _equal(history.past(some_comment(), TEXT), Past())
    _equal(history.past(some_comment(), TEXT), Past())
    _equal(history.past(some_comment(email=None, ip=None), ""), Past())


def counts_the_same_text(make: Make) -> None:
    """The same text is counted in the same place and in others, whoever wrote it."""
    history = make()
    for post, parent in (("10", ""), ("10", "5"), ("11", ""), ("12", "")):
        history.remember(decided_on(some_comment(post=post, parent=parent)))
    _equal(history.past(_stranger(post="10"), TEXT), Past(same_here=1, same_elsewhere=3))
    _equal(history.past(_stranger(post="10", parent="0"), TEXT), Past(same_here=1, same_elsewhere=3))
    _equal(history.past(_stranger(post="10", parent="5"), TEXT), Past(same_here=1, same_elsewhere=3))


def folds_texts(make: Make) -> None:
    """Case and white space make no other text, anything else does."""
    history = make()
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment(), " "))
    for text, count in ((" HELLO\n\tthere ", 1), ("Hello\u00a0there", 1), ("Hello, there", 0), ("", 0)):
        _equal((text, history.past(_stranger(post="10"), text).same_here), (text, count))


def knows_duplicates(make: Make) -> None:
    """A duplicate is the same text of the same author in the same place (WordPress' wp_allow_comment)."""
    history = make()
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment(name="Nameless", email=None)))
    expected = [
        (some_comment(name="LIZ", email="Liz@example.org", ip=None), 1),
        (some_comment(name="Nameless", email=None), 1),
        (some_comment(email="bo@example.org"), 0),
        (some_comment(name="Bo"), 0),
        (some_comment(email=None), 0),
        (some_comment(parent="5"), 0),
        (some_comment(post="11"), 0),
    ]
    for comment, count in expected:
        _equal(history.past(comment, TEXT).duplicates, count)


def finds_near_duplicates(make: Make) -> None:
    """A text of which a few words were changed is found, in its place and in others; it is not the same text."""
    history = make()
    history.remember(decided_on(some_comment(post="10"), LONG))
    history.remember(decided_on(some_comment(post="11"), LONG))
    _equal(history.past(_stranger(post="10"), EDITED), Past(near_here=1, near_elsewhere=1))
    _equal(history.past(_stranger(post="10"), LONG), Past(same_here=1, same_elsewhere=1))
    _equal(history.past(_stranger(post="10"), OTHER), Past())


def forgets_near_duplicates(make: Make) -> None:
    """A text that was replaced is not found any more, and one that took its place is."""
    history = make()
    history.remember(decided_on(some_comment(id="1"), LONG))
    history.remember(decided_on(some_comment(id="1"), OTHER))
    _equal(history.past(_stranger(), EDITED).near_elsewhere, 0)
    history.remember(decided_on(some_comment(id="1"), LONG))
    _equal(history.past(_stranger(), EDITED).near_elsewhere, 1)
    _equal(history.past(_stranger(id="1"), EDITED).near_elsewhere, 0)


def counts_verdicts(make: Make) -> None:
    """An author's earlier verdicts are counted one by one."""
    history = make()
    for number, verdict in enumerate([Verdict.PUBLISH] * 3 + [Verdict.HOLD] * 2 + [Verdict.SPAM]):
        history.remember(decided_on(some_comment(), f"text {number}", verdict))
    past = history.past(some_comment(name=" LIZ", email="Liz@Example.org", ip=None), "new")
    _equal((past.published, past.held, past.spam), (3, 2, 1))


def knows_authors_by_both(make: Make) -> None:
    """Half of what makes an author, name or address, makes nobody (WordPress' check_comment)."""
    history = make()
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment(email=None)))
    for other in (some_comment(name="Bo"), some_comment(email="bo@example.org"), some_comment(email=None)):
        _equal(history.past(other, "new").published, 0)


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
        _equal((seconds, found), (seconds, [recent] * 4))


def counts_minutes_and_days(make: Make) -> None:
    """What came in ten minutes and in seven days is counted too, at the moment that is asked for."""
    history = make()
    for ago in (timedelta(), timedelta(minutes=9), timedelta(minutes=11), timedelta(days=6), timedelta(days=8)):
        history.remember(decided_on(some_comment(at=NOON - ago)))
    past = history.past(some_comment(), "new")
    _equal((past.recent, past.minutes, past.days), (1, 2, 4))
    past = history.past(some_comment(at=NOON - timedelta(days=5)), "new")
    _equal((past.recent, past.minutes, past.days), (0, 0, 2))


def counts_either_sender(make: Make) -> None:
    """The e-mail address or the IP address is enough, and a comment with both counts once."""
    history = make()
    for email, ip in (("liz", "7"), ("bo", "7"), ("liz", "8"), ("bo", "8")):
        history.remember(decided_on(some_comment(email=f"{email}@example.org", ip=f"192.0.2.{ip}")))
    _equal(history.past(some_comment(), "new").recent, 3)
    _equal(history.past(some_comment(ip=None), "new").recent, 2)
    _equal(history.past(some_comment(email=None), "new").recent, 2)
    _equal(history.past(some_comment(email=None, ip=None), "new").recent, 0)


def takes_the_clock(make: Make) -> None:
    """A comment without a time gets the clock's, when it is remembered and when it is asked for."""
    times = [NOON]
    history = make(clock=lambda: times[-1])
    history.remember(decided_on(some_comment(at=None)))
    times.append(NOON + timedelta(seconds=10))
    _equal(history.past(some_comment(at=None), "new").recent, 1)
    times.append(NOON + timedelta(seconds=20))
    _equal(history.past(some_comment(at=None), "new").recent, 0)


def counts_an_id_once(make: Make) -> None:
    """The same comment told twice is one; the second time replaces the first, and without an id it is another."""
    history = make()
    history.remember(decided_on(some_comment(id="7")))
    history.remember(decided_on(some_comment(id="7"), verdict=Verdict.SPAM))
    _equal(_known(history.past(some_comment(id="8"), TEXT)), (1, 0, 0, 1))
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment()))
    _equal(_known(history.past(some_comment(), TEXT)), (3, 2, 0, 1))


def _known(past: Past) -> tuple[int, int, int, int]:
    return past.same_here, past.published, past.held, past.spam


def is_not_its_own_past(make: Make) -> None:
    """A comment that is judged again does not count against itself."""
    history = make()
    history.remember(decided_on(some_comment(id="7"), LONG))
    _equal(history.past(some_comment(id="7"), LONG), Past())
    _equal(history.past(some_comment(id="7", post="11"), EDITED, NOON + timedelta(seconds=5)), Past())


def is_bounded(make: Make) -> None:
    """The oldest are forgotten; one that is told again keeps its age."""
    history = make(maxlen=3)
    for number in range(10):
        history.remember(decided_on(some_comment(id=str(number), ip=None), f"text {number}"))
    history.remember(decided_on(some_comment(id="8", ip=None), "text 8"))
    _equal([history.past(_stranger(), f"text {number}").same_elsewhere for number in (6, 7, 8, 9)], [0, 1, 1, 1])
    _equal(history.past(some_comment(ip=None), "new"), Past(recent=3, minutes=3, days=3, published=3))


def stops_counting(make: Make) -> None:
    """Counts stop at 100, so that a flood costs no more than a hundred comments do."""
    history = make()
    for number in range(120):
        history.remember(decided_on(some_comment(post=str(number % 2)), LONG))
    past = history.past(some_comment(post="9"), LONG)
    _equal((past.same_elsewhere, past.recent, past.published), (100, 100, 100))


def remembers_the_latest(make: Make) -> None:
    """Of more than can be looked at those are counted that came last."""
    history = make()
    for number in range(110):
        verdict = Verdict.SPAM if number < 10 else Verdict.PUBLISH
        history.remember(decided_on(some_comment(at=NOON + timedelta(hours=number)), f"text {number}", verdict))
    past = history.past(some_comment(at=NOON + timedelta(hours=110)), "new")
    _equal((past.published, past.spam), (100, 0))


def keeps_what_a_moderator_decided(make: Make) -> None:
    """A moderator's decision changes the author's counts, and outlives another look at the comment."""
    history = make()
    history.remember(decided_on(some_comment(id="7")))
    ruling = history.overrule("7", Verdict.SPAM, "anna")
    _equal((ruling.verdict, ruling.was, ruling.at), (Verdict.SPAM, Verdict.PUBLISH, NOON))
    _equal(_known(history.past(some_comment(), "new")), (0, 0, 0, 1))
    history.remember(decided_on(some_comment(id="7")))
    _equal(_known(history.past(some_comment(), "new")), (0, 0, 0, 1))
    again = history.overrule("7", Verdict.PUBLISH, "bert")
    _equal((again.was, again.id, again.by != ruling.by), (Verdict.PUBLISH, ruling.id, True))
    _equal(_known(history.past(some_comment(), "new")), (0, 1, 0, 0))
    _equal(list(history.overrulings()), [again])


def takes_decisions_on_unknown_comments(make: Make) -> None:
    """A decision on a comment that is not remembered is kept, and holds when the comment comes."""
    history = make()
    ruling = history.overrule("7", Verdict.SPAM, "anna")
    _equal(ruling.was, None)
    history.remember(decided_on(some_comment(id="7")))
    _equal(_known(history.past(some_comment(), "new")), (0, 0, 0, 1))


def gives_decisions_back(make: Make) -> None:
    """Decisions are found by the host's ids, and all of them in order; they hold neither ids nor names."""
    history = make()
    rulings = [history.overrule(number, Verdict.SPAM, "anna") for number in ("7", "8", "9")]
    _equal(list(history.overruled(["9", "6", "", "7"])), [("9", rulings[2]), ("7", rulings[0])])
    _equal(list(history.overrulings()), rulings)
    _equal(len({ruling.by for ruling in rulings}), 1)
    _equal(repr(rulings).find("anna"), -1)


def refuses_nameless_decisions(make: Make) -> None:
    """A decision without a comment or without a moderator is a mistake."""
    history = make()
    for number, by in (("", "anna"), ("7", "")):
        try:
            history.overrule(number, Verdict.SPAM, by)
        except ValueError:
            continue
        raise AssertionError(f"overrule({number!r}, ..., {by!r}) is taken")
    _equal(list(history.overrulings()), [])


def bounds_decisions(make: Make) -> None:
    """Of the moderators' decisions, too, the oldest are forgotten."""
    history = make(maxlen=2)
    rulings = [history.overrule(number, Verdict.SPAM, "anna") for number in ("7", "8", "9")]
    _equal(list(history.overrulings()), rulings[1:])


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
        history.remember(decided_on(_stranger(id="3"), f"day {day}"))
    _equal(by_day, [(2, 2, 1, 1, 2), (0, 2, 1, 1, 2), (0, 0, 0, 0, 2), (0, 0, 0, 0, 1)])


def forgets_at_once_what_is_due(make: Make) -> None:
    """An old comment that is told late leaves only what may be kept of it; one that is due as a whole leaves nothing."""
    history = make(retention=RetentionPolicy())
    old = NOON - timedelta(days=1_000)
    history.remember(decided_on(some_comment(id="7", at=old)))
    _equal(history.past(some_comment(at=old), TEXT), Past(same_here=1))
    history.remember(decided_on(some_comment(id="7", at=old), verdict=Verdict.HOLD))
    _equal(history.past(some_comment(at=old), TEXT), Past())


def finds_under_every_key(make: Make) -> None:
    """With a keyring, entries are found under every key, and the same comment is replaced whatever its key."""
    history = make(key=Keyring(current="new", keys={"new": KEY[::-1], "old": KEY}))
    history.remember(decided_on(some_comment(id="7"), LONG))
    history.remember(decided_on(some_comment(id="7"), LONG))
    ruling = history.overrule("7", Verdict.SPAM, "anna")
    past = history.past(some_comment(), LONG)
    _equal((past.same_here, past.spam, past.recent), (1, 1, 1))
    _equal(list(history.overruled(["7"])), [("7", ruling)])


def takes_any_text(make: Make) -> None:
    """Text that no encoding takes is still text."""
    history = make()
    odd = "\ud800 \x00 and seven more words that make it long enough"
    history.remember(decided_on(some_comment(name="\ud800", id="\ud800", post="\x00"), odd))
    _equal(history.past(some_comment(name="\ud800", post="\x00"), odd).duplicates, 1)
    history.overrule("\ud800", Verdict.SPAM, "\ud800")


def loses_nothing_among_threads(make: Make) -> None:
    """Threads that ask and remember at once lose nothing, and the same comment of all of them is one."""
    history = make()
    failed: list[BaseException] = []

    def work(worker: int) -> None:
        try:
            for number in range(10):
                history.remember(decided_on(some_comment(id=f"{worker}.{number}"), f"text {number}"))
                history.remember(decided_on(some_comment(id="shared", ip=None, email="shared@example.org")))
                history.past(some_comment(), "text 1")
        except BaseException as error:  # noqa: BLE001  (whatever it is, the caller must hear of it)
            failed.append(error)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    _equal(history.past(some_comment(ip=None), "new").published, 40)
    _equal(history.past(some_comment(ip=None, email="shared@example.org"), "new").published, 1)


CHECKS: Sequence[Check] = (
    knows_nothing,
    counts_the_same_text,
    folds_texts,
    knows_duplicates,
    finds_near_duplicates,
    forgets_near_duplicates,
    counts_verdicts,
    knows_authors_by_both,
    counts_floods,
    counts_minutes_and_days,
    counts_either_sender,
    takes_the_clock,
    counts_an_id_once,
    is_not_its_own_past,
    is_bounded,
    stops_counting,
    remembers_the_latest,
    keeps_what_a_moderator_decided,
    takes_decisions_on_unknown_comments,
    gives_decisions_back,
    refuses_nameless_decisions,
    bounds_decisions,
    lets_parts_expire,
    forgets_at_once_what_is_due,
    finds_under_every_key,
    takes_any_text,
    loses_nothing_among_threads,
)
"""The promises of a history, each a function whose docstring says it; `run_check` runs one."""
