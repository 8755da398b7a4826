"""Time finding typed e-mail addresses, as a ratio to `str.lower` of the same 10,000 characters.

    python benchmarks/redact.py

Prose is to cost less than 100 times `str.lower`. Texts that make the finder look with care, for an address or an "at"
in every line, are shown beside it: they cost more, and as much for each line however many there are.
"""

from timeit import repeat

from commentguard.privacy.redact import find_addresses

LENGTH = 10_000
ROUNDS = 15
CALLS = 10
PROSE = (
    "It was late in the evening when my sister called, and we talked for an hour about the garden, the new fence and "
    "what the neighbours had said at the meeting. Nobody had asked them. “Plant a hedge”, she said, “and wait.” "
)
SAMPLES = {
    "prose": PROSE,
    "prose in ASCII": PROSE.replace("“", '"').replace("”", '"'),
    "an address in every third line": f"{PROSE}Write to liz@example.org. ",
    "at in every line": "We met at noon at the house. She was not at all what we had thought at first. ",
}


def cost(text: str) -> tuple[float, float]:
    """Give the microseconds of one search of *text*, and of `str.lower` of it, measured in turn."""
    searches, lowers = [], []
    for _ in range(ROUNDS):
        searches += repeat(lambda: find_addresses(text), number=CALLS, repeat=1)
        lowers += repeat(text.lower, number=10 * CALLS, repeat=1)
    return min(searches) / CALLS * 1e6, min(lowers) / CALLS / 10 * 1e6


def main() -> None:
    """Print the table."""
    print(f"{LENGTH:,} characters, best of {ROUNDS}")
    for name, sample in SAMPLES.items():
        search, lower = cost((sample * (LENGTH // len(sample) + 1))[:LENGTH])
        print(f"{name:>32}  {search:8.1f} µs  {search / lower:6.1f} x str.lower")


if __name__ == "__main__":
    main()
