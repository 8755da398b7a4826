"""How long the default rules take for an ordinary comment, in microseconds, sanitizing not counted.

python benchmarks/score_speed.py
"""

import timeit

from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example

SENTENCES = (
    "We tried this with our second child and it took about {n} weeks until it worked.",
    "My neighbour, who reads more than I do, says that the third chapter of the book has the reason for it.",
    "Still, what would you do when a child simply says no and goes to bed?",
    "Thanks for the long answer.",
)
ROUNDS = 300


def comment(number: int) -> str:
    """Make a comment of about 300 characters that differs from the one before, so that nothing is remembered."""
    return " ".join(SENTENCES).format(n=number)


def main() -> None:
    """Print the best of five rounds."""
    DEFAULT_RULES.score(Example(text=comment(0)).case())
    best = float("inf")
    for start in range(0, 5 * ROUNDS, ROUNDS):
        cases = iter([Example(text=comment(start + number)).case() for number in range(ROUNDS)])
        best = min(best, timeit.timeit(lambda cases=cases: DEFAULT_RULES.score(next(cases)), number=ROUNDS))  # type: ignore[misc]
    print(f"{len(DEFAULT_RULES)} rules, {len(comment(1))} characters: {best / ROUNDS * 1e6:.0f} µs")


if __name__ == "__main__":
    main()
