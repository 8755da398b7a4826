"""What strangers submit, ordinary and odd, drawn by Hypothesis."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from commentguard.model.comment import Submission

_WORDS = st.sampled_from(
    (
        "I",
        "agree",
        "with",
        "you",
        "but",
        "the",
        "second",
        "step",
        "took",
        "longer",
        "why",
        "Grüße",
        "спасибо",
        "好",
        "🌱",
        "?",
    )
)
_NAMES = st.sampled_from(("Robin", "Ines", "K. Brandt", "Søren", "Лена", "美香", "admin", "<b>Jo</b>", "\u202eevil"))
_SITES = st.sampled_from(
    ("", "http://example.org/robin", "example.org", "javascript:alert(1)", "http://bücher.example/")
)
_ADDRESSES = st.sampled_from(
    ("", "robin@example.org", "r.reader+blog@bücher.example", "not an address", "a@b@example.org")
)
_NETWORKS = st.sampled_from((None, "192.0.2.7", "2001:db8::7", "unknown"))
_MOMENTS = st.none() | st.datetimes(datetime(2004, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (the strategy adds the zone)


@st.composite
def submissions(draw: st.DrawFn, content: st.SearchStrategy[str] | None = None) -> Submission:
    """Draw a submission as a form gives it, not always one that a guard takes.

    *content* draws the comment; without it that is words, odd characters and markup of every kind.
    """
    from commentguard.testing.drawn_html import hostile_html  # noqa: PLC0415  (its tables cost time, and not all want them)

    prose = st.lists(_WORDS, min_size=1, max_size=30).map(" ".join)
    return Submission(
        content=draw(st.one_of(prose, hostile_html(), st.text(max_size=80)) if content is None else content),
        author=draw(st.one_of(_NAMES, st.text(max_size=30))),
        email=draw(_ADDRESSES),
        url=draw(_SITES),
        post_id=str(draw(st.integers(1, 9))),
        ip=draw(_NETWORKS),
        created_at=draw(_MOMENTS),
    )
