"""What a store must be able to do for a history: put entries in, find them, and take them out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from commentguard.history.entry import Entry, Question


class Conflict(Exception):
    """Another writer came first; the whole transaction is to be tried again."""


class Ruling(NamedTuple):
    """A moderator's decision as a row: digests, and verdicts by their words (none for an unknown one)."""

    id: int
    verdict: str
    was: str
    by: int
    at: float


class Table(Protocol):
    """The entries and rulings of a store inside one transaction. It decides nothing; `StoredHistory` does."""

    def find(self, questions: Sequence[Question]) -> list[list[Entry]]:
        """Answer each question: the entries with the value, the latest (then the last put in) first."""
        ...

    def by_id(self, ids: Sequence[int]) -> Entry | None:
        """Give an entry that has one of *ids*."""
        ...

    def put(self, entry: Entry, due: float | None) -> int:
        """Put a new entry in and give its serial; one with a serial replaces the entry of that serial.

        Raises Conflict when another entry has the id.
        """
        ...

    def delete(self, serials: Sequence[int]) -> None:
        """Take entries out."""
        ...

    def delete_to(self, serial: int) -> None:
        """Take out the entries with *serial* or a lower one."""
        ...

    def due(self, now: float, limit: int) -> list[Entry]:
        """Give at most *limit* entries of which a part was due at *now* or before."""
        ...

    def ruling(self, ids: Sequence[int]) -> Ruling | None:
        """Give the ruling on one of *ids*."""
        ...

    def put_ruling(self, ruling: Ruling, most: int) -> None:
        """Put a ruling in, in the place of one with the same id; then keep the *most* that came last."""
        ...

    def rulings(self) -> Iterable[Ruling]:
        """Give the rulings in the order their ids came first."""
        ...

    def __len__(self) -> int: ...


class Facts(Protocol):
    """What a store knows of itself, asked when it is opened."""

    def facts(self) -> dict[str, str]:
        """Give every fact by its name."""
        ...

    def learn(self, facts: dict[str, str], *, recheck: bool) -> None:
        """Write *facts* down; *recheck* makes every entry due at once, so that a new retention is held against it."""
        ...
