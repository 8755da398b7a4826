"""Law: a plain field, which is looked at once, is taken or refused as any other way of writing it down would be."""

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.intake import validate
from commentguard.model.comment import Comment, Submission
from commentguard.model.limits import Limits, Unit

SETTINGS = settings(deadline=None, max_examples=500)
FIELDS = ("content", "author", "email", "url", "post_id", "id", "kind", "ip", "user_agent")
PARTS = (
    "Liz",
    "Smith",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "at",
    ".",
    "@",
    "example",
    ".org",
    "http://",
    "/",
    "<b>",
    "é",
    "\u200b",
)
rows = st.lists(st.sampled_from(PARTS), max_size=8).map("".join)
likely = st.sampled_from(
    ("Liz Smith", "liz@example.org", "liz@my-site.example", "https://example.org/?a=1", "192.0.2.1")
)
texts = st.one_of(likely, rows, st.text(st.characters(max_codepoint=0xFF), max_size=30))
limits = st.builds(
    Limits,
    author=st.integers(1, 40),
    email=st.integers(1, 40),
    url=st.integers(1, 40),
    content=st.integers(1, 40),
    unit=st.sampled_from(Unit),
)


class Typed(str):
    """A text that is not taken for plain at first sight, for it is not exactly a string."""

    __slots__ = ()


@SETTINGS
@given(st.dictionaries(st.sampled_from(FIELDS), texts), limits)
def test_plain_fields_are_left_alone(fields: dict[str, str], bounds: Limits) -> None:
    """Looked at once or step by step, a submission gives the same comment or the same problems."""
    assert _outcome(fields, bounds) == _outcome({name: Typed(text) for name, text in fields.items()}, bounds)


def _outcome(fields: dict[str, str], bounds: Limits) -> Comment | tuple[Problem, ...]:
    try:
        return validate(Submission(**{"content": None, **fields}), limits=bounds, required=())  # type: ignore[arg-type]
    except InvalidSubmission as error:
        return error.problems
