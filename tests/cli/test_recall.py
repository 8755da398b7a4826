"""What a scan remembers: the same as a history, asked chunk by chunk."""

from datetime import UTC, datetime, timedelta

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.cli.recall import KEY, VERDICTS, Recall, Tracer
from commentguard.history.memory import MemoryHistory
from commentguard.markup.sanitize import sanitize
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment
from commentguard.model.decision import Decision
from commentguard.model.past import Past
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity
from commentguard.model.verdict import Finding, Score, Verdict

LONG = "This roof is the third one that changed how I think of rain and snow."
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def comment(  # noqa: PLR0913  (one keyword a field)
    text: str = "Hello",
    *,
    id: str = "",  # noqa: A002  (the field's name)
    post: str = "1",
    name: str = "Ann",
    email: str = "",
    ip: str = "",
    at: int = 0,
) -> CleanComment:
    """Make a comment *at* seconds after noon."""
    private = PrivateIdentity(email=PrivateEmail(email) if email else None, address=PrivateAddress(ip) if ip else None)
    made = Comment(
        content=text,
        author=Author(name=name),
        private=private,
        id=id,
        post_id=post,
        created_at=NOON + timedelta(seconds=at),
    )
    return CleanComment(comment=made, html=sanitize(text).html, text=text)


COMMENTS = st.builds(
    comment,
    text=st.sampled_from(["Hello", "hello ", "Bye", "", LONG, LONG.replace("third", "fourth")]),
    id=st.sampled_from(["", "", "1", "2", "3"]),
    post=st.sampled_from(["1", "2"]),
    name=st.sampled_from(["Ann", "Ben"]),
    email=st.sampled_from(["", "a@example.org", "b@example.org"]),
    ip=st.sampled_from(["", "192.0.2.1", "192.0.2.2"]),
    at=st.integers(0, 40),
)


def verdict_of(past: Past, number: int) -> Verdict:
    """Decide somehow, by the past and otherwise."""
    return VERDICTS[(number + past.published + 2 * past.held + past.same_here) % len(VERDICTS)]


def remembered(comments: list[CleanComment], maxlen: int) -> list[Past]:
    """Ask and tell a history about one comment after the other."""
    history = MemoryHistory(KEY, maxlen=maxlen)
    pasts = []
    for number, one in enumerate(comments):
        past = history.past(one.comment, one.text)
        pasts.append(past)
        points = {Verdict.PUBLISH: 0, Verdict.HOLD: 50, Verdict.SPAM: 100}[verdict_of(past, number)]
        score = Score((Finding(rule="a.b", points=points, because="so"),))
        history.remember(Decision(case=Case(clean=one, past=past), score=score))
    return pasts


def recalled(comments: list[CleanComment], maxlen: int, size: int) -> list[Past]:
    """Ask and settle chunks of *size* comments."""
    recall = Recall(remembered=maxlen)
    tracer = Tracer()
    pasts: list[Past] = []
    for start in range(0, len(comments), size):
        decided: list[int] = []
        for known in recall.ask(map(tracer.trace, comments[start : start + size])):
            assert known is not None
            past = known.then(decided)
            decided.append(VERDICTS.index(verdict_of(past, len(pasts))))
            pasts.append(past)
        recall.settle(decided)
    return pasts


@settings(deadline=None)
@given(st.lists(COMMENTS, max_size=25), st.sampled_from([3, 10, 100]), st.integers(1, 12))
def test_recalls_as_a_history(comments: list[CleanComment], maxlen: int, size: int) -> None:
    """Whatever the comments and however they are cut into chunks, a scan knows of the past what a history knows."""
    assert recalled(comments, maxlen, size) == remembered(comments, maxlen)


@settings(deadline=None)
@given(st.lists(COMMENTS, max_size=12), st.lists(COMMENTS, max_size=12))
def test_goes_on_from_data(before: list[CleanComment], after: list[CleanComment]) -> None:
    """A memory that was written down and read again knows the same."""
    recall = Recall()
    traces = [Tracer().trace(one) for one in before]
    recall.ask(traces)
    recall.settle([0, 1, 2] * len(traces))
    again = Recall.of_lines(iter([*recall.lines()]))
    more = [Tracer().trace(one) for one in after]
    assert again.ask(more) == recall.ask(more)


def test_unaccepted_comments_leave_no_trace() -> None:
    """A comment that nobody accepts is not remembered, and keeps its place in the chunk."""
    fresh = Recall()
    trace = Tracer().trace(comment(email="a@example.org"))
    nothing, known, _ = fresh.ask([None, trace, None])
    assert nothing is None
    assert known is not None
    assert known.then([]) == Past()
    fresh.settle([-1, VERDICTS.index(Verdict.SPAM), -1])
    (known,) = fresh.ask([trace])
    assert known is not None
    assert known.then([]) == Past(same_here=1, duplicates=1, recent=1, minutes=1, days=1, spam=1)


def test_without_a_time() -> None:
    """Comments without a time are no flood, however many there are."""
    recall = Recall()
    clean = comment(email="a@example.org")
    timeless = attrs.evolve(clean, comment=attrs.evolve(clean.comment, created_at=None))
    *_, known = recall.ask([Tracer().trace(timeless)] * 4)
    assert known is not None
    assert (known.past.recent, known.past.minutes, known.past.days, known.past.same_here) == (0, 0, 0, 3)


@pytest.mark.parametrize("text", ["a@example.org", "Ann", "Hello"])
def test_keeps_no_words(text: str) -> None:
    """What is written down holds digests alone."""
    recall = Recall()
    recall.ask([Tracer().trace(comment(email="a@example.org"))])
    assert text not in "".join(recall.lines())
