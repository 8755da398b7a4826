"""What a long list and many patterns add to the score of a comment, beside the loops that others run.

    python -m benchmarks.rule_lists [--quick] [--without-fast]

65,000 made-up terms as a list of whole words and as WordPress' disallowed keys, and 1,000 made-up patterns as rules of
TOML, each beside all default rules, on an ordinary comment of about 500 characters with another number in it each time.
What they add is the difference to the default rules alone, the best turn of each. With `--without-fast` the extra
`fast` is not used though it is installed. The loops look at the same text with all their expressions compiled before: one search a term or pattern
(`re`), and what WordPress does in `wp_check_comment_disallowed_list`, one search a key in each of the seven fields it
is given (name, e-mail address, website, text, text without HTML, IP address, user agent). Time is that of the processor.
"""

import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from time import process_time
from typing import Any

from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.literals import literal_index
from commentguard.rules.rule import Rule
from commentguard.rules.ruleset import RuleSet
from commentguard.rules.toml import rules_of_mapping
from commentguard.rules.wordlist import WordList

TERMS, PATTERNS = 65_000, 1_000
COMMENT = (
    "We planted the hedge in the autumn of {n} and lost about a third of it to the frost, which the nursery had said "
    "would not happen. What worked in the end was to cut everything back to the height of a hand, however sad it looked, "
    "and to wait for two years. The neighbours laughed, and so did we when the first green came out of the wood. I would "
    "not do it with old yew, but privet and beech take it well. As for the roots, your drawing shows them far deeper than "
    "ours ever went; is that the soil, or the age of the plants?"
)
IN_A_TURN = 20
_LETTERS = "abcdefghijklmnoprstuvwz"


def main(*arguments: str) -> None:
    """Print both tables; with `--quick` a hundredth of the terms and patterns in two turns."""
    if "--without-fast" in arguments:
        sys.modules["ahocorasick_rs"] = None  # type: ignore[assignment]  # as if it were not installed
    turns, part = (2, 100) if "--quick" in arguments else (40, 1)
    words, sources = list(terms(TERMS // part)), list(patterns(PATTERNS // part))
    length = len(COMMENT.format(n=1000))
    index = type(literal_index(words)).__name__.lower()
    print(f"Python {sys.version.split()[0]}, {length} characters, index: {index}, best of {turns} turns of {IN_A_TURN}")
    sets = {
        "the default rules alone": RuleSet(),
        f"and {len(words):,} terms as whole words": _listed(words, whole=True),
        f"and {len(words):,} terms that stand anywhere": _listed(words, whole=False),
        f"and {len(sources):,} patterns, each a rule": rules_of_mapping({"rule": list(_declared(sources))}),
    }
    loops = {
        f"{len(words):,} terms as whole words": loop([rf"\b{re.escape(word)}\b" for word in words]),
        f"{len(words):,} keys as WordPress looks for them": wordpress(words),
        f"{len(sources):,} patterns": loop(sources),
    }
    print_scores(sets, turns)
    print("\nA loop of re over          microseconds\n")
    for name, search in loops.items():
        print(f"{name:<38}{min(cost(search, texts(1)) for _ in range(3)):>9,.0f}")


def print_scores(sets: Mapping[str, RuleSet], turns: int) -> None:
    """Print what the score costs with each set, and how much more that is than with the first."""
    print("\nScore with                         microseconds     more\n")
    scores = [(DEFAULT_RULES | rules).checked().score for rules in sets.values()]
    fastest = [float("inf")] * len(scores)
    for turn in range(turns):
        for place, score in enumerate(scores):
            cases = [Example(text=text).case() for text in texts(IN_A_TURN, turn * len(scores) + place)]
            fastest[place] = min(fastest[place], cost(score, cases))
    for name, microseconds in zip(sets, fastest, strict=True):
        print(f"{name:<38}{microseconds:>9,.0f}{microseconds - fastest[0]:>9,.0f}")


def texts(count: int, turn: int = 0) -> list[str]:
    """Give so many comments that were not given in another turn."""
    return [COMMENT.format(n=1000 + turn * IN_A_TURN + number) for number in range(count)]


def cost(look: Callable[[Any], object], given: Sequence[object]) -> float:
    """Give the microseconds that a look takes at one of what is given."""
    start = process_time()
    for one in given:
        look(one)
    return (process_time() - start) / len(given) * 1e6


def loop(sources: Iterable[str]) -> Callable[[str], list[str]]:
    """Give a search for each expression in turn, in any case."""
    compiled = [re.compile(source, re.IGNORECASE) for source in sources]
    return lambda text: [one.pattern for one in compiled if one.search(text)]


def wordpress(keys: Iterable[str]) -> Callable[[str], bool]:
    """Give the search of `wp_check_comment_disallowed_list`, which ends at the first key that it finds."""
    compiled = [re.compile(re.escape(key), re.IGNORECASE) for key in keys]

    def found(text: str) -> bool:
        bare = re.sub("<[^>]*>", "", text)
        fields = ("Liz", "liz@example.org", "https://liz.example/", text, bare, "192.0.2.1", "Mozilla/5.0 (X11; Linux)")
        return any(one.search(field) for one in compiled for field in fields)

    return found


def terms(count: int) -> Iterator[str]:
    """Give so many terms of one to three words, always the same."""
    chance = random.Random(65_000)  # noqa: S311  (a list that is always the same, no secret)
    for _ in range(count):
        yield " ".join(_word(chance) for _ in range(chance.choice((1, 1, 1, 2, 2, 3))))


def patterns(count: int) -> Iterator[str]:
    """Give so many patterns of several shapes, always the same."""
    chance = random.Random(1_000)  # noqa: S311  (as above)
    shapes = (r"\b{0}s?\b", r"\b(?:{0}|{1})\s+{2}", r"{0}[-_ ]?{1}", r"\b{0}\W+(?:\w+\W+){{0,3}}{1}", r"{0}\d{{1,3}}")
    for _ in range(count):
        yield chance.choice(shapes).format(*(_word(chance) for _ in range(3)))


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_LETTERS, k=chance.randint(4, 10)))


def _listed(words: list[str], *, whole: bool) -> RuleSet:
    return RuleSet([Rule(id="lists.terms", points=10, why="It is listed.", check=WordList(terms=words, whole=whole))])


def _declared(sources: list[str]) -> Iterator[Mapping[str, object]]:
    for number, source in enumerate(sources):
        yield {"id": f"lists.p{number}", "points": 10, "why": "It is listed.", "pattern": source}


if __name__ == "__main__":
    main(*sys.argv[1:])
