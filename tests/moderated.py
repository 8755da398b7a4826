"""An invented site whose moderators have decided about many comments, no two of them alike."""

import json
import random
from pathlib import Path
from typing import Any

from commentguard.guard.bodies import submission_of
from commentguard.guard.guard import Guard
from commentguard.readers.columns import record_of
from commentguard.readers.record import Record, Source
from commentguard.rules.learned.decided import Decided

GUARD = Guard(required=("content",))

_TEXT = """\
acorn beans beetle birch blackbird blossom bonfire bramble bulbs cabbage carrots cherry chives clay clover compost
crocus daisy dew fennel fern frost fork furrow gate gooseberry gravel greenhouse hazel heather hedge hoe holly ivy
kale ladder larch lavender lawn leaves leek lilac lupin maple marrow meadow mint moss mulch nettle oak onion orchard
parsley parsnip path peas pebble plum pond poppy potato pruning pumpkin quince radish rain raspberry rhubarb rose
sage seedling shed shovel slugs snail sorrel spade spinach sprout squash straw sunflower swallow thistle thyme tomato
trellis trowel tulip turnip twine vine violet walnut watering weeds willow worm yarrow yew"""


def comments(each: int = 20) -> list[dict[str, Any]]:
    """Give *each* good comments and as many spam, of several posts, good and spam in turn.

    What makes the spam spam is a word that no rule knows.
    """
    dice = random.Random(7)  # noqa: S311  (it writes about gardens)
    texts = [" ".join(dice.sample(_TEXT.split(), 9)) for _ in range(2 * each)]
    good = [f"Here we have {text}." for text in texts[::2]]
    spam = [f"Come for marbling, {text}." for text in texts[1::2]]
    made: list[dict[str, Any]] = []
    for place, pair in enumerate(zip(good, spam, strict=True)):
        for text, status in zip(pair, ("approved", "spam"), strict=True):
            number = len(made)
            made.append(
                {
                    "id": str(number + 1),
                    "author": f"Reader {'abcdefghijklmnopqrstuvwxyz'[number % 26]}{number // 26}",
                    "content": text,
                    "status": status,
                    "post_id": str(place % 10),
                }
            )
    return made


def records(*given: dict[str, Any]) -> list[Record]:
    """Give the records of comments, or of those of the invented site."""
    rows = given or comments()
    return [
        record_of(row, Source(path="dump.jsonl", format="jsonl", index=place, line=place))
        for place, row in enumerate(rows, 1)
    ]


def decided(*given: dict[str, Any]) -> list[Decided]:
    """Give the same as decided cases."""
    return [
        Decided(case=GUARD.review(submission_of(one), one.post).case, spam=one.status == "spam")
        for one in records(*given)
    ]


def written(directory: Path, *given: dict[str, Any], name: str = "dump.jsonl") -> str:
    """Write the same as a dump."""
    path = directory / name
    path.write_text("\n".join(map(json.dumps, given or comments())), encoding="utf-8")
    return str(path)
