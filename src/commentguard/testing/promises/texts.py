# ruff: noqa: D401  (the docstring of a check is the promise, its numbers are the example)
"""Promises about texts: what is the same, and what is nearly so."""

from commentguard.model.past import Past
from commentguard.model.verdict import Verdict
from commentguard.testing.promises.samples import (
    EDITED,
    LONG,
    OTHER,
    TEXT,
    Check,
    Make,
    decided_on,
    equal,
    some_comment,
    stranger,
)


def knows_nothing(make: Make) -> None:
    """Of nothing nothing is known, and asking leaves no trace."""
    history = make()
    equal(history.past(some_comment(), TEXT), Past())
    equal(history.past(some_comment(), TEXT), Past())
    equal(history.past(some_comment(email=None, ip=None), ""), Past())


def counts_the_same_text(make: Make) -> None:
    """The same text is counted in the same place and in others, whoever wrote it."""
    history = make()
    for post, parent in (("10", ""), ("10", "5"), ("11", ""), ("12", "")):
        history.remember(decided_on(some_comment(post=post, parent=parent)))
    equal(history.past(stranger(post="10"), TEXT), Past(same_here=1, same_elsewhere=3))
    equal(history.past(stranger(post="10", parent="0"), TEXT), Past(same_here=1, same_elsewhere=3))
    equal(history.past(stranger(post="10", parent="5"), TEXT), Past(same_here=1, same_elsewhere=3))


def folds_texts(make: Make) -> None:
    """Case and white space make no other text, anything else does."""
    history = make()
    history.remember(decided_on(some_comment()))
    history.remember(decided_on(some_comment(), " "))
    for text, count in ((" HELLO\n\tthere ", 1), ("Hello\u00a0there", 1), ("Hello, there", 0), ("", 0)):
        equal((text, history.past(stranger(post="10"), text).same_here), (text, count))


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
        equal(history.past(comment, TEXT).duplicates, count)


def finds_near_duplicates(make: Make) -> None:
    """A text of which a few words were changed is found, in its place and in others; it is not the same text."""
    history = make()
    history.remember(decided_on(some_comment(post="10"), LONG))
    history.remember(decided_on(some_comment(post="11"), LONG))
    equal(history.past(stranger(post="10"), EDITED), Past(near_here=1, near_elsewhere=1))
    equal(history.past(stranger(post="10"), LONG), Past(same_here=1, same_elsewhere=1))
    equal(history.past(stranger(post="10"), OTHER), Past())


def forgets_near_duplicates(make: Make) -> None:
    """A text that was replaced is not found any more, and one that took its place is."""
    history = make()
    history.remember(decided_on(some_comment(id="1"), LONG))
    history.remember(decided_on(some_comment(id="1"), OTHER))
    equal(history.past(stranger(), EDITED).near_elsewhere, 0)
    history.remember(decided_on(some_comment(id="1"), LONG))
    equal(history.past(stranger(), EDITED).near_elsewhere, 1)
    equal(history.past(stranger(id="1"), EDITED).near_elsewhere, 0)


def takes_any_text(make: Make) -> None:
    """Text that no encoding takes is still text."""
    history = make()
    odd = "\ud800 \x00 and seven more words that make it long enough"
    history.remember(decided_on(some_comment(name="\ud800", id="\ud800", post="\x00"), odd))
    equal(history.past(some_comment(name="\ud800", post="\x00"), odd).duplicates, 1)
    history.overrule("\ud800", Verdict.SPAM, "\ud800")


PROMISES: tuple[Check, ...] = (
    knows_nothing,
    counts_the_same_text,
    folds_texts,
    knows_duplicates,
    finds_near_duplicates,
    forgets_near_duplicates,
    takes_any_text,
)
