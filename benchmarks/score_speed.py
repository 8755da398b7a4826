"""What a review of an ordinary comment costs with all default rules, beside sanitizers that only clean its HTML.

    python -m benchmarks.score_speed [--quick]

Comments of about 300 characters, all invented, each with another number in it, so that nothing is remembered of the one
before. Each turn reviews some of every kind and cleans the same texts with bleach and nh3, told to keep the same; the
best turn of each counts, so a busy machine disturbs all alike, and the ratios little. Time is that of the processor.
`fields` is validation, `sanitize` the markup alone, `wash` the rest of the way to clean text (typed addresses, links),
`rules` the score with all default rules; `review` is measured by itself, from a submission to a decision.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from time import process_time
from typing import Any

from benchmarks.sanitizers import bleach, nh3

from commentguard.guard.guard import Guard
from commentguard.guard.wash import clean
from commentguard.markup.policies import WORDPRESS
from commentguard.markup.sanitize import sanitize
from commentguard.model.case import Case
from commentguard.model.comment import Submission
from commentguard.rules.builtin.default import DEFAULT_RULES

COMMENTS = {
    "plain text": (
        "We tried this with our second child and it took about {n} weeks until it worked. My neighbour, who reads more "
        "than I do, says that the third chapter of the book has the reason for it. Still, what would you do when a child "
        "simply says no and goes to bed? Thanks for the long answer."
    ),
    "paragraphs": (
        "<p>The recipe works with rye as well, but let the dough rest for {n} hours instead of two.</p>\n<p>My oven is old, "
        "so I gave it ten minutes more than it says here and covered the top.</p>\n<p>The children ate all of it before "
        "it was cold, which they never do with bread from the shop.</p>"
    ),
    "with a link": (
        "I had the same trouble with the gutter last autumn, and the {n} clips from the hardware store did not hold. In "
        'the end we used the method described at <a href="https://example.org/gutters/{n}">this page</a>, which took an '
        "afternoon and two ladders. The rain came in November and nothing leaked at all."
    ),
    "spam": (
        "Great post! Thanks for sharing this information, very helpful. We are the best plumbing company in Springfield "
        "with {n} years of experience and offer 24/7 service at affordable prices. Visit our website "
        '<a href="http://plumber{n}.example/">best plumber Springfield</a> or call us now at 555-01{n} for a free quote.'
    ),
}
IN_A_TURN = 20
GUARD = Guard()

Step = tuple[str, Callable[[Any], object], Callable[[str], object]]
"""A name, what is timed, and what makes its argument of a text."""


def main(*arguments: str) -> None:
    """Print the table; with `--quick` after two turns, to see that it can be printed."""
    turns = 2 if "--quick" in arguments else 100
    print(f"Python {sys.version.split()[0]}, {len(DEFAULT_RULES)} rules, best of {turns} turns of {IN_A_TURN} comments")
    print("\nMicroseconds a comment\n")
    steps = list(_steps())
    print(f"{'comments':<13}{'chars':>6}", *(f"{name:>9}" for name, _, _ in steps), " review in bleach, in nh3")
    for kind, text in COMMENTS.items():
        costs = dict(zip([name for name, _, _ in steps], best(steps, text, turns), strict=True))
        costs["wash"] -= costs["sanitize"]
        ratios = [f"{costs['review'] / costs[name]:11.2f}x" for name in ("bleach", "nh3") if name in costs]
        cells = (f"{cost:9.1f}" for cost in costs.values())
        print(f"{kind:<13}{len(text.format(n=1000)):>6}", *cells, *ratios)


def best(steps: Sequence[Step], text: str, turns: int) -> list[float]:
    """Give what each step costs for a comment, in microseconds."""
    fastest = [float("inf")] * len(steps)
    number = 1000
    for _ in range(turns):
        for place, (_, step, made) in enumerate(steps):
            given = [made(text.format(n=number + more)) for more in range(IN_A_TURN)]
            number += IN_A_TURN
            fastest[place] = min(fastest[place], cost(step, given))
    return fastest


def cost(step: Callable[[Any], object], given: list[object]) -> float:
    """Give the microseconds that a step takes for one of what it is given."""
    start = process_time()
    for one in given:
        step(one)
    return (process_time() - start) / len(given) * 1e6


def _steps() -> Iterator[Step]:
    yield "review", GUARD.review, submitted
    yield "fields", GUARD.validate, submitted
    yield "sanitize", lambda text: sanitize(text, WORDPRESS), str
    yield "wash", lambda comment: clean(comment, WORDPRESS), lambda text: GUARD.validate(submitted(text))
    yield "rules", DEFAULT_RULES.score, lambda text: Case(clean=clean(GUARD.validate(submitted(text)), WORDPRESS))
    for other in (bleach, nh3):
        try:
            yield other.__name__, other(WORDPRESS), str
        except ImportError as error:
            print(f"{other.__name__} is left out: {error}")


def submitted(text: str) -> Submission:
    """Give a submission of a *text*."""
    return Submission(author="Liz", email="liz@example.org", content=text)


if __name__ == "__main__":
    main(*sys.argv[1:])
