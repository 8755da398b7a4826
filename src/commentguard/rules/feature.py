"""A number that can be counted in a comment, as a check of a rule with steps."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs
import regex

from commentguard.errors import InvalidRule
from commentguard.model.case import Case
from commentguard.rules.needs import NOTHING, Needs
from commentguard.rules.reading import read
from commentguard.rules.rule import Evidence, is_whole

_EMOJI = regex.compile(r"\p{Extended_Pictographic}(?<![\u00a9\u00ae\u2122])")


def _capitals(case: Case) -> int:
    letters = [char for char in case.clean.text if char.isalpha()]
    return 100 * sum(char.isupper() for char in letters) // len(letters) if letters else 0


def _linked(case: Case) -> int:
    length = len(case.clean.text.strip())
    return min(100, 100 * sum(link.end - link.start for link in case.clean.links) // length) if length else 0


def _repeated(case: Case) -> int:
    words = read(case.clean.text).words
    return 100 - 100 * len(set(words)) // len(words) if words else 0


MEASURES: Mapping[str, Callable[[Case], int]] = {
    "links": lambda case: len(case.clean.links),
    "link-percent": _linked,
    "characters": lambda case: len(case.clean.text),
    "words": lambda case: len(read(case.clean.text).words),
    "lines": lambda case: len(case.clean.text.splitlines()),
    "longest-word": lambda case: max(map(len, read(case.clean.text).words), default=0),
    "repeated-percent": _repeated,
    "capital-percent": _capitals,
    "digits": lambda case: sum(map(str.isdigit, case.clean.text)),
    "exclamation-marks": lambda case: case.clean.text.count("!"),
    "question-marks": lambda case: case.clean.text.count("?"),
    "emoji": lambda case: sum(1 for _ in _EMOJI.finditer(case.clean.text)),
    "removed-tags": lambda case: sum(change.kind == "tag" for change in case.clean.changes),
    "author-characters": lambda case: len(case.clean.comment.author.name),
    "published": lambda case: case.past.published,
    "recent": lambda case: case.past.recent,
}
"""What can be counted. A percentage is of the text's characters (links), letters (capitals) or words (repeated)."""

_NEEDED = {"links": "links", "link-percent": "links", "removed-tags": "changes", "author-characters": "author"}


def _steps(given: Iterable[Iterable[int]]) -> tuple[tuple[int, int], ...]:
    steps = tuple(tuple(step) for step in given)
    for step in steps:
        if len(step) != 2 or not all(map(is_whole, step)):  # noqa: PLR2004  (a value and its points)
            raise InvalidRule(f"a step is a value and its points, two whole numbers, not {step!r}")
    return tuple((step[0], step[1]) for step in steps)


def _check_name(_feature: "Feature", _field: "attrs.Attribute[str]", value: str) -> None:
    if value not in MEASURES:
        raise InvalidRule(f"there is no feature {value!r}; there are {', '.join(MEASURES)}")


def _check_steps(
    _feature: "Feature", _field: "attrs.Attribute[tuple[tuple[int, int], ...]]", value: tuple[tuple[int, int], ...]
) -> None:
    values = [step[0] for step in value]
    if not value or values != sorted(set(values)) or values[0] < 1:
        raise InvalidRule(f"the values of steps rise, and begin at 1 or above: {values}")
    points = [step[1] for step in value]
    if min(points) * max(points) <= 0:
        raise InvalidRule(f"the points of steps are all above 0, or all below: {points}")


@attrs.frozen(kw_only=True)
class Feature:
    """A number of a comment, by *name*, that is worth points in *steps*: `((3, 20), (5, 40))`, each from its value on.

    A rule of it has the points of the step that gives most, see `most`; a rule that is given other points gives the
    same share of them for each step. In *because*, `{value}` stands for the number. Raises InvalidRule for a name
    that there is not, or for steps that do not rise.
    """

    name: str = attrs.field(validator=_check_name)
    steps: tuple[tuple[int, int], ...] = attrs.field(converter=_steps, validator=_check_steps)
    because: str = ""

    @property
    def most(self) -> int:
        """The points of the step that gives most."""
        return max((points for _, points in self.steps), key=abs)

    @property
    def wanted(self) -> Needs:
        """What a case must hold for the number to be above 0."""
        return Needs(traits=[_NEEDED[self.name]]) if self.name in _NEEDED else NOTHING

    def __call__(self, case: Case) -> Iterator[Evidence]:
        """Give evidence with the share of the highest step that the number reaches."""
        value = MEASURES[self.name](case)
        reached = [points for least, points in self.steps if value >= least]
        if reached:
            because = self.because.replace("{value}", str(value)) or f"{self.name}: {value}"
            yield Evidence(because, share=reached[-1] / self.most)
