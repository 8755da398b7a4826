"""What was taken away from a text, and where."""

from typing import NamedTuple


class Change(NamedTuple):
    """One thing that was taken away or altered between what was typed and what is kept.

    *kind* is one of `tag` (the tag went, its text stayed), `content` (an element went with its text), `attribute`,
    `url` (an attribute went for the URL in it), `comment` (an HTML comment or declaration), `character` (one that
    text cannot hold), `nesting` (broken nesting was put right), `budget` (a limit was reached), `address` (an e-mail
    address was redacted), `field` (a field was normalised). *name* is what was taken: `font`, `a.onclick`, `script`.
    *why* is one sentence. *start* and *end* are character positions in *field* as it was typed.

    A named tuple, not an attrs class: it is made by the dozen in the hot path and costs a third of one.
    """

    kind: str
    name: str
    why: str
    start: int
    end: int
    field: str = "content"

    def to_dict(self) -> dict[str, object]:
        """Give the change as plain data."""
        return self._asdict()
