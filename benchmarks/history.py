"""What a history costs, however much it holds, and how well it knows a text again: `python -m benchmarks.history`.

Comments are made by a generator of our own: sentences of invented grammar over a few thousand words, so that every run
sees the same. `--quick` is for tests. `--sql URL` measures a database instead of a file.
"""

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from commentguard.guard.guard import Guard
from commentguard.history.memory import MemoryHistory
from commentguard.history.near import are_alike, bands_of, sketch_of, words_of
from commentguard.history.sqlite import SqliteHistory
from commentguard.history.stored import StoredHistory
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Author, Comment, Submission
from commentguard.model.decision import Decision
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Score

KEY = b"a key that is used in tests only"
START = datetime(2024, 1, 1, tzinfo=UTC)
SIZES = (1_000, 100_000, 1_000_000)
SYLLABLES = [
    "ba",
    "de",
    "fi",
    "go",
    "lu",
    "ma",
    "ne",
    "pi",
    "ro",
    "su",
    "ta",
    "ve",
    "wi",
    "zo",
    "ka",
    "le",
    "mi",
    "no",
    "pa",
    "ru",
    "se",
    "ti",
    "vo",
    "ja",
]
LITTLE = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "it",
    "was",
    "for",
    "on",
    "with",
    "as",
    "I",
    "you",
    "but",
    "not",
    "are",
    "this",
    "have",
    "from",
    "they",
    "we",
    "be",
]


