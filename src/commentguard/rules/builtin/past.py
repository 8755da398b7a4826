# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Past: what the site already knew of the text and its author."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.model.past import Past
from commentguard.rules.needs import Needs
from commentguard.rules.rule import rule

_BURST = 2
_MANY = 10
_RESENT = 2
_SOWN = 3
_SAID_BY_MANY = 4
"""Words up to which people say the same thing: "Thank you very much"."""


@rule(
    "past.same-here",
    points=50,
    needs=Needs(traits=["past"]),
    spam=[
        {"text": "Nice roofs.", "past": Past(same_here=1, duplicates=1)},
        {"text": "This roof changed how I think of rain.", "past": Past(same_here=1)},
    ],
    ham=[
        "Nice roofs.",
        {"text": "Thank you!", "past": Past(same_here=2)},
        {"text": "+1", "past": Past(same_elsewhere=1)},
    ],
)
def same_here(case: Case) -> Iterator[str]:
    """The same text twice in one place is a mistake or a program, unless it is short and of somebody else."""
    if case.past.duplicates:
        yield "the same author said the same here already"
    elif case.past.same_here and _is_long(case):
        yield "the same text stands here already"


@rule(
    "past.same-elsewhere",
    points=30,
    needs=Needs(traits=["past"]),
    spam=[{"text": "This roof changed how I think of rain.", "past": Past(same_elsewhere=1)}],
    ham=["This roof changed how I think of rain.", {"text": "Thank you!", "past": Past(same_elsewhere=3)}],
)
def same_elsewhere(case: Case) -> Iterator[str]:
    """A text that was sent to other places too is about none of them."""
    if case.past.same_elsewhere and _is_long(case):
        yield "the same text was sent to other places"


@rule(
    "past.sown",
    points=40,
    needs=Needs(traits=["past"]),
    spam=[{"text": "This roof changed how I think of rain.", "past": Past(same_elsewhere=3)}],
    ham=[{"text": "This roof changed how I think of rain.", "past": Past(same_elsewhere=1)}],
)
def sown(case: Case) -> Iterator[str]:
    """A text sent to three other places and more is sown, not written."""
    if case.past.same_elsewhere >= _SOWN and _is_long(case):
        yield f"the same text was sent to {case.past.same_elsewhere} other places"


@rule(
    "past.near-duplicate",
    points=25,
    needs=Needs(traits=["past"]),
    spam=[
        {"text": "This roof changed how I think of snow.", "past": Past(near_elsewhere=1)},
        {"text": "This roof changed how I think of snow.", "past": Past(near_here=2)},
    ],
    ham=[
        "This roof changed how I think of snow.",
        {"text": "This roof changed how I think of snow.", "past": Past(near_here=1)},
    ],
)
def near_duplicate(case: Case) -> Iterator[str]:
    """A text that was sent before with a few other words comes from a template; a mended typing error comes once."""
    if case.past.near_elsewhere:
        yield f"nearly the same text was sent to other places ({case.past.near_elsewhere})"
    elif case.past.near_here >= _RESENT:
        yield f"nearly the same text stands here already ({case.past.near_here})"


@rule(
    "past.flood",
    points=40,
    needs=Needs(traits=["past"]),
    spam=[{"text": "One more.", "past": Past(recent=2)}],
    ham=["One more.", {"text": "I forgot to say thanks.", "past": Past(recent=1)}],
)
def flood(case: Case) -> Iterator[str]:
    """Nobody reads and writes three comments in a quarter of a minute."""
    if case.past.recent >= _BURST:
        yield f"{case.past.recent} comments in the seconds before"


@rule(
    "past.busy",
    points=20,
    needs=Needs(traits=["past"]),
    spam=[{"text": "One more.", "past": Past(minutes=10)}],
    ham=["One more.", {"text": "One more.", "past": Past(minutes=6, days=40)}],
)
def busy(case: Case) -> Iterator[str]:
    """Even in a lively debate hardly anybody writes a comment a minute for ten minutes."""
    if case.past.minutes >= _MANY:
        yield f"{case.past.minutes} comments in the ten minutes before"


@rule(
    "past.spammed",
    points=40,
    needs=Needs(traits=["past"]),
    spam=[{"text": "Hello again.", "past": Past(spam=1)}],
    ham=["Hello again.", {"text": "Hello again.", "past": Past(spam=1, published=4)}],
)
def spammed(case: Case) -> Iterator[str]:
    """Who sent spam before, and little else, sends spam again."""
    if case.past.spam > case.past.published:
        yield f"{case.past.spam} earlier comments were spam"


@rule(
    "past.known-author",
    points=-15,
    needs=Needs(traits=["past"]),
    spam=[{"text": "Hello again.", "past": Past(published=2)}],
    ham=[
        "Hello again.",
        {"text": "Hello again.", "past": Past(published=2, spam=1)},
        {"text": "Hello again.", "past": Past(published=2, same_here=1, duplicates=1)},
    ],
)
def known_author(case: Case) -> Iterator[str]:
    """Who was published before is probably a reader; a name and an address can be guessed, so it is worth little."""
    if case.past.published and not case.past.spam and not case.past.duplicates:
        yield f"{case.past.published} earlier comments were published"


def _is_long(case: Case) -> bool:
    return len(case.clean.text.split()) > _SAID_BY_MANY
