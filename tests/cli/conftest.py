"""A dump in which every kind of comment occurs, and commenters come again; and Ctrl-C that is heard."""

import json
import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

GOOD = ("I am not so sure that <b>silence</b> is the point.", "Thank you, the second step was what I missed.", "+1")
SPAM = "Buy cheap viagra http://a.example http://b.example http://c.example"
BROKEN = '{"content": "half a li'


def _mixed(path: Path, count: int, seed: int = 1) -> Path:
    chance = random.Random(seed)  # noqa: S311  (comments, not keys)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            person = chance.randrange(12)
            content = chance.choice([*GOOD, SPAM, " ", f"Number {number} says = <i>hello</i>, liz@example.org", 7])
            fields = {
                "id": chance.choice([number, number // 2, None]),
                "author": f"Ann {person}",
                "email": chance.choice([f"ann{person}@example.org", "", "no address"]),
                "ip": f"192.0.2.{person}",
                "post_id": chance.randrange(3),
                "date": f"2024-05-01T12:{chance.randrange(4):02}:{chance.randrange(60):02}Z",
                "status": chance.choice(["approved", "spam", "pending"]),
                "content": content,
            }
            file.write(f"{BROKEN if chance.randrange(40) == 0 else json.dumps(fields)}\n")
    return path


@pytest.fixture
def mixed() -> Callable[..., Path]:
    """Write a dump of JSON lines, some of which are broken: `mixed(path, count, seed)`."""
    return _mixed


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let programs that a test starts hear Ctrl-C, also where the tests run in the background and do not."""
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, heard)
