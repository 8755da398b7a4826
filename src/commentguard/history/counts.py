"""From the entries that were found to the counts that rules look at."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

import attrs

from commentguard.history.entry import BAND, DAYS_SECONDS, FLOOD_SECONDS, MINUTES_SECONDS, MOST, Entry, Question
from commentguard.history.near import are_alike
from commentguard.model.past import Past
from commentguard.model.verdict import Verdict

Answer = tuple[Question, Sequence[Entry]]


def counted(like: Entry, answers: Iterable[Answer], keep: Callable[[Entry], Entry | None]) -> Past:
    """Count what was found to be like the entry of a comment. *keep* gives what may be used of an entry, or None."""
    found: dict[str, dict[int, Entry]] = {}
    for question, entries in answers:
        usable = (rest for entry in entries if (rest := keep(entry)) and rest.has(question.column, question.value))
        found.setdefault(question.column, {}).update(
            (entry.serial, entry) for entry in islice(usable, question.limit - 1)
        )
    same = found.get("text", {}).values()
    near = [entry for entry in found.get(BAND, {}).values() if _is_near(entry, like)]
    verdicts = [entry.verdict for entry in found.get("author", {}).values()]
    times = [entry.at for entry in (found.get("email", {}) | found.get("address", {})).values()]
    here = sum(entry.place == like.place for entry in same)
    near_here = sum(entry.place == like.place for entry in near)
    return Past(
        same_here=here,
        same_elsewhere=len(same) - here,
        duplicates=sum(entry.place == like.place and _is_author(entry, like) for entry in same),
        near_here=near_here,
        near_elsewhere=len(near) - near_here,
        recent=sum(abs(at - like.at) < FLOOD_SECONDS for at in times),
        minutes=sum(at > like.at - MINUTES_SECONDS for at in times),
        days=sum(at > like.at - DAYS_SECONDS for at in times),
        published=verdicts.count(Verdict.PUBLISH),
        held=verdicts.count(Verdict.HOLD),
        spam=verdicts.count(Verdict.SPAM),
    )


def together(pasts: Sequence[Past]) -> Past:
    """Add up what was found under several keys; no entry is found under two."""
    names = attrs.fields_dict(Past)
    return Past(**{name: min(MOST, sum(getattr(past, name) for past in pasts)) for name in names})


def _is_near(entry: Entry, like: Entry) -> bool:
    return entry.text != like.text and are_alike(entry.sketch, like.sketch)


def _is_author(entry: Entry, like: Entry) -> bool:
    return entry.author is not None and entry.author == like.author
