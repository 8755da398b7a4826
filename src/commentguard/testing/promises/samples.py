"""What the checks of a history are made of: comments, decisions on them, and texts."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from commentguard.history.base import History
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment
from commentguard.model.decision import Decision
from commentguard.model.past import Past
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Finding, Score, Verdict

KEY = b"a key that is used in tests only"
NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
TEXT = "Hello there"
LONG = "I planted three rows of leeks behind the shed and the snails ate every one of them within a week"
EDITED = "I planted three rows of onions behind the shed and the snails ate every one of them within a day"
OTHER = "We went up the hill on Sunday morning, and from the top you could see both lakes and the old railway"
_POINTS = {Verdict.PUBLISH: 0, Verdict.HOLD: 50, Verdict.SPAM: 100}

Make = Callable[..., History]
"""Makes an empty history: with the key, the length, the retention policy and the clock that matter to a check."""
Check = Callable[[Make], None]


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


def at_once(work: Callable[[int], None]) -> list[BaseException]:
    """Let four threads *work*, each with a number of its own, and give what they raised."""
    failed: list[BaseException] = []

    def watched(worker: int) -> None:
        try:
            work(worker)
        except BaseException as error:  # noqa: BLE001  (whatever it is, the caller must hear of it)
            failed.append(error)

    threads = [threading.Thread(target=watched, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failed


def equal(found: object, expected: object) -> None:
    """Raise AssertionError when *found* is not what is *expected*."""
    if found != expected:
        raise AssertionError(f"{found} where {expected} is expected")


def stranger(*, post: str = "99", parent: str = "", id: str = "") -> Comment:  # noqa: A002  (the field's name)
    """Give a comment of somebody of whom nothing is remembered."""
    return some_comment(name="Bo", email="bo@example.org", ip="198.51.100.9", post=post, parent=parent, id=id)


def known(past: Past) -> tuple[int, int, int, int]:
    """Give how often the text stood here, and how often its author was published, held and spam."""
    return past.same_here, past.published, past.held, past.spam
