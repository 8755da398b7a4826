"""What was probably meant by a word that is not known."""

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the end of a message about *word*: a comma and the most alike of *known*, or nothing when none is alike.

    >>> "there is no rule 'lnks'" + did_you_mean("lnks", ["links", "phrases"])
    "there is no rule 'lnks', did you mean links?"
    """
    # Of equally alike words difflib gives the one that comes last; sorting takes the choice from the order of a set.
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f", did you mean {near[0]}?" if near else ""
