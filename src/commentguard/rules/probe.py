"""Patterns whose time grows faster than the text, found before they judge a comment."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import product
from math import inf
from time import thread_time

import attrs
import regex

from commentguard.errors import InvalidRule
from commentguard.rules.alternatives import alternatives
from commentguard.rules.pattern import Pattern, compiled
from commentguard.rules.patternlist import PatternList
from commentguard.rules.required import parsed
from commentguard.rules.rule import Rule
from commentguard.rules.samples import Repetition, repetitions, sample

SHORT, LONG = 1_000, 4_000
"""The characters of the two texts whose times are compared."""
GROWTH = 9
"""From which ratio of their times on a pattern is refused: in proportion to the text it is 4, by its square 16."""
LEAST = 0.003
"""Seconds below which the longer text is quick enough, whatever the ratio says."""
MOST = 0.0001
"""Seconds of the processor for each character from which on a single text is proof."""
_TIMEOUT = 1.0
"""Seconds of the clock after which a search is given up; on a busy machine the processor has little of them."""
_TRIES = 3
_CUBE = (LONG // SHORT) ** 3
"""What the ratio is when the time grows by the cube of the text; what grows faster shows itself in the shorter text."""

_ATOM = r"\\[pPN]\{[^}]*+\}|\\.|\[\^?+\]?+(?:\\.|[^\]\\])*+\]"
_MANY = r"(?P<many>(?:[*+?]|\{\d*+,?+\d*+\})[+?]?+)"
_TOKEN = regex.compile(
    rf"(?P<open>\((?:\?(?:[:=!>|]|<[=!]|P?<\w++>|[a-zA-Z-]*+:))?+)|(?P<close>\)){_MANY}?+"
    rf"|(?:{_ATOM}|(?!\{{\d*+,?+\d*+\}})[^*+?]){_MANY.replace('many', 'more')}?+|.",
    regex.DOTALL,
)


@attrs.frozen
class SlowPart:
    """The *part* of a pattern to blame, and what a text of repeated *turn* shows."""

    part: str
    turn: str

    def __str__(self) -> str:
        return (
            f"the time for this pattern grows faster than the text: {self.part} in a text such as "
            f"{self.turn * 3!r}…; make the repetition possessive (++), or bound it ({{0,40}})"
        )


def probe(rules: Rule | Iterable[Rule]) -> None:
    """Try each pattern among *rules* on texts made against it, which takes some milliseconds for each.

    Raises InvalidRule that names the rule and the part of its pattern for which time grows faster than the text. A
    pattern that `re` cannot read is tried on a few texts only.
    """
    for one in [rules] if isinstance(rules, Rule) else rules:
        slow = next(filter(None, map(slow_part, _patterns(one.check))), None)
        if slow is not None:
            raise InvalidRule(f"{one.id}: {slow}")


def _patterns(check: object) -> Iterator[Pattern]:
    if isinstance(check, Pattern):
        yield check
    elif isinstance(check, PatternList):
        yield from map(check.pattern, check.sources)


@lru_cache(maxsize=4096)
def slow_part(pattern: Pattern) -> SlowPart | None:
    """Give the part of a pattern whose time grows faster than the text; None when no text of ours shows any.

    The alternatives of a pattern are tried one by one, as they are when it judges. Raises InvalidRule for a pattern
    that cannot be read.
    """
    try:
        compiled(pattern.source)
    except regex.error as error:
        raise InvalidRule(f"the pattern {pattern.source!r} cannot be read: {error}") from None
    alone = (attrs.evolve(pattern, source=source) for source in alternatives(pattern.source).sources)
    return next(filter(None, map(_slow_part, alone)), None)


def _slow_part(pattern: Pattern) -> SlowPart | None:
    for repetition, attack in _attacks(pattern):
        if _grows(pattern, attack):
            names = _parts(pattern.source)
            named = names[repetition.number] if repetition.number < len(names) else pattern.source
            return SlowPart(named, attack.turn)
    return None


@attrs.frozen
class _Attack:
    """A text of any length: *turn* again and again, *before* it and *after* it.

    What comes after begins with a character that no pattern goes on with, and may hold all that the engine looks for.
    """

    before: str
    turn: str
    after: str

    def text(self, length: int) -> str:
        return self.before + self.turn * (length // len(self.turn)) + self.after


def _attacks(pattern: Pattern) -> Iterator[tuple[Repetition, _Attack]]:
    tree = parsed(pattern.source)
    found = repetitions(tree) if tree is not None else [Repetition(0, "", turn) for turn in ("a", " ", "a ", "1", "-")]
    for one, after in product(found, ("\x00", f"\x00{sample(tree or ())}")):
        yield one, _Attack(one.before, one.turn, after)
        if one.before:
            yield one, _Attack("", one.before + one.turn, after)


def _grows(pattern: Pattern, attack: _Attack) -> bool:
    """Compare the times of a short and of a long text; only what shows each time is believed."""
    short = _seconds(pattern, attack.text(SHORT), 1)
    if short < LEAST / _CUBE:
        return False
    long = _seconds(pattern, attack.text(LONG), 1) if short < MOST * SHORT else inf
    if not LEAST <= long < MOST * LONG:
        return long >= LEAST
    return all(_ratio(pattern, attack) >= GROWTH for _ in range(_TRIES))


def _ratio(pattern: Pattern, attack: _Attack) -> float:
    """Give how many times longer the longer text takes, or that it takes more than so many times as long."""
    return _seconds(pattern, attack.text(LONG), 1) / _seconds(pattern, attack.text(SHORT), 2)


def _seconds(pattern: Pattern, text: str, times: int) -> float:
    """Give the time that the processor spends on a search, until it is given up, the best of some."""
    where, wanted = text if pattern.cased else text.lower(), compiled(pattern.source)
    find = wanted.match if pattern.at_start else wanted.search
    best = inf
    for _ in range(times):
        start = thread_time()
        with suppress(TimeoutError):
            find(where, timeout=_TIMEOUT)
        best = min(best, thread_time() - start)
    return max(best, 1e-9)


def _parts(source: str) -> list[str]:
    """Give each repeated part of a pattern, as it is written, in the order of the quantifiers."""
    parts: list[str] = []
    opened: list[int] = []
    for found in _TOKEN.finditer(source):
        start = found.start()
        if found["open"]:
            opened.append(start)
        elif found["close"] and opened:
            start = opened.pop()
        if (found["many"] or found["more"] or "{1}").rstrip("+?") not in {"{1}", "{1,1}"}:
            parts.append(source[start : found.end()])
    return parts