class Words:
    """Makes texts: one word in two is little and common, the others are the rarer the later they come."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  (nothing here is secret)
        self.rare = ["".join(self.random.choices(SYLLABLES, k=3)) for _ in range(6_000)]

    def word(self) -> str:
        """Give a word."""
        if self.random.choice((True, False)):
            return self.random.choice(LITTLE)
        return self.rare[int(len(self.rare) * self.random.random() ** 3)]

    def text(self, fewest: int = 8, most: int = 80) -> str:
        """Give a text of so many words."""
        return " ".join(self.word() for _ in range(self.random.randint(fewest, most)))

    def edited(self, text: str, share: float) -> str:
        """Give *text* with a *share* of its words, at least one, replaced, taken out or joined by another."""
        words = text.split()
        for _ in range(max(1, round(share * len(words)))):
            place = self.random.randrange(len(words))
            words[place : place + 1] = self.random.choice(
                [[self.word()], [self.word()], [], [words[place], self.word()]]
            )
        return " ".join(words)


def decided(words: Words, number: int) -> Decision:
    """Give a decision on one of a great many people's comments."""
    person = words.random.randrange(max(10, number // 5))
    private = PrivateIdentity(
        email=PrivateEmail(f"p{person}@example.org"),
        address=PrivateAddress(f"10.{person >> 16}.{person >> 8 & 255}.{person & 255}"),
    )
    about = Comment(
        content="",
        author=Author(name=f"Person {person}"),
        private=private,
        id=str(number),
        post_id=str(words.random.randrange(1_000)),
        created_at=START + timedelta(seconds=30 * number),
    )
    return Decision(
        case=Case(clean=CleanComment(comment=about, html=SafeHtml.vouch(""), text=words.text())), score=Score()
    )


def each(work: Callable[[Decision], object], decisions: Sequence[Decision]) -> float:
    """Give the microseconds of the processor that *work* costs for one decision, the best of three thirds."""
    third = len(decisions) // 3
    costs = []
    for start in range(0, third * 3, third):
        began = time.process_time()
        for decision in decisions[start : start + third]:
            work(decision)
        costs.append((time.process_time() - began) / third * 1e6)
    return min(costs)


def costs(make: Callable[[], StoredHistory], sizes: Sequence[int], size_of: Callable[[], int]) -> None:
    """Print what a question and an answer cost a history that holds ever more."""
    history, words, held = make(), Words(1), 0
    print(f"{'entries':>10} {'past us':>9} {'remember us':>12} {'admit us':>9} {'bytes each':>11}")
    for size in sizes:
        while held < size:
            filled = min(size, held + 5_000)
            fill(history, [decided(words, number) for number in range(held, filled)])
            held = filled
        sample = [decided(words, held + number) for number in range(600)]
        asked = each(lambda decision: history.past(decision.comment, decision.case.clean.text), sample)
        told = each(history.remember, sample)
        held += len(sample)
        admitted = each(admit(history), [decided(words, held + number) for number in range(600)])
        held += 600
        print(f"{size:>10,} {asked:>9.0f} {told:>12.0f} {admitted:>9.0f} {size_of() / held:>11.0f}", flush=True)


def fill(history: StoredHistory, decisions: Sequence[Decision]) -> None:
    """Put many comments in by one transaction, as nobody but a benchmark does."""
    with history._open(writing=True) as table:  # noqa: SLF001  (as it says)
        for decision in decisions:
            about = decision.comment
            at = about.created_at or START
            entry = history._digests.entry(about, decision.case.clean.text, at, decision.verdict)  # noqa: SLF001  (as above)
            table.put(entry, None)


def admit(history: StoredHistory) -> Callable[[Decision], object]:
    """Give what admits the comment of a decision, rules and all."""
    guard = Guard(history=history)

    def work(decision: Decision) -> object:
        about = decision.comment
        email, address = about.private.email, about.private.address
        return guard.admit(
            Submission(
                content=decision.case.clean.text,
                author=about.author.name,
                email=email.reveal("benchmark") if email else None,
                ip=address.reveal("benchmark") if address else None,
                id=about.id,
                post_id=about.post_id,
                created_at=about.created_at,
            )
        )

    return work


def quality(texts: int) -> None:
    """Print how many edited copies are known again, by us and by SimHash, and how many other texts are mistaken."""
    words = Words(2)
    stored = [words.text() for _ in range(texts)]
    print(f"\n{'edited':>8} {'in common':>10} {'known again':>12} {'SimHash 3 bits':>15} {'SimHash 12 bits':>16}")
    for share in (0.05, 0.1, 0.2, 0.3, 0.5):
        pairs = [(text, words.edited(text, share)) for text in stored[:1_000]]
        ours = sum(known_again(*pair) for pair in pairs) / len(pairs)
        bits = [(simhash(one) ^ simhash(other)).bit_count() for one, other in pairs]
        near, far = (sum(bit <= most for bit in bits) / len(pairs) for most in (3, 12))
        common = sorted(in_common(*pair) for pair in pairs)[len(pairs) // 2]
        print(f"{share:>8.0%} {common:>10.0%} {ours:>12.1%} {near:>15.1%} {far:>16.1%}")
    mistaken, compared = mistakes(stored)
    print(
        f"\n{texts:,} texts of which no two have anything to do with each other: {mistaken} pairs taken for near-duplicates,"
    )
    print(f"{compared / texts:.1f} looked at for each")


def known_again(text: str, other: str) -> bool:
    """Tell whether an edited copy is found by a band, and is alike enough."""
    one, two = sketch_of(text, KEY), sketch_of(other, KEY)
    return bool({*bands_of(one)} & {*bands_of(two)}) and are_alike(one, two)


def mistakes(texts: Sequence[str]) -> tuple[int, int]:
    """Count the pairs of different texts that are taken for near-duplicates, and those that share a band at all."""
    found: dict[int, list[bytes]] = {}
    mistaken = compared = 0
    for text in texts:
        sketch = sketch_of(text, KEY)
        others = {other for band in bands_of(sketch) for other in found.get(band, [])}
        compared += len(others)
        mistaken += sum(are_alike(sketch, other) for other in others)
        for band in bands_of(sketch):
            found.setdefault(band, []).append(sketch)
    return mistaken, compared


def pairs_of(text: str) -> set[tuple[str, str]]:
    """Give the pairs of neighbouring words."""
    words = words_of(text)
    return {*pairwise(words)}


def in_common(text: str, other: str) -> float:
    """Give the share of the pairs of both that they have in common."""
    one, two = pairs_of(text), pairs_of(other)
    return len(one & two) / max(1, len(one | two))


def simhash(text: str) -> int:
    """Give the SimHash of 64 bits over the same pairs (Charikar 2002), which is what we do not use."""
    counts = [0] * 64
    for pair in pairs_of(text):
        number = int.from_bytes(hashlib.blake2b(" ".join(pair).encode(), digest_size=8).digest())
        for bit in range(64):
            counts[bit] += 1 if number >> bit & 1 else -1
    return sum(1 << bit for bit, count in enumerate(counts) if count > 0)


def sketches() -> None:
    """Print what a sketch costs by the length of the text."""
    words = Words(3)
    print(f"\n{'words':>8} {'sketch us':>10}")
    for length in (8, 30, 100, 10_000):
        texts = [words.text(length, length) for _ in range(100)]
        began = time.process_time()
        for text in texts:
            sketch_of(text, KEY)
        print(f"{length:>8,} {(time.process_time() - began) / len(texts) * 1e6:>10.0f}")


def main(*arguments: str) -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="small numbers, for a test")
    parser.add_argument("--memory", action="store_true", help="measure a history in memory")
    parser.add_argument("--sql", metavar="URL", help="measure a history in this database")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="how many entries to stop at")
    args = parser.parse_args(arguments)
    sizes = (60, 120) if args.quick else [size for size in SIZES if size <= args.largest]
    with tempfile.TemporaryDirectory() as folder:
        for name, make, size_of in kinds(args, Path(folder)):
            print(f"{name}")
            costs(make, sizes, size_of)
    quality(200 if args.quick else 20_000)
    sketches()


def kinds(
    args: argparse.Namespace, folder: Path
) -> Iterator[tuple[str, Callable[[], StoredHistory], Callable[[], int]]]:
    """Give the history that is to be measured, and how its size is found."""
    options: dict[str, Any] = {"maxlen": 2 * SIZES[-1], "retention": None}
    if args.sql:
        from sqlalchemy import create_engine  # noqa: PLC0415  (who measures no database needs none)

        from commentguard.history.sql import SqlHistory  # noqa: PLC0415  (as above)

        yield "SqlHistory", lambda: SqlHistory(create_engine(args.sql), key=KEY, **options), lambda: 0
    elif args.memory:
        yield "MemoryHistory", lambda: MemoryHistory(KEY, **options), lambda: 0
    else:
        file = folder / "history.db"
        size_of = lambda: sum(part.stat().st_size for part in folder.iterdir())  # noqa: E731  (one line says it)
        yield "SqliteHistory", lambda: SqliteHistory(file, key=KEY, **options), size_of


if __name__ == "__main__":
    main(*sys.argv[1:])
