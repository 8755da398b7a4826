# ruff: noqa: D401  (the docstring of a check is the promise, its numbers are the example)
"""Promises about what moderators decided."""

from commentguard.model.verdict import Verdict
from commentguard.testing.promises.samples import NOON, Check, Make, decided_on, equal, known, some_comment


def keeps_what_a_moderator_decided(make: Make) -> None:
    """A moderator's decision changes the author's counts, and outlives another look at the comment."""
    history = make()
    history.remember(decided_on(some_comment(id="7")))
    ruling = history.overrule("7", Verdict.SPAM, "anna")
    equal((ruling.verdict, ruling.was, ruling.at), (Verdict.SPAM, Verdict.PUBLISH, NOON))
    equal(known(history.past(some_comment(), "new")), (0, 0, 0, 1))
    history.remember(decided_on(some_comment(id="7")))
    equal(known(history.past(some_comment(), "new")), (0, 0, 0, 1))
    again = history.overrule("7", Verdict.PUBLISH, "bert")
    equal((again.was, again.id, again.by != ruling.by), (Verdict.PUBLISH, ruling.id, True))
    equal(known(history.past(some_comment(), "new")), (0, 1, 0, 0))
    equal(list(history.overrulings()), [again])


def takes_decisions_on_unknown_comments(make: Make) -> None:
    """A decision on a comment that is not remembered is kept, and holds when the comment comes."""
    history = make()
    ruling = history.overrule("7", Verdict.SPAM, "anna")
    equal(ruling.was, None)
    history.remember(decided_on(some_comment(id="7")))
    equal(known(history.past(some_comment(), "new")), (0, 0, 0, 1))


def gives_decisions_back(make: Make) -> None:
    """Decisions are found by the host's ids, and all of them in order; they hold neither ids nor names."""
    history = make()
    rulings = [history.overrule(number, Verdict.SPAM, "anna") for number in ("7", "8", "9")]
    equal(list(history.overruled(["9", "6", "", "7"])), [("9", rulings[2]), ("7", rulings[0])])
    equal(list(history.overrulings()), rulings)
    equal(len({ruling.by for ruling in rulings}), 1)
    equal(repr(rulings).find("anna"), -1)


def refuses_nameless_decisions(make: Make) -> None:
    """A decision without a comment or without a moderator is a mistake."""
    history = make()
    for number, by in (("", "anna"), ("7", "")):
        try:
            history.overrule(number, Verdict.SPAM, by)
        except ValueError:
            continue
        raise AssertionError(f"overrule({number!r}, ..., {by!r}) is taken")
    equal(list(history.overrulings()), [])


def bounds_decisions(make: Make) -> None:
    """Of the moderators' decisions, too, the oldest are forgotten."""
    history = make(maxlen=2)
    rulings = [history.overrule(number, Verdict.SPAM, "anna") for number in ("7", "8", "9")]
    equal(list(history.overrulings()), rulings[1:])


PROMISES: tuple[Check, ...] = (
    keeps_what_a_moderator_decided,
    takes_decisions_on_unknown_comments,
    gives_decisions_back,
    refuses_nameless_decisions,
    bounds_decisions,
)
