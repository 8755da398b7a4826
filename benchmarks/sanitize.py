"""What `sanitize` costs, beside other sanitizers told to keep the same.

    python -m benchmarks.sanitize [--quick]

Ordinary comments (`samples/comments.toml`, all invented): each sanitizer cleans each comment in turn, round after round, and the best
time of each counts; so a busy machine disturbs all alike, and the ratios little. Hostile shapes (`samples/shapes.toml`):
each costs so many times what plain text of the same length costs, measured in the same turn. Plain text is the plain
comments of the samples, one after another, as a web form sends them. Time is that of the processor. What `sanitize`
remembers between comments are spellings of runs of tags, such as `</p>` and `<p>`, not comments, and no link.
"""

import sys
import tomllib
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from benchmarks.sanitizers import ALL, Sanitizer, commentguard

from commentguard.markup.policies import RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.quick import quick
from commentguard.markup.read import read
from commentguard.markup.reopen import reopened
from commentguard.markup.sanitize import sanitize
from commentguard.model.limits import DEFAULT_LIMITS

SAMPLES = Path(__file__).parent / "samples"
WITH_PARAGRAPHS = WORDPRESS.allow("p").allow("br")
LENGTH = 64_000
WORDS = 500
SHOWN = 15
OURS = commentguard.__name__

Comments = dict[str, list[str]]


def main(*arguments: str) -> None:
    """Print all tables; with `--quick` after a single round, to see that they can be printed."""
    rounds = 1 if "--quick" in arguments else 40
    comments: Comments = tomllib.loads((SAMPLES / "comments.toml").read_text(encoding="utf-8"))
    print(f"Python {sys.version.split()[0]}, best of {rounds} rounds")
    print_comments(comments, rounds)
    print_words(filled(comments["plain"], WORDS), rounds)
    print_changes(comments["exports"], rounds)
    print_repaired([text for texts in comments.values() for text in texts])
    print_shapes(filled(comments["plain"]), rounds // 2 + 1)


def print_comments(comments: Comments, rounds: int) -> None:
    """Print what a comment of each kind costs each sanitizer."""
    rows = [(kind, "WORDPRESS", texts, WORDPRESS) for kind, texts in comments.items()]
    rows += [("exports", "and <p> <br>", comments["exports"], WITH_PARAGRAPHS)]
    nested = [text for kind, texts in comments.items() if kind != "broken" for text in texts]
    rows += [("ordinary", "WORDPRESS", nested, WORDPRESS)]
    print("\nMicroseconds a comment, and how many times ours that is\n")
    print(f"{'comments':<9}{'policy':<13}{'chars':>5}", *(f"{sanitizer.__name__:>16}" for sanitizer in ALL))
    for kind, policy, texts, kept in rows:
        costs = compared(texts, kept, rounds)
        cells = [f"{cost:9.1f} {cost / costs[OURS]:5.1f}x" if cost else "-" for cost in costs.values()]
        length = sum(map(len, texts)) // len(texts)
        print(f"{kind:<9}{policy:<13}{length:>5}", *(f"{cell:>16}" for cell in cells))


def compared(texts: list[str], policy: Policy, rounds: int) -> dict[str, float]:
    """Give what one of the *texts* costs each sanitizer, in microseconds; 0 for one that is not installed."""
    installed = dict(working(policy))
    best = {name: [float("inf")] * len(texts) for name in installed}
    for _ in range(rounds):
        for name, clean in installed.items():
            times = 20 if name in {OURS, "nh3", "turbohtml"} else 2
            best[name] = [min(before, cost(clean, text, times)) for before, text in zip(best[name], texts, strict=True)]
    means = {name: sum(costs) / len(costs) * 1e6 for name, costs in best.items()}
    return {sanitizer.__name__: means.get(sanitizer.__name__, 0) for sanitizer in ALL}


def working(policy: Policy) -> Iterator[tuple[str, Sanitizer]]:
    """Give the sanitizers that are installed."""
    for sanitizer in ALL:
        try:
            yield sanitizer.__name__, sanitizer(policy)
        except ImportError as error:
            print(f"{sanitizer.__name__} is left out: {error}")


def cost(clean: Sanitizer, text: str, times: int) -> float:
    """Give the seconds that cleaning *text* takes, the mean of so many *times*."""
    start = process_time()
    for _ in range(times):
        clean(text)
    return (process_time() - start) / times


def print_words(text: str, rounds: int) -> None:
    """Print what *text* without `<`, `>` and `&` costs, as it is and with its line breaks as LF."""
    best = [min(cost(sanitize, words, 200) for _ in range(rounds)) * 1e6 for words in (text, text.replace("\r", ""))]
    print(f"\n{WORDS} characters of plain words cost {best[0]:.2f} microseconds, with line breaks as LF {best[1]:.2f}.")


def print_changes(texts: list[str], rounds: int) -> None:
    """Print what one of the *texts* costs when its changes are asked for, which the others have none of."""
    best = [min(cost(_with_changes, text, 20) for _ in range(rounds)) for text in texts]
    print(f"Asked for its changes too, an export costs {sum(best) / len(best) * 1e6:.1f} microseconds.")


def _with_changes(text: str) -> object:
    return sanitize(text).changes


def print_repaired(texts: list[str]) -> None:
    """Print how many comments are answered quickly, and how many need bleach."""
    answered = sum(quick(text, WORDPRESS, DEFAULT_LIMITS) is not None for text in texts)
    readings = [read(text, WORDPRESS, DEFAULT_LIMITS) for text in texts]
    misnested = [reading.html for reading in readings if not reading.nested]
    parsed = sum(reopened(html) is None for html in misnested)
    print(
        f"Of {len(texts)} comments {answered} are answered by the quick twin, {len(misnested)} are misnested, "
        f"and {parsed} load bleach."
    )


def print_shapes(plain: str, rounds: int) -> None:
    """Print how many times the cost of *plain* text the worst hostile shapes cost."""
    clean = commentguard(RICH)
    ratios: list[tuple[float, float, str]] = []
    best = float("inf")
    for name, shape in shapes():
        turns = [(cost(clean, plain, 1), cost(clean, shape, 1)) for _ in range(rounds)]
        control, hostile = map(min, zip(*turns, strict=True))
        ratios.append((hostile / control, hostile, name))
        best = min(best, control)
    ratios.sort(reverse=True)
    print(
        f"\nThe worst of {len(ratios)} hostile shapes of {LENGTH} characters, and how many times plain text that is\n"
    )
    for ratio, seconds, name in ratios[:SHOWN]:
        print(f"{name!r:<40}{seconds * 1e3:7.2f} ms {ratio:6.1f}x")
    print(f"{'plain text':<40}{best * 1e3:7.2f} ms")


def shapes() -> Iterator[tuple[str, str]]:
    """Give the names and texts of the hostile shapes."""
    table = tomllib.loads((SAMPLES / "shapes.toml").read_text(encoding="utf-8"))
    for unit in table["repeated"]:
        yield unit, filled([unit])
    for first, second in table["halves"]:
        yield f"{first} … {second}", filled([first], LENGTH // 2) + filled([second], LENGTH // 2)
    for unit, times in table["misnested"]:
        yield f"{unit} × {times}", unit * times + filled(["x"])


def filled(texts: list[str], length: int = LENGTH) -> str:
    """Give *texts*, one after another and again, to *length* characters."""
    return "".join(islice(cycle("".join(texts)), length))


if __name__ == "__main__":
    main(*sys.argv[1:])
